/// Bad input: one clear line each, the rest goes on, nothing is overwritten.

import TestKit
import Testing

struct BadInputTests {
  /// A file that cannot be a story, and the line that says so.
  @Test(
    arguments: [
      ([], "bad.txt: the file is empty"),
      (Array("\n \n\t\n".utf8), "bad.txt: nothing but white space and page boilerplate in it"),
      (
        Array("PK\u{3}\u{4}".utf8) + [0, 0, 0],
        "bad.txt: zip is not supported yet; save the story as text, or import the file as it is with --format text"
      ),
      (
        Array("Café, caf".utf8) + [0xE9, 0x20, 0x61],
        "bad.txt: invalid UTF-8 at offset 10; iconv -c -f UTF-8 -t UTF-8 drops the invalid bytes"
      ),
    ] as [([UInt8], String)])
  func aBadFileIsNamedAndTheRestGoesOn(bytes: [UInt8], line: String) throws {
    let home = try Home()
    try home.write(bytes, to: "bad.txt")
    try home.write(ArchiveCommandTests.ferry, to: "good.txt")
    let outcome = try home.run("import", "bad.txt", "missing.txt", "good.txt")
    #expect(outcome.text == "filed 1, already there 0, newer versions 0, refused 2\n")
    #expect(
      outcome.messages
        == "morgue: \(line)\nmorgue: missing.txt: no such file; check the spelling\n")
    #expect(outcome.status == 65)
    #expect(try home.run("count").text == "1\n")
  }

  @Test(
    arguments: [
      ([], 65, "morgue: bad.txt: the file is empty\n"),
      (
        [0x41, 0, 0x42], 65,
        "morgue: bad.txt: not text (byte 0x0 at offset 1); file the text of the story\n"
      ),
      (
        [0xC3, 0xA9, 0xFF, 0x41], 65,
        "morgue: bad.txt: invalid UTF-8 at offset 2; iconv -c -f UTF-8 -t UTF-8 drops the invalid bytes\n"
      ),
    ] as [([UInt8], Int32, String)])
  func extractNamesABadFile(bytes: [UInt8], status: Int32, line: String) throws {
    let home = try Home()
    try home.write(bytes, to: "bad.txt")
    #expect(
      try home.run("extract", "bad.txt") == Outcome(status: status, output: [], messages: line))
  }

  @Test func extractNamesWhatIsNoFile() throws {
    let home = try Home()
    #expect(
      try home.run("extract", "none")
        == Outcome(status: 66, output: [], messages: "morgue: none: No such file or directory\n"))
    #expect(
      try home.run("extract", ".") == Outcome(status: 74, output: [], messages: "morgue: .: Is a directory\n")
    )
  }

  @Test func aFileThatMayNotBeReadIsNamed() throws {
    let home = try Home()
    try home.write(ArchiveCommandTests.ferry, to: "good.txt")
    // A link that leads nowhere stands for a file that vanished after it was seen.
    try #require(try home.shell("mkdir d; mv good.txt d; ln -s gone d/vanished.txt").status == 0)
    let outcome = try home.run("import", "d")
    #expect(outcome.text == "filed 1, already there 0, newer versions 0, refused 1\n")
    #expect(outcome.messages.hasPrefix("morgue: d/vanished.txt: "))
    #expect(outcome.status == 65)
  }

  /// A megabyte without a line end is a story.
  @Test func aVeryLongLineIsNoHarm() throws {
    let home = try Home()
    let made = try home.shell(
      "{ printf 'Long\\n\\n'; yes 'word after word ' | tr -d '\\n' | head -c 1000000; } > long.txt")
    try #require(made.status == 0)
    let outcome = try home.run("import", "long.txt")
    #expect(outcome.text == "filed 1, already there 0, newer versions 0, refused 0\n")
    #expect(outcome.messages == "")
  }

  /// Twenty are none: in a file, from a pipe, and without an archive.
  @Test(arguments: [
    ("morgue import long.txt", "long.txt"), ("morgue import - < long.txt", "standard input"),
    ("cat long.txt | morgue import -", "standard input"), ("morgue extract long.txt", "long.txt"),
    ("cat long.txt | morgue extract -", "standard input"),
  ])
  func twentyMegabytesOnOneLineAreRefused(command: String, name: String) throws {
    let home = try Home()
    let outcome = try home.shell("head -c 20000000 /dev/zero | tr '\\0' a > long.txt; \(command)")
    #expect(
      outcome.messages == "morgue: \(name): larger than 16 MiB, the limit for one story; split the file\n")
    #expect(outcome.status == 65)
  }

  @Test func anArchiveThatIsAFileIsLeftAlone() throws {
    let home = try Home()
    let file = try home.write("mine", to: "notes")
    try home.write(ArchiveCommandTests.ferry, to: "good.txt")
    for arguments in [["list"], ["import", "good.txt"], ["tag", "+a", "x"]] {
      let outcome = try home.run(arguments, variables: ["MORGUE_ARCHIVE": file])
      #expect(outcome.status == 65)
      #expect(outcome.messages == "morgue: \(file): not a folder; name a folder for the archive\n")
    }
    #expect(try home.shell("cat notes").text == "mine")
  }

  @Test func aFolderOfOtherThingsIsLeftAlone() throws {
    let home = try Home()
    try home.write(ArchiveCommandTests.ferry, to: "good.txt")
    try #require(try home.shell("mkdir photos; touch photos/1.jpg").status == 0)
    let outcome = try home.run("import", "--archive", "photos", "good.txt")
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("photos: contains files but no archive.json"))
    #expect(try home.shell("ls photos").text == "1.jpg\n")
  }

  /// What damaged or newer files say to whoever lists the archive; the rest is listed, the file is kept.
  @Test(arguments: ["{ \"schema", "{\"schema\": 99}", ""])
  func aDamagedArticleIsNamedAndKept(content: String) throws {
    let home = try Home()
    try home.write(ArchiveCommandTests.ferry, to: "ferry.txt")
    try home.write(ArchiveCommandTests.strike, to: "strike.txt")
    try #require(try home.run("import", "ferry.txt", "strike.txt").status == 0)
    let found = try home.shell("cd .local/share/morgue; find articles -name '*.json' | sort | head -1")
    let path = try #require(found.lines.first.map { "\(home.archive)/\($0)" })
    let name = try #require(path.split(separator: "/").last)
    try home.write(content, to: String(path.dropFirst(home.path.utf8.count + 1)))
    for _ in 1...2 {
      let outcome = try home.run("list")
      #expect(outcome.lines.count == 1)
      #expect(outcome.messages.contains(name))
      #expect(outcome.messages.split(separator: "\n").count == 1)
      #expect(outcome.status == 0)
    }
    #expect(try home.run("import", "ferry.txt", "strike.txt").status == 65)
    #expect(try home.shell("cat '\(path)'").text == content)
  }
}
