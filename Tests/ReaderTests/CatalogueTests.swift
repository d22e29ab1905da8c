/// The catalogue is checked as a whole: names, keys, clashes.

import Surface
import Testing

@testable import Reader

@Suite struct CatalogueTests {
  @Test func namesAreUnique() {
    let names = Catalogue.commands.flatMap { [$0.name] + $0.aliases }
    #expect(names.count == Set(names).count)
  }

  @Test(arguments: Catalogue.commands.map(\.name))
  func declaredWell(name: String) throws {
    let command = try #require(Catalogue.command(named: name))
    #expect(command.name.allSatisfy { $0.isLowercase || $0 == "-" })
    #expect(command.summary.first?.isLowercase == true)
    #expect(command.summary.last != ".")
    for keys in command.keys { #expect(throws: Never.self) { try Key.sequence(keys) } }
  }

  /// In one pane a key means one thing, and none that is the start of another ends there.
  @Test(arguments: KeyContext.all)
  func noKeyHidesAnother(context: KeyContext) {
    let bindings = Keymap.standard.bindings.filter { context.takes($0) }
    for (index, one) in bindings.enumerated() {
      for other in bindings[(index + 1)...]
      where one.place == other.place || one.place != .everywhere && other.place != .everywhere {
        #expect(one.keys != other.keys, "\(one.command) and \(other.command) share a key")
      }
      for other in bindings where other.keys.count > one.keys.count {
        #expect(!other.keys.starts(with: one.keys), "\(one.command) hides \(other.command)")
      }
    }
  }

  @Test(arguments: [
    ("<C-d>", "Ctrl-d"), ("gg", "gg"), ("<S-Tab>", "Shift-Tab"), ("<", "<"), ("]q", "]q"), ("<PgDn>", "PgDn"),
  ])
  func keysInPlainWords(notation: String, words: String) {
    #expect(KeyWords.plain(notation == "<" ? "<lt>" : notation) == words)
  }

  @Test func helpListsEveryCommand() {
    let names = HelpOverlay().lines.compactMap { line -> String? in
      if case .entry(_, let name, _) = line { String(name.dropFirst().split(separator: " ")[0]) } else { nil }
    }
    #expect(Set(names) == Set(Catalogue.commands.map(\.name)))
  }
}
