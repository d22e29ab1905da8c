/// Where the program looks for things.

import Testing

@testable import Program

struct EnvironmentTests {
  @Test(
    arguments: [
      ("given", ["MORGUE_ARCHIVE": "/m", "XDG_DATA_HOME": "/x", "HOME": "/h"], "given"),
      (nil, ["MORGUE_ARCHIVE": "/m", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/m"),
      (nil, ["MORGUE_ARCHIVE": "", "XDG_DATA_HOME": "/x", "HOME": "/h"], "/x/morgue"),
      (nil, ["XDG_DATA_HOME": "relative", "HOME": "/h"], "/h/.local/share/morgue"),
      (nil, ["HOME": "/h"], "/h/.local/share/morgue"),
    ] as [(String?, [String: String], String)])
  func theArchiveIsFound(given: String?, variables: [String: String], path: String) throws {
    #expect(try Environment { variables[$0] }.archivePath(given: given) == path)
  }

  @Test func withoutAHomeTheArchiveMustBeNamed() {
    #expect(throws: Complaint.self) { try Environment { _ in nil }.archivePath(given: nil) }
  }

  @Test(
    arguments: [
      (["TMPDIR": "/t", "XDG_RUNTIME_DIR": "/dev"], "/t"),
      (["XDG_RUNTIME_DIR": "/var/tmp"], "/var/tmp"),
      (["XDG_RUNTIME_DIR": "/no/such/folder"], "/tmp"),
      (["XDG_RUNTIME_DIR": "."], "/tmp"),
      ([:], "/tmp"),
    ] as [([String: String], String)])
  func theScratchFolderIsOneThatCanBeWritten(variables: [String: String], path: String) {
    #expect(Environment { variables[$0] }.scratchFolder == path)
  }

  @Test(
    arguments: [
      ("lits", "list"), ("cuont", "count"), ("sho", "show"), ("exract", "extract"), ("comp", "completions"),
      ("xyzzy", nil), ("", nil),
    ] as [(String, String?)])
  func theNearestNameIsFound(typed: String, name: String?) {
    #expect(nearestName(to: typed, in: ["list", "count", "show", "extract", "completions"]) == name)
  }
}
