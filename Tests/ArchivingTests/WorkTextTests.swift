/// The quick writing and reading of work: no other bytes than the encoder's, no other reading than the decoder's.

import Articles
import Testing

@testable import Archiving

@Suite struct WorkTextTests {
  static let works: [ReaderWork] = {
    let tags = ["bridge", "ähre", "a/b\\c", "x'y", "日本"].compactMap { TagName($0) }
    let notes: [String?] = [
      nil, "Ask her.", "“Why?”\n\n\tAsk \"them\"\\",
      String(String.UnicodeScalarView((0..<0x100).compactMap(Unicode.Scalar.init))),
      "\u{2028}\u{202E}\u{10FFFF}/",
    ]
    return notes.flatMap { note in
      (0...tags.count).map { count in
        ReaderWork(
          tags: Array(tags.prefix(count)), isStarred: count % 2 == 0, isRead: count % 3 == 0,
          isBinned: count % 4 == 1, note: note)
      }
    }
  }()

  let id: ArticleID

  init() throws { id = try #require(ArticleID("9f2c51d07ab3e644")) }

  @Test func theBytesAreTheEncoders() throws {
    for work in Self.works {
      let record = WorkRecord(work, on: id)
      let expected = String(decoding: try JSONFile.bytes(record), as: UTF8.self)
      #expect(String(decoding: WorkText.bytes(record), as: UTF8.self) == expected)
    }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    for work in Self.works {
      let bytes = WorkText.bytes(WorkRecord(work, on: id))
      let slow: WorkRecord = try JSONFile.record(bytes, at: "x")
      #expect(try slow.work(at: "x") == work)
      let isPlain = !bytes.contains(UInt8(ascii: "\\"))
      #expect(try WorkText.record(bytes)?.work(at: "x") == (isPlain ? work : nil))
    }
  }

  /// Whatever becomes of a byte: where the quick reading reads anything, it reads what the decoder does.
  @Test func spoiledBytesAreReadAlikeOrNot() throws {
    let work = ReaderWork(tags: [.bridge, .river], isStarred: true, isBinned: true, note: "é")
    let good = WorkText.bytes(WorkRecord(work, on: id))
    for place in good.indices {
      for byte in [0x00, 0x20, 0x22, 0x2C, 0x31, 0x39, 0x5C, 0x61, 0x80, 0xFF] as [UInt8] {
        var bytes = good
        bytes[place] = byte
        guard let quick = WorkText.record(bytes) else { continue }
        let slow: WorkRecord = try JSONFile.record(bytes, at: "x")
        #expect(WorkText.bytes(quick) == WorkText.bytes(slow))
      }
      #expect(WorkText.record(Array(good[..<place])) == nil)
    }
    #expect(WorkText.record(good + [0x20]) == nil)
  }
}
