/// Files in which git left both sides of a merge, with conflict markers around them.

enum ConflictMarks {
  /// Whether a file contains conflict markers.
  static func areIn(_ bytes: [UInt8]) -> Bool { lines(bytes).contains { $0.starts(with: "<<<<<<< ".utf8) } }

  /// Both sides of a file; nil if it has no markers, or if they are out of order.
  static func sides(_ bytes: [UInt8]) -> (ours: [UInt8], theirs: [UInt8])? {
    enum Part { case both, ours, base, theirs }
    var part = Part.both
    var sides: (ours: [UInt8], theirs: [UInt8]) = ([], [])
    var isMarked = false
    for line in lines(bytes) {
      switch part {
      case .both where line.starts(with: "<<<<<<< ".utf8):
        part = .ours
        isMarked = true
      case .ours where line.starts(with: "||||||| ".utf8): part = .base
      case .ours where isMiddle(line), .base where isMiddle(line): part = .theirs
      case .theirs where line.starts(with: ">>>>>>> ".utf8): part = .both
      case .both:
        sides.ours += line
        sides.theirs += line
      case .ours: sides.ours += line
      case .theirs: sides.theirs += line
      case .base: break
      }
    }
    return isMarked && part == .both ? sides : nil
  }

  private static func isMiddle(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "=======".utf8) && line.dropFirst(7).allSatisfy { $0 == 0x0A || $0 == 0x0D }
  }

  /// The lines with their ends.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// The merged form of a file with markers.
  /// - Throws: `damaged` if either side is invalid.
  static func joined(_ bytes: [UInt8], as kind: ArchiveFileKind, at path: String) throws(ArchiveError)
    -> [UInt8]
  {
    guard let (ours, theirs) = sides(bytes) else {
      throw .damaged(path: path, reason: "its conflict markers are incomplete or out of order")
    }
    guard kind == .work else { return try FileMerge.joined(ours, theirs, as: kind, at: path) }
    // Lines that git took from one side only may stand between lines of the other: then at most a comma is
    // missing, and a key may occur twice.
    let (mine, other) = (try WorkFile(merged: ours, at: path), try WorkFile(merged: theirs, at: path))
    return try FileMerge.joined(mine.bytes, other.bytes, as: kind, at: path)
  }
}
