/// What the body marks, told by looks: people, quotes, the place that was jumped to.

import Surface
import Testing

@testable import Reader

@Suite struct HighlightTests {
  /// The looks of the first cell that shows a word in the body.
  private func style(of word: String, in stage: Stage) -> Style? {
    let grid = stage.grid
    for row in 1..<grid.size.rows {
      let cells = (0..<grid.size.columns).map { grid[column: $0, row: row].cluster }
      for column in 28..<grid.size.columns - 25
      where cells[column...].prefix(word.count).joined() == word {
        return grid[column: column, row: row].style
      }
    }
    return nil
  }

  @Test(arguments: [
    ("Mira Osei", Role.mentionPerson), ("Port Elgin", .mentionPlace),
    ("Coastal Survey", .mentionOrganization),
    ("Flemish", .mentionMisc), ("We would", .quoteDirect), ("in a fair", .quoteMixed),
    ("the cracks", .quoteIndirect),
    ("Harbour wall to close", .storyHeadline),
  ])
  func roles(word: String, role: Role) {
    var stage = Stage(120, 40)
    stage.press("<Enter>")
    let theme = ResolvedTheme.colourless
    let base = role == .storyHeadline ? Style.plain : theme[.storyBody]
    #expect(style(of: word, in: stage) == base.overlaid(with: theme[role]))
  }

  @Test func theCurrentPlaceStandsOut() {
    var stage = Stage(120, 40)
    stage.press("<Enter>]p")
    #expect(style(of: "Mira Osei", in: stage)?.attributes.contains(.reverse) == true)
    #expect(style(of: "Tobias Lind", in: stage)?.attributes.contains(.reverse) == false)
    stage.press("<Esc>")
    #expect(style(of: "Mira Osei", in: stage)?.attributes.contains(.reverse) == false)
  }

  @Test func allPlacesOfASearchAreMarked() {
    var stage = Stage(120, 40)
    stage.press("<Enter>/survey<Enter>")
    #expect(style(of: "Survey found", in: stage)?.attributes.contains(.reverse) == true)
    #expect(style(of: "Survey wrote", in: stage)?.attributes.contains(.underline) == true)
    #expect(style(of: "Survey wrote", in: stage)?.attributes.contains(.reverse) == false)
  }
}
