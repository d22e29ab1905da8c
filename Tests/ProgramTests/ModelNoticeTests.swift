/// What is said of model files that cannot be used, and that the rest goes on.

import FoundationEssentials
import Glibc
import ScreenProbe
import Surface
import TestKit
import Testing
import TinyModels

@Suite struct ModelNoticeTests {
  private let home: Home

  init() throws {
    home = try Home()
    try home.write(Home.story, to: "story.txt")
    for folder in ["empty", "tagger", "careful", "both", "cutTagger", "cutCareful"] {
      mkdir(home.path + "/" + folder, 0o755)
    }
    for folder in ["tagger", "both"] { try home.write(TinyTagger.bytes(), to: folder + "/names.model") }
    for folder in ["careful", "both"] { try home.write(TinyModel.bytes(), to: folder + "/careful.model") }
    try home.write(Array(TinyTagger.bytes().dropLast()), to: "cutTagger/names.model")
    try home.write(Array(TinyModel.bytes().dropLast()), to: "cutCareful/careful.model")
    try home.write(Array(TinyTagger.bytes()), to: "cutCareful/names.model")
  }

  /// "none" turns the models off.
  private func variables(_ folder: String) -> [String: String] {
    ["MORGUE_MODELS": folder == "none" ? folder : home.path + "/" + folder]
  }

  /// Harm done to a copy of a whole file.
  private func spoil(_ file: String, _ harm: String) throws -> String {
    var bytes = file == "names.model" ? TinyTagger.bytes() : TinyModel.bytes()
    switch harm {
    case "cut": bytes.removeLast(100)
    case "empty": bytes = []
    case "changed": bytes[bytes.count / 2] ^= 1
    case "version": bytes[8] = 9
    default: bytes[0] ^= 1
    }
    mkdir(home.path + "/spoiled", 0o755)
    // The other file is whole.
    try home.write(TinyTagger.bytes(), to: "spoiled/names.model")
    return try home.write(bytes, to: "spoiled/" + file)
  }

  /// One line that names the file, and the same data as without it.
  @Test(arguments: ["cut", "empty", "changed", "version", "kind"])
  func aSpoiledTaggerIsNamedOnce(_ harm: String) throws {
    let path = try spoil("names.model", harm)
    let plain = try home.run("extract", "story.txt", variables: variables("none"))
    #expect(plain.messages == "")
    let spoiled = try home.run("extract", "story.txt", variables: variables("spoiled"))
    #expect(spoiled.status == 0)
    #expect(spoiled.output == plain.output)
    #expect(spoiled.messages.hasPrefix("morgue: \(path) "))
    #expect(spoiled.messages.split(separator: "\n").count == 1)
    let imported = try home.run("import", "story.txt", variables: variables("spoiled"))
    #expect(imported.status == 0)
    #expect(imported.text.contains("filed 1"))
    #expect(imported.messages == spoiled.messages)
    // Who only reads is not told, and nothing is outdated.
    #expect(try home.run("list", variables: variables("spoiled")).messages == "")
  }

  @Test(arguments: ["cut", "empty", "changed", "version", "kind"])
  func aSpoiledCarefulModelIsNamedToWhomWantsIt(_ harm: String) throws {
    let path = try spoil("careful.model", harm)
    for arguments in [["extract", "story.txt"], ["import", "story.txt"]] {
      #expect(try home.run(arguments, variables: variables("spoiled")).messages == "")
      let careful = try home.run([arguments[0], "--careful", "story.txt"], variables: variables("spoiled"))
      #expect(careful.status == 0)
      #expect(careful.messages.hasPrefix("morgue: \(path) "))
      #expect(careful.messages.split(separator: "\n").count == 1)
    }
  }

  private static let alone = "morgue: the fast tagger is missing, so names are found by rules alone; "

  /// Where the tagger is not found, extract and import say so, once, and what to do. Who turned the models off is not
  /// told, unless he asks for care.
  @Test func missingModels() throws {
    #expect(try home.run("extract", "story.txt", variables: variables("none")).messages == "")
    let careful = try home.run("extract", "--careful", "story.txt", variables: variables("none"))
    #expect(careful.messages == "morgue: the careful model is missing, so names are found without it\n")
    for arguments in [["extract", "story.txt"], ["import", "story.txt"]] {
      let slip = try home.run(arguments, variables: variables("nowhere"))
      #expect(slip.status == 0)
      #expect(
        slip.messages == Self.alone + "MORGUE_MODELS is set to \(home.path)/nowhere, which is not a folder\n")
      let empty = try home.run(arguments, variables: variables("empty"))
      #expect(
        empty.messages
          == Self.alone + "put names.model in \(home.path)/empty, the folder that MORGUE_MODELS is set to\n")
    }
  }

  /// A copy of the program without its models, wherever it lies, says what to do, and is content with the file.
  @Test func aProgramThatLostItsModel() throws {
    _ = try home.shell("mkdir -p bin elsewhere share/morgue/models && cp \(Home.program) bin/installed")
    _ = try home.shell("cp \(Home.program) elsewhere/copied")
    let models = home.path + "/share/morgue/models"
    let lost = try home.shell("bin/installed extract story.txt 2>&1 >/dev/null")
    #expect(
      lost.text
        == Self.alone + "put names.model in \(models), or set MORGUE_MODELS to the folder that holds it\n")
    let version = try home.shell("bin/installed --version")
    #expect(
      version.lines.contains {
        $0.hasPrefix("the fast tagger is missing, so names are found by rules alone; put names.model")
      })
    #expect(version.status == 0)
    #expect(
      try home.shell("elsewhere/copied import story.txt 2>&1 >/dev/null").text
        == Self.alone + "set MORGUE_MODELS to the folder that holds names.model\n")
    try home.write(TinyTagger.bytes(), to: "share/morgue/models/names.model")
    #expect(try home.shell("bin/installed extract story.txt 2>&1 >/dev/null").text == "")
  }

  @Test func theVersionNamesTheModels() throws {
    let whole = try home.run("--version", variables: variables("both")).lines
    #expect(whole.count == 3)
    #expect(whole[1].wholeMatch(of: /fast tagger: tiny \([0-9a-f]{8}\)/) != nil)
    #expect(whole[2].wholeMatch(of: /careful model: tiny \([0-9a-f]{8}\)/) != nil)
    let off = try home.run("--version", variables: variables("none")).lines
    #expect(
      off[1...] == [
        "the fast tagger is missing, so names are found by rules alone",
        "the careful model is missing, so names are found without it",
      ])
    for (folder, line) in [("cutTagger", 1), ("cutCareful", 2)] {
      let cut = try home.run("--version", variables: variables(folder))
      #expect(cut.status == 0)
      #expect(cut.lines[line].contains(".model is damaged"))
    }
  }

  @Test func whatIsWholeIsUsed() throws {
    for folder in ["tagger", "both"] {
      let outcome = try home.run("extract", "story.txt", variables: variables(folder))
      #expect(outcome.messages == "")
      #expect(outcome.status == 0)
    }
    let fast = try home.run("extract", "story.txt", variables: variables("both"))
    let careful = try home.run("extract", "--careful", "story.txt", variables: variables("both"))
    #expect(careful.messages == "")
    #expect(careful.output != fast.output, "the test's model labels otherwise")
  }

  /// The same bytes in every process, whatever the seed of its hashes.
  @Test(arguments: ["none", "both"]) func twoProcessesFindTheSame(_ folder: String) throws {
    for arguments in [["extract", "story.txt"], ["extract", "--careful", "story.txt"]] {
      let outputs = try (0..<4).map { _ in try home.run(arguments, variables: variables(folder)).output }
      #expect(Set(outputs).count == 1)
    }
  }

  // MARK: The reader

  @Test func theReaderSaysThatTheTaggerIsMissing() throws {
    #expect(try home.run("import", "story.txt", variables: variables("none")).status == 0)
    let reader = try home.openReader(variables: variables("empty"))
    try reader.wait(forText: "the fast tagger is missing, so names are found by rules alone")
    try reader.wait(forText: "Harbour wall")
    try leave(reader)
  }

  @Test func theReaderSaysItOnce() throws {
    #expect(try home.run("import", "story.txt", variables: variables("none")).status == 0)
    let reader = try home.openReader(variables: variables("cutTagger"))
    try reader.wait(forText: "Harbour wall")
    try reader.wait(forText: "names.model is damaged")
    reader.send("\r")
    try reader.wait(forText: "Port Elgin")
    try leave(reader)
  }

  /// What the careful model finds comes behind the story, is kept, and is what `show` prints from then on.
  @Test func theReaderLooksCloser() throws {
    #expect(try home.run("import", "story.txt", variables: variables("both")).status == 0)
    let id = try #require(try home.run("list", "--jsonl").text.firstMatch(of: /"id":"([0-9a-f]+)"/)).1
    let before = try home.run("show", "--json", String(id), variables: variables("both")).text
    let reader = try home.openReader(variables: variables("both"))
    try reader.wait(forText: "Harbour wall")
    reader.send("\r")
    try reader.wait(forText: "Names and quotes ✓")
    try leave(reader)
    let after = try home.run("show", "--json", String(id), variables: variables("both")).text
    #expect(after != before)
    #expect(try home.run("show", "--json", String(id), variables: variables("none")).text == after)
  }

  @Test func theSettingTurnsItOff() throws {
    #expect(try home.run("import", "story.txt", variables: variables("both")).status == 0)
    _ = try home.shell(
      "mkdir -p .config/morgue && echo '{careful: \"never\"}' > .config/morgue/settings.json")
    let reader = try home.openReader(variables: variables("cutCareful"))
    try reader.wait(forText: "Harbour wall")
    reader.send("\r")
    try reader.wait(forText: "Port Elgin")
    // The other model is whole, and nobody asks for this one.
    reader.send("]q")
    try reader.wait(forText: "quotes, 1 of")
    #expect(!reader.screen.text.contains("✓"))
    #expect(!reader.screen.text.contains("careful.model"))
    try leave(reader)
  }

  @Test func aCutCarefulModelIsToldInTheReader() throws {
    #expect(try home.run("import", "story.txt", variables: variables("both")).status == 0)
    let reader = try home.openReader(variables: variables("cutCareful"))
    try reader.wait(forText: "Harbour wall")
    #expect(!reader.screen.text.contains("careful.model"))
    reader.send("\r")
    try reader.wait(forText: "careful.model is damaged")
    try leave(reader)
  }
}
