/// Programs that tests start, while other tests write, lock and start others.

import Glibc
import TestKit
import Testing

@Suite struct LaunchedProgramTests {
  private func run(_ path: String, _ arguments: String...) throws -> Outcome {
    try RunningProgram(path, arguments, environment: ["PATH": "/usr/bin:/bin"]).finish().outcome
  }

  /// Several at once: a child that held a descriptor of this process would keep another test's program from running.
  @Test(arguments: 1...4) func whatWasJustWrittenRuns(_ number: Int) throws {
    let folder = try ScratchFolder()
    for round in 1...50 {
      let program = try folder.writeProgram("#!/bin/sh\necho \(number) \(round)\n", to: "program\(round % 3)")
      #expect(
        try run(program) == Outcome(status: 0, output: Array("\(number) \(round)\n".utf8), messages: ""))
    }
  }

  /// The same for a lock that is released, and taken again at once.
  @Test(arguments: 1...4) func whatWasReleasedIsFree(_ number: Int) throws {
    let folder = try ScratchFolder()
    let path = try folder.write("", to: "lock")
    for _ in 1...50 {
      let file = open(path, O_RDWR | O_CLOEXEC)
      #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
      #expect(try run("/bin/true").status == 0)
      close(file)
    }
  }

  @Test func aProgramHasNoDescriptorsButItsStreams() throws {
    // /proc/self/fd is the last one: ls reads it.
    #expect(try run("/bin/ls", "/proc/self/fd").text == "0\n1\n2\n3\n")
  }

  @Test func inputOutputAndStatusAreItsOwn() throws {
    let program = try RunningProgram(
      "/bin/sh", ["-c", "tr a-z A-Z; echo $WORD >&2; pwd; exit 3"],
      environment: ["PATH": "/usr/bin:/bin", "WORD": "a word"], folder: "/usr/bin")
    let input = [UInt8](repeating: UInt8(ascii: "x"), count: 300_000)
    let (outcome, cost) = try program.finish(input: input)
    #expect(outcome.status == 3)
    #expect(outcome.text == String(repeating: "X", count: 300_000) + "/usr/bin\n")
    #expect(outcome.messages == "a word\n")
    #expect(cost.nanoseconds > 0 && cost.peakKilobytes > 0)
  }

  @Test func aSignalEndsIt() throws {
    let program = try RunningProgram("/bin/cat")
    program.signal(SIGTERM)
    #expect(try program.finish().outcome.status == 128 + SIGTERM)
  }

  @Test func aProgramThatIsNotThereIsNamed() {
    #expect(throws: TestKitFailure("cannot start /no/such/program", ENOENT)) { try run("/no/such/program") }
    #expect(throws: TestKitFailure("cannot start /bin/true", ENOENT)) {
      _ = try RunningProgram("/bin/true", folder: "/no/such/folder")
    }
  }

  @Test func aProgramThatDoesNotEndIsEnded() throws {
    let program = try RunningProgram(
      "/bin/sh", ["-c", "echo one; exec sleep 1000"], environment: ["PATH": "/bin"])
    let failure = #expect(throws: TestKitFailure.self) { _ = try program.finish(seconds: 0.2) }
    #expect(failure?.description.contains("did not end") == true)
  }
}
