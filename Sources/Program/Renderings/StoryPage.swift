/// An article as plain text to read.

import Articles
import Surface

enum StoryPage {
  /// Headline, furniture and paragraphs, a blank line between them; trimmings are left out.
  static func lines(of article: Article, width: Int) -> [String] {
    var lines = broken(article.headline, article.headline.wholeRange, width: width)
    let furniture = [
      article.source, article.published?.description, article.byline, article.dateline,
    ].compactMap(\.self).joined(separator: " · ")
    if !furniture.isEmpty || article.url != nil { lines.append("") }
    lines += broken(furniture, furniture.wholeRange, width: width)
    // An address that is broken into lines can be neither clicked nor copied.
    if let url = article.url { lines.append(printable(url)) }
    for block in article.blocks where block.kind == .paragraph {
      lines += [""] + broken(article.text, block.range, width: width)
    }
    return lines
  }

  private static func broken(_ text: String, _ range: TextRange, width: Int) -> [String] {
    LineBreaker(text).lines(of: range.start..<range.end, width: width).compactMap { line in
      text.slice(TextRange(line.bytes)).map { slice in
        printable(slice.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
    }
  }
}
