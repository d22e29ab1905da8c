/// A corpus of annotated stories: a file of JSON Lines.

import Annotated
import Formats
import FoundationEssentials

struct Corpus {
  /// The file's name without its ending.
  var name: String
  var path: String
  var stories: [Story]
  /// Whether models of ours may have learnt from it: figures on it then flatter them.
  var isForTraining: Bool { name.hasSuffix(".train") }

  /// - Throws: `EvaluationFailure` that names the file and the line.
  init(path: String) throws {
    self.path = path
    name = String((path.split(separator: "/").last ?? "").prefix { $0 != "/" }.dropSuffix(".jsonl"))
    stories = try Self.read(try Data(reading: path), path)
    var seen: Set<String> = []
    for story in stories where !seen.insert(story.id).inserted {
      throw EvaluationFailure("\(path): two stories have the id \(story.id)")
    }
  }

  /// Our own annotated stories, written to a file for the programs that find names in them; nil where
  /// there are none.
  init?(annotated folder: URL, writtenTo path: String) throws {
    // A folder that is not there holds none.
    guard FileManager.default.fileExists(atPath: folder.path) else { return nil }
    let lines = try AnnotatedStory.all(in: folder).map { story in
      Data(AnalysisJSON.line(id: RecordID(story.name), text: story.text, analysis: story.gold).utf8)
    }
    guard !lines.isEmpty else { return nil }
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(lines.joined(separator: "\n".utf8)).write(to: file)
    try self.init(path: path)
  }

  /// The stories of a text in JSON Lines.
  static func read(_ data: Data, _ path: String) throws -> [Story] {
    try data.split(separator: UInt8(ascii: "\n")).enumerated().compactMap { index, line in
      guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) else { return nil }
      do {
        return try JSONDecoder().decode(Story.self, from: Data(line))
      } catch {
        throw EvaluationFailure("\(path), line \(index + 1): \(error)")
      }
    }
  }

  /// Has names of these stories been annotated at all?
  var hasNames: Bool { stories.contains { !$0.entities.isEmpty } }
  var hasQuotes: Bool { stories.contains { !$0.quotes.isEmpty } }
  var hasCanonicalNames: Bool { stories.contains { $0.entities.contains { $0.canonical?.isEmpty == false } } }
  var hasChains: Bool { stories.contains { $0.quotes.contains { $0.chain?.isEmpty == false } } }
}

extension Data {
  /// A file's bytes.
  init(reading path: String) throws {
    do {
      self = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw EvaluationFailure("\(path) cannot be read")
    }
  }
}

extension Substring {
  fileprivate func dropSuffix(_ suffix: String) -> Substring {
    hasSuffix(suffix) ? dropLast(suffix.count) : self
  }
}

extension String {
  fileprivate func dropSuffix(_ suffix: String) -> Substring { self[...].dropSuffix(suffix) }
}
