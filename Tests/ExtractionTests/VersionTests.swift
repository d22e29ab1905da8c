/// The version of the extraction, held to what it stands for.

import Articles
import FoundationEssentials
import Sample
import Testing

@testable import Extraction

@Suite struct VersionTests {
  /// Sample stories with an interview, a letter that was obtained, and two people of one surname.
  private static let names = ["04-lindqvist-strike", "11-letter-obtained", "15-tunnel-interview"]

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens/analyses.txt")

  /// Archives keep analyses by version: where one changes and the version does not, they go on showing the
  /// old one. With MORGUE_RECORD=1 the golden is written anew, if the version is.
  @Test func otherFindingsAreAnotherVersion() throws {
    let findings = try Self.names.map { name in
      let story = try #require(SampleArchive.stories.first { $0.name == "story-\(name).txt" })
      let text = String(decoding: story.bytes, as: UTF8.self)
      return ([name, ""] + lines(Extractor.rules.analyse(text), in: text)).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
    let shown = "version \(Extractor.version)\n\n" + findings
    // A golden that is not there yet has no version.
    let kept = (try? String(contentsOf: Self.file, encoding: .utf8)) ?? ""
    guard kept != shown else { return }
    guard kept.prefix(while: { $0 != "\n" }) != "version \(Extractor.version)" else {
      Issue.record("analyses differ: raise Extractor.version, then record\n\(difference(kept, shown))")
      return
    }
    guard ProcessInfo.processInfo.environment["MORGUE_RECORD"] == "1" else {
      Issue.record("the version was raised: MORGUE_RECORD=1 records what it finds")
      return
    }
    try shown.write(to: Self.file, atomically: true, encoding: .utf8)
  }

  /// All of an analysis, a line each thing.
  private func lines(_ analysis: Analysis, in text: String) -> [String] {
    func words(_ range: TextRange?) -> String {
      range.map { "\($0.start)-\($0.end) “\(text.slice($0) ?? "")”".replacing("\n", with: "⏎") } ?? "none"
    }
    func words(_ evidence: Evidence) -> String {
      "by \(evidence.rule)" + evidence.ranges.map { " " + words($0) }.joined()
    }
    var lines = analysis.entities.enumerated().map { index, entity in
      "entity \(index): \(entity.type.rawValue) \(entity.canonical)"
        + " | aliases \(entity.aliases) | roles \(entity.roles)"
    }
    lines += analysis.mentions.map { "mention of \($0.entity): \(words($0.range)) \(words($0.evidence))" }
    for quote in analysis.quotes {
      lines.append(
        "quote: \(quote.kind.rawValue) " + quote.content.map { words($0) }.joined(separator: " … "))
      lines.append("  cue \(words(quote.cue)), speaker \(words(quote.speaker))")
      lines.append(
        "  of \(quote.speakerEntity.map(String.init) ?? "nobody known"), sure to \(quote.confidence), "
          + words(quote.evidence))
      lines += quote.chain.map { "  \($0.kind.rawValue): \($0.text), \(words($0.range))" }
    }
    return lines
  }

  private func difference(_ kept: String, _ shown: String) -> String {
    let (old, new) = (Set(kept.split(separator: "\n")), Set(shown.split(separator: "\n")))
    return
      (kept.split(separator: "\n").filter { !new.contains($0) }.map { "- " + $0 }
      + shown.split(separator: "\n").filter { !old.contains($0) }.map { "+ " + $0 })
      .joined(separator: "\n")
  }
}
