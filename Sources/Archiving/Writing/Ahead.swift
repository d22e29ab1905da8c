/// What is made of the next articles while those before are written.

/// Something that is made of the files of listed articles, on threads of its own.
struct Ahead<Made: Sendable>: Sendable {
  typealias Content = Result<Made?, ArchiveError>

  let listed: [Index.Listed]
  private let contents: Begun<[Content]>

  /// Begins.
  ///
  /// - Parameter make: derives data from the file at a place; nil if the file is missing.
  init(_ listed: [Index.Listed], _ make: @escaping @Sendable (String) -> Content) {
    self.listed = listed
    contents = Begun { listed.map(\.place).inParallel(make) }
  }

  /// The data of the first of some articles, while the next ones are begun; nil if there are none.
  ///
  /// - Parameters:
  ///   - count: how many are the first.
  ///   - listed: those and as many more.
  ///   - begun: what was begun the last time: of use where it is of the same articles.
  static func next(
    _ count: Int, of listed: [Index.Listed], begun: Ahead?,
    _ begin: ([Index.Listed]) throws(ArchiveError) -> Ahead
  ) throws(ArchiveError) -> (listed: [Index.Listed], contents: [Content], next: Ahead?)? {
    guard !listed.isEmpty else { return nil }
    let (first, rest) = (Array(listed.prefix(count)), Array(listed.dropFirst(count)))
    let now: Ahead
    if let begun, begun.listed == first { now = begun } else { now = try begin(first) }
    let contents = now.contents.value()
    return (first, contents, rest.isEmpty ? nil : try begin(rest))
  }
}
