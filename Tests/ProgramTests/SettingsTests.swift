/// The settings file: what is right in it is used, what is wrong is named with its line.

import FoundationEssentials
import ScreenProbe
import TestKit
import Testing

@testable import Program
@testable import Reader

struct SettingsTests {
  private static func settings(_ values: [(Setting, Setting.Value)]) -> Settings {
    var settings = Settings()
    for (setting, value) in values { #expect(settings.set(setting, to: value) == nil) }
    return settings
  }

  @Test(
    arguments: [
      ("{}", [], []),
      (
        #"{"measure": 66, "theme": "monochrome"}"#, [(.measure, .number(66)), (.theme, .text("monochrome"))],
        []
      ),
      ("// mine\n{measure: 80, /* wide */}", [(.measure, .number(80))], []),
      (#"{"headings": "all"}"#, [(.headings, .text("all"))], []),
      (
        "{\n\"measure\": 12,\n  \"theme\": \"monochrome\"}", [(.theme, .text("monochrome"))],
        ["s.json:2: measure: write a number from 40 to 120"]
      ),
      (
        "{ /* a\n b */ \"headings\": \"day\", \"measure\": 80}", [(.measure, .number(80))],
        [#"s.json:2: headings: write one of "usual", "all", "none""#]
      ),
      (#"{"measure": "80"}"#, [], ["s.json:1: measure: write a number from 40 to 120"]),
      (
        #"{"theme": 3}"#, [],
        [
          "s.json:1: theme: write the name of a theme, or the path of its file; morgue themes lists the themes"
        ]
      ),
      (
        "{\"mesure\": 66,\n 'theme': 'x', // {\n\"colour\": {\"a\": [1, {}]}}", [(.theme, .text("x"))],
        [
          "s.json:1: mesure: unknown setting; did you mean measure?",
          "s.json:3: colour: unknown setting; the settings are careful, headings, measure, theme, keys",
        ]
      ),
      (
        "{\"measure\": 66,\n\"measure\": 70}", [(.measure, .number(66))],
        ["s.json:2: measure is already set in line 1"]
      ),
    ] as [(String, [(Setting, Setting.Value)], [String])])
  func areTakenAsFarAsTheyAreRight(
    file: String, values: [(Setting, Setting.Value)], complaints: [String]
  ) {
    let found = SettingsFile(Array(file.utf8), path: "s.json")
    #expect(found.settings == Self.settings(values))
    #expect(found.complaints == complaints)
  }

  @Test(arguments: ["", "[1]", "{", "{\"measure\": }", "\u{FF}"])
  func aFileThatIsNoObjectIsNamed(file: String) {
    let found = SettingsFile(Array(file.utf8), path: "s.json")
    #expect(found.settings == Settings())
    #expect(found.complaints.count == 1)
    #expect(found.complaints.allSatisfy { $0.hasPrefix("s.json: ") && !$0.contains("\n") })
  }

  @Test func aMissingFileIsNoFault() throws {
    #expect(SettingsFile.load(from: try Home().path + "/none.json") == SettingsFile())
  }

  @Test func aFolderInItsPlaceIsNamed() throws {
    let home = try Home()
    let complaints = SettingsFile.load(from: home.path).complaints
    #expect(complaints == ["\(home.path): Is a directory; the default settings are used"])
  }

  // MARK: Keys

  /// Each with what the list's `x` calls then.
  @Test(
    arguments: [
      (#"{"keys": {"list": {"x": "star"}}}"#, "star", []),
      (#"{"keys": {"list": {"x": "tag  todo"}}}"#, "tag todo", []),
      ("{'keys': {\n'story': {'x': 'bin', // out\n 'd': null}}}", "bin", []),
      (
        "{\n'keys': {'list': {\n'x': 'sart'}}}", nil, ["k.json:3: unknown command “sart”"]
      ),
      (
        "{'keys': {'lists': {'x': 'star'}}}", nil,
        [
          "k.json:1: unknown place “lists”; use one of everywhere, story, list, body, sidebar, layers, searches, "
            + "help, typing, question, welcome"
        ]
      ),
      (
        "{'keys': {'list': {\n'x': 'star',\n'x': 'bin'}}}", "star",
        ["k.json:3: x is already bound in “list”, at k.json:2"]
      ),
      (
        "{'keys': {'list': {\n'g': 'star'}}}", nil,
        [
          "k.json:2: g conflicts with gg (first), ga (all), gn (notes), gb (binned) and 2 more; unbind those with null, or choose other keys"
        ]
      ),
      (
        "{'keys': {'list': {\n'jx': 'star'}}}", nil,
        [
          "k.json:2: jx conflicts with j (down); unbind those with null, or choose other keys"
        ]
      ),
      (
        "{'keys': {'list': {'<C-': 'star'}}}", nil,
        ["k.json:1: <C- has no closing >; for the key < itself write <lt>"]
      ),
      (
        "{'keys': {'list': {'x': 3}}}", nil,
        ["k.json:1: x: write a command's name in quotation marks, or null"]
      ),
      ("{'keys': {'list': {'x': 'submit'}}}", nil, ["k.json:1: submit works only in “typing”"]),
      (
        "{'keys': {'typing': {'x': 'submit'}}}", nil,
        ["k.json:1: x would be typed as text here; use a key with Ctrl or Alt, or a function key"]
      ),
      ("{'keys': 3}", nil, ["k.json:1: keys: must be an object with one object for each place"]),
    ] as [(String, String?, [String])])
  func ofTheUsers(file: String, call: String?, complaints: [String]) throws {
    let found = SettingsFile(Array(file.utf8), path: "k.json")
    let (keymap, clashes) = Keymap.standard.merging(found.keys)
    #expect(found.complaints + clashes == complaints)
    #expect(keymap.line(of: "x", in: "list") == call)
    if complaints.isEmpty, file.contains("null") { #expect(keymap.line(of: "d", in: "list") == nil) }
  }

  // MARK: Saving

  @Test(arguments: [
    (nil, "{\n  \"theme\": \"x\\\"y\",\n  \"measure\": 66\n}\n"),
    (
      "{\n  // mine\n  measure: 40, // wide\n}\n",
      "{\n  \"theme\": \"x\\\"y\",\n  // mine\n  measure: 66, // wide\n}\n"
    ),
    (
      "{'theme':'a','keys':{'measure':null}}",
      "{\n  \"measure\": 66,'theme':\"x\\\"y\",'keys':{'measure':null}}"
    ),
  ])
  func savingKeepsWhatElseIsInTheFile(before: String?, after: String) throws {
    let home = try Home()
    let path = home.path + "/a/settings.json"
    if let before {
      _ = try home.shell("mkdir a")
      try home.write(before, to: "a/settings.json")
    }
    let settings = Self.settings([(.measure, .number(66)), (.theme, .text("x\"y"))])
    try SettingsFile.save(settings, ["theme", "measure"], to: path)
    #expect(try Files.text(of: path) == after)
    #expect(SettingsFile.load(from: path).settings == settings)
  }

  @Test func whatCannotBeReadIsNotWrittenOver() throws {
    let home = try Home()
    let path = try home.write("{ measure 3", to: "settings.json")
    #expect(throws: Complaint.self) {
      try SettingsFile.save(Self.settings([(.measure, .number(66))]), ["measure"], to: path)
    }
    #expect(try Files.text(of: path) == "{ measure 3")
  }
}

/// The file at work in the reader.
struct SettingsOnTerminalTests {
  private func home(_ settings: String) throws -> Home {
    let home = try Home()
    try home.write(Home.story, to: "story.txt")
    #expect(try home.run("import", "story.txt").status == 0)
    _ = try home.shell("mkdir -p .config/morgue")
    try home.write(settings, to: ".config/morgue/settings.json")
    return home
  }

  @Test func keysAndClashes() throws {
    let home = try home(
      "{\n\"keys\": {\n\"list\": {\"x\": \"tag todo\",\n \"g\": \"star\"},\n\"lst\": {\"y\": \"star\"}}}")
    let reader = try home.openReader()
    try reader.wait(forText: "~/.config/morgue/settings.json:4: g conflicts with")
    let listed = try home.run("keys")
    #expect(listed.status == 65)
    #expect(listed.messages.split(separator: "\n").count == 2)
    #expect(listed.text.contains(/x +tag todo +add tags/))
    reader.send("x")
    try reader.wait(forText: "#todo")
    try leave(reader)
  }

  @Test func aSettingIsChangedAndSaved() throws {
    let home = try home("{ // mine\n}\n")
    let reader = try home.openReader()
    try reader.wait(forText: "Harbour wall")
    reader.send(":set theme monochrome\r")
    try reader.wait(forText: "theme is now monochrome")
    reader.send(":save-settings\r")
    try reader.wait(forText: "saved theme in")
    try leave(reader)
    let text = try Files.text(of: home.path + "/.config/morgue/settings.json")
    #expect(text == "{\n  \"theme\": \"monochrome\" // mine\n}\n")
  }

  @Test func aThemeThatIsMissingIsNamed() throws {
    let home = try home("{}")
    let reader = try home.openReader()
    try reader.wait(forText: "Harbour wall")
    reader.send(":set theme nosuch\r")
    try reader.wait(forText: "nosuch: no such theme")
    try leave(reader)
  }
}

extension Keymap {
  /// The call that keys make in a place, as the `:` line has it; nil where they make none.
  fileprivate func line(of keys: String, in place: String) -> String? {
    guard let sequence = try? KeySequence(keys),
      let place = Catalogue.places.first(where: { $0.name == place }),
      case .call(let call) = match(sequence.keys, in: place)
    else { return nil }
    return call.line
  }
}
