/// Ranges of stories that the reader kept.

/// A kept range of a story's text, perhaps with words of the reader's own.
package struct Highlight: Hashable, Sendable, Identifiable {
  package var anchor: TextAnchor
  /// Nil for none, never empty.
  package var note: String?

  package init(_ anchor: TextAnchor, note: String? = nil) {
    self.anchor = anchor
    self.note = note?.isEmpty == true ? nil : note
  }

  /// The same for the same range of the same text, in every clone.
  package var id: String { Hex.text(FNV1a("\(anchor.textHash) \(anchor.start) \(anchor.end)".utf8).hash) }
}

extension ReaderWork {
  /// In the order in which they stood.
  package var highlights: [Highlight] {
    let kept = others.compactMap { key, value in
      key.name(of: "highlight").flatMap { name in
        TextAnchor(value).map { Highlight($0, note: others[WorkKey("highlight-note", name)]?.text) }
      }
    }
    return kept.sorted { ($0.anchor.start, $0.anchor.end, $0.id) < ($1.anchor.start, $1.anchor.end, $1.id) }
  }
}

extension [Change] {
  /// Keeps a range, and its note as it is given: without one, a note that is there is removed.
  package static func keep(_ highlight: Highlight) -> [Change] {
    [
      Change(WorkKey("highlight", highlight.id), highlight.anchor.value),
      Change(WorkKey("highlight-note", highlight.id), highlight.note.map(WorkValue.text)),
    ]
  }

  /// Lets a range go, and its note.
  package static func drop(_ highlight: Highlight) -> [Change] {
    [Change(WorkKey("highlight", highlight.id), nil), Change(WorkKey("highlight-note", highlight.id), nil)]
  }
}

extension TextAnchor {
  /// As files of the reader's work hold it.
  package var value: WorkValue {
    .fields(of: [
      "after": after.isEmpty ? nil : .text(after), "before": before.isEmpty ? nil : .text(before),
      "end": .number(end), "last": lastWords.map(WorkValue.text), "start": .number(start),
      "text": .text(textHash), "words": .text(words),
    ])
  }

  /// Nil for what is no anchor.
  package init?(_ value: WorkValue) {
    guard let start = value["start"]?.number, let end = value["end"]?.number, 0 <= start, start <= end,
      let words = value["words"]?.text, let hash = value["text"]?.text
    else { return nil }
    self.init(
      start: start, end: end, words: words, lastWords: value["last"]?.text,
      before: value["before"]?.text ?? "",
      after: value["after"]?.text ?? "", textHash: hash)
  }
}
