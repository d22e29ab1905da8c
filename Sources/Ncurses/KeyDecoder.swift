/// Turns the bytes that a terminal sends into events.

import Surface

/// A state machine over the bytes from a terminal, after ECMA-48's grammar of control sequences and
/// the keys that xterm, rxvt, the Linux console and their kin send in it. Bytes may come in pieces
/// of any size; a sequence that means nothing here is swallowed whole, so that its letters never
/// arrive as commands. It never fails, holds a bounded number of bytes and takes time linear in them.
///
/// ncurses' own decoder is not used: without blocking it loses a character whose bytes come apart,
/// a paste cannot be recovered from its key codes, and it passes unknown sequences on as single keys.
struct KeyDecoder {
  private enum State {
    case ground
    /// Inside a character of UTF-8; how many bytes it will have.
    case character(length: Int)
    /// After ESC; twice, if another ESC came before it.
    case escape(twice: Bool)
    /// After ESC O.
    case singleShift(alt: Bool)
    /// After ESC [.
    case sequence(alt: Bool)
    /// After ESC [ [, the Linux console's function keys.
    case console
    /// Inside a string that ends with BEL or ESC \.
    case string(escaped: Bool)
    /// Inside the three bytes of a mouse report of the old kind.
    case oldMouse
    case paste
  }

  /// Longer sequences are no keys.
  private static let sequenceLimit = 64
  /// What a paste holds at most, in bytes; the rest is dropped.
  static let pasteLimit = 1 << 20
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var state = State.ground
  private var pending: [UInt8] = []
  private var typed = String.UnicodeScalarView()
  private var pasteEndMatched = 0
  private var mouse = MouseDecoder()
  private var events: [InputEvent] = []
  private let erase: UInt8
  private let known: [[UInt8]: Key]

  /// - Parameters:
  ///   - erase: the byte that the terminal's settings say deletes backwards; DEL always does.
  ///   - known: the sequences of this very terminal that the common grammar would read otherwise.
  init(erase: UInt8 = 0x7F, known: [[UInt8]: Key] = [:]) {
    self.erase = erase
    self.known = known
  }

  /// Whether what came so far may be a key by itself or the beginning of a sequence; if nothing
  /// more comes soon, `settle` decides.
  var isUndecided: Bool {
    switch state {
    case .escape, .singleShift, .string, .console: true
    case .sequence: pending.isEmpty
    default: false
    }
  }

  /// - Parameter time: seconds on a clock that never goes back; two clicks near in it are a double
  ///   click.
  mutating func decode(_ bytes: some Sequence<UInt8>, at time: Double) -> [InputEvent] {
    for byte in bytes { take(byte, at: time) }
    return takeEvents()
  }

  /// Decides what is undecided: nothing more has come.
  mutating func settle() -> [InputEvent] {
    switch state {
    case .escape(let twice):
      if twice { emit(Key(.escape)) }
      emit(Key(.escape))
    case .singleShift: emit(Key(.character("O"), .alt))
    case .sequence where pending.isEmpty: emit(Key(.character("["), .alt))
    case .console: emit(Key(.character("["), .alt))
    case .string where pending.count == 1:
      emit(Key(.character(Character(Unicode.Scalar(pending[0]))), .alt))
    case .string: break
    default: return []
    }
    toGround()
    return takeEvents()
  }

  private mutating func take(_ byte: UInt8, at time: Double) {
    switch state {
    case .ground: takeInGround(byte)
    case .character(let length): takeInCharacter(byte, length)
    case .escape(let twice): takeAfterEscape(byte, twice)
    case .singleShift(let alt): takeAfterSingleShift(byte, alt)
    case .sequence(let alt): takeInSequence(byte, alt, time)
    case .console:
      toGround()
      if (0x41...0x45).contains(byte) { emit(Key(.function(Int(byte) - 0x40))) }
    case .string(let escaped): takeInString(byte, escaped)
    case .oldMouse:
      pending.append(byte)
      guard pending.count == 3 else { return }
      let event = mouse.old(pending, at: time)
      toGround()
      emit(event)
    case .paste: takeInPaste(byte)
    }
  }

  private mutating func takeInGround(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      state = .escape(twice: false)
    case 0x20..<0x7F where byte != erase:
      typed.append(Unicode.Scalar(byte))
    case 0xC2...0xDF: begin(byte, length: 2)
    case 0xE0...0xEF: begin(byte, length: 3)
    case 0xF0...0xF4: begin(byte, length: 4)
    case 0x80...0xFF: break
    default: emit(single(byte))
    }
  }

  private mutating func begin(_ byte: UInt8, length: Int) {
    pending = [byte]
    state = .character(length: length)
  }

  private mutating func takeInCharacter(_ byte: UInt8, _ length: Int) {
    guard byte & 0xC0 == 0x80 else {
      toGround()
      takeInGround(byte)
      return
    }
    pending.append(byte)
    guard pending.count == length else { return }
    let scalars = String(validating: pending, as: UTF8.self)?.unicodeScalars
    toGround()
    // U+0080 to U+009F are controls in disguise.
    guard let scalar = scalars?.first, scalar.value > 0x9F else { return }
    typed.append(scalar)
  }

  /// The key that one byte below 0x20, DEL or the erase byte stands for.
  private func single(_ byte: UInt8) -> Key {
    switch byte {
    case erase, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    case 0x1B: Key(.escape)
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    default: Key(Character(Unicode.Scalar(byte)))
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, _ twice: Bool) {
    if let key = known[[0x1B, byte]] {
      if twice { emit(Key(.escape)) }
      toGround()
      emit(key)
      return
    }
    switch byte {
    case 0x1B:
      if twice { emit(Key(.escape)) }
      state = .escape(twice: true)
    case UInt8(ascii: "["): state = .sequence(alt: twice)
    case UInt8(ascii: "O"): state = .singleShift(alt: twice)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      if twice { emit(Key(.escape)) }
      pending = [byte]
      state = .string(escaped: false)
    case 0x80...:
      emit(Key(.escape))
      toGround()
      takeInGround(byte)
    default:
      if twice { emit(Key(.escape)) }
      toGround()
      var key = single(byte)
      key.modifiers.insert(.alt)
      emit(key)
    }
  }

  private mutating func takeAfterSingleShift(_ byte: UInt8, _ alt: Bool) {
    // Some terminals send the modifiers between: ESC O 5 A.
    if byte == UInt8(ascii: ";") || (0x30...0x39).contains(byte), pending.count < 8 {
      pending.append(byte)
      return
    }
    let sequence = [0x1B, UInt8(ascii: "O")] + pending + [byte]
    let parameters = ControlSequence.numbers(pending)
    toGround()
    if byte < 0x20 {
      takeInGround(byte)
      return
    }
    emit(
      known[sequence]
        ?? ControlSequence.singleShift(byte, modifiers: parameters.last.flatMap(\.self)), alt: alt)
  }

  private mutating func takeInSequence(_ byte: UInt8, _ alt: Bool, _ time: Double) {
    let isRxvtShift =
      byte == UInt8(ascii: "$") && !pending.isEmpty
      && pending.allSatisfy { (0x30...0x39).contains($0) }
    switch byte {
    case UInt8(ascii: "[") where pending.isEmpty:
      state = .console
    case UInt8(ascii: "M") where pending.isEmpty:
      state = .oldMouse
    case _ where isRxvtShift, 0x40...0x7E:
      let body = pending
      toGround()
      finish(ControlSequence(body, final: byte), alt: alt, at: time)
    case 0x20...0x3F:
      // Past the limit the bytes are forgotten, but the end is still waited for.
      if pending.count < Self.sequenceLimit { pending.append(byte) }
    default:
      toGround()
      takeInGround(byte)
    }
  }

  private mutating func finish(_ sequence: ControlSequence, alt: Bool, at time: Double) {
    if let key = known[sequence.bytes] {
      emit(key, alt: alt)
    } else if sequence.isPasteStart {
      state = .paste
    } else if sequence.isMouse {
      emit(mouse.sgr(sequence, at: time))
    } else if let focus = sequence.focus {
      emit(.focus(focus))
    } else {
      emit(sequence.key, alt: alt)
    }
  }

  private mutating func takeInString(_ byte: UInt8, _ escaped: Bool) {
    if byte == 0x07 || byte == 0x18 || (escaped && byte == UInt8(ascii: "\\")) {
      toGround()
      return
    }
    // Two bytes tell it from Alt and a letter; more need not be kept.
    if pending.count < 2 { pending.append(byte) }
    state = .string(escaped: byte == 0x1B)
  }

  private mutating func takeInPaste(_ byte: UInt8) {
    if byte == Self.pasteEnd[pasteEndMatched] {
      pasteEndMatched += 1
      guard pasteEndMatched == Self.pasteEnd.count else { return }
      let text = Pasted.text(pending)
      toGround()
      emit(.paste(text))
      return
    }
    let held = Self.pasteEnd[..<pasteEndMatched]
    pasteEndMatched = byte == 0x1B ? 1 : 0
    guard pending.count < Self.pasteLimit else { return }
    pending += held
    if byte != 0x1B { pending.append(byte) }
  }

  private mutating func toGround() {
    state = .ground
    pending = []
    pasteEndMatched = 0
  }

  private mutating func emit(_ key: Key?, alt: Bool = false) {
    guard var key else { return }
    if alt { key.modifiers.insert(.alt) }
    emit(.key(key))
  }

  private mutating func emit(_ event: InputEvent?) {
    flushTyped()
    if let event { events.append(event) }
  }

  /// What was typed in one go may hold clusters of several scalars: they are one key each.
  private mutating func flushTyped() {
    guard !typed.isEmpty else { return }
    events += String(typed).map { .key(Key($0)) }
    typed = String.UnicodeScalarView()
  }

  private mutating func takeEvents() -> [InputEvent] {
    flushTyped()
    defer { events = [] }
    return events
  }
}
