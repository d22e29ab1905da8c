/// JSON Lines: a story a line.

import Articles

struct StoryLines: PieceCutter {
  private var lines = LineCutter(limit: TextFormat.limit)
  private var number = 0

  mutating func cut(_ bytes: ArraySlice<UInt8>, into sink: inout PieceSink) throws(FormatError) {
    if number == 0, let (form, _) = WideText.marked(bytes) { throw .otherEncoding(form.rawValue) }
    lines.take(Array(bytes))
    cut(into: &sink)
  }

  mutating func finish(into sink: inout PieceSink) throws(FormatError) {
    lines.take([])
    cut(into: &sink)
  }

  private mutating func cut(into sink: inout PieceSink) {
    while var line = lines.next() {
      number += 1
      if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      if line.last == 0x0D { line = line.dropLast() }
      if !line.isBlank { sink.add(Piece(.line(number), line)) }
    }
  }
}
