/// Keys to text and back.

import Testing

@testable import Surface

@Suite struct KeyNotationTests {
  @Test(arguments: [
    ("j", [Key("j")]), ("G", [Key("G")]), ("gg", [Key("g"), Key("g")]), ("]q", [Key("]"), Key("q")]),
    ("<C-d>", [.control("d")]), ("<A-x>", [Key(.character("x"), .alt)]), ("<S-Tab>", [Key(.tab, .shift)]),
    ("<C-A-S-Up>", [Key(.up, [.control, .alt, .shift])]), ("<F1>", [Key(.function(1))]),
    ("<Enter>", [Key(.enter)]), ("<Esc>", [Key(.escape)]), ("<PgDn>", [Key(.pageDown)]),
    ("<Space>b", [Key(" "), Key("b")]), ("<lt>", [Key("<")]), (">", [Key(">")]), ("<C-gt>", [.control(">")]),
    ("<C-Space>", [.control(" ")]), ("<C-->", [.control("-")]),
    ("g<C-x>é", [Key("g"), .control("x"), Key("é")]),
    ("-", [Key("-")]), ("'a", [Key("'"), Key("a")]),
  ])
  func roundTrips(notation: String, keys: [Key]) throws {
    #expect(try Key.sequence(notation) == keys)
    #expect(Key.notation(keys) == notation)
  }

  @Test(arguments: [
    ("<cr>", "<Enter>"), ("<RETURN>", "<Enter>"), ("<c-D>", "<C-d>"), ("<M-x>", "<A-x>"), ("<S-a>", "A"),
    ("<A-C-x>", "<C-A-x>"), ("<f12>", "<F12>"), ("<PageDown>", "<PgDn>"), ("<lt>a<gt>", "<lt>a>"),
  ])
  func readsOtherSpellings(spelling: String, notation: String) throws {
    #expect(Key.notation(try Key.sequence(spelling)) == notation)
  }

  @Test(arguments: [
    ("", KeyNotationError.empty), ("<C-d", .unclosed("<C-d")), ("g<", .unclosed("<")),
    ("<Fire>", .unknownKey("Fire")),
    ("<x>", .unknownKey("x")), ("<F99>", .unknownKey("F99")), ("<Q-x>", .unknownModifier("Q")),
    ("<C-Fire>", .unknownKey("C-Fire")),
  ])
  func refuses(notation: String, error: KeyNotationError) {
    #expect(throws: error) { try Key.sequence(notation) }
  }
}
