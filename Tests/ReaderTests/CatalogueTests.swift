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
    for keys in command.bindings.flatMap(\.keys) { #expect(throws: Never.self) { try KeySequence(keys) } }
  }

  /// In one place a key means one thing, and none that is the start of another ends there.
  @Test(arguments: Catalogue.places)
  func noKeyHidesAnother(place: Command.Place) {
    let bindings = Keymap.standard.bindings.filter { $0.place == place }
    #expect(Set(bindings.map(\.sequence)).count == bindings.count, "two commands share a key")
    for binding in bindings {
      let clashes = Keymap.standard.clashes(with: binding.sequence, in: place)
      #expect(clashes.isEmpty, "\(binding.call.command.name) and \(clashes.map(\.call.command.name))")
    }
  }

  /// A command that is declared but not in the list of its area has no keys and cannot be called.
  @Test func everyCommandDeclaredIsListed() throws {
    let declaration = /static let \w+(?:: Command)? = (?!Setting|Place)\w+\(\s*"([a-z-]+)",/
    let declared = try Sources.files(in: "Reader").filter { !$0.path.contains("Settings/") }
      .flatMap { $0.text.matches(of: declaration).map { String($0.1) } }
    #expect(declared.count > 60)
    let names = Set(Catalogue.commands.map(\.name))
    #expect(declared.filter { !names.contains($0) } == [])
  }

  @Test(arguments: [
    ("<C-d>", "Ctrl-d"), ("gg", "gg"), ("<S-Tab>", "Shift-Tab"), ("<lt>", "<"), ("]q", "]q"),
    ("<PgDn>", "PgDn"),
    ("m{a-z}", "m{a-z}"),
  ])
  func keysInPlainWords(notation: String, words: String) throws {
    #expect(try KeySequence(notation).words == words)
  }

  @Test func helpListsEveryCommand() {
    let names = Help(.standard).lines.compactMap { line -> String? in
      guard case .entry(_, let name, _) = line else { return nil }
      return String(name.drop { $0 == ":" }.split(separator: " ")[0])
    }
    #expect(Set(names) == Set(Catalogue.commands.map(\.name)))
  }
}
