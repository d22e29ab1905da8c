/// The stories of one size on the disk, in the forms that programs read; made once and kept.

import TestKit
import Glibc

struct Corpus {
  enum Source {
    /// So many made stories.
    case made(Int)
    /// The reader's own files.
    case given(folder: String, stories: Int)
  }

  let source: Source
  /// Where its files are kept.
  let folder: String
  private let maker = StoryMaker()

  var stories: Int {
    switch source {
    case .made(let count), .given(_, let count): count
    }
  }

  /// Texts to pick words from.
  func sample(_ count: Int = 1000) -> [String] {
    switch source {
    case .made: (0..<min(count, stories)).map { maker.story($0).text }
    case .given(let folder, _): files(in: folder).prefix(count).compactMap(readText)
    }
  }

  /// What JSON Lines and the other forms hold, as text files would have it: the measure of what an
  /// archive adds.
  func textBytes() throws -> Int {
    switch source {
    case .made: (0..<stories).reduce(0) { $0 + maker.story($1).text.utf8.count }
    case .given(let folder, _):
      files(in: folder).reduce(0) { total, path in
        var status = stat()
        return stat(path, &status) == 0 ? total + Int(status.st_size) : total
      }
    }
  }

  /// A folder of text files, a thousand to a folder.
  func texts() throws -> String {
    guard case .made = source else { return givenFolder }
    return try kept("texts") { path in
      for start in stride(from: 0, to: stories, by: 1000) {
        let part = "\(path)/\(start / 1000)"
        Files.makeFolder(part)
        for number in start..<min(stories, start + 1000) {
          let file = try FileWriter("\(part)/\(number).txt")
          try file.write(maker.story(number).text)
          try file.finish()
        }
      }
    }
  }

  /// One file of JSON Lines; the given files where those are read.
  func jsonLines() throws -> String {
    guard case .made = source else { return givenFolder }
    return try kept("json") { path in
      let file = try FileWriter(path + "/stories.jsonl")
      for number in 0..<stories { try file.write(maker.story(number).jsonLine) }
      try file.finish()
    } + "/stories.jsonl"
  }

  /// RSS feeds of so many stories, in a folder; nil of given files.
  func feeds(of size: Int) throws -> [String]? {
    guard case .made = source else { return nil }
    let starts = stride(from: 0, to: stories, by: size)
    let path = try kept("feeds-\(size)") { path in
      for start in starts {
        let file = try FileWriter("\(path)/\(start / size).xml")
        try file.write(
          "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel><title>Feed \(start / size)</title>\n"
        )
        for number in start..<min(stories, start + size) { try file.write(maker.story(number).feedItem) }
        try file.write("</channel></rss>\n")
        try file.finish()
      }
    }
    return starts.map { "\(path)/\($0 / size).xml" }
  }

  /// A maildir with every story; nil of given files.
  func maildir() throws -> String? {
    guard case .made = source else { return nil }
    return try kept("mail") { path in
      for part in ["cur", "new", "tmp"] { Files.makeFolder("\(path)/maildir/\(part)") }
      for number in 0..<stories {
        let file = try FileWriter("\(path)/maildir/cur/\(number).morgue:2,S")
        try file.write(maker.story(number).mail)
        try file.finish()
      }
    } + "/maildir"
  }

  /// Makes a folder whole or not at all.
  private func kept(_ name: String, make: (_ path: String) throws -> Void) throws -> String {
    let path = folder + "/" + name
    guard !Files.exists(path) else { return path }
    let unfinished = path + ".new"
    Files.remove(unfinished)
    Files.makeFolder(unfinished)
    try make(unfinished)
    guard rename(unfinished, path) == 0 else { throw BenchFailure("\(path): \(lastError())") }
    return path
  }

  private var givenFolder: String {
    if case .given(let folder, _) = source { folder } else { folder }
  }
}
