/// Carries out what the reader asks of the archive, away from the main thread.

import Archiving
import Articles
import Models
import Queries
import Reader

/// Puts questions to the archive; answers go to the mailbox. What is asked before the archive is open waits
/// until it is.
struct EffectRunner: Sendable {
  /// Questions of which only the latest is of use: a newer one cancels the older.
  private enum Purpose: Hashable {
    case window, range, story, searchCounts
    case count(CountPurpose)
  }

  let mailbox: Mailbox
  private let latest = LatestTasks<Purpose>()
  private let keepingUp: KeepingUp
  /// Nil where the reader wants none.
  private let closerLook: CloserLook?
  let archive: Task<Archive, any Error>

  /// Opens an archive in the background, and says in the mailbox what of it cannot be read.
  ///
  /// - Parameter looksCarefully: whether the careful model looks at each story that is opened.
  init(
    mailbox: Mailbox, models: ModelFiles, looksCarefully: Bool = true,
    opening open: @escaping @Sendable () async throws -> Archive
  ) {
    self.mailbox = mailbox
    let notices = ModelNotices(mailbox)
    keepingUp = KeepingUp(mailbox, models, notices)
    closerLook = looksCarefully ? CloserLook(mailbox, models, notices) : nil
    archive = Task.detached {
      let archive: Archive
      do { archive = try await open() } catch {
        if case .noArchive(let path)? = error as? ArchiveError {
          mailbox.post(.message(.archiveMissing(path: path)))
        } else {
          mailbox.post(.hopeless(Complaint(error)))
        }
        throw error
      }
      // Before the first list, which may be empty only because nobody has read the files yet.
      if let far = try? await archive.progress() { mailbox.post(.message(.indexing(far.line))) }
      await mailbox.postNotices(of: archive)
      return archive
    }
  }

  /// Whether an effect changes the archive.
  static func isWriting(_ effect: Effect) -> Bool {
    switch effect {
    case .apply, .change, .undo, .redo: true
    case .loadWindow, .loadRange, .count, .loadStory, .loadTags, .loadMarks, .loadSearches, .countSearches,
      .stopCountingSearches, .editOriginal, .editNote, .awaitPrefix, .redraw,
      .suspend, .shell,
      .openSample, .quit:
      false
    }
  }

  func run(_ effect: Effect) {
    switch effect {
    case .loadWindow(let ticket, let request):
      answer(ticket, as: .window) { archive in
        let window = try await archive.window(request)
        // Nothing else is read before the first list is there.
        defer { keepingUp.begin(archive) }
        return .windowArrived(ticket: ticket, window)
      }
    case .loadRange(let ticket, let request):
      answer(ticket, as: .range) { .rangeArrived(ticket: ticket, try await $0.window(request)) }
    case .count(let ticket, let query, let purpose):
      answer(ticket, as: .count(purpose)) { .counted(ticket: ticket, try await $0.count(query)) }
    case .loadStory(let ticket, let id):
      answer(ticket, as: .story) { archive in
        let story = Story(
          article: try await archive.article(id), analysis: try await archive.analysis(id),
          work: try await archive.work(id),
          highlights: try await archive.highlights(id).compactMap(\.range))
        return .storyArrived(ticket: ticket, story)
      } then: { answer, archive in
        if case .storyArrived(_, let story) = answer { closerLook?.begin(at: story.article, in: archive) }
      }
    case .loadTags:
      answer(nil) { .tagsArrived(try await $0.tags().map { TagCount(tag: $0.tag, count: $0.count) }) }
    case .loadMarks(let ticket):
      answer(ticket) { .marksArrived(ticket: ticket, await Self.stories(of: try await $0.marks(), in: $0)) }
    case .loadSearches(let ticket):
      answer(ticket) { .searchesArrived(ticket: ticket, try await $0.searches()) }
    case .countSearches(let ticket, let queries): count(queries, ticket)
    case .stopCountingSearches: latest.stop(.searchCounts)
    case .apply(let changes, let target, let isUndoable):
      write { archive in
        let report = try await archive.apply(changes, to: target, isUndoable: isUndoable)
        return .changed(summary: isUndoable ? report.summary : "", articles: report.articles)
      }
    case .change(let change):
      write { archive in
        let report = try await archive.apply(change)
        return .changed(summary: report.summary, articles: report.articles)
      }
    case .undo:
      write { archive in
        guard let report = try await archive.undo() else { return .notice("nothing to undo") }
        return .changed(summary: report.summary, articles: report.articles)
      }
    case .redo:
      write { archive in
        guard let report = try await archive.redo() else { return .notice("nothing to redo") }
        return .changed(summary: report.summary, articles: report.articles)
      }
    case .editOriginal(let id):
      Task.detached {
        do {
          let article = try await archive.value.article(id)
          mailbox.post(.edit(name: "\(id).txt", text: article.text))
        } catch {
          mailbox.post(.message(.failed(Complaint(error).words)))
        }
      }
    case .editNote(let id):
      Task.detached {
        do {
          mailbox.post(.editNote(id, try await archive.value.work(id).note ?? ""))
        } catch {
          mailbox.post(.message(.failed(Complaint(error).words)))
        }
      }
    case .awaitPrefix, .redraw, .suspend, .shell, .openSample, .quit: break
    }
  }

  /// Marks with what is shown of their stories. One whose story cannot be read is shown without.
  private static func stories(of marks: [Mark], in archive: Archive) async -> [MarkedArticle] {
    var stories: [MarkedArticle] = []
    for mark in marks {
      stories.append(
        MarkedArticle(
          mark: mark, headline: try? await archive.article(mark.article).headline,
          tag: try? await archive.work(mark.article).tags.first))
    }
    return stories
  }

  /// Counts what queries find, one after the other, and posts each number as it comes. A number that cannot
  /// be had is left open.
  private func count(_ queries: [Query], _ ticket: Int) {
    let task = Task.detached {
      for (index, query) in queries.enumerated() {
        guard !Task.isCancelled else { return }
        guard let number = try? await archive.value.count(query) else { continue }
        mailbox.post(.message(.searchCounted(ticket: ticket, index: index, number)))
      }
    }
    latest.replace(.searchCounts, with: task)
  }

  /// Looks whether other programs changed the archive's files.
  func look() {
    Task.detached {
      // Of an archive that cannot be opened, whoever opened it has heard.
      if let archive = try? await archive.value { keepingUp.look(archive) }
    }
  }

  /// Posts the answer to a question; where it fails, the failure under the question's number, if it has one:
  /// who waits for the answer must hear that there is none. `then` follows unless a newer question came.
  private func answer(
    _ ticket: Int?, as purpose: Purpose? = nil, _ ask: @escaping @Sendable (Archive) async throws -> Message,
    then: (@Sendable (Message, Archive) -> Void)? = nil
  ) {
    let task = Task.detached {
      let answer = await settled(ask) { reason in
        ticket.map { .unanswered(ticket: $0, reason) } ?? .failed(reason)
      }
      mailbox.post(.message(answer))
      // Of an archive that cannot be opened, whoever opened it has heard.
      guard let then, !Task.isCancelled, let archive = try? await archive.value else { return }
      then(answer, archive)
    }
    if let purpose { latest.replace(purpose, with: task) }
  }

  private func write(_ ask: @escaping @Sendable (Archive) async throws -> Message) {
    Task.detached {
      mailbox.post(.written(await settled(ask) { .failed($0) }))
    }
  }

  private func settled(
    _ ask: @Sendable (Archive) async throws -> Message, failure: @Sendable (String) -> Message
  ) async -> Message {
    do { return try await ask(archive.value) } catch { return failure(Complaint(error).words) }
  }
}
