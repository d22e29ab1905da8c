/// Promise 5: permission that is taken away while a reader is open.

import Glibc
import ScreenProbe
import Surface
import TestKit
import Testing

/// Permissions bind nobody who is root: then the program runs as nobody at all.
@Suite(.enabled(if: geteuid() != 0 || isInstalled("setpriv"), "root is bound by no permission"))
struct PermissionTests {
  private let home: Home
  private static let nobody = "65534"

  init() throws {
    home = try Home()
    try home.writeStories(1...3, to: "stories")
    try #require(try home.run("import", "stories").status == 0)
    if geteuid() == 0 { try #require(try home.shell("chown -R \(Self.nobody) . && chmod 755 .").status == 0) }
  }

  private func command(_ arguments: [String]) -> (program: String, arguments: [String]) {
    guard geteuid() == 0 else { return (Home.program, arguments) }
    return (
      "/usr/bin/setpriv",
      ["--reuid", Self.nobody, "--regid", Self.nobody, "--clear-groups", Home.program] + arguments
    )
  }

  private func run(_ arguments: String...) throws -> Outcome {
    let (program, arguments) = command(arguments)
    return try RunningProgram(program, arguments, environment: home.environment(), folder: "/").finish()
      .outcome
  }

  private static var canRunAsNobody: Bool {
    geteuid() != 0
      || (try? RunningProgram(
        "/usr/bin/setpriv",
        ["--reuid", nobody, "--regid", nobody, "--clear-groups", Home.program, "--version"], folder: "/"
      ).finish().outcome.status) == 0
  }

  @Test(.enabled(if: canRunAsNobody, "another user may not run the program where it was built"))
  func promise5PermissionTakenAwayStopsNoReading() throws {
    let (program, arguments) = command([])
    let reader = try ProbedProgram(
      program, arguments,
      environment: ["HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"],
      size: Size(columns: 120, rows: 30))
    try reader.wait(forText: "1 of 3")
    try #require(try home.shell("chmod -R a-w '\(home.archive)'").status == 0)
    reader.send("*")
    try reader.wait(forText: "cannot be written")
    reader.send("j\r")
    try reader.wait(forText: "bridge number 2")
    try reader.wait(forText: "Brook, its mayor")
    reader.send("Q")
    #expect(try reader.waitForEnd() == .exit(0))

    let refused = try run("tag", "+x", "*")
    #expect(refused.status == 73 && refused.messages.split(separator: "\n").count == 1, "\(refused)")
    let listed = try run("list")
    #expect(listed.status == 0 && listed.lines.count == 3, "\(listed)")

    try #require(try home.shell("chmod -R u+w '\(home.archive)'").status == 0)
    #expect(try run("tag", "+x", "*").text == "tagged 3 articles +x\n")
    #expect(try run("count", "tag:x").text == "3\n")
  }

  @Test(.enabled(if: canRunAsNobody, "another user may not run the program where it was built"))
  func promise5AStoryThatMayNotBeReadIsNamedAndTheRestIsShown() throws {
    let id = try #require(try run("list", "--id").lines.first?.prefix(16))
    let path = try #require(Files.find(id + ".json", below: home.archive + "/articles"))
    chmod(path, 0)
    try #require(try home.shell("rm -rf '\(home.archive)/.derived'").status == 0)
    let listed = try run("list")
    #expect(listed.status == 0 && listed.lines.count == 2, "\(listed)")
    #expect(listed.messages.contains(id + ".json: cannot be read"))
    chmod(path, 0o644)
    // Its permission is no change of the folder's; a new index looks at it again.
    try #require(try home.shell("rm -rf '\(home.archive)/.derived'").status == 0)
    #expect(try run("list").lines.count == 3)
  }
}
