/// A text as the scorer reads it: scalars, which of them count, which stand inside quotation marks.

struct ScoredText {
  let scalars: [Unicode.Scalar]
  /// Letters and digits: all that comparisons of quotes look at.
  let counts: [Bool]
  let isQuoted: [Bool]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    counts = scalars.map(Self.isLetterOrDigit)
    isQuoted = Self.quotedScalars(scalars, counts)
  }

  func words(_ span: Span) -> String {
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[clamped(span)])
    return String(words)
  }

  func clamped(_ span: Span) -> Range<Int> {
    let start = min(max(0, span.start), scalars.count)
    return start..<max(start, min(span.end, scalars.count))
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return scalar.properties.numericType != nil
    }
  }

  /// Marks what stands inside “ ”, " ", `` '' and, outside those, ‘ ’. A line's end closes them all.
  private static func quotedScalars(_ text: [Unicode.Scalar], _ counts: [Bool]) -> [Bool] {
    var mask = [Bool](repeating: false, count: text.count)
    var isOpen = false
    var at = 0
    func isTwice(_ mark: Unicode.Scalar) -> Bool {
      text[at] == mark && at + 1 < text.count && text[at + 1] == mark
    }
    while at < text.count {
      let scalar = text[at]
      if scalar == "\n" { isOpen = false }
      if scalar == "“" || isTwice("`") {
        isOpen = true
        at += scalar == "“" ? 1 : 2
        continue
      }
      if scalar == "”" {
        isOpen = false
        at += 1
        continue
      }
      if scalar == "\"" || isTwice("'") {
        isOpen.toggle()
        at += scalar == "\"" ? 1 : 2
        continue
      }
      if isOpen {
        mask[at] = true
      } else if scalar == "‘", at == 0 || !counts[at - 1], let end = singleEnd(text, counts, after: at) {
        for inside in at + 1..<end { mask[inside] = true }
        at = end
      }
      at += 1
    }
    return mask
  }

  /// Where a single mark is closed: on its line, within 400 scalars, not before a letter.
  private static func singleEnd(_ text: [Unicode.Scalar], _ counts: [Bool], after open: Int) -> Int? {
    let breaks: Set<Unicode.Scalar> = ["\n", "‘", "“", "”", "\""]
    var at = open + 1
    while at < text.count, !breaks.contains(text[at]), at - open < 400 {
      if text[at] == "’", !(at + 1 < text.count && counts[at + 1]), !isSpace(text[at - 1]) { return at }
      at += 1
    }
    return nil
  }
}

/// White space, the four separators of ASCII among it.
func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
}
