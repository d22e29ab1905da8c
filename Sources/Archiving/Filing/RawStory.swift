/// One story's bytes, and how they become a story to file.

import Articles
import Formats

/// Where a story came from: a file, or a piece of one.
struct StoryOrigin: Hashable, Sendable {
  /// As given; `-` is standard input.
  var path: String
  /// Nil if the file is one story.
  var position: PiecePosition?

  /// As in an article's provenance.
  var text: String { path + (position?.description ?? "") }

  func refused(_ error: FormatError, _ format: Format) -> FilingReport.Refusal {
    FilingReport.Refusal(
      path: path, position: position, format: format.name, code: error.code, kind: error.kind,
      reason: error.description)
  }

  func refused(_ error: ArchiveError) -> FilingReport.Refusal { refused(error.reasonAlone) }

  /// A refusal because of the disk or the archive.
  func refused(_ reason: String) -> FilingReport.Refusal {
    FilingReport.Refusal(path: path, position: position, reason: reason)
  }
}

/// A story that is not parsed yet. Needs no archive, so several can be parsed at once.
struct RawStory: Sendable {
  enum Content: Sendable {
    /// A file with one story, opened when its turn comes.
    case file
    /// All of a file, or one byte more than a story may have.
    case bytes(ArraySlice<UInt8>)
    case piece(Piece)
  }

  var origin: StoryOrigin
  var content: Content
  var format: Format

  /// Reads the story, unless its original is known.
  func read(
    _ options: FilingOptions, at filed: Timestamp, on disk: Disk, known: KnownStories? = nil
  ) -> StoryShare.Item {
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
      let original = original(OriginalHash(of: bytes).description, options)
      if known?.contains(original) == true {
        let unread = CandidateStory(unread: original, provenance(filed)) { [self] in
          read(options, at: filed, on: disk)
        }
        return .story(unread, origin)
      }
      do throws(FormatError) {
        let parsed = try format.read(bytes, locator: piece?.locator)
        return .story(story(parsed, of: bytes, original, options, filed), origin)
      } catch {
        return .refused(origin.refused(error, format))
      }
    } catch {
      return .refused(origin.refused(error))
    }
  }

  private var piece: Piece? { if case .piece(let piece) = content { piece } else { nil } }

  /// Its original. The import options fill in facts that neither the story nor its container states.
  private func original(_ hash: String, _ options: FilingOptions) -> Original {
    Original(
      sha256: hash, kept: piece != nil && piece?.locator == nil ? .pack : .file, locator: piece?.locator,
      source: known(piece?.source) ?? known(options.source), url: known(piece?.url))
  }

  private func provenance(_ filed: Timestamp) -> Provenance {
    Provenance(origin: origin.text, format: format.name, filed: filed)
  }

  private func story(
    _ parsed: ParsedArticle, of bytes: ArraySlice<UInt8>, _ original: Original, _ options: FilingOptions,
    _ filed: Timestamp
  ) -> CandidateStory {
    var original = original
    let isText = parsed.isVerbatim && parsed.text.utf8.elementsEqual(bytes)
    if isText { original.kept = .text }
    let textHash = isText ? original.sha256 : ContentHash.sha256(Array(parsed.text.utf8))
    let reading = Reading(parsed, by: format.reader, of: original)
    let article = Article(
      id: ContentHash.id(of: original), imprint: reading.imprint, text: reading.text, blocks: reading.blocks,
      reader: reading.reader, original: original, provenance: provenance(filed))
    return CandidateStory(
      article, textHash: textHash, original: isText ? nil : bytes, isAnalysed: options.isAnalysed,
      care: options.care)
  }

  /// An empty text counts as unknown.
  private func known(_ text: String?) -> String? { text?.isEmpty == true ? nil : text }
}

extension ArchiveError {
  /// The error without the path, for callers that print the path themselves.
  var reasonAlone: String {
    if case .cannotRead(_, let reason) = self { return "cannot be read: \(reason)" }
    return description
  }
}
