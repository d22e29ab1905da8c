/// A story with what is named and said in it marked by hand.

package import Articles
package import FoundationEssentials

/// One file of `Tests/Annotated/Stories`; Documentation/annotation-guideline.md tells what is marked and how.
package struct AnnotatedStory: Sendable {
  /// The file's name without its ending.
  package var name: String
  /// What kind of news it is: `wire brief`, `courts`.
  package var kind: String
  package var licence: String
  /// What is hard in it.
  package var notes: String
  package var published: CalendarDay?
  /// Whether a reader who knows nothing of the world finds every name and speaker without thinking.
  package var isClear: Bool
  /// Headline and paragraphs, the marks taken out.
  package var text: String
  /// What a perfect machine would find. Confidence is 1, evidence is `annotated`.
  package var gold: Analysis

  /// Reads one file: lines `key: value`, a blank line, the marked text.
  /// - Throws: `AnnotationFault` with the line that is wrong.
  package init(name: String, file: String) throws(AnnotationFault) {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    guard let blank = lines.firstIndex(of: "") else {
      throw AnnotationFault(1, "no blank line after the header")
    }
    var header: [Substring: String] = [:]
    for (number, line) in lines[..<blank].enumerated() {
      guard let colon = line.firstRange(of: ": ") else {
        throw AnnotationFault(number + 1, "no “key: value”")
      }
      header[line[..<colon.lowerBound]] = String(line[colon.upperBound...])
    }
    for key in header.keys.sorted() where !["kind", "licence", "notes", "published", "clear"].contains(key) {
      throw AnnotationFault(1, "no such key: \(key)")
    }
    guard let kind = header["kind"], let licence = header["licence"] else {
      throw AnnotationFault(1, "kind and licence are needed")
    }
    if let published = header["published"] {
      guard let day = CalendarDay(published) else { throw AnnotationFault(1, "published is no day") }
      self.published = day
    }
    self.name = name
    self.kind = kind
    self.licence = licence
    notes = header["notes"] ?? ""
    isClear = header["clear"] == "yes"
    let body = lines[(blank + 1)...].joined(separator: "\n")
    var reader = AnnotationReader(firstLine: blank + 2)
    (text, gold) = try reader.read(String(body.drop(while: \.isNewline)))
  }

  /// Where the files lie in the sources that this was built from.
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stories")

  /// All stories of a folder by name.
  /// - Throws: what reading the folder or a file throws.
  package static func all(in folder: URL = Self.folder) throws -> [AnnotatedStory] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .map { file in
        let bytes = try Data(contentsOf: folder.appending(path: file))
        return try AnnotatedStory(
          name: String(file.dropLast(4)), file: String(decoding: bytes, as: UTF8.self))
      }
  }
}

/// What is wrong with a file, and in which line.
package struct AnnotationFault: Error, CustomStringConvertible, Equatable {
  package var line: Int
  package var problem: String

  init(_ line: Int, _ problem: String) {
    self.line = line
    self.problem = problem
  }

  package var description: String { "line \(line): \(problem)" }
}
