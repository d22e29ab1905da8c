/// The publisher's facts: each declared once, and everything else by that table.

import Articles
import Testing

@Suite struct ImprintTests {
  /// An imprint that says something of every fact.
  private static var full: Imprint {
    var imprint = Imprint()
    for fact in Imprint.facts {
      switch fact.kind {
      case .title(let path): imprint[keyPath: path] = fact.name
      case .text(let path), .url(let path): imprint[keyPath: path] = fact.name
      case .date(let path): imprint[keyPath: path] = PublishedDate("2018-11-28")
      case .texts(let path): imprint[keyPath: path] = [fact.name, "more"]
      }
    }
    return imprint
  }

  @Test func theTableHasEveryPropertyOnce() {
    let children = Mirror(reflecting: Self.full).children
    #expect(Set(children.compactMap(\.label)) == Set(Imprint.facts.map(\.name)))
    #expect(children.count == Imprint.facts.count)
    #expect(Imprint.factsByName.map(\.name) == Imprint.facts.map(\.name).sorted())
    for fact in Imprint.facts { #expect(fact.value(in: Self.full) != nil, "\(fact.name)") }
  }

  @Test func wordsThatSayNothingAreUnknown() {
    var imprint = Imprint(headline: "", byline: "", source: "Courier", url: "")
    imprint.people = ["Ada Brook", "", "Ada Brook", "Bo"]
    #expect(
      imprint.known == Imprint(headline: "", source: "Courier", people: ["Ada Brook", "Bo"]))
    #expect(Self.full.known == Self.full)
  }

  @Test func whatIsMissingIsFilledAndNothingElse() {
    #expect(Imprint().filled(from: Self.full) == Self.full)
    #expect(Self.full.filled(from: Imprint(headline: "other", byline: "other")) == Self.full)
    let known = Imprint(headline: "H", links: ["https://a.example/"])
    #expect(known.filled(from: Imprint(headline: "x", byline: "B", links: ["y"])).byline == "B")
    #expect(known.filled(from: Imprint(headline: "x", links: ["y"])).links == ["https://a.example/"])
  }
}
