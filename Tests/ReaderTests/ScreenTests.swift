/// Whole screens, at the sizes that the layout changes at.

import Articles
import Surface
import Testing

@testable import Reader

@Suite struct ScreenTests {
  static let sizes = [(80, 24), (120, 40), (200, 50), (40, 12)]

  /// What is typed before the picture is taken.
  static let scenes: [(name: String, keys: String)] = [
    ("list", ""),
    ("story", "<Enter>"),
    ("trimmings", "<Enter>zx"),
    ("sidebar", "<Enter>ljj<Enter>"),
    ("search", "<Enter>/wall<Enter>n"),
    ("filter", "Fferry"),
    ("nothing-found", "Fzebra<Enter>"),
    ("command", ":ne"),
    ("tag", "jt"),
    ("help", "?"),
    ("selection", "<Space>j<Space>k"),
    ("tags", ":sort tag<Enter>gg"),
    ("question", "V:tag x<Enter>"),
  ]

  @Test(arguments: sizes, scenes)
  func screen(size: (Int, Int), scene: (name: String, keys: String)) throws {
    var stage = Stage(size.0, size.1)
    if !scene.keys.isEmpty { stage.press(scene.keys) }
    try Golden.check(stage.grid, "\(scene.name)-\(size.0)x\(size.1)")
  }

  @Test func beforeTheFirstAnswerTheScreenStandsAlready() throws {
    try Golden.check(Stage(80, 24, start: false).grid, "starting-80x24")
  }

  @Test func anEmptyArchiveSaysHowToFill() throws {
    try Golden.check(Stage(80, 24, archive: FakeArchive(stories: [])).grid, "empty-80x24")
  }

  @Test func withoutAnArchiveThereIsAWelcome() throws {
    var stage = Stage(80, 24, start: false)
    stage.send(.archiveMissing(path: "test archive"))
    try Golden.check(stage.grid, "welcome-80x24")
    stage.press("<Enter>")
    #expect(stage.takeEffects() == [.openSample])
  }

  @Test func aPrefixShowsItsMenuAfterAPause() throws {
    var stage = Stage(80, 24)
    stage.press("<Enter>]")
    stage.send(.answered(stage.ticket(of: .keys), .pause))
    try Golden.check(stage.grid, "prefix-80x24")
    stage.press("q")
    #expect(stage.place == "We would rather lose a summer than a wall")
    #expect(!stage.state.halfTyped.showsMenu)
  }

  /// No size is too small to paint, and no key too much for it.
  @Test(arguments: [(1, 1), (2, 1), (1, 5), (3, 2), (10, 3), (69, 2), (110, 1), (0, 0), (500, 3)])
  func oddSizes(size: (Int, Int)) {
    var stage = Stage(size.0, size.1)
    for keys in [
      "j", "<Enter>", "l", "jj", "<Enter>", "]q", "/a", "<Esc>", "?", "q", ":t", "<Esc>", "Z", "zx", "hvj",
      "zg", "S", "f", "a", "<Esc>", "q", "V*", "n", "'",
    ] {
      stage.press(keys)
      #expect(stage.grid.size == Size(columns: size.0, rows: size.1))
    }
  }

  /// Cut headlines keep their letters: no blank comes in where a line could end.
  @Test(arguments: [(80, 24), (120, 40)])
  func aHeadlineCutAfterAHyphenStaysAsItIs(size: (Int, Int)) {
    let story = MarkedStory.story(
      1, headline: "Neutral Well-Known Cross-Checker of Far-Fetched Half-Truths Is Well-Paid, It-Turns-Out",
      source: "S", day: "2024-01-01", paragraphs: ["x"])
    let stage = Stage(size.0, size.1, archive: FakeArchive(stories: [story]))
    #expect(!stage.grid.text.contains("- "))
    #expect(stage.grid.text.contains("Well-Known"))
  }

  @Test func theDayOfFilingIsNotShownForTheDayOfAppearing() {
    var story = MarkedStory.story(1, headline: "H", source: "S", day: "2024-01-01", paragraphs: ["x"])
    story.article.published = nil
    for size in [(80, 24), (60, 20), (100, 12)] {
      let list = Stage(size.0, size.1, archive: FakeArchive(stories: [story])).grid.text
      #expect(list.contains("undated"))
    }
  }

  /// What a story holds never steers the terminal.
  @Test func hostileTextIsShownHarmless() {
    let hostile = "Evil \u{1B}[2J\u{202E}desrever\u{202C} \u{07}bell \u{9B}31m end"
    let story = MarkedStory.story(
      1, headline: hostile, source: hostile, day: "2024-01-01", byline: hostile, url: hostile,
      paragraphs: [hostile],
      work: ReaderWork(tags: [TagName("safe")].compactMap(\.self)))
    var stage = Stage(120, 20, archive: FakeArchive(stories: [story]))
    stage.press("<Enter>")
    let bad = stage.grid.text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
        || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
    }
    #expect(bad.isEmpty)
    #expect(stage.grid.text.contains("Evil"))
  }
}

/// What the reader shows while the index is being built.
@Suite struct IndexingTests {
  @Test func itsProgressStandsInTheLastRowBetweenNews() {
    var stage = Stage(80, 24)
    stage.send(.indexing("index: words 34,000 of 100,000"))
    #expect(stage.status.contains("index: words 34,000 of 100,000"))
    stage.send(.notice("tagged 3 articles"))
    #expect(stage.status.contains("tagged 3 articles"), "news goes first")
    stage.press("j")
    #expect(stage.status.contains("index: words 34,000 of 100,000"))
    stage.send(.indexing(nil))
    #expect(!stage.status.contains("index:"))
  }

  @Test func anEmptyListSaysThatStoriesAreToCome() {
    var stage = Stage(80, 24, archive: FakeArchive(stories: []))
    stage.send(.indexing("index: rows"))
    #expect((0..<24).contains { stage.grid.text(row: $0).contains("The index is being built.") })
  }
}
