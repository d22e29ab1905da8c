/// Tags as they are typed: `dprk`, `+dprk -draft`.

import Articles

enum TagWords {
  /// The changes that the words mean; nil where one of them can be no tag. A bare word stands alone: several
  /// are more likely meant as one tag than as many.
  static func changes(_ text: String, bare: (TagName) -> Change) -> [Change]? {
    var changes: [Change] = []
    let words = text.split(separator: " ")
    for word in words {
      let sign = word.first.flatMap { "+-".contains($0) ? $0 : nil }
      guard sign != nil || words.count == 1 else { return nil }
      guard let tag = TagName(sign == nil ? word : word.dropFirst()) else { return nil }
      changes.append(sign == "+" ? .addTag(tag) : sign == "-" ? .removeTag(tag) : bare(tag))
    }
    return changes.isEmpty ? nil : changes
  }
}
