/// A selected row has one colour from edge to edge, whatever stands in it, in every theme.

import Articles
import FoundationEssentials
import Queries
import Surface
import Testing

@testable import Reader

@Suite struct SelectedRowTests {
  private static let themes = ["clipping", "clipping-dark", "clipping-light", "high-contrast", "monochrome"]

  private func theme(_ name: String, _ depth: ColorDepth) throws -> ResolvedTheme {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let content = try Data(contentsOf: root.appending(path: "Themes/\(name).json"))
    let description = try decoder.decode(ThemeDescription.self, from: content)
    return ResolvedTheme(try Theme(description, file: name), depth: depth)
  }

  /// Keys, and the columns and rows of the screen that the selected row takes.
  @Test(
    arguments: themes,
    [
      ("k", 0..<26, 1..<4), ("jj", 0..<26, 7..<10), ("*k", 0..<26, 1..<4), ("<Space>k", 0..<26, 1..<4),
      ("<Enter>", 0..<26, 1..<4), ("<Enter>lj", 96..<120, 3..<4), ("<Enter>lG", 96..<120, 21..<23),
      ("fj", 0..<120, 3..<4), (":s<Tab>", 0..<120, 31..<32),
    ])
  func oneColour(name: String, scene: (keys: String, columns: Range<Int>, rows: Range<Int>)) throws {
    var archive = FakeArchive.small
    archive.searches = ["A", "B"].compactMap { SavedSearch(name: $0, query: "ferry") }
    for depth in ColorDepth.allCases {
      var stage = Stage(120, 40, archive: archive)
      stage.press(scene.keys)
      let grid = frame(stage.state, theme: try theme(name, depth))
      let cells = scene.rows.flatMap { row in scene.columns.map { grid[column: $0, row: row] } }
      // These two change no colour.
      let looks = cells.map { cell in
        var style = cell.style
        style.attributes.subtract([.italic, .underline])
        return style
      }
      #expect(
        Set(looks).count == 1, "\(depth), \(scene.keys): \(cells.map(\.cluster).joined())")
      #expect(cells.contains { ">»".contains($0.cluster) }, "\(scene.keys): \(cells.map(\.cluster).joined())")
    }
  }
}
