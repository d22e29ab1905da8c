/// Breaks a stretch of text into lines of so many cells, and tells where on a line its bytes stand.

/// One line of a broken text.
package struct Line: Hashable, Sendable {
  /// Byte offsets into the text, the white space at both ends left out.
  package let bytes: Range<Int>
  /// Cells that it takes.
  package let columns: Int

  package init(bytes: Range<Int>, columns: Int) {
    (self.bytes, self.columns) = (bytes, columns)
  }
}

/// Breaks the paragraphs of one text. The source's own line ends mean nothing: each run of white
/// space is one blank, or the end of a line. Where else a line may end, `BreakClass` says. A word
/// too long for a line is cut between two clusters.
package struct LineBreaker: Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// The lines of a byte range at a width in cells; none of a range that is all white space.
  /// No line is wider than `width`, but that a wide cluster stays whole at width 1. Linear.
  package func lines(of range: Range<Int>, width: Int) -> [Line] {
    let utf8 = text.utf8.span
    let range = range.clamped(to: 0..<utf8.count)
    var filler = LineFiller(width: max(1, width))
    var position = range.lowerBound
    while position < range.upperBound {
      let cluster = Cluster(flowing: utf8, at: position, end: range.upperBound)
      let kind = BreakClass(cluster, in: utf8)
      filler.add(cluster, kind)
      position = cluster.bytes.upperBound
      // No line ends within the rest of a plain word, unless it is too long.
      if kind == .word {
        let end = utf8.endOfLetters(from: position, before: range.upperBound)
        if filler.extend(to: end, by: end - position) { position = end }
      }
    }
    return filler.finish()
  }

  /// The columns, counted from the line's start, that show any of a byte range; nil where the line
  /// shows none of it. Linear in the line.
  package func columns(of range: Range<Int>, in line: Line) -> Range<Int>? {
    guard range.overlaps(line.bytes) else { return nil }
    let utf8 = text.utf8.span
    var column = 0
    var found: Range<Int>?
    var position = line.bytes.lowerBound
    while position < min(line.bytes.upperBound, range.upperBound) {
      let cluster = Cluster(flowing: utf8, at: position, end: line.bytes.upperBound)
      if cluster.width > 0, cluster.bytes.overlaps(range) {
        found = (found?.lowerBound ?? column)..<(column + cluster.width)
      }
      column += cluster.width
      position = cluster.bytes.upperBound
    }
    return found
  }

  /// The byte offset of the cluster at a column of a line, counted from the line's start; the
  /// line's end for a column behind it. Linear in the line.
  package func offset(atColumn column: Int, in line: Line) -> Int {
    let utf8 = text.utf8.span
    var passed = 0
    var position = line.bytes.lowerBound
    while position < line.bytes.upperBound {
      let cluster = Cluster(flowing: utf8, at: position, end: line.bytes.upperBound)
      passed += cluster.width
      if passed > column { return position }
      position = cluster.bytes.upperBound
    }
    return line.bytes.upperBound
  }
}

extension Grid {
  /// Writes a line of a broken text; see `write(_:at:style:limit:)`.
  @discardableResult
  package mutating func write(
    _ line: Line, of text: String, at point: Point, style: Style = .plain, limit: Range<Int>? = nil
  ) -> Int {
    write(line, of: text, at: point, limit: limit) { _ in style }
  }

  /// As above, each cluster with the style that its first byte's offset has.
  @discardableResult
  package mutating func write(
    _ line: Line, of text: String, at point: Point, limit: Range<Int>? = nil, styleAt: (Int) -> Style
  ) -> Int {
    let utf8 = text.utf8.span
    var pen = Pen(grid: self, at: point, limit: limit)
    var position = line.bytes.lowerBound
    while position < line.bytes.upperBound, !pen.isAtEdge {
      let cluster = Cluster(flowing: utf8, at: position, end: line.bytes.upperBound)
      position = cluster.bytes.upperBound
      if cluster.width > 0 {
        write(cluster, of: utf8, with: &pen, style: styleAt(cluster.bytes.lowerBound))
      }
    }
    return pen.column
  }
}

extension Cluster {
  /// The cluster at an offset of flowing text, where a whole run of white space is one blank.
  init(flowing utf8: Span<UInt8>, at start: Int, end: Int) {
    var position = start
    while position < end, Self.isWhiteSpace(utf8[position]) { position += 1 }
    if position == start {
      self.init(in: utf8, at: start)
    } else {
      self.init(bytes: start..<position, width: 1, form: .blank)
    }
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension Span where Element == UInt8 {
  /// Where a run of ASCII letters ends; its last one is left out where a mark could follow it.
  func endOfLetters(from start: Int, before limit: Int) -> Int {
    var end = start
    while end < limit, (0x61...0x7A).contains(self[end] | 0x20) { end += 1 }
    return end > start && end < count && self[end] >= 0xCC ? end - 1 : end
  }
}

/// Collects the lines while clusters come in one by one.
private struct LineFiller {
  /// A place where the current line may end.
  private struct Candidate {
    /// End of the line's bytes, and its cells, if it ends there.
    var end: Int
    var columns: Int
    /// Where the next line starts, and the cells of the current line up to there.
    var next: Int
    var consumed: Int
  }

  private let width: Int
  private var lines: [Line] = []
  private var start = 0
  /// End of the last cluster that is no white space, and the cells up to there.
  private var end = 0
  private var columns = 0
  /// Blanks that show only if more follows on the same line.
  private var blank = 0
  private var context = BreakContext()
  private var candidate: Candidate?

  init(width: Int) {
    self.width = width
  }

  mutating func add(_ cluster: Cluster, _ kind: BreakClass) {
    let isEmpty = start == end
    if kind == .space {
      blank = isEmpty ? 0 : blank + 1
      context.passSpace()
      return
    }
    let mayBreak = context.mayBreak(before: kind)
    // Nothing is seen of it, so that it needs no place on a line.
    if cluster.width == 0 { return }
    if isEmpty { start = cluster.bytes.lowerBound }
    if mayBreak, !isEmpty {
      candidate = Candidate(
        end: end, columns: columns, next: cluster.bytes.lowerBound, consumed: columns + blank)
    }
    let before = columns
    columns += blank + cluster.width
    if columns > width, !isEmpty { breakLine(before: cluster, columnsBefore: before) }
    (end, blank) = (cluster.bytes.upperBound, 0)
  }

  /// Takes in more letters of the word that was begun, one cell a byte, if the line has room for them.
  mutating func extend(to newEnd: Int, by cells: Int) -> Bool {
    guard columns + cells <= width, end + cells == newEnd else { return false }
    (end, columns) = (newEnd, columns + cells)
    return true
  }

  private mutating func breakLine(before cluster: Cluster, columnsBefore: Int) {
    var filled = columnsBefore
    if let candidate {
      lines.append(Line(bytes: start..<candidate.end, columns: candidate.columns))
      start = candidate.next
      columns -= candidate.consumed
      filled -= candidate.consumed
      self.candidate = nil
      if columns <= width || start == cluster.bytes.lowerBound { return }
    }
    lines.append(Line(bytes: start..<end, columns: filled))
    (start, columns) = (cluster.bytes.lowerBound, cluster.width)
  }

  mutating func finish() -> [Line] {
    if start < end { lines.append(Line(bytes: start..<end, columns: columns)) }
    return lines
  }
}
