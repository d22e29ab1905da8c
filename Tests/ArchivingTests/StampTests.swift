/// Stamps: their text form, their order, and clocks that are wrong.

import Articles
import Testing

@testable import Archiving

@Suite struct StampTests {
  static let stamps = [
    Stamp.none, Stamp(milliseconds: -62_135_596_800_000, counter: 1, clone: 9),
    Stamp(milliseconds: -1, clone: 1), Stamp(milliseconds: 0, clone: 0),
    Stamp(milliseconds: 0, clone: 0x1A2B_3C4D),
    Stamp(milliseconds: 0, counter: 1, clone: 0),
    Stamp(milliseconds: 1_543_406_400_123, counter: 0xFFFF, clone: .max),
    Stamp(milliseconds: 1_543_406_400_124, clone: 1), Stamp(milliseconds: .max, counter: 3, clone: 7),
  ]

  @Test func theTextHasTheOrderOfTheStamps() {
    for (one, next) in zip(Self.stamps, Self.stamps.dropFirst()) {
      #expect(one < next)
      #expect(one.description < next.description)
      #expect(one.description.utf8.count == 38)
    }
    for stamp in Self.stamps { #expect(Stamp(stamp.description) == stamp) }
    #expect(
      Stamp(milliseconds: 1_543_406_400_123, counter: 2, clone: 0x1A2B_3C4D).description
        == "2018-11-28T12:00:00.123Z-0002-1a2b3c4d")
    #expect(Stamp.none.description == "0001-01-01T00:00:00.000Z-0000-00000000")
  }

  @Test(arguments: [
    "", "2018-11-28T12:00:00.123Z-0002-1a2b3c4", "2018-11-28T12:00:00.123Z-0002-1A2B3C4D",
    "2018-11-31T12:00:00.123Z-0002-1a2b3c4d", "2018-11-28T24:00:00.123Z-0002-1a2b3c4d",
    "2018-11-28 12:00:00.123Z-0002-1a2b3c4d", "2018-11-28T12:00:00,123Z-0002-1a2b3c4d",
    "2018-11-28T12:00:00.+23Z-0002-1a2b3c4d", "2018-11-28T12:00:00.123Z_0002-1a2b3c4d",
    "2018-11-28T12:00:00.123é-0002-1a2b3c4", "2018-11-28T12:00:00.123Z-0002-1a2b3c4dd",
  ])
  func whatIsNoStamp(_ text: String) {
    #expect(Stamp(text) == nil)
  }

  /// Whatever the clock says, the next stamp is later than all that was known.
  @Test(arguments: [0, 1, 1_000, 1_543_406_400_000, 1_574_942_400_000])
  func theNextIsLater(_ now: Int) {
    for known in Self.stamps.dropLast() {
      let next = Stamp.next(now: now, clone: 5, after: known)
      #expect(next > known)
      #expect(next.milliseconds <= max(now, known.milliseconds + 1))
    }
  }
}
