/// Which files are read as what.

import Articles
import Formats

/// A format that stories are read from.
enum StoryFormat: String, CaseIterable, Sendable {
  case text, jsonl

  /// The format of a name, or why it is none.
  enum Choice {
    case format(StoryFormat)
    case refused(String)
  }

  /// Why bytes are no story.
  struct Refusal: Error { var reason: String }

  private static let lineEnds: Set<String> = ["jsonl", "ndjson"]

  /// Ends of names whose files are no story's text; `--format text` files them as they stand.
  private static let foreign: Set<String> = [
    "atom", "bib", "csv", "doc", "docx", "eml", "epub", "gz", "htm", "html", "json", "mbox", "odt", "pdf",
    "rss", "rtf", "tsv", "wacz", "warc", "xhtml", "xml", "zip",
  ]

  /// Who reads it.
  var reader: FormatReader { FormatReader(rawValue, version: 2) }

  /// Whether a file of it holds many stories, a line each.
  var isByLine: Bool { self == .jsonl }

  /// The format of a file: as it is named, else by the end of the file's name.
  static func choose(named name: String?, path: String) -> Choice {
    if let name {
      if let format = StoryFormat(rawValue: name) { return .format(format) }
      return .refused(
        "there is no format \"\(name)\"; say \(allCases.map(\.rawValue).joined(separator: " or "))")
    }
    let file = FilePath.name(path)
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return .format(.text) }
    let end = file[file.index(after: dot)...].lowercased()
    if lineEnds.contains(end) { return .format(.jsonl) }
    guard foreign.contains(end) else { return .format(.text) }
    return .refused(
      "\(end) files are not read yet; save the story as text, or say --format text to file it as it stands")
  }

  func read(_ bytes: ArraySlice<UInt8>) -> Result<ParsedArticle, Refusal> {
    switch self {
    case .text:
      do throws(FormatError) {
        return .success(try TextFormat.read(Array(bytes)))
      } catch {
        return .failure(Refusal(reason: error.description))
      }
    case .jsonl:
      do throws(StoryRecordError) {
        return .success(try StoryRecord.read(bytes))
      } catch {
        return .failure(Refusal(reason: error.description))
      }
    }
  }
}
