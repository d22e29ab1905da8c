/// An article as plain text to read.

import Articles

enum StoryPage {
  /// Headline, furniture and paragraphs, a blank line between them; trimmings are left out.
  static func lines(of article: Article, width: Int) -> [String] {
    var lines = folded(article.headline, width: width)
    let furniture = [
      article.source, article.published?.description, article.byline, article.dateline,
    ].compactMap(\.self)
    if !furniture.isEmpty || article.url != nil { lines.append("") }
    if !furniture.isEmpty { lines += folded(furniture.joined(separator: " · "), width: width) }
    if let url = article.url { lines.append(printable(url)) }
    for block in article.blocks where block.kind == .paragraph {
      guard let text = article.text.slice(block.range) else { continue }
      lines += [""] + folded(text, width: width)
    }
    return lines
  }

  private static func folded(_ text: some StringProtocol, width: Int) -> [String] {
    wrapped(printable(text), width: width)
  }
}
