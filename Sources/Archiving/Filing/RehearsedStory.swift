/// What a filing that writes nothing read.

package import Articles
import Extraction

/// One story as it would be filed.
package struct RehearsedStory: Sendable {
  /// What would become of it; the words are what `--json` prints.
  package enum Status: String, Sendable {
    case new
    case alreadyThere = "already there"
    case newerVersion = "newer version"
  }

  /// The file, as it was given.
  package var path: String
  /// The name of the file's format.
  package var format: String
  package var status: Status
  package var imprint: Imprint
  /// As stated by its publisher, else as detected from its words; nil if neither is known.
  package var language: String?
  /// Its words, a line each.
  package var paragraphs: [String]

  init?(_ article: Article, at path: String, _ outcome: FilingBatch.Outcome) {
    switch outcome {
    case .new: status = .new
    case .alreadyThere: status = .alreadyThere
    case .newer: status = .newerVersion
    case .refused: return nil
    }
    self.path = path
    format = article.provenance.format
    imprint = article.imprint
    language = article.imprint.language ?? Extractor.language(of: article)
    paragraphs = article.blocks.filter { $0.kind == .paragraph }.compactMap { block in
      // A paragraph's lines were broken for a screen or page.
      article.text.slice(block.range).map { paragraph in
        paragraph.split { $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == " " || $0 == "\t" }.joined(
          separator: " ")
      }
    }
  }
}
