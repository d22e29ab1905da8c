/// An archive whose index is not there yet, as in a clone: it is read and left while the index is being built.

import Glibc
import ScreenProbe
import TestKit
import Testing

@Suite struct BuildingTests {
  private let home: Home
  private static let count = 120

  /// Stories long enough for the building to be met.
  init() throws {
    home = try Home()
    try home.writeStories(1...Self.count, to: "stories", paragraphs: 8)
    try #require(try home.run("import", "stories").status == 0)
    try #require(try home.shell("rm -rf .local/share/morgue/.derived").status == 0)
  }

  /// Whatever the reader does, a signal ends it at once, and the lock is free again.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func promise4ASignalEndsAReaderThatBuilds(_ signal: Int32) throws {
    let reader = try home.openReader()
    try reader.wait(forText: "Talks on bridge")
    // A read mark waits behind the building.
    reader.send("\r")
    reader.signal(signal)
    #expect(try reader.waitForEnd() == .exit(128 + signal))
    expectRestored(reader)
    #expect(try home.run("tag", "+kept", "tag:none").status == 1)
    #expect(try home.run("count").text == "\(Self.count)\n", "and the next goes on")
    #expect(try home.run("count", "person:Brook").text == "\(Self.count)\n")
  }

  /// What is there is answered at once; that it is not all is said on standard error.
  @Test func promise4CommandsAnswerBesideAReaderThatBuilds() throws {
    let reader = try home.openReader()
    try reader.wait(forText: "Talks on bridge")
    let counted = try home.run("count")
    #expect(counted.status == 0 && counted.text == "\(Self.count)\n", "\(counted)")
    let listed = try home.run("list", "--limit", "3")
    #expect(listed.status == 0 && listed.lines.count == 3, "\(listed)")
    let named = try home.run("count", "person:Brook")
    #expect(named.status == 0 || named.messages.contains("building the index"), "\(named)")
    #expect(!named.messages.contains("is writing"), "\(named)")
    try leave(reader)
  }

  /// A program that nobody helps makes what it needs itself; killed, the next one goes on.
  @Test func promise1ABuilderThatIsKilledIsFollowedByTheNext() throws {
    let outcome = try home.shell(
      """
      for n in 1 2 3 4 5; do
        morgue count person:Brook > /dev/null & pid=$!
        i=0; until [ $i -ge $((n * 4000)) ]; do i=$((i + 1)); done
        kill -9 $pid; wait $pid 2> /dev/null
      done
      echo "counted=$(morgue count person:Brook)"
      echo "listed=$(morgue list | wc -l)"
      """)
    #expect(outcome.values("counted") == ["\(Self.count)"], "\(outcome.text)")
    #expect(outcome.values("listed") == ["\(Self.count)"], "\(outcome.text)")
  }

  /// A command that needs rows alone makes no more, and one that needs words makes those.
  @Test func aCommandMakesWhatItNeeds() throws {
    #expect(try home.run("count").text == "\(Self.count)\n")
    #expect(try home.run("count", "bridge").text == "\(Self.count)\n")
    #expect(try !home.run("list", "--jsonl", "--limit", "1").text.contains("\"quotes\":0"))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func promise4ASignalEndsARebuild(_ signal: Int32) throws {
    let outcome = try home.shell(
      """
      for round in $(seq 100); do
        rm -rf .local/share/morgue/.derived
        morgue reindex > /dev/null 2>&1 & pid=$!
        until [ -e .local/share/morgue/.derived/index.sqlite ]; do kill -0 $pid || break; done
        kill -\(signal) $pid; wait $pid; status=$?
        # One that was through before the signal came says nothing.
        [ $status = 0 ] || break
      done
      echo "status=$status"
      """)
    #expect(outcome.values("status") == ["\(128 + signal)"], "\(outcome.text)")
    #expect(try home.run("count", "person:Brook").text == "\(Self.count)\n")
  }
}
