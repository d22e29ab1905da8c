/// Finds the single stories in files and folders.

import Formats

/// Goes through files in order and recognizes the format of each. A file with one story is read by a worker; one with many stories is
/// cut into pieces as it is read; a pipe is read as its data arrives.
struct StoryFinder {
  enum Find: Sendable {
    case story(RawStory)
    case refused(FilingReport.Refusal)
  }

  enum Step {
    case found(Find, bytes: Int)
    /// The pipe is idle.
    case nothingYet
    case end
  }

  private let format: String?
  private let disk: Disk
  private var walk: FileWalk
  private var file: OpenFile?

  init(_ paths: [String], format: String?, archive: String, disk: Disk) {
    self.format = format
    self.disk = disk
    walk = FileWalk(paths, archive: archive, disk: disk)
  }

  /// What to wait for if a step found nothing yet.
  var waitedFor: ByteStream? { file?.stream }

  /// The next story.
  mutating func next() -> Step {
    while true {
      if let step = file?.next() { return step }
      file = nil
      switch walk.next() {
      case nil: return .end
      case .refused(let refusal): return .found(.refused(refusal), bytes: 0)
      case .file(let path, let size):
        do throws(ArchiveError) {
          if let find = try open(path, isPlain: size != nil) { return .found(find, bytes: size ?? 0) }
        } catch {
          return .found(.refused(StoryOrigin(path: path).refused(error)), bytes: size ?? 0)
        }
      }
    }
  }

  /// A story that can be handed on at once; nil if the file was opened instead.
  private mutating func open(_ path: String, isPlain: Bool) throws(ArchiveError) -> Find? {
    let origin = StoryOrigin(path: path)
    var named: Format?
    if let format {
      guard let known = Format.named(format), known.isRead else {
        return .refused(
          FilingReport.Refusal(
            path: path, code: "unknown-format", kind: "of unknown format",
            reason: "unknown format \"\(format)\"; choose from \(Format.readable.joined(separator: ", "))"))
      }
      named = known
    }
    guard isPlain else {
      file = OpenFile(path, named, try ByteStream(path))
      return nil
    }
    if let named {
      guard !named.isOneStory else { return .story(RawStory(origin: origin, content: .file, format: named)) }
      file = OpenFile(path, named, try ByteStream(path))
      return nil
    }
    // Most files fit in this; opening one twice would cost as much as reading it.
    guard let beginning = try disk.read(path, atMost: FileOpening.size + 1) else {
      return .refused(FilingReport.Refusal.gone(path))
    }
    let isWhole = beginning.count <= FileOpening.size
    let format = Format.told(
      by: FileOpening(beginning.prefix(FileOpening.size), isWhole: isWhole, name: path))
    switch format.shape {
    case .unread: return .refused(origin.refused(.unread(format.name), format))
    case .story:
      let content = isWhole ? RawStory.Content.bytes(beginning[...]) : .file
      return .story(RawStory(origin: origin, content: content, format: format))
    case .stories:
      file = isWhole ? OpenFile(path, format, whole: beginning) : OpenFile(path, format, try ByteStream(path))
      return nil
    }
  }
}
