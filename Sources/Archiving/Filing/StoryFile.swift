/// One file, read as a story.

import Articles
import Formats

/// Reads a file as a story; needs no archive, so that several can be read at once.
struct StoryFile: Sendable {
  enum Outcome: Sendable {
    case story(FiledStory)
    case refused(String)
  }

  let path: String
  let options: FilingOptions
  let filed: Timestamp
  let disk: Disk

  func read() -> Outcome {
    switch StoryFormat.choose(named: options.format, path: path) {
    case .refused(let reason): return .refused(reason)
    case .format(let format):
      do throws(ArchiveError) {
        guard let bytes = try bytes() else { return .refused("there is no such file, or it is gone by now") }
        return story(bytes, format)
      } catch {
        if case .cannotRead(_, let reason) = error { return .refused("it cannot be read: \(reason)") }
        return .refused(error.description)
      }
    }
  }

  /// At most one byte more than a story may have, by which the format sees that it is too large; nil where
  /// there is no file.
  private func bytes() throws(ArchiveError) -> [UInt8]? {
    let most = TextFormat.limit + 1
    return path == "-"
      ? try disk.read(descriptor: 0, named: "standard input", atMost: most)
      : try disk.read(path, atMost: most)
  }

  private func story(_ bytes: [UInt8], _ format: StoryFormat) -> Outcome {
    let parsed: ParsedArticle
    do throws(FormatError) { parsed = try format.read(bytes) } catch { return .refused(error.description) }
    let source = known(parsed.source) ?? known(options.source)
    let url = known(parsed.url)
    let text = Array(parsed.text.utf8)
    let hash = ContentHash.sha256(text)
    let article = Article(
      id: ContentHash.id(source: source, url: url, text: text), headline: parsed.headline,
      byline: known(parsed.byline), dateline: known(parsed.dateline), source: source,
      published: parsed.published, url: url, text: parsed.text, blocks: parsed.blocks,
      provenance: Provenance(
        origin: path, format: format.rawValue, filed: filed,
        sha256: text == bytes ? hash : ContentHash.sha256(bytes)))
    return .story(FiledStory(article, textHash: hash, isAnalysed: options.isAnalysed))
  }

  /// An empty word is an unknown one.
  private func known(_ text: String?) -> String? { text?.isEmpty == true ? nil : text }
}
