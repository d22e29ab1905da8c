/// Where questions about an archive are answered.

import Articles
import Queries

/// One connection to the index, and a thread to ask it on.
actor ReadingDesk {
  let files: ArticleFiles
  private let analyst: Analyst
  private let clock: @Sendable () -> Timestamp
  private var place: IndexPlace
  private var known: Index?
  private var counts = ListCounts()
  private let queue = QueueExecutor("reading")

  nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

  init(
    _ files: ArticleFiles, _ analyst: Analyst, _ place: IndexPlace, clock: @escaping @Sendable () -> Timestamp
  ) {
    (self.files, self.analyst, self.place, self.clock) = (files, analyst, place, clock)
  }

  /// Answers a question, unless it is withdrawn first.
  func answer<Answer: Sendable>(
    _ patience: Patience,
    _ question: @Sendable (isolated ReadingDesk, Patience) throws(ArchiveError) -> Answer
  ) -> Result<Answer, ArchiveError> {
    do throws(ArchiveError) {
      if patience.isOver { throw .withdrawn }
      return .success(
        try index().answering(patience) { () throws(ArchiveError) in try question(self, patience) })
    } catch {
      return .failure(error)
    }
  }

  /// Goes on with an index elsewhere.
  func look(at place: IndexPlace) {
    self.place = place
    known = nil
  }

  /// The index as it stands at its path now.
  func index() throws(ArchiveError) -> Index {
    let before = known
    known = nil
    let index = try place.index(known: before)
    if index !== before { counts = ListCounts() }
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

  /// With the reader's word on the publisher's facts.
  func article(_ id: ArticleID) throws(ArchiveError) -> Article {
    try filed(id).corrected(by: index().work(id))
  }

  /// As its publisher has it.
  func filed(_ id: ArticleID) throws(ArchiveError) -> Article { try files.newest(id, in: index()) }

  func analysis(_ id: ArticleID) throws(ArchiveError) -> Analysis {
    try analyst.analysis(of: filed(id), in: index())
  }

  /// Whether the list shows an article by this analysis.
  func shows(_ record: [UInt8], of id: ArticleID) throws(ArchiveError) -> Bool {
    try analyst.record(of: id, in: index()) == record
  }

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

  var today: CalendarDay { clock().day ?? .epoch }
}
