/// From what a format's reader finds to a reading.

import Articles
import Formats

extension Reading {
  /// What neither the story nor its container says is taken from whoever filed it.
  init(_ parsed: ParsedArticle, by reader: FormatReader, of original: Original) {
    let stated = Imprint(source: original.source, url: original.url)
    self.init(
      reader: reader, imprint: parsed.imprint.known.filled(from: stated), text: parsed.text,
      blocks: parsed.blocks)
  }
}
