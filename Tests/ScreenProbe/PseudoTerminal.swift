/// A pseudo-terminal, and a screen that shows what is written to it.

import CVterm
import Glibc
package import Surface
import TestKit

/// What a test waited for in vain, and what it saw instead.
package struct ProbeFailure: Error, CustomStringConvertible {
  package let description: String
}

/// The terminal's side of a pseudo-terminal. Nothing here sleeps: waiting is for bytes, up to a
/// deadline.
package final class PseudoTerminal {
  package let screen: VirtualScreen
  /// The device that a program opens.
  package let path: String
  /// All bytes that came, in order.
  package private(set) var output: [UInt8] = []
  private(set) var master: Int32
  private var ownEnd: Int32 = -1
  private var marks = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  package init(size: Size) throws {
    var name = [CChar](repeating: 0, count: 128)
    master = probe_open_terminal(&name, name.count)
    guard master >= 0 else { throw ProbeFailure(description: "no pseudo-terminal: errno \(errno)") }
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    screen = VirtualScreen(size: size)
    resize(size)
  }

  deinit {
    if ownEnd >= 0 { close(ownEnd) }
    if master >= 0 { close(master) }
  }

  /// Cuts the line: from now on the program's side is dead, and nothing more comes.
  package func hangUp() {
    close(master)
    master = -1
  }

  /// The program's side, for a wrapper under test in this very process.
  package var descriptor: Int32 {
    if ownEnd < 0 { ownEnd = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC) }
    return ownEnd
  }

  package func resize(_ size: Size) {
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    if size != screen.size { screen.resize(size) }
  }

  /// How the terminal is set: raw or not, echoing or not.
  package var settings: TerminalSettings {
    var settings = termios()
    tcgetattr(master, &settings)
    return TerminalSettings(
      input: settings.c_iflag, output: settings.c_oflag, control: settings.c_cflag,
      local: settings.c_lflag)
  }

  /// Sets the terminal as a shell does for itself: line by line, with an echo.
  package func makeCooked() {
    var settings = termios()
    tcgetattr(master, &settings)
    settings.c_lflag |= UInt32(ICANON | ECHO | ISIG)
    tcsetattr(master, TCSANOW, &settings)
  }

  package func send(_ text: String) { send(Array(text.utf8)) }

  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// For a wrapper in this process: sends keys, and waits until they can be read.
  package func type(_ keys: String) throws { try type(Array(keys.utf8)) }

  package func type(_ keys: [UInt8]) throws {
    let deadline = Deadline()
    send(keys)
    var waiting: Int32 = 0
    repeat {
      guard !deadline.isPast else { throw failure("the keys to arrive") }
      sched_yield()
      _ = ioctl(descriptor, UInt(FIONREAD), &waiting)
    } while Int(waiting) < keys.count
  }

  /// The last word on a private mode (`ESC [ ? n h` or `l`), such as 1049 for the alternate screen
  /// or 25 for the cursor; nil if there was none.
  package func mode(_ number: Int) -> Bool? {
    let text = String(decoding: output, as: UTF8.self)
    var last: Bool?
    for part in text.split(separator: "\u{1B}[?", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(where: { !$0.isNumber && $0 != ";" }) else { continue }
      let numbers = part[..<end].split(separator: ";").compactMap { Int($0) }
      if numbers.contains(number) { last = part[end] == "h" ? true : part[end] == "l" ? false : last }
    }
    return last
  }

  /// Forgets the bytes that came so far, to count those to come.
  package func forgetOutput() { output = [] }

  /// Takes in what has come, waiting up to so many milliseconds for the first of it.
  @discardableResult
  package func take(within milliseconds: Int32 = 0) -> Bool {
    var tookSome = false
    while let bytes = receive(within: tookSome ? 0 : milliseconds) {
      show(bytes)
      tookSome = true
    }
    return tookSome
  }

  /// Reads what has come without showing it: whoever measures stamps bytes before the screen takes
  /// its own time over them. Waits up to so many milliseconds; nil when nothing came.
  package func receive(within milliseconds: Int32) -> [UInt8]? {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, milliseconds) > 0, request.revents & Int16(POLLIN) != 0 else {
      return nil
    }
    let count = buffer.withUnsafeMutableBytes { read(master, $0.baseAddress, $0.count) }
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// Shows bytes that were received, and answers the program's questions.
  package func show(_ bytes: [UInt8]) {
    output += bytes
    screen.feed(bytes)
    let replies = screen.takeReplies()
    if !replies.isEmpty { send(replies) }
  }

  /// Waits until the bytes end with, or contain, this mark, and strikes it out.
  func takeUpTo(mark: [UInt8], deadline: Deadline) throws {
    var searched = 0
    while true {
      if let place = output.firstRange(of: mark, from: searched) {
        output.removeSubrange(place)
        return
      }
      searched = max(0, output.count - mark.count)
      guard !deadline.isPast else { throw failure("the mark in the output") }
      take(within: deadline.milliseconds)
    }
  }

  /// For a wrapper in this process: takes in all that it has written by now.
  package func settle() throws {
    marks += 1
    let mark = Array("\u{1B}]7777;\(marks)\u{7}".utf8)
    _ = mark.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    try takeUpTo(mark: mark, deadline: Deadline())
  }

  /// Waits for a condition on the screen.
  package func wait(
    for what: String, seconds: Double = Deadline.patience, until holds: (VirtualScreen) -> Bool
  ) throws {
    let deadline = Deadline(seconds: seconds)
    take()
    while !holds(screen) {
      guard !deadline.isPast else { throw failure(what) }
      take(within: deadline.milliseconds)
    }
  }

  func failure(_ what: String) -> ProbeFailure {
    ProbeFailure(description: "waited in vain for \(what); the screen:\n\(screen.text)")
  }
}

/// The flags of a terminal's line discipline, for comparison.
package struct TerminalSettings: Equatable {
  package let input: UInt32
  package let output: UInt32
  package let control: UInt32
  package let local: UInt32
  package var isRaw: Bool { local & UInt32(ICANON) == 0 }
}

extension [UInt8] {
  func firstRange(of part: [UInt8], from start: Int) -> Range<Int>? {
    guard count - start >= part.count else { return nil }
    for place in start...(count - part.count)
    where self[place] == part[0] && self[place..<(place + part.count)].elementsEqual(part) {
      return place..<(place + part.count)
    }
    return nil
  }
}
