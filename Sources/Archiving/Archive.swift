/// The only door to an archive.

package import Articles
import Extraction
import Formats
package import Queries

/// An archive on disk: articles, what the machine found in them, and the reader's work on them.
///
/// Questions are answered on connections of their own to the index, beside whatever is written. A task that is
/// cancelled withdraws its question.
package actor Archive {
  package nonisolated let path: String
  var writer: Writer
  /// What the questions that are asked of it need; nil where they take what is there.
  var prepared: IndexNeed?
  /// Answers what is on the screen.
  let desk: ReadingDesk
  nonisolated let analyst: Analyst
  /// False where the archive cannot be written.
  nonisolated let canKeep: Bool
  /// Answers what may take long, so that the screen never waits for it.
  let backDesk: ReadingDesk
  /// What originals are read again with.
  let formats: [Format]
  private let queue = QueueExecutor("archive")

  /// What is written is written on a thread of its own, so that questions never wait for the disk.
  package nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  /// Opens the archive in a folder; creates it if `options.createsArchive` says so.
  package init(path: String, options: ArchiveOptions) throws(ArchiveError) {
    try self.init(path: path, options: options, disk: Disk(isDurable: options.isDurable))
  }

  /// The same on a disk that a test has a hand in.
  init(path: String, options: ArchiveOptions, disk: Disk) throws(ArchiveError) {
    let writer = try Writer(path: path, options: options, disk: disk)
    formats = options.formats
    self.path = writer.folder.path
    let place = IndexPlace(writer.keeper, needsWholeIndex: writer.needsWholeIndex)
    (analyst, canKeep) = (writer.analyst, writer.canWrite)
    desk = ReadingDesk(writer.articleFiles, writer.analyst, place, clock: options.clock)
    backDesk = ReadingDesk(writer.articleFiles, writer.analyst, place, clock: options.clock)
    self.writer = writer
  }

  // MARK: Reading

  /// A stretch of the list.
  package nonisolated func window(_ request: ListRequest) async throws(ArchiveError) -> ListWindow {
    try await ask(desk) { (desk, patience) throws(ArchiveError) in try desk.window(request, patience) }
  }

  /// How many articles a query finds.
  package nonisolated func count(_ query: Query) async throws(ArchiveError) -> Int {
    try await ask(backDesk) { (desk, patience) throws(ArchiveError) in try desk.count(query, patience) }
  }

  /// The newest version of an article.
  package nonisolated func article(_ id: ArticleID) async throws(ArchiveError) -> Article {
    try await ask(desk) { (desk, _) throws(ArchiveError) in try desk.article(id) }
  }

  /// The same without the reader's word on its publisher's facts.
  package nonisolated func filed(_ id: ArticleID) async throws(ArchiveError) -> Article {
    try await ask(desk) { (desk, _) throws(ArchiveError) in try desk.filed(id) }
  }

  /// What the machine finds in the newest version of an article: the best that is kept from before, or found
  /// now.
  package nonisolated func analysis(_ id: ArticleID) async throws(ArchiveError) -> Analysis {
    try await ask(desk) { (desk, _) throws(ArchiveError) in try desk.analysis(id) }
  }

  /// Whether the list shows an article by this analysis.
  nonisolated func isShown(_ record: [UInt8], of id: ArticleID) async throws(ArchiveError) -> Bool {
    try await ask(backDesk) { (desk, _) throws(ArchiveError) in try desk.shows(record, of: id) }
  }

  /// Reads an article into the index again, unless another program is writing.
  func retake(_ id: ArticleID) throws(ArchiveError) {
    try writer.writing(patience: 0, catchUp: .some) { (writer) throws(ArchiveError) in try writer.retake([id])
    }
  }

  package nonisolated func work(_ id: ArticleID) async throws(ArchiveError) -> ReaderWork {
    try await ask(desk) { (desk, _) throws(ArchiveError) in try desk.work(id) }
  }

  /// The article that an id, or the start of one (four characters or more), names.
  package nonisolated func resolve(_ text: String) async throws(ArchiveError) -> ArticleID {
    try await resolve([text])[0]
  }

  /// The same for many, in their order: one question to the index's thread.
  package nonisolated func resolve(_ texts: [String]) async throws(ArchiveError) -> [ArticleID] {
    do throws(ArchiveError) {
      return try await listed(texts)
    } catch {
      // Another program may have begun to rebuild the index since: what it does not list yet is here all the same.
      guard case .noSuchArticle = error else { throw error }
      try await awaitRows()
      return try await listed(texts)
    }
  }

  private nonisolated func listed(_ texts: [String]) async throws(ArchiveError) -> [ArticleID] {
    try await ask(desk) { (desk, _) throws(ArchiveError) in
      var ids: [ArticleID] = []
      for text in texts { ids.append(try desk.resolve(text)) }
      return ids
    }
  }

  /// Every tag with the number of its articles, in alphabetical order.
  package nonisolated func tags() async throws(ArchiveError) -> [(tag: TagName, count: Int)] {
    try await ask(desk) { (desk, _) throws(ArchiveError) in try desk.tags() }
  }

  /// The marks by letter. A place is one of the article's newest text; it is nil also where the article
  /// is not here.
  package func marks() throws(ArchiveError) -> [Mark] { try writer.marks() }

  /// The saved searches in their order.
  package func searches() throws(ArchiveError) -> [SavedSearch] { try writer.searches() }

  /// Puts a question to a desk. Where the index there proves damaged or unfinished, it is made anew
  /// first.
  nonisolated func ask<Answer: Sendable>(
    _ desk: ReadingDesk,
    _ question: @escaping @Sendable (isolated ReadingDesk, Patience) throws(ArchiveError) -> Answer
  ) async throws(ArchiveError) -> Answer {
    let patience = Patience()
    let ask = { @Sendable () async -> Result<Answer, ArchiveError> in
      await withTaskCancellationHandler {
        await desk.answer(patience, question)
      } onCancel: {
        patience.withdraw()
      }
    }
    let answer = await ask()
    guard case .failure(let error) = answer, let remedy = IndexKeeper.remedy(of: error) else {
      return try answer.get()
    }
    try await see(to: remedy)
    return try await ask().get()
  }

  /// Makes the index one that answers.
  private func see(to remedy: IndexKeeper.Remedy) throws(ArchiveError) {
    switch remedy {
    case .rebuild: try writer.resetIndex()
    // Somebody began to build it.
    case .finish: try writer.keeper.useShared()
    }
    if writer.needsWholeIndex { return try writer.refresh() }
    if let prepared {
      for derivation in prepared.derivations { while try writer.step(derivation) {} }
    } else {
      // What is there is shown, and the rest comes.
      Task { try? await refresh() }
    }
  }

  // MARK: Changing

  /// Makes all the changes to all the articles, or none; one step for undo. It is on disk on return.
  /// An article whose work is in a file that cannot be read is left out, and the summary says so.
  ///
  /// - Parameter isUndoable: false for what the reader did not ask for, such as read marks that opening a
  ///   story leaves: undo and redo pass over it.
  package func apply(
    _ changes: [Change], to target: Target, isUndoable: Bool = true
  ) throws(ArchiveError) -> ChangeReport {
    try writer.apply(changes, to: target, isUndoable: isUndoable)
  }

  /// Makes a change to the archive as a whole; one step for undo. It is on disk on return.
  /// - Throws: also `noSuchArticle` for a mark on none, and what is wrong with the file that it would change.
  package func apply(_ change: ArchiveChange) throws(ArchiveError) -> ChangeReport {
    try writer.apply(change)
  }

  /// Undoes the latest change that is not undone yet; nil where nothing is left to undo.
  package func undo() throws(ArchiveError) -> ChangeReport? { try writer.undo() }

  /// Redoes the change that was undone last, if nothing was changed since; nil where nothing is left to redo.
  package func redo() throws(ArchiveError) -> ChangeReport? { try writer.redo() }

  // MARK: Repairing

  /// Joins files that a merge or a file synchronizer left in two forms; answers the paths of those that cannot be.
  package func join(_ paths: [String]) throws(ArchiveError) -> [String] { try writer.join(paths) }
}
