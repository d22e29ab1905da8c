/// What the reader does to an article.

/// One thing that the reader does to an article, which can be undone: a value is set, or taken away.
package struct Change: Hashable, Sendable {
  package let key: WorkKey
  /// Nil takes it away.
  package let value: WorkValue?

  package init(_ key: WorkKey, _ value: WorkValue?) { (self.key, self.value) = (key, value) }

  package static func addTag(_ tag: TagName) -> Change { Change(WorkKey("tag", tag), .flag(true)) }
  package static func removeTag(_ tag: TagName) -> Change { Change(WorkKey("tag", tag), nil) }
  package static func star(_ on: Bool) -> Change { Change(WorkKey("starred"), on ? .flag(true) : nil) }
  package static func read(_ on: Bool) -> Change { Change(WorkKey("read"), on ? .flag(true) : nil) }
  /// Puts it into the bin, or takes it out.
  package static func bin(_ on: Bool) -> Change { Change(WorkKey("binned"), on ? .flag(true) : nil) }
  /// Sets the note; nil or nothing takes it away.
  package static func note(_ text: String?) -> Change {
    Change(WorkKey("note"), text.flatMap { $0.isEmpty ? nil : .text($0) })
  }
}
