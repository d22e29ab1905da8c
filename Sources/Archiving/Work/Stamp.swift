/// When and where a piece of the reader's work was set, so that two files of it can be merged.

import Articles

/// A reading of a hybrid logical clock: a moment, a counter for what shares it, and the clone that it was read in.
/// Later than every stamp that its writer had seen, also where that one's clock is ahead.
struct Stamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Since 1970, in UTC.
  let milliseconds: Int
  let counter: UInt16
  let clone: UInt32

  init(milliseconds: Int, counter: UInt16 = 0, clone: UInt32) {
    self.milliseconds = min(max(milliseconds, Self.earliest), Self.latest)
    (self.counter, self.clone) = (counter, clone)
  }

  /// The start of the year 1 and the end of the year 9999: what the text form can say.
  private static let earliest = -719_162 * 86_400_000
  private static let latest = 2_932_897 * 86_400_000 - 1

  /// The stamp of what was written before there were stamps.
  static let none = Stamp(milliseconds: earliest, clone: 0)

  /// A stamp of before there were stamps for one of several values, told apart by what they are.
  static func none(for bytes: some Sequence<UInt8>) -> Stamp {
    let hash = FNV1a(bytes).hash
    return Stamp(milliseconds: earliest, clone: UInt32(truncatingIfNeeded: hash ^ (hash >> 32)))
  }

  /// The next stamp of a clone whose clock says `now`, after all that is known.
  static func next(now: Int, clone: UInt32, after known: Stamp) -> Stamp {
    guard now <= known.milliseconds else { return Stamp(milliseconds: now, clone: clone) }
    guard known.counter < .max else { return Stamp(milliseconds: known.milliseconds + 1, clone: clone) }
    return Stamp(milliseconds: known.milliseconds, counter: known.counter + 1, clone: clone)
  }

  static func < (a: Stamp, b: Stamp) -> Bool {
    (a.milliseconds, a.counter, a.clone) < (b.milliseconds, b.counter, b.clone)
  }

  // MARK: Text

  /// `2026-11-30T20:16:05.123Z-0000-1a2b3c4d`: always as long, and in the order of the stamps.
  var description: String {
    let (days, rest) = (milliseconds - Self.earliest).quotientAndRemainder(dividingBy: 86_400_000)
    guard let day = CalendarDay(daysSince1970: days - 719_162) else { return "" }
    return String(unsafeUninitializedCapacity: Self.length) { buffer in
      var at = 0
      func digits(_ number: Int, _ count: Int, before separator: UInt8) {
        var rest = number
        for place in (at..<(at + count)).reversed() {
          buffer[place] = UInt8(48 + rest % 10)
          rest /= 10
        }
        buffer[at + count] = separator
        at += count + 1
      }
      digits(day.year, 4, before: UInt8(ascii: "-"))
      digits(day.month, 2, before: UInt8(ascii: "-"))
      digits(day.day, 2, before: UInt8(ascii: "T"))
      digits(rest / 3_600_000, 2, before: UInt8(ascii: ":"))
      digits(rest / 60_000 % 60, 2, before: UInt8(ascii: ":"))
      digits(rest / 1000 % 60, 2, before: UInt8(ascii: "."))
      digits(rest % 1000, 3, before: UInt8(ascii: "Z"))
      buffer[at] = UInt8(ascii: "-")
      at += 1
      for (number, count) in [(UInt64(counter), 4), (UInt64(clone), 8)] {
        for byte in Hex.text(number).utf8.suffix(count) {
          buffer[at] = byte
          at += 1
        }
        if count == 4 {
          buffer[at] = UInt8(ascii: "-")
          at += 1
        }
      }
      return at
    }
  }

  private static let length = 38

  /// Nil for anything but the form that is written.
  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == Self.length, let day = CalendarDay(String(text.prefix(10))),
      let hour = Self.number(bytes[11..<13], below: 24), let minute = Self.number(bytes[14..<16], below: 60),
      let second = Self.number(bytes[17..<19], below: 60),
      let millisecond = Self.number(bytes[20..<23], below: 1000),
      let counter = Hex.number(String(decoding: bytes[25..<29], as: UTF8.self)),
      let clone = Hex.number(String(decoding: bytes[30..<38], as: UTF8.self))
    else { return nil }
    let signs = [10, 13, 16, 19, 23, 24, 29].map { bytes[$0] }
    guard signs.elementsEqual("T::.Z--".utf8) else { return nil }
    let seconds = day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
    self.init(
      milliseconds: seconds * 1000 + millisecond, counter: UInt16(truncatingIfNeeded: counter),
      clone: UInt32(truncatingIfNeeded: clone))
  }

  private static func number(_ digits: ArraySlice<UInt8>, below end: Int) -> Int? {
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    return number < end ? number : nil
  }
}
