/// The reader's words on an article. Two notes written independently in two clones are both kept.

import Articles

extension WorkKind {
  static let note = WorkKind(
    name: "note", family: .article, keys: ["note"], merging: .words,
    isSound: { key, value in key.name == nil && value.text?.isEmpty == false },
    early: { file in
      guard let value = file["note"] else { return [] }
      return value.text.map { $0.isEmpty ? [] : [Change.note($0)] }
    },
    operation: { name, operation in
      guard name == "note" else { return nil }
      let words = { (key: String) in Change.note(operation[key]?.text).value }
      return Revision(key: Change.note(nil).key, was: words("was"), now: words("text"))
    },
    inverse: { revision, current in restored(revision, current) },
    done: { changes, articles in
      changes.last?.value == nil ? "removed the note from \(articles)" : "wrote the note on \(articles)"
    },
    named: { changes in changes.last?.value == nil ? "remove note" : "note" })

  /// The previous note. Words that a merge has added to the undone ones are kept.
  static func restored(_ revision: Revision, _ current: WorkValue?) -> WorkValue? {
    guard current != revision.now, let shown = current?.text, let taken = revision.now?.text else {
      return current == revision.now ? revision.was : current
    }
    let separator = "\n\n"
    for (range, rest) in [
      (taken + separator, { String(shown.dropFirst($0)) }),
      (separator + taken, { String(shown.dropLast($0)) }),
    ] as [(String, (Int) -> String)] {
      let isThere = range.hasPrefix(separator) ? shown.hasSuffix(range) : shown.hasPrefix(range)
      guard isThere else { continue }
      return .text([revision.was?.text, rest(range.count)].compactMap(\.self).joined(separator: separator))
    }
    return current
  }
}
