/// The settings file: what is right in it is used, what is wrong is named.

import Reader
import Testing

@testable import Program

struct SettingsTests {
  @Test(arguments: [
    ("{}", Settings(), []),
    (#"{"measure": 66, "theme": "monochrome"}"#, Settings(measure: 66, theme: "monochrome"), []),
    ("// mine\n{measure: 80, /* wide */}", Settings(measure: 80), []),
    (
      #"{"measure": 12, "theme": "monochrome"}"#, Settings(theme: "monochrome"),
      ["s.json: measure: write a number of columns from 40 to 120"]
    ),
    (#"{"headings": "all"}"#, Settings(headings: .all), []),
    (
      #"{"headings": "day", "measure": 80}"#, Settings(measure: 80),
      [#"s.json: headings: write one of "usual", "all", "none""#]
    ),
    (#"{"measure": "80"}"#, Settings(), ["s.json: measure: write a number of columns from 40 to 120"]),
    (
      #"{"theme": 3}"#, Settings(),
      ["s.json: theme: write the name of a theme in quotation marks; morgue themes lists them"]
    ),
    (
      #"{"mesure": 66, "theme": "x", "colour": {"a": []}}"#, Settings(theme: "x"),
      [
        "s.json: colour: no such setting; there are careful, headings, measure, theme",
        "s.json: mesure: no such setting; did you mean measure?",
      ]
    ),
  ])
  func areTakenAsFarAsTheyAreRight(file: String, settings: Settings, complaints: [String]) {
    let (found, lines) = Settings.parse(Array(file.utf8), path: "s.json")
    #expect(found == settings)
    #expect(lines == complaints)
  }

  @Test(arguments: ["", "[1]", "{", "{\"measure\": }", "\u{FF}"])
  func aFileThatIsNoObjectIsNamed(file: String) {
    let (found, lines) = Settings.parse(Array(file.utf8), path: "s.json")
    #expect(found == Settings())
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { $0.hasPrefix("s.json: ") && !$0.contains("\n") })
  }

  @Test func aMissingFileIsNoFault() throws {
    let (settings, complaints) = Settings.load(from: try Home().path + "/none.json")
    #expect(settings == Settings())
    #expect(complaints.isEmpty)
  }

  @Test func aFolderInItsPlaceIsNamed() throws {
    let home = try Home()
    let complaints = Settings.load(from: home.path).complaints
    #expect(complaints == ["\(home.path): Is a directory; the usual settings are used"])
  }
}
