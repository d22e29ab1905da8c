/// Where questions about an archive are answered.

import Articles
import Extraction
import Queries

/// Where a writer's index is, or the one that takes its place.
struct IndexPlace: Sendable {
  let folder: ArchiveFolder
  let disk: Disk
  let models: Models
  let temporary: TemporaryIndex?
  let needsWholeIndex: Bool

  init(_ writer: borrowing Writer) {
    (folder, disk, models) = (writer.folder, writer.disk, writer.models)
    (temporary, needsWholeIndex) = (writer.privateFolder, writer.needsWholeIndex)
  }
}

/// One connection to the index, and a thread to ask it on.
actor ReadingDesk {
  private let folder: ArchiveFolder
  private let disk: Disk
  private let models: Models
  private let clock: @Sendable () -> Timestamp
  /// Where the index is, and what must be held as long as it is used.
  private let indexPath: String
  private let temporary: TemporaryIndex?
  private let needsWholeIndex: Bool
  private var known: Index?
  private var counts = ListCounts()
  private let queue = QueueExecutor("reading")

  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  /// What is wrong with an index that another process has begun to make.
  static let unfinished = "it is being made anew"

  init(_ place: IndexPlace, clock: @escaping @Sendable () -> Timestamp) {
    (folder, disk, models, self.clock) = (place.folder, place.disk, place.models, clock)
    temporary = place.temporary
    needsWholeIndex = place.needsWholeIndex
    indexPath = temporary?.path ?? folder.index
  }

  /// Answers a question, unless it is withdrawn first.
  func answer<Answer: Sendable>(
    _ patience: Patience,
    _ question: @Sendable (isolated ReadingDesk, Patience) throws(ArchiveError) -> Answer
  ) -> Result<Answer, ArchiveError> {
    do throws(ArchiveError) {
      if patience.isOver { throw .withdrawn }
      return .success(
        try index().database.patiently(patience) { () throws(ArchiveError) in try question(self, patience) })
    } catch {
      return .failure(error)
    }
  }

  /// The index as it stands at its path now: another instance may have made it anew.
  private func index() throws(ArchiveError) -> Index {
    let inode = try disk.status(indexPath)?.inode
    if let known, inode != nil, known.inode == inode { return known }
    counts = ListCounts()
    known = nil
    guard inode != nil else {
      throw .index(path: indexPath, reason: "it is gone", isDamaged: true)
    }
    let index: Index
    do throws(ArchiveError) {
      index = try Index(at: indexPath, isDurable: disk.isDurable, on: disk)
    } catch {
      if case .index(_, _, true) = error { throw error }
      index = try Index(readingAt: indexPath, on: disk)
    }
    // One that cannot be written gets no fuller by waiting.
    if needsWholeIndex, index.isWritable, try !index.isWhole() {
      throw .index(path: indexPath, reason: Self.unfinished, isDamaged: false)
    }
    known = index
    return index
  }

  // MARK: Questions

  func window(_ request: ListRequest, _ patience: Patience) throws(ArchiveError) -> ListWindow {
    let index = try index()
    // All of an answer is of one moment.
    return try index.reading { () throws(ArchiveError) in
      counts.expect(version: try index.version())
      return try index.window(request, today: today, counts: &counts)
    }
  }

  func count(_ query: Query, _ patience: Patience) throws(ArchiveError) -> Int {
    try index().count(query, today: today)
  }

  func article(_ id: ArticleID) throws(ArchiveError) -> Article {
    try index().article(id, in: folder, on: disk)
  }

  func analysis(_ id: ArticleID) throws(ArchiveError) -> Analysis {
    let article = try article(id)
    if let careful = AnalysisShelf(folder, disk).kept(of: article)?.analysis(of: article) { return careful }
    return try kept(id).flatMap { AnalysisCoding.analysis($0, textLength: article.text.utf8.count) }
      ?? Extractor(models: models).analyse(article)
  }

  /// What the index keeps of an article's analysis.
  private func kept(_ id: ArticleID) throws(ArchiveError) -> [UInt8]? {
    if let kept = try index().analysis(id, for: models.claimedOrigin) { return kept }
    return try index().analysis(id, for: models.origin)
  }

  /// Whether the list shows an article by this analysis.
  func shows(_ record: [UInt8], of id: ArticleID) throws(ArchiveError) -> Bool { try kept(id) == record }

  func work(_ id: ArticleID) throws(ArchiveError) -> ReaderWork {
    guard try index().key(of: id) != nil else { throw .noSuchArticle(id.description) }
    return try index().work(id)
  }

  func resolve(_ text: String) throws(ArchiveError) -> ArticleID {
    if let id = ArticleID(text), try index().key(of: id) != nil { return id }
    guard (4...16).contains(text.utf8.count) else { throw .noSuchArticle(text) }
    let ids = try index().ids(startingWith: text.lowercased())
    guard let id = ids.first else { throw .noSuchArticle(text) }
    guard ids.count == 1 else { throw .ambiguous(text, ids) }
    return id
  }

  func tags() throws(ArchiveError) -> [(tag: TagName, count: Int)] { try index().tags() }

  func checkIndex() throws(ArchiveError) -> [String] {
    var lines: [String] = []
    try index().database.rows("PRAGMA quick_check") {
      if $0.text(0) != "ok" { lines.append($0.text(0)) }
      return true
    }
    return lines
  }

  private var today: CalendarDay { clock().day ?? .epoch }
}
