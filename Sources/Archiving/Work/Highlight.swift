/// Highlights: kept ranges of a story, and the words of the reader's on each.

import Articles

extension WorkKind {
  static let highlight = WorkKind(
    name: "highlight", family: .article, keys: ["highlight"],
    isSound: { key, value in key.name != nil && TextAnchor(value) != nil },
    early: { _ in [] }, operation: { _, _ in nil },
    done: { changes, articles in
      let words = changes.compactMap { $0.value?["words"]?.text }.first.map { " “\(shortened($0))”" }
      return words.map { "highlighted\($0)" } ?? "removed a highlight from \(articles)"
    },
    named: { changes in changes.first?.value == nil ? "remove highlight" : "highlight" })

  /// A register of its own, so that notes which two clones wrote on one range are both kept.
  static let highlightNote = WorkKind(
    name: "highlight-note", family: .article, keys: ["highlight-note"], merging: .words,
    isSound: { key, value in key.name != nil && value.text?.isEmpty == false },
    early: { _ in [] }, operation: { _, _ in nil }, inverse: { restored($0, $1) },
    // The highlight says it.
    done: { _, _ in "" }, named: { _ in "" })

  private static func shortened(_ words: String) -> String {
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
