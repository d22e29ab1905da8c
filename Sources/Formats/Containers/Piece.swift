/// Files of many stories: the pieces that they are cut into.

/// Where in a file a piece stands.
package enum PiecePosition: Hashable, Sendable, CustomStringConvertible {
  /// A line, from 1.
  case line(Int)
  /// One of a list, from 1.
  case item(Int)
  /// A file in an archive of files: its path in there.
  case member(String)

  /// As it stands behind the file's path: `:17`, `#3`, `!2018/november/story.html`.
  package var description: String {
    switch self {
    case .line(let number): ":\(number)"
    case .item(let number): "#\(number)"
    case .member(let path): "!\(path)"
    }
  }

  /// Nil for what is no line.
  package var line: Int? { if case .line(let number) = self { number } else { nil } }
}

/// One story's part of a file.
package struct Piece: Hashable, Sendable {
  package var position: PiecePosition
  /// The story's original: what its format reads by itself. Where there is a locator, the whole file.
  package var bytes: ArraySlice<UInt8>
  /// Which story of the original it is, where that holds several; nil where the original is the story alone.
  package var locator: String?
  /// What the container says of it, not what the story says itself.
  package var source: String?
  package var url: String?

  package init(
    _ position: PiecePosition, _ bytes: ArraySlice<UInt8>, locator: String? = nil, source: String? = nil,
    url: String? = nil
  ) {
    self.position = position
    self.bytes = bytes
    self.locator = locator
    self.source = source
    self.url = url
  }
}

/// Cuts a file into pieces while it comes; holds no more than the piece that is not complete yet.
package protocol PieceCutter: Sendable {
  /// The file's next bytes. Hands on every piece that is complete by now.
  /// - Throws: what is wrong with the file as a whole; pieces handed on before stay good.
  mutating func cut(_ bytes: ArraySlice<UInt8>, into sink: inout PieceSink) throws(FormatError)

  /// There are no more bytes.
  mutating func finish(into sink: inout PieceSink) throws(FormatError)
}

/// Takes the pieces of one file, in order, and bounds what may come out of it.
package struct PieceSink: Sendable {
  package struct Limits: Sendable {
    /// The most bytes of one piece.
    package var piece = TextFormat.limit
    /// The most bytes that may be unpacked from one file, and how many times its size that may be.
    package var unpacked = 64 << 30
    package var ratio = 200
    /// So many unpacked bytes are never too many.
    package var free = 64 << 20

    package init() {}
  }

  package enum Found: Sendable {
    case piece(Piece)
    case refused(PiecePosition, FormatError)
  }

  private let limits: Limits
  private var found: [Found] = []
  private var next = 0
  private var packed = 0
  private var unpacked = 0

  package init(_ limits: Limits = Limits()) { self.limits = limits }

  /// Hands on a piece; one that is too large is refused.
  package mutating func add(_ piece: Piece) {
    guard piece.bytes.count <= limits.piece else {
      refuse(.tooLarge(limit: limits.piece), at: piece.position)
      return
    }
    found.append(.piece(piece))
  }

  /// Reports that the piece at a position is invalid, and why.
  package mutating func refuse(_ error: FormatError, at position: PiecePosition) {
    found.append(.refused(position, error))
  }

  /// Counts what a container unpacked, before it is kept.
  ///
  /// - Parameters:
  ///   - bytes: so many came out.
  ///   - packed: of so many that went in.
  /// - Throws: `inflatesTooMuch` where all of it is more than is good.
  package mutating func unpack(_ bytes: Int, of packed: Int) throws(FormatError) {
    unpacked += bytes
    self.packed += packed
    let bound = min(limits.unpacked, max(limits.free, limits.ratio * self.packed))
    guard unpacked <= bound else { throw .inflatesTooMuch(limit: bound) }
  }

  /// The next piece; nil if none is left.
  package mutating func take() -> Found? {
    guard next < found.count else {
      found.removeAll(keepingCapacity: true)
      next = 0
      return nil
    }
    defer { next += 1 }
    return found[next]
  }
}
