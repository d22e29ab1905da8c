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

  /// A stamp for one of several values from before stamps existed, distinguished by their content.
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
    String(unsafeUninitializedCapacity: Self.length) { buffer in
      let (days, rest) = (milliseconds - Self.earliest).quotientAndRemainder(dividingBy: 86_400_000)
      // Always a day: no stamp lies outside the years 1 to 9999.
      let day = CalendarDay(daysSince1970: days - 719_162) ?? .epoch
      var at = 0
      func decimal(_ number: Int, _ count: Int, before separator: UInt8) {
        var rest = number
        for place in (at..<(at + count)).reversed() {
          buffer[place] = UInt8(48 + rest % 10)
          rest /= 10
        }
        buffer[at + count] = separator
        at += count + 1
      }
      decimal(day.year, 4, before: UInt8(ascii: "-"))
      decimal(day.month, 2, before: UInt8(ascii: "-"))
      decimal(day.day, 2, before: UInt8(ascii: "T"))
      decimal(rest / 3_600_000, 2, before: UInt8(ascii: ":"))
      decimal(rest / 60_000 % 60, 2, before: UInt8(ascii: ":"))
      decimal(rest / 1000 % 60, 2, before: UInt8(ascii: "."))
      decimal(rest % 1000, 3, before: UInt8(ascii: "Z"))
      Self.write(UInt32(counter), 4, after: UInt8(ascii: "-"), at: 24, to: buffer)
      Self.write(clone, 8, after: UInt8(ascii: "-"), at: 29, to: buffer)
      return Self.length
    }
  }

  private static func write(
    _ number: UInt32, _ count: Int, after separator: UInt8, at start: Int,
    to buffer: UnsafeMutableBufferPointer<UInt8>
  ) {
    buffer[start] = separator
    for place in 0..<count {
      let digit = UInt8(truncatingIfNeeded: number >> UInt32(4 * (count - 1 - place))) & 15
      buffer[start + 1 + place] = digit < 10 ? digit + 48 : digit + 87
    }
  }

  private static let length = 38

  /// Nil for anything but the form that is written.
  init?(_ text: some StringProtocol) {
    var text = String(text)
    let stamp = text.withUTF8 { Self.stamp($0) }
    guard let stamp else { return nil }
    self = stamp
  }

  private static func stamp(_ bytes: UnsafeBufferPointer<UInt8>) -> Stamp? {
    guard bytes.count == length, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"), bytes[24] == UInt8(ascii: "-"),
      bytes[29] == UInt8(ascii: "-")
    else { return nil }
    guard let year = decimal(bytes, 0, 4, below: 10_000), let month = decimal(bytes, 5, 2, below: 13),
      let day = decimal(bytes, 8, 2, below: 32), let hour = decimal(bytes, 11, 2, below: 24),
      let minute = decimal(bytes, 14, 2, below: 60), let second = decimal(bytes, 17, 2, below: 60),
      let millisecond = decimal(bytes, 20, 3, below: 1000), let counter = hexadecimal(bytes, 25, 4),
      let clone = hexadecimal(bytes, 30, 8), let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
    return Stamp(
      milliseconds: seconds * 1000 + millisecond, counter: UInt16(truncatingIfNeeded: counter), clone: clone)
  }

  private static func decimal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int, below end: Int
  ) -> Int? {
    var number = 0
    for at in start..<(start + count) {
      guard (48...57).contains(bytes[at]) else { return nil }
      number = number * 10 + Int(bytes[at]) - 48
    }
    return number < end ? number : nil
  }

  private static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> UInt32?
  {
    var number: UInt32 = 0
    for at in start..<(start + count) {
      switch bytes[at] {
      case 48...57: number = number << 4 | UInt32(bytes[at] - 48)
      case 97...102: number = number << 4 | UInt32(bytes[at] - 87)
      default: return nil
      }
    }
    return number
  }
}
