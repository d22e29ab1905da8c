/// Carries out what the reader asks of the archive, away from the main thread.

import Archiving
import Articles
import Models
import Queries
import Reader

/// Puts questions to the archive; answers go to the mailbox. What is asked before the archive is open waits
/// until it is.
struct EffectRunner: Sendable {
  let mailbox: Mailbox
  /// Of an asker's questions only the latest is of use: a newer one cancels the older.
  private let latest = LatestTasks<Asker>()
  private let keepingUp: KeepingUp
  private let closerLook: CloserLook
  let archive: Task<Archive, any Error>

  /// Opens an archive in the background, and says in the mailbox what of it cannot be read.
  init(
    mailbox: Mailbox, models: ModelFiles,
    opening open: @escaping @Sendable () async throws -> Archive
  ) {
    self.mailbox = mailbox
    let notices = ModelNotices(mailbox)
    keepingUp = KeepingUp(mailbox, models, notices)
    closerLook = CloserLook(mailbox, models, notices)
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
    case .ask, .forget, .editOriginal, .editNote, .redraw, .suspend, .shell, .follow, .save, .openSample,
      .quit:
      false
    }
  }

  /// Does from now on what the settings say.
  func follow(_ settings: Settings) { closerLook.isWanted = settings.looksCarefully }

  func run(_ effect: Effect) {
    switch effect {
    case .ask(.counts(let queries), let ticket): count(queries, ticket)
    case .ask(let ask, let ticket): answer(ask, ticket)
    case .forget(let asker): latest.stop(asker)
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
    case .follow(let settings): follow(settings)
    case .redraw, .suspend, .shell, .save, .openSample, .quit: break
    }
  }

  /// Counts what queries find, one after the other, and posts each number as it comes. A query that cannot be
  /// counted is left without a number.
  private func count(_ queries: [Query], _ ticket: Ticket) {
    let task = Task.detached {
      for (index, query) in queries.enumerated() {
        guard !Task.isCancelled else { return }
        guard let number = try? await archive.value.count(query) else { continue }
        mailbox.post(.message(.answered(ticket, .oneCount(of: index, number))))
      }
    }
    latest.replace(ticket.asker, with: task)
  }

  /// Looks whether other programs changed the archive's files.
  func look() {
    Task.detached {
      // Of an archive that cannot be opened, whoever opened it has heard.
      if let archive = try? await archive.value { keepingUp.look(archive) }
    }
  }

  /// Posts the answer to a question, or that there is none: who waits for the answer must hear of it.
  private func answer(_ ask: Ask, _ ticket: Ticket) {
    let task = Task.detached {
      let archive: Archive
      let answer: Answer?
      do {
        archive = try await self.archive.value
        answer = try await Answering.answer(ask, from: archive)
      } catch {
        return mailbox.post(.message(.unanswered(ticket, Complaint(error).words)))
      }
      guard let answer else { return }
      mailbox.post(.message(.answered(ticket, answer)))
      switch answer {
      // Nothing else is read before the first list is there.
      case .window: keepingUp.begin(archive)
      case .story(let story) where !Task.isCancelled: closerLook.begin(at: story.article, in: archive)
      default: break
      }
    }
    latest.replace(ticket.asker, with: task)
  }

  private func write(_ change: @escaping @Sendable (Archive) async throws -> Message) {
    Task.detached {
      let outcome: Message
      do { outcome = try await change(archive.value) } catch { outcome = .failed(Complaint(error).words) }
      mailbox.post(.written(outcome))
    }
  }
}
