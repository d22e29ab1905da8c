/// The single stories in the files that paths lead to.

import Formats

/// Goes through files in order. One that is a story is left for a worker to open; one that holds many is read
/// piece by piece, and so is what is no plain file.
struct StoryFinder {
  enum Find: Sendable {
    case story(RawStory)
    case refused(FilingReport.Refusal)
  }

  enum Step {
    case found(Find, bytes: Int)
    /// A pipe has nothing at the moment.
    case nothingYet
    case end
  }

  private struct OpenFile {
    var path: String
    var format: StoryFormat
    var stream: ByteStream
    var lines = LineCutter(limit: TextFormat.limit)
    var line = 0
    /// Of what is one story, so far.
    var content: [UInt8] = []
    var isAtEnd = false
  }

  private let format: String?
  private var walk: FileWalk
  private var file: OpenFile?

  init(_ paths: [String], format: String?, archive: String, disk: Disk) {
    self.format = format
    walk = FileWalk(paths, archive: archive, disk: disk)
  }

  /// What is to be waited for where a step found nothing yet.
  var waitedFor: ByteStream? { file?.stream }

  /// The next story.
  mutating func next() -> Step {
    while true {
      if file != nil {
        if let step = advance() { return step }
        file = nil
      }
      switch walk.next() {
      case nil: return .end
      case .refused(let refusal): return .found(.refused(refusal), bytes: 0)
      case .file(let path, let size):
        if let find = open(path, isPlain: size != nil) { return .found(find, bytes: size ?? 0) }
      }
    }
  }

  /// A story that needs no more than its path; nil where the file is open now.
  private mutating func open(_ path: String, isPlain: Bool) -> Find? {
    let origin = StoryOrigin(path: path)
    switch StoryFormat.choose(named: format, path: path) {
    case .refused(let reason): return .refused(origin.refused(reason))
    case .format(let format):
      if isPlain, !format.isByLine {
        return .story(RawStory(origin: origin, content: .file, format: format))
      }
      do throws(ArchiveError) {
        file = OpenFile(path: path, format: format, stream: try ByteStream(path))
        return nil
      } catch {
        return .refused(origin.refused(error.reasonAlone))
      }
    }
  }

  /// The next story of the open file; nil where it has no more.
  private mutating func advance() -> Step? {
    while let current = file {
      if let found = current.format.isByLine ? nextLine() : wholeContent() { return found }
      guard !current.isAtEnd else { return nil }
      do throws(ArchiveError) {
        switch try current.stream.read() {
        case .nothingYet: return .nothingYet
        case .bytes(let bytes): take(bytes)
        case .end: take([])
        }
      } catch {
        file = nil
        return .found(.refused(StoryOrigin(path: current.path).refused(error.reasonAlone)), bytes: 0)
      }
    }
    return nil
  }

  private mutating func take(_ bytes: [UInt8]) {
    file?.isAtEnd = bytes.isEmpty
    if file?.format.isByLine == true { file?.lines.take(bytes) } else { file?.content += bytes }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private mutating func nextLine() -> Step? {
    while var line = file?.lines.next(), let path = file?.path, let format = file?.format {
      file?.line += 1
      let origin = StoryOrigin(path: path, line: file?.line)
      if origin.line == 1, line.starts(with: Self.byteOrderMark) { line = line.dropFirst(3) }
      guard !StoryRecord.isBlank(line) else { continue }
      let story = RawStory(origin: origin, content: .bytes(line), format: format)
      return .found(.story(story), bytes: line.count + 1)
    }
    return nil
  }

  /// All that came, once there is no more or it is more than a story may have.
  private mutating func wholeContent() -> Step? {
    guard let current = file, current.isAtEnd || current.content.count > TextFormat.limit else { return nil }
    file = nil
    let content = RawStory.Content.bytes(current.content.prefix(TextFormat.limit + 1))
    let story = RawStory(origin: StoryOrigin(path: current.path), content: content, format: current.format)
    return .found(.story(story), bytes: current.content.count)
  }
}
