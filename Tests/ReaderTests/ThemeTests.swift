/// Themes: fallback along a role's name, depths of colour, and what is refused.

import Surface
import Testing

@testable import Reader

@Suite struct ThemeTests {
  private typealias Look = ThemeDescription.Look

  private static func theme(
    _ roles: [String: Look], palette: [String: ThemeDescription.Color]? = nil
  ) throws(ThemeError) -> Theme {
    let colours = [
      "ink": ThemeDescription.Color(truecolor: "#5f87af", xterm: 67, ansi: 4),
      "leaf": ThemeDescription.Color(truecolor: "#00875f", xterm: 29, ansi: 2),
    ]
    let description = ThemeDescription(
      name: "test", summary: "", ground: .any, palette: palette ?? colours, roles: roles)
    return try Theme(description, file: "test.json")
  }

  @Test(
    arguments: [
      (Role.mentionPerson, ["mention.person": "ink", "mention": "leaf"], 67),
      (.mentionPlace, ["mention": "leaf", "text": "ink"], 29),
      (.mentionPlace, ["text": "ink"], 67), (.listSelectedUnfocused, ["list.selected": "leaf"], 29),
      (.listSelectedUnfocused, ["list": "ink"], 67), (.text, ["text": "leaf"], 29),
      (.status, ["mention": "leaf"], nil),
      (.textDim, ["text": "ink"], 67),
    ] as [(Role, [String: String], UInt8?)])
  func fallsBackLeftwards(role: Role, colours: [String: String], entry: UInt8?) throws {
    let theme = try Self.theme(colours.mapValues { Look(foreground: $0) })
    let expected = entry.map(Color.palette) ?? .terminal
    #expect(theme.style(role, depth: .twoHundredFiftySix).foreground == expected)
  }

  @Test func suitsTheDepthOfColour() throws {
    let theme = try Self.theme([
      "list.selected": Look(foreground: "leaf", background: "ink", attributes: ["bold", "italic"])
    ])
    func style(_ depth: ColorDepth) -> Style { ResolvedTheme(theme, depth: depth)[.listSelected] }
    #expect(
      style(.twoHundredFiftySix)
        == Style(foreground: .palette(29), background: .palette(67), attributes: [.bold, .italic]))
    #expect(
      style(.sixteen)
        == Style(foreground: .palette(2), background: .palette(4), attributes: [.bold, .italic]))
    #expect(style(.none) == Style(attributes: .reverse))
  }

  @Test(arguments: [
    ("mention.persn", Look(), "test.json: role \"mention.persn\": unknown role"),
    ("text", Look(foreground: "inc"), "test.json: role \"text\": its colour \"inc\" is not in the palette"),
    ("text", Look(background: "x"), "test.json: role \"text\": its colour \"x\" is not in the palette"),
    (
      "text", Look(attributes: ["blod"]),
      "test.json: role \"text\": \"blod\" is not an attribute; use one of bold, dim, italic, reverse, underline"
    ),
  ])
  func refusesRoles(name: String, look: ThemeDescription.Look, message: String) {
    let error = #expect(throws: ThemeError.self) { try Self.theme([name: look]) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("5f87af", 67, 4, "rgb must read like #5f87af, not 5f87af"),
    ("#5f87ag", 67, 4, "rgb must read like #5f87af, not #5f87ag"),
    ("#+f87af", 67, 4, "rgb must read like #5f87af, not #+f87af"),
    ("#5f87af", 4, 4, "256 must be 16 to 255, not 4"),
    ("#5f87af", 256, 4, "256 must be 16 to 255, not 256"), ("#5f87af", 67, 16, "16 must be 0 to 15, not 16"),
  ])
  func refusesColours(truecolor: String, xterm: Int, ansi: Int, reason: String) {
    let colour = ThemeDescription.Color(truecolor: truecolor, xterm: xterm, ansi: ansi)
    let error = #expect(throws: ThemeError.self) { try Self.theme([:], palette: ["odd": colour]) }
    #expect(error?.description == "test.json: colour \"odd\": \(reason)")
  }

  @Test func roleNamesAreUniqueAndDotted() {
    #expect(Set(Role.allCases.map(\.name)).count == Role.allCases.count)
    for role in Role.allCases {
      #expect(role.name.allSatisfy { $0.isLowercase || $0 == "." }, "\(role)")
      #expect(role.name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty })
      #expect(!role.summary.isEmpty && !role.summary.hasSuffix("."), "\(role)")
    }
  }

  /// What must be told apart also on a terminal without colours.
  @Test(arguments: [
    [Role.listRow, .listUnread, .listSelected, .listSelectedUnfocused],
    [.text, .sidebarSelected, .sidebarSelectedUnfocused],
    [.storyBody, .storyTrimming, .storyHeadline], [.storyBody, .quoteDirect, .quoteCurrent, .mentionCurrent],
    [.mentionPerson, .mentionOrganization, .mentionWork, .mentionCurrent],
    [.storyBody, .searchMatch, .searchCurrent],
    [.status, .statusNotice, .statusError], [.promptCompletion, .promptCompletionSelected],
    [.border, .borderFocused],
  ])
  func statesAreToldApartWithoutColours(roles: [Role]) {
    #expect(Set(roles.map { ResolvedTheme.colourless[$0] }).count == roles.count)
  }
}
