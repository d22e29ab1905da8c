/// How changes are told to the reader.

import Articles

enum ChangeWords {
  /// "tagged 3 articles +dprk, starred 3 articles".
  /// - Parameter asked: how many articles were meant, changed or not.
  static func done(_ changes: [Change], articles count: Int, of asked: Int) -> String {
    guard count > 0 else { return nothing(on: asked) }
    let articles = counted(count)
    let operations = changes.map(ChangeOperation.init)
    var words: [String] = []
    if let tags = tags(operations) { words.append("tagged \(articles) \(tags)") }
    for change in changes {
      switch change {
      case .addTag, .removeTag: continue
      case .star(let on): words.append("\(on ? "starred" : "unstarred") \(articles)")
      case .read(let on): words.append("marked \(articles) \(on ? "read" : "unread")")
      case .bin(let on): words.append(on ? "put \(articles) into the bin" : "took \(articles) out of the bin")
      case .note(nil), .note(""): words.append("took the note off \(articles)")
      case .note: words.append("noted on \(articles)")
      }
    }
    return words.joined(separator: ", ")
  }

  private static func nothing(on asked: Int) -> String {
    asked == 0
      ? "nothing changed: there are 0 articles to change"
      : "nothing changed: \(counted(asked)) \(asked == 1 ? "is" : "are") so already"
  }

  /// "set mark a", "saved search Bridges".
  static func done(_ change: ArchiveChange, isDifferent: Bool) -> String {
    switch change {
    case .setMark(let mark): isDifferent ? "set mark \(mark.letter)" : "mark \(mark.letter) is set so already"
    case .removeMark(let letter): isDifferent ? "removed mark \(letter)" : "mark \(letter) is not set"
    case .saveSearch(let search):
      isDifferent ? "saved search \(search.name)" : "search \(search.name) is saved so already"
    case .removeSearch(let name): isDifferent ? "removed search \(name)" : "there is no search \(name)"
    case .renameSearch(let name, let new):
      isDifferent ? "renamed search \(name) to \(new)" : "search \(name) was not renamed"
    case .moveSearch(let name, _): isDifferent ? "moved search \(name)" : "search \(name) was not moved"
    }
  }

  /// "tag +dprk and star on 3 articles", "set mark a".
  static func named(_ asked: [ChangeOperation], articles count: Int) -> String {
    var words: [String] = []
    if let tags = tags(asked) { words.append("tag \(tags)") }
    for operation in asked {
      switch operation.name {
      case .addTag, .removeTag: continue
      case .star: words.append("star")
      case .unstar: words.append("unstar")
      case .read: words.append("mark as read")
      case .unread: words.append("mark as unread")
      case .bin: words.append("bin")
      case .unbin: words.append("take out of the bin")
      case .note: words.append(operation.text?.isEmpty ?? true ? "take the note off" : "note")
      case .setMark: return "set mark \(operation.mark ?? "")"
      case .removeMark: return "remove mark \(operation.mark ?? "")"
      case .saveSearch: return "save search \(operation.search ?? "")"
      case .removeSearch: return "remove search \(operation.search ?? "")"
      case .renameSearch: return "rename search \(operation.search ?? "")"
      case .moveSearch: return "move search \(operation.search ?? "")"
      }
    }
    return words.joined(separator: " and ") + " on " + counted(count)
  }

  /// " (1 left out: its file is damaged)", or nothing.
  static func leftOut(_ count: Int) -> String {
    count == 0
      ? "" : " (\(count) left out: the file of the work on \(count == 1 ? "it" : "them") is not readable)"
  }

  /// "+dprk -draft"; nil for none.
  private static func tags(_ operations: [ChangeOperation]) -> String? {
    let words = operations.compactMap { operation in
      switch operation.name {
      case .addTag: operation.tag.map { "+" + $0 }
      case .removeTag: operation.tag.map { "-" + $0 }
      default: nil
      }
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  private static func counted(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }
}
