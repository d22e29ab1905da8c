/// One story's bytes, and the way from there to what is filed.

import Articles
import Formats

/// Where a story came from: a file, or a line of one.
struct StoryOrigin: Hashable, Sendable {
  /// As it was given; `-` is standard input.
  var path: String
  /// From 1; nil where the file is one story.
  var line: Int?

  /// As an article's provenance has it.
  var text: String { path + (line.map { ":\($0)" } ?? "") }

  func refused(_ reason: String) -> FilingReport.Refusal {
    FilingReport.Refusal(path: path, line: line, reason: reason)
  }
}

/// A story that is still to be read as one; needs no archive, so that several can be at once.
struct RawStory: Sendable {
  enum Content: Sendable {
    /// A file that is one story, and is opened when its turn comes.
    case file
    /// All of it, or one byte more than a story may have.
    case bytes(ArraySlice<UInt8>)
  }

  var origin: StoryOrigin
  var content: Content
  var format: StoryFormat

  func read(_ options: FilingOptions, at filed: Timestamp, on disk: Disk) -> StoryBatch.Item {
    do throws(ArchiveError) {
      let bytes: ArraySlice<UInt8>
      switch content {
      case .bytes(let given): bytes = given
      case .file:
        guard let read = try disk.read(origin.path, atMost: TextFormat.limit + 1) else {
          return .refused(origin.refused("there is no such file, or it is gone by now"))
        }
        bytes = read[...]
      }
      switch format.read(bytes) {
      case .success(let parsed): return .story(story(parsed, of: bytes, options, filed), origin)
      case .failure(let refusal): return .refused(origin.refused(refusal.reason))
      }
    } catch {
      return .refused(origin.refused(error.reasonAlone))
    }
  }

  private func story(
    _ parsed: ParsedArticle, of bytes: ArraySlice<UInt8>, _ options: FilingOptions, _ filed: Timestamp
  ) -> FiledStory {
    var imprint = parsed.imprint.known
    if imprint.source == nil, options.source?.isEmpty == false { imprint.source = options.source }
    let text = Array(parsed.text.utf8)
    let textHash = ContentHash.sha256(text)
    let isText = text[...] == bytes
    let original = Original(
      sha256: isText ? textHash : OriginalHash(of: bytes).description,
      kept: isText ? .text : format.isByLine ? .pack : .file, source: known(options.source))
    let article = Article(
      id: ContentHash.id(of: original), imprint: imprint, text: parsed.text, blocks: parsed.blocks,
      reader: format.reader, original: original,
      provenance: Provenance(origin: origin.text, format: format.rawValue, filed: filed))
    return FiledStory(
      article, textHash: textHash, original: isText ? nil : bytes, isAnalysed: options.isAnalysed,
      care: options.care)
  }

  /// An empty word is an unknown one.
  private func known(_ text: String?) -> String? { text?.isEmpty == true ? nil : text }
}

extension ArchiveError {
  /// What is wrong, for who names the file by other means.
  var reasonAlone: String {
    if case .cannotRead(_, let reason) = self { return "it cannot be read: \(reason)" }
    return description
  }
}
