/// The themes that come with the program, and how theme files are read.

import FoundationEssentials
import Glibc
import Reader
import Surface
import Testing

@testable import Program

@Suite struct ThemeFileTests {
  static let names = ThemeFile.builtIn.map(\.name)

  @Test(arguments: names) func readsEachBuiltInTheme(name: String) throws {
    let theme = try #require(try ThemeFile.builtIn(named: name))
    #expect(theme.name == name)
    #expect(!theme.summary.isEmpty)
  }

  @Test func everyThemeInTheFolderIsBuiltIn() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Themes")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(files) == Set(Self.names.map { $0 + ".json" }))
    #expect(Self.names.contains(ThemeFile.defaultName))
  }

  /// WCAG 2.1, success criterion 1.4.3: text is read at a contrast of 4.5 and more. Lines between
  /// panes are no text.
  @Test(arguments: names) func textIsReadable(name: String) throws {
    let theme = try #require(try ThemeFile.builtIn(named: name))
    let grounds: [Double] = theme.ground == .dark ? [0] : theme.ground == .light ? [1] : [0, 1]
    for role in Role.allCases where role != .border {
      let style = theme.style(role, depth: .twoHundredFiftySix)
      guard style.foreground != .terminal || style.background != .terminal else { continue }
      for ground in grounds {
        let text = Self.luminance(style.foreground) ?? (1 - ground)
        let behind = Self.luminance(style.background) ?? ground
        let contrast = (max(text, behind) + 0.05) / (min(text, behind) + 0.05)
        #expect(contrast >= 4.5, "\(name): \(role.name) has \(contrast)")
      }
    }
  }

  /// Plain text, the body and the list keep the terminal's own ground, but where a theme is made to
  /// bring its own.
  @Test(arguments: names.filter { $0 != "high-contrast" }) func keepsTheTerminalsGround(name: String) throws {
    let theme = try #require(try ThemeFile.builtIn(named: name))
    for role in [
      Role.text, .textDim, .storyBody, .storyHeadline, .listRow, .listUnread, .prompt,
    ] {
      #expect(theme.style(role, depth: .twoHundredFiftySix).background == .terminal, "\(role.name)")
    }
  }

  @Test(arguments: names) func statesAreToldApart(name: String) throws {
    let theme = try #require(try ThemeFile.builtIn(named: name))
    let sets: [[Role]] = [
      [.listRow, .listUnread, .listSelected, .listSelectedUnfocused], [.storyBody, .storyTrimming],
      [.storyBody, .quoteDirect, .quoteCurrent],
      [.storyBody, .mentionPerson, .mentionOrganization, .mentionCurrent],
      [.status, .statusNotice, .statusError], [.storyBody, .searchMatch, .searchCurrent],
    ]
    for depth in ColorDepth.allCases {
      let resolved = ResolvedTheme(theme, depth: depth)
      for roles in sets {
        #expect(Set(roles.map { resolved[$0] }).count == roles.count, "\(roles) at \(depth)")
      }
    }
  }

  @Test func monochromeIsWhatATerminalWithoutColoursShows() throws {
    let theme = try #require(try ThemeFile.builtIn(named: "monochrome"))
    for role in Role.allCases {
      #expect(theme.style(role, depth: .twoHundredFiftySix) == ResolvedTheme.colourless[role], "\(role.name)")
    }
  }

  @Test(arguments: [
    ("{", "the file"), ("[]", "the file"), ("{}", "\"name\" is missing"),
    ("{name: \"x\", summary: \"\", ground: \"any\"}", "\"roles\" is missing"),
    ("{name: \"x\", summary: \"\", ground: \"grey\", roles: {}}", "\"ground\""),
    ("{name: \"x\", summary: \"\", ground: \"any\", roles: {}, rolls: {}}", "\"rolls\" is not a key here"),
    (
      "{name: \"x\", summary: \"\", ground: \"any\", roles: {text: {blod: true}}}",
      "\"roles\" \"text\": \"blod\" is not a key here"
    ),
    (
      "{name: \"x\", summary: \"\", ground: \"any\", roles: {text: {fg: \"ink\"}}}",
      "role \"text\": its colour"
    ),
    ("\u{0}\u{FFFD}", "the file"), ("", "the file"),
  ])
  func saysWhatIsWrong(content: String, part: String) {
    let error = #expect(throws: ThemeError.self) {
      try ThemeFile.theme(from: Array(content.utf8), file: "mine.json")
    }
    let message = error?.description ?? ""
    #expect(message.hasPrefix("mine.json: ") && message.contains(part), "\(message)")
  }

  @Test func readsCommentsAndTrailingCommas() throws {
    let theme = try ThemeFile.theme(
      from: Array(
        "// mine\n{name: 'mine', summary: '', ground: 'any', /* all */ roles: {text: {attributes: ['bold',]},},}"
          .utf8),
      file: "mine.json")
    #expect(theme.style(.text, depth: .sixteen) == Style(attributes: .bold))
  }

  /// Relative luminance of an entry of xterm's palette, 16 to 255.
  private static func luminance(_ color: Color) -> Double? {
    guard case .palette(let entry) = color, entry >= 16 else { return nil }
    let levels = [0.0, 95, 135, 175, 215, 255]
    let index = Int(entry) - 16
    let grey = Double(8 + 10 * (Int(entry) - 232))
    let channels =
      entry >= 232 ? [grey, grey, grey] : [levels[index / 36], levels[index / 6 % 6], levels[index % 6]]
    let linear = channels.map { value in
      let part = value / 255
      return part <= 0.03928 ? part / 12.92 : Glibc.pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}
