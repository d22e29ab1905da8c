/// Editing a line, key by key.

import Surface
import Testing

@testable import Reader

@Suite struct TextFieldTests {
  /// Keys, then the line with `|` where the cursor stands.
  @Test(arguments: [
    ("abc", "abc|"), ("abc<Left>x", "abx|c"), ("abc<Home>x", "x|abc"), ("abc<C-a><Del>", "|bc"),
    ("one two<C-w>", "one |"), ("one two  <C-w>", "one |"), ("one two<C-u>", "|"),
    ("one two<A-b><C-k>", "one |"), ("one two<C-a><A-f>", "one| two"), ("ab<BS><BS>", "|"),
    ("<Del>", "|"), ("żółw<Left><Left>é", "żóé|łw"), ("e\u{301}x<Left><BS>", "|x"), ("ab<C-b><C-f>c", "abc|"),
  ])
  func editing(keys: String, expected: String) throws {
    let field = try field(after: keys)
    let text = field.text
    #expect(field.head + "|" + text.dropFirst(field.head.count) == expected)
  }

  @Test(arguments: ["<F1>", "<Up>", "<C-x>", "<Ins>"])
  func keysThatEditNothing(key: String) throws {
    #expect(try field(after: "abc" + key).text == "abc")
  }

  /// The line of a prompt without completions, after keys.
  private func field(after keys: String) throws -> TextField {
    var stage = Stage(80, 24)
    stage.press("fa" + keys)
    return try #require(stage.state.layers[Prompt.self]).field
  }

  @Test func pastedLinesBecomeOne() {
    var field = TextField()
    field.insert("a\nb\tc")
    #expect(field.text == "a b c")
  }
}
