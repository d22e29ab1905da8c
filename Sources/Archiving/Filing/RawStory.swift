/// One story's bytes, and the way from there to what is filed.

import Articles
import Formats

/// Where a story came from: a file, or a piece of one.
struct StoryOrigin: Hashable, Sendable {
  /// As it was given; `-` is standard input.
  var path: String
  /// Nil where the file is one story.
  var position: PiecePosition?

  /// As an article's provenance has it.
  var text: String { path + (position?.description ?? "") }

  func refused(_ error: FormatError, _ format: Format) -> FilingReport.Refusal {
    FilingReport.Refusal(
      path: path, position: position, format: format.name, code: error.code, kind: error.kind,
      reason: error.description)
  }

  func refused(_ error: ArchiveError) -> FilingReport.Refusal { refused(error.reasonAlone) }

  /// Refused for what is wrong with the disk or the archive.
  func refused(_ reason: String) -> FilingReport.Refusal {
    FilingReport.Refusal(path: path, position: position, reason: reason)
  }
}

/// A story that is still to be read as one; needs no archive, so that several can be at once.
struct RawStory: Sendable {
  enum Content: Sendable {
    /// A file that is one story, and is opened when its turn comes.
    case file
    /// All of a file, or one byte more than a story may have.
    case bytes(ArraySlice<UInt8>)
    case piece(Piece)
  }

  var origin: StoryOrigin
  var content: Content
  var format: Format

  func read(_ options: FilingOptions, at filed: Timestamp, on disk: Disk) -> StoryBatch.Item {
    do throws(ArchiveError) {
      let bytes: ArraySlice<UInt8>
      switch content {
      case .bytes(let given): bytes = given
      case .piece(let piece): bytes = piece.bytes
      case .file:
        guard let read = try disk.read(origin.path, atMost: TextFormat.limit + 1) else {
          return .refused(.gone(origin.path))
        }
        bytes = read[...]
      }
      do throws(FormatError) {
        let parsed = try format.read(bytes, locator: piece?.locator)
        return .story(story(parsed, of: bytes, options, filed), origin)
      } catch {
        return .refused(origin.refused(error, format))
      }
    } catch {
      return .refused(origin.refused(error))
    }
  }

  private var piece: Piece? { if case .piece(let piece) = content { piece } else { nil } }

  private func story(
    _ parsed: ParsedArticle, of bytes: ArraySlice<UInt8>, _ options: FilingOptions, _ filed: Timestamp
  ) -> FiledStory {
    // Whoever files it says what neither the story nor its container does.
    let source = known(piece?.source) ?? known(options.source)
    let url = known(piece?.url)
    let imprint = parsed.imprint.known.filled(from: Imprint(source: source, url: url))
    let text = Array(parsed.text.utf8)
    let textHash = ContentHash.sha256(text)
    let isText = parsed.isVerbatim
    let original = Original(
      sha256: isText ? textHash : OriginalHash(of: bytes).description,
      kept: isText ? .text : piece != nil && piece?.locator == nil ? .pack : .file, locator: piece?.locator,
      source: source, url: url)
    let article = Article(
      id: ContentHash.id(of: original), imprint: imprint, text: parsed.text, blocks: parsed.blocks,
      reader: format.reader, original: original,
      provenance: Provenance(origin: origin.text, format: format.name, filed: filed))
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
