/// Turns a terminal's mouse reports into events.

import Surface

/// Remembers the last click, to recognize a double click.
struct MouseDecoder {
  /// How near in time two clicks on one cell are one double click, in seconds.
  static let doubleClickTime = 0.4

  private var lastClick: (button: Int, at: Point, time: Double)?

  /// A report as `ESC [ < code ; column ; row M` (m for a release); nil if it tells nothing of use.
  mutating func sgr(_ sequence: ControlSequence, at time: Double) -> InputEvent? {
    let numbers = ControlSequence.numbers(Array(sequence.body.dropFirst()))
    guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2]
    else { return nil }
    return event(code, column, row, isRelease: sequence.final == UInt8(ascii: "m"), time)
  }

  /// The three bytes of a report of the old kind, which terminals without the SGR one send.
  mutating func old(_ bytes: [UInt8], at time: Double) -> InputEvent? {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    let code = Int(bytes[0]) - 32
    // It does not say which button was released.
    let isRelease = code & 0b1110_0011 == 3
    return event(
      isRelease ? code & 0b1_1100 : code, Int(bytes[1]) - 32, Int(bytes[2]) - 32,
      isRelease: isRelease, time)
  }

  /// - Parameters: the code adds 4 for shift, 8 for alt, 16 for control, 32 for a move and 64 for
  ///   the wheel to the button's number; column and row count from 1.
  private mutating func event(
    _ code: Int, _ column: Int, _ row: Int, isRelease: Bool, _ time: Double
  ) -> InputEvent? {
    guard column >= 1, row >= 1, (0..<128).contains(code) else { return nil }
    let at = Point(column: column - 1, row: row - 1)
    var modifiers: Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let button = code & 3
    if code & 64 != 0 {
      // Buttons 2 and 3 of the wheel turn it sideways.
      guard button < 2, !isRelease else { return nil }
      return .mouse(
        MouseEvent(button == 0 ? .wheelUp : .wheelDown, button: 0, at: at, modifiers: modifiers))
    }
    guard button < 3 else { return nil }
    let kind: MouseEvent.Kind =
      isRelease ? .release : code & 32 != 0 ? .drag : press(button, at, time)
    return .mouse(MouseEvent(kind, button: button + 1, at: at, modifiers: modifiers))
  }

  private mutating func press(_ button: Int, _ at: Point, _ time: Double) -> MouseEvent.Kind {
    if let last = lastClick, last.button == button, last.at == at,
      time - last.time <= Self.doubleClickTime
    {
      lastClick = nil
      return .doubleClick
    }
    lastClick = (button, at, time)
    return .press
  }
}
