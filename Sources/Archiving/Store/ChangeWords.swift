/// How changes are told to the reader.

import Articles

enum ChangeWords {
  /// "tagged 3 articles +dprk, starred 3 articles".
  static func done(_ changes: [Change], articles count: Int) -> String {
    guard count > 0 else { return "nothing changed: it is so already" }
    let articles = counted(count)
    var words: [String] = []
    if !tags(changes).isEmpty { words.append("tagged \(articles) \(tags(changes))") }
    for change in changes {
      switch change {
      case .addTag, .removeTag: continue
      case .star(let on): words.append("\(on ? "starred" : "unstarred") \(articles)")
      case .read(let on): words.append("marked \(articles) \(on ? "read" : "unread")")
      case .bin(let on): words.append(on ? "put \(articles) into the bin" : "took \(articles) out of the bin")
      case .note(nil): words.append("took the note off \(articles)")
      case .note: words.append("noted on \(articles)")
      }
    }
    return words.joined(separator: ", ")
  }

  /// "tag +dprk and star on 3 articles".
  static func named(_ changes: [Change], articles count: Int) -> String {
    var words: [String] = []
    if !tags(changes).isEmpty { words.append("tag \(tags(changes))") }
    for change in changes {
      switch change {
      case .addTag, .removeTag: continue
      case .star(let on): words.append(on ? "star" : "unstar")
      case .read(let on): words.append(on ? "mark as read" : "mark as unread")
      case .bin(let on): words.append(on ? "bin" : "take out of the bin")
      case .note(let text): words.append(text == nil ? "take the note off" : "note")
      }
    }
    return words.joined(separator: " and ") + " on " + counted(count)
  }

  /// " (1 left out: its file is damaged)", or nothing.
  static func leftOut(_ count: Int) -> String {
    count == 0
      ? "" : " (\(count) left out: the file of the work on \(count == 1 ? "it" : "them") is not readable)"
  }

  private static func tags(_ changes: [Change]) -> String {
    changes.compactMap { change in
      switch change {
      case .addTag(let tag): "+\(tag)"
      case .removeTag(let tag): "-\(tag)"
      case .star, .read, .bin, .note: nil
      }
    }.joined(separator: " ")
  }

  private static func counted(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }
}
