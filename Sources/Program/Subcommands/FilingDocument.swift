/// The JSON document of an import, written while stories are read.

import Archiving
import Articles
import Formats
import Synchronization

/// One object: what was read file by file, where that is asked for, and then what became of it.
struct FilingDocument: ~Copyable, Sendable {
  private var stream = JSONStream()
  private var output = StandardOutput()
  /// The file whose stories are being written.
  private var path: String?
  private var hasFiles = false

  init(isDryRun: Bool) {
    stream.begin(.object)
    stream.add(.bool(isDryRun), "dry_run")
  }

  mutating func add(_ value: JSONText, _ key: String) throws(SystemError) {
    try closeFiles()
    stream.add(value, key)
    try output.write(stream.written())
  }

  mutating func list<Elements: Sequence>(
    _ key: String, _ elements: Elements, _ json: (Elements.Element) -> JSONText
  ) throws(SystemError) {
    try closeFiles()
    stream.begin(.array, key)
    for element in elements {
      stream.add(json(element))
      try output.write(stream.written())
    }
    stream.end()
  }

  mutating func end() throws(SystemError) {
    try closeFiles()
    stream.end()
    try output.line(stream.written())
    try output.flush()
  }

  // MARK: Files

  mutating func openFiles() {
    stream.begin(.array, "files", lines: true)
    hasFiles = true
  }

  /// A story of a file; those of one file come one after the other.
  mutating func add(_ story: RehearsedStory) throws(SystemError) {
    try open(story.path, story.format)
    let imprint = story.imprint
    stream.add(
      .object(
        ("status", .string(story.status.rawValue)), ("title", .string(imprint.headline)),
        ("byline", .string(imprint.byline)), ("date", .string(imprint.published?.description)),
        ("url", .string(imprint.url)), ("source", .string(imprint.source)),
        ("language", .string(story.language)),
        ("paragraphs", .strings(story.paragraphs))))
    try output.write(stream.written())
  }

  /// A file that is refused; what is wrong with a piece of one stands among the refusals.
  mutating func add(_ refusal: FilingReport.Refusal) throws(SystemError) {
    guard hasFiles else { return }
    try open(refusal.path, refusal.format)
    if refusal.position == nil { try closeFile(refusal.reason) }
  }

  private mutating func open(_ path: String, _ format: String?) throws(SystemError) {
    guard self.path != path else { return }
    try closeFile(nil)
    self.path = path
    stream.begin(.object)
    stream.add(.string(path), "path")
    stream.add(.string(format), "format")
    stream.begin(.array, "stories")
  }

  private mutating func closeFile(_ refused: String?) throws(SystemError) {
    guard path != nil else { return }
    path = nil
    stream.end()
    stream.add(.string(refused), "refused")
    stream.end()
    try output.write(stream.written())
  }

  private mutating func closeFiles() throws(SystemError) {
    guard hasFiles else { return }
    try closeFile(nil)
    hasFiles = false
    stream.end()
  }
}

/// The same for several threads that write in turn; an error is kept until it can be reported.
final class SharedFilingDocument: Sendable {
  private struct State: ~Copyable {
    var document: FilingDocument
    var error: SystemError?
  }

  private let state: Mutex<State>

  init(isDryRun: Bool) { state = Mutex(State(document: FilingDocument(isDryRun: isDryRun))) }

  func openFiles() { state.withLock { $0.document.openFiles() } }
  func add(_ story: RehearsedStory) { write { (document) throws(SystemError) in try document.add(story) } }
  func add(_ refusal: FilingReport.Refusal) {
    write { (document) throws(SystemError) in try document.add(refusal) }
  }

  /// Writes what became of the stories, and ends the document.
  /// - Throws: also what went wrong before.
  func end(_ report: FilingReport, stopped: ArchiveError?) throws(SystemError) {
    write { (document) throws(SystemError) in
      try report.write(stopped: stopped, to: &document)
      try document.end()
    }
    if let error = state.withLock({ $0.error }) { throw error }
  }

  private func write(_ body: (inout FilingDocument) throws(SystemError) -> Void) {
    state.withLock { state in
      guard state.error == nil else { return }
      do throws(SystemError) { try body(&state.document) } catch { state.error = error }
    }
  }
}
