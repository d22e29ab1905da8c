/// The story that the project began with, where the shared folder is at hand.

import Articles
import FoundationEssentials
import Testing

@testable import Extraction

enum Seed {
  /// The seed story, found from the package's own folder.
  static let text: String? = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = "/" + root + "/../shared/seed"
    guard
      let name = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted().first(where: {
        $0.hasSuffix(".txt")
      })
    else { return nil }
    return try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }()

  /// Headline and body, without the page's leftovers.
  static let body: String = {
    let all = text ?? ""
    return all.firstRange(of: "\n\nBe the first").map { String(all[..<$0.lowerBound]) } ?? all
  }()
}

@Suite(.enabled(if: Seed.text != nil, "the shared folder is not here"))
struct SeedTests {
  static let analysis = Extractor(.installed).analyse(Seed.body)

  @Test func people() {
    #expect(
      Self.analysis.entities.filter { $0.type == .person }.map(\.canonical).sorted() == [
        "Antonio Guterres", "Donald Trump", "Kim Jong-un", "Kim Song", "Maria Espinosa Garces",
        "Michelle Bachelet", "Tomas Ojea Quintana",
      ])
    #expect(Self.analysis.entity("Kim Jong-un")?.aliases == ["Kim"])
    #expect(Self.analysis.entity("Donald Trump")?.aliases == ["Trump"])
  }

  @Test(arguments: [
    ("Kim Song", "North Korea’s U.N. Ambassador"), ("Michelle Bachelet", "U.N. human rights chief"),
    ("Antonio Guterres", "Secretary-General"), ("Maria Espinosa Garces", "General Assembly President"),
    ("Kim Jong-un", "North Korean leader"), ("Donald Trump", "U.S. President"),
  ])
  func roles(_ person: String, _ role: String) {
    #expect(Self.analysis.entity(person)?.roles == [role])
  }

  @Test func placesAndBodies() {
    let north = Self.analysis.entity("North Korea")
    #expect(north?.aliases == ["Democratic People’s Republic of Korea", "DPRK", "North"])
    #expect(Self.analysis.entity("The Associated Press")?.aliases == ["AP"])
    let names = Self.analysis.names(in: Seed.body)
    for expected in [
      "organization AP", "organization TIME", "place U.S.", "place North Korea", "place Singapore",
      "place South Korea", "place United States", "place Korean Peninsula", "place Pyongyang",
      "place Washington",
      "misc North Korean", "organization U.N. Security Council", "organization General Assembly",
    ] {
      #expect(names.contains(expected), "\(expected)")
    }
  }

  @Test func quotedStretches() {
    let lines = Self.analysis.quoteLines(in: Seed.body)
    for (words, speaker) in [
      ("Stoking Confrontation", "Pyongyang"), ("stoke confrontation", "Pyongyang"),
      ("are trying to employ all possible", "Kim Song"),
      ("longstanding and ongoing", "(the U.N. General Assembly’s human rights committee)"),
      ("systematic, widespread abuses", "Tomas Ojea Quintana"),
      ("have not changed", "Tomas Ojea Quintana"),
    ] {
      #expect(lines.filter { $0.contains(words) && $0.hasSuffix(" " + speaker) }.count == 1, "\(words)")
    }
    #expect(!lines.contains { $0.contains("«yes") })
  }

  @Test func chains() {
    let hops = Self.analysis.quotes.flatMap(\.chain).map { "\($0.kind.rawValue): \($0.text)" }
    #expect(hops == ["reported-by: AP/TIME", "medium: a letter", "obtained-by: The Associated Press"])
  }
}
