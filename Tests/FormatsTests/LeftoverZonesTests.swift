/// Leftovers told by where they stand.

import Articles
import Testing

@testable import Formats

struct LeftoverZonesTests {
  private func unit(_ leftover: Leftover?, endsSentence: Bool = false) -> TextUnit {
    TextUnit(range: TextRange(0, 10), stretch: 0, leftover: leftover, endsSentence: endsSentence)
  }

  /// A letter a unit: Prose, Filler, Insert, Opener, comments' Head, Reply, Likely; a dot or `x` for what is kept or trimmed.
  private func trimmed(_ letters: String) -> String {
    let units = letters.map { letter in
      switch letter {
      case "P": unit(nil, endsSentence: true)
      case "I": unit(.insert)
      case "O": unit(.opener)
      case "H": unit(.comments)
      case "R": unit(.commentControl)
      case "L": unit(.likely)
      default: unit(nil)
      }
    }
    return String(LeftoverZones.trimmed(units, from: 1).map { $0 ? "x" : "." })
  }

  @Test(arguments: [
    ("PPIP", "..x."), ("PPLP", "...."), ("PPLLLP", "..xxx."), ("PPLIP", "..xx."), ("PPOFFP", "..xxx."),
    ("PPLF", "...."), ("PPLFL", "....x"), ("PPFF", "...."), ("PPHPRP", "..xxxx"), ("PPHPPP", "......"),
    ("PHPRP", "....."), ("PPHPRHPR", ".....xxx"),
  ])
  func trimsByPlace(letters: String, expected: String) {
    #expect(trimmed(letters) == expected)
  }

  /// None of these may be looked at again from each of its units.
  @Test(arguments: ["H", "HP", "L", "LF", "OF", "O", "RH", "I"])
  func isLinear(repeated: String) {
    let letters = "PP" + String(repeating: repeated, count: 40_000)
    #expect(trimmed(letters).count == letters.count)
  }
}
