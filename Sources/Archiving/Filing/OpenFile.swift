/// A file that is read piece by piece: one of many stories, or one that is no plain file.

import Formats

struct OpenFile {
  private let path: String
  /// Nil until enough of the file is read to recognize it.
  private var format: Format?
  /// Nil where all of it is in `content`.
  let stream: ByteStream?
  /// What is in no piece yet: all that came of what is one story or not told yet.
  private var content: [UInt8] = []
  private var isAtEnd = false
  private var cutter: (any PieceCutter)?
  private var sink = PieceSink()
  private var isEmpty = true

  init(_ path: String, _ format: Format?, _ stream: ByteStream) {
    (self.path, self.format, self.stream) = (path, format, stream)
  }

  /// A file that is small enough to be here already.
  init(_ path: String, _ format: Format, whole: [UInt8]) {
    (self.path, self.format, stream) = (path, format, nil)
    content = whole
    isAtEnd = true
  }

  /// The next story; nil where there are no more.
  mutating func next() -> StoryFinder.Step? {
    do throws(ArchiveError) {
      while true {
        if let step = found() { return step }
        if try !isReady() {
          guard let stream else { return nil }
          switch try stream.read() {
          case .nothingYet: return .nothingYet
          case .bytes(let bytes): content += bytes
          case .end: isAtEnd = true
          }
          continue
        }
        guard let format else { return nil }
        switch format.shape {
        case .unread: return whole(.refused(origin.refused(.unread(format.name), format)))
        case .story:
          let bytes = content.prefix(TextFormat.limit + 1)
          return whole(.story(RawStory(origin: origin, content: .bytes(bytes), format: format)))
        case .stories(let make, _):
          guard !isDone else { return nil }
          do throws(FormatError) {
            try cut(make)
          } catch {
            // What is wrong with the file holds for all of its rest.
            isDone = true
            isEmpty = false
            sinkError = error
          }
        }
      }
    } catch {
      isDone = true
      self.format = nil
      isAtEnd = true
      return .found(.refused(origin.refused(error)), bytes: 0)
    }
  }

  private var isDone = false
  private var sinkError: FormatError?
  private var origin: StoryOrigin { StoryOrigin(path: path) }

  /// Whether what is there is to be worked on before more is read.
  private mutating func isReady() throws(ArchiveError) -> Bool {
    if isDone { return true }
    if format == nil {
      guard isAtEnd || content.count >= FileOpening.size || content.contains(0x0A) else { return false }
      let opening = FileOpening(content.prefix(FileOpening.size), isWhole: isAtEnd, name: path)
      let told = Format.told(by: opening)
      // The first story from a pipe decides its format.
      guard isAtEnd || content.count >= FileOpening.size || !told.isOneStory else { return false }
      format = told
    }
    guard let format else { return false }
    switch format.shape {
    case .unread: return true
    case .story: return isAtEnd || content.count > TextFormat.limit
    case .stories: return isAtEnd || !content.isEmpty
    }
  }

  private mutating func cut(_ make: () -> any PieceCutter) throws(FormatError) {
    var cutter = cutter ?? make()
    let bytes = content
    content = []
    if !bytes.isEmpty { try cutter.cut(bytes[...], into: &sink) }
    if isAtEnd {
      isDone = true
      try cutter.finish(into: &sink)
    }
    self.cutter = cutter
  }

  /// What the cutter has handed on.
  private mutating func found() -> StoryFinder.Step? {
    guard let format else { return nil }
    switch sink.take() {
    case .piece(let piece):
      isEmpty = false
      let origin = StoryOrigin(path: path, position: piece.position)
      let story = RawStory(origin: origin, content: .piece(piece), format: format)
      return .found(.story(story), bytes: piece.bytes.count + 1)
    case .refused(let position, let error):
      isEmpty = false
      return .found(.refused(StoryOrigin(path: path, position: position).refused(error, format)), bytes: 0)
    case nil:
      if let error = sinkError {
        sinkError = nil
        return .found(.refused(origin.refused(error, format)), bytes: 0)
      }
      guard isDone, isEmpty else { return nil }
      isEmpty = false
      return .found(.refused(origin.refused(.empty, format)), bytes: 0)
    }
  }

  /// The only thing that is found of a file.
  private mutating func whole(_ find: StoryFinder.Find) -> StoryFinder.Step {
    defer {
      (isDone, isAtEnd, format, content) = (true, true, nil, [])
    }
    return .found(find, bytes: content.count)
  }
}
