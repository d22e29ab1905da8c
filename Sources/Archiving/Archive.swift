/// The only door to an archive.

package import Articles
package import Queries

/// An archive on disk: articles, what the machine found in them, and the reader's work on them.
package actor Archive {
  package nonisolated let path: String
  private var store: Store

  /// Opens the archive in a folder; makes it where `options.createsArchive` says so.
  package init(path: String, options: ArchiveOptions) throws(ArchiveError) {
    try self.init(path: path, options: options, disk: Disk(isDurable: options.isDurable))
  }

  /// The same on a disk that a test has a hand in.
  init(path: String, options: ArchiveOptions, disk: Disk) throws(ArchiveError) {
    store = try Store(path: path, options: options, disk: disk)
    self.path = store.folder.path
  }

  // MARK: Reading

  /// A stretch of the list. What another instance wrote by now is in it.
  package func window(_ request: ListRequest) throws(ArchiveError) -> ListWindow {
    try store.catchUpIfWritten()
    return try store.window(request)
  }

  package func count(_ query: Query) throws(ArchiveError) -> Int {
    try window(ListRequest(query: query, anchor: .first, count: 0)).total
  }

  /// The newest version of an article.
  package func article(_ id: ArticleID) throws(ArchiveError) -> Article {
    try store.catchUpIfWritten()
    return try store.article(id)
  }

  /// What the machine finds in the newest version of an article: kept from before, or found now and kept.
  package func analysis(_ id: ArticleID) throws(ArchiveError) -> Analysis {
    try store.catchUpIfWritten()
    return try store.analysis(id)
  }

  package func work(_ id: ArticleID) throws(ArchiveError) -> ReaderWork {
    try store.catchUpIfWritten()
    guard store.index[id] != nil else { throw .noSuchArticle(id.description) }
    return store.works[id] ?? .none
  }

  /// The article that an id, or the start of one (four characters or more), names.
  package func resolve(_ text: String) throws(ArchiveError) -> ArticleID {
    try store.catchUpIfWritten()
    if let id = ArticleID(text), store.index[id] != nil { return id }
    guard (4...16).contains(text.utf8.count) else { throw .noSuchArticle(text) }
    let ids = store.index.ids(startingWith: text.lowercased())
    guard let id = ids.first else { throw .noSuchArticle(text) }
    guard ids.count == 1 else { throw .ambiguous(text, ids) }
    return id
  }

  /// Every tag with the number of its articles, in alphabetical order.
  package func tags() throws(ArchiveError) -> [(tag: TagName, count: Int)] {
    try store.catchUpIfWritten()
    return store.index.tags()
  }

  /// The marks by letter. A place is one of the article's newest text; it is nil also where the article
  /// is not here.
  package func marks() throws(ArchiveError) -> [Mark] { try store.marks() }

  /// The saved searches in their order.
  package func searches() throws(ArchiveError) -> [SavedSearch] { try store.searches() }

  /// What could not be read by now, or is not written yet, a line each.
  package func notices() -> [String] { store.notices }

  /// Looks whether other programs added, changed or removed files: on focus, or once a while. Costs a
  /// look at every folder, not at every file. Changes of other instances of this program show without it.
  package func refresh() throws(ArchiveError) {
    try store.catchUp()
    store.keepRows()
  }

  // MARK: Filing

  /// Files stories: folders are walked, `-` is standard input. What can't be used is in the report, and told
  /// as it is met. Stops between two batches when its task is cancelled; what is filed by then stays. Other
  /// questions are answered between two batches.
  ///
  /// While a batch is written, the next is analysed and the one after that is read.
  /// - Throws: what stopped it, and the report up to there; filing again goes on there.
  package func file(
    _ paths: [String], options: FilingOptions = FilingOptions(),
    tell: @escaping @Sendable (FilingEvent) -> Void = { _ in }
  ) async throws(FilingStopped) -> FilingReport {
    var filing = Filing(tell: tell)
    do throws(ArchiveError) {
      let stream = try StoryStream(paths, options: options, store: store)
      var rehearsal = options.isDryRun ? store : nil
      var (read, ready) = (StoryBatch(), StoryBatch())
      var isAtEnd = false
      while !(isAtEnd && read.isEmpty && ready.isEmpty) {
        guard !Task.isCancelled else {
          filing.cancel()
          break
        }
        let isIdle = read.isEmpty && ready.isEmpty
        let isKnown = read.stories.map { options.isDryRun || store.knows($0) }
        async let nextReady = read.prepared(isKnown: isKnown)
        async let nextRead = stream.next(waits: isIdle)
        if let answers = try rehearsal?.rehearse(ready.stories) {
          filing.take(ready, answers)
        } else if !ready.isEmpty {
          filing.take(ready, try store.file(ready.stories))
        }
        ready = await nextReady
        let next = await nextRead
        isAtEnd = next == nil
        read = next ?? StoryBatch()
      }
      store.keepRows()
      let report = filing.report
      let articles = Array(report.filed) + report.alreadyThere + report.newerVersions
      if !options.tags.isEmpty, !options.isDryRun, !articles.isEmpty {
        _ = try store.apply(options.tags.map(Change.addTag), to: .articles(articles))
      }
      return report
    } catch {
      throw FilingStopped(cause: error, report: filing.report)
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
    try store.apply(changes, to: target, isUndoable: isUndoable)
  }

  /// Makes a change to the archive as a whole; one step for undo. It is on disk on return.
  /// - Throws: also `noSuchArticle` for a mark on none, and what is wrong with the file that it would change.
  package func apply(_ change: ArchiveChange) throws(ArchiveError) -> ChangeReport {
    try store.apply(change)
  }

  /// Takes the latest change back that is not taken back yet; nil where there is none.
  package func undo() throws(ArchiveError) -> ChangeReport? { try store.undo() }

  /// Makes the change again that was taken back last, if none was made since; nil where there is none.
  package func redo() throws(ArchiveError) -> ChangeReport? { try store.redo() }
}
