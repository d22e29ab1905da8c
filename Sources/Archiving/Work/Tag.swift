/// Tags: the reader's words on an article, each a register of its own.

import Articles

extension WorkKind {
  static let tag = WorkKind(
    name: "tag", family: .article, keys: ["tag"],
    isSound: { key, value in key.name.flatMap { TagName($0) } != nil && value == .flag(true) },
    early: { file in
      guard let list = file["tags"]?.list else { return nil }
      let tags = list.compactMap { $0.text.flatMap { TagName($0) } }
      return tags.count == list.count ? tags.map(Change.addTag) : nil
    },
    operation: { name, operation in
      guard let key = operation["tag"]?.text.flatMap({ TagName($0) }).map({ Change.addTag($0).key }) else {
        return nil
      }
      return switch name {
      case "add-tag": Revision(key: key, was: nil, now: .flag(true))
      case "remove-tag": Revision(key: key, was: .flag(true), now: nil)
      default: nil
      }
    },
    done: { changes, articles in "tagged \(articles) \(tagWords(changes))" },
    named: { changes in "tag \(tagWords(changes))" })
}

/// "+dprk -draft"
private func tagWords(_ changes: [Change]) -> String {
  changes.map { ($0.value == nil ? "-" : "+") + ($0.key.name ?? "") }.joined(separator: " ")
}
