/// Every way out of a program gives the terminal back, seen from outside.

import Glibc
import ScreenProbe
import Surface
import TestKit
import Testing

private func trial(_ way: String, _ environment: [String: String] = [:]) throws -> ProbedProgram {
  try ProbedProgram(builtProgram("TerminalTrial"), [way], environment: environment)
}

private func expectGivenBack(_ terminal: PseudoTerminal, _ before: TerminalSettings) {
  #expect(terminal.settings == before)
  for mode in [1049, 1002, 1006, 1004, 2004, 1] { #expect(terminal.mode(mode) == false) }
  #expect(terminal.mode(25) == true)
}

@Suite struct WayOutTests {
  static let pristine = try? PseudoTerminal(size: Size(columns: 80, rows: 24)).settings

  @Test(arguments: [
    ("fatal", SIGTRAP, "the message of a fatal error"), ("index", SIGTRAP, "Index out of range"),
    ("overflow", SIGTRAP, ""), ("abort", SIGABRT, ""), ("stack", SIGSEGV, ""),
  ])
  func fault(way: String, signal: Int32, message: String) throws {
    let program = try trial(way)
    try program.wait(forText: "ready")
    #expect(program.terminal.settings.isRaw)
    #expect(program.terminal.mode(1049) == true)
    program.send("\r")
    let end = try program.waitForEnd()
    // A trap is another signal on another processor.
    #expect(end == .signal(signal) || (signal == SIGTRAP && end == .signal(SIGILL)))
    expectGivenBack(program.terminal, try #require(Self.pristine))
    // Swift prints a list of calls below the message, which may scroll it off.
    let printed = String(decoding: program.terminal.output, as: UTF8.self)
    let afterwards = printed.split(separator: "\u{1B}[?1049l").last ?? ""
    #expect(afterwards.contains(message))
    #expect(afterwards.contains("words for standard error"))
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT])
  func faultSentFromOutside(number: Int32) throws {
    let program = try trial("return")
    try program.wait(forText: "ready")
    program.signal(number)
    #expect(try program.waitForEnd() == .signal(number))
    expectGivenBack(program.terminal, try #require(Self.pristine))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signal(number: Int32) throws {
    let program = try trial("return")
    try program.wait(forText: "ready")
    program.signal(number)
    #expect(try program.waitForEnd() == .exit(128 + number))
    expectGivenBack(program.terminal, try #require(Self.pristine))
    #expect(program.screen.text.contains("words for standard error"))
  }

  @Test(arguments: [("return", "q", 0 as Int32), ("exit", "\r", 3)])
  func ordinaryEnd(way: String, key: String, status: Int32) throws {
    let program = try trial(way)
    try program.wait(forText: "ready")
    program.send(key)
    #expect(try program.waitForEnd() == .exit(status))
    expectGivenBack(program.terminal, try #require(Self.pristine))
    #expect(program.screen.text.contains("words for standard error"))
  }

  @Test func standardErrorDoesNotSmearTheScreen() throws {
    let program = try trial("return")
    try program.wait(forText: "ready")
    program.send("j")
    try program.wait(forText: "1 events")
    #expect(!program.screen.text.contains("standard error"))
  }

  @Test(arguments: [true, false])
  func suspendAndResume(byKey: Bool) throws {
    let program = try trial("return")
    try program.wait(forText: "ready")
    if byKey { program.send("\u{1A}") } else { program.signal(SIGTSTP) }
    try program.waitForStop()
    expectGivenBack(program.terminal, try #require(Self.pristine))
    program.terminal.resize(Size(columns: 60, rows: 20))
    program.resume()
    try program.wait(forText: "at 60x20")
    #expect(program.terminal.settings.isRaw)
    for mode in [1049, 1002, 1006, 1004, 2004] { #expect(program.terminal.mode(mode) == true) }
    program.send("q")
    #expect(try program.waitForEnd() == .exit(0))
    expectGivenBack(program.terminal, try #require(Self.pristine))
  }

  /// What stops a process with SIGSTOP asks nobody; the shell then sets the terminal its own way.
  @Test func stopFromOutside() throws {
    let program = try trial("return")
    try program.wait(forText: "ready")
    program.signal(SIGSTOP)
    try program.waitForStop()
    program.terminal.makeCooked()
    program.terminal.forgetOutput()
    program.resume()
    try program.wait(for: "the screen to be painted") { _ in program.terminal.mode(2004) == true }
    #expect(program.terminal.settings.isRaw)
    program.send("q")
    #expect(try program.waitForEnd() == .exit(0))
    expectGivenBack(program.terminal, try #require(Self.pristine))
  }

  @Test func anotherProgramInBetween() throws {
    let program = try trial("return")
    try program.wait(forText: "ready")
    program.send("e")
    try program.wait(forText: "outside")
    #expect(!program.terminal.settings.isRaw)
    #expect(program.terminal.mode(1049) == false)
    program.send("a line for it\r")
    try program.wait(forText: "1 events")
    #expect(program.terminal.mode(1049) == true)
    program.send("jq")
    #expect(try program.waitForEnd() == .exit(0))
  }

  @Test func windowThatChangesItsSize() throws {
    let program = try trial("return")
    try program.wait(forText: "ready")
    program.terminal.resize(Size(columns: 100, rows: 30))
    try program.wait(forText: "at 100x30")
  }

  @Test(arguments: ["C", "POSIX", "de_DE.ISO-8859-1", ""])
  func localeDoesNotMatter(name: String) throws {
    let program = try trial("return", ["LANG": name, "LC_ALL": name])
    try program.wait(forText: "ready")
  }

  @Test func dumbTerminalIsRefusedWithStatus64() throws {
    let program = try trial("return", ["TERM": "dumb"])
    #expect(try program.waitForEnd() == .exit(64))
    #expect(program.screen.text.contains("morgue list"))
    #expect(program.terminal.mode(1049) == nil)
  }
}
