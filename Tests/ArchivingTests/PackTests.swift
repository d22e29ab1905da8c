/// Packs and single originals: what comes out is what went in, or an error that names the file.

import Glibc
import TestKit
import Testing

@testable import Archiving

@Suite struct PackTests {
  let scratch: Scratch
  let folder: ArchiveFolder

  init() throws {
    scratch = try Scratch()
    folder = ArchiveFolder(scratch.archive)
  }

  var originals: Originals { Originals(folder, Disk(isDurable: false)) }

  static func line(_ number: Int) -> [UInt8] {
    Array(#"{"title":"Bridge \#(number)","text":"It held, said Ada Brook. \#(number * number)"}"#.utf8)
  }

  /// Writes a pack of lines in place, and answers its path.
  func pack(_ contents: [[UInt8]]) throws -> String {
    var writer = PackWriter()
    for bytes in contents { writer.add(bytes, named: OriginalHash(of: bytes)) }
    let (name, bytes) = writer.finished()
    return try scratch.write("archive/originals/packs/\(name).pack", bytes)
  }

  @Test func aHashIsItsText() throws {
    let hash = OriginalHash(of: Array("abc".utf8))
    #expect(hash.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(OriginalHash(hash.description) == hash)
    for text in ["", "ba78", hash.description.uppercased(), hash.description + "0"] {
      #expect(OriginalHash(text) == nil)
    }
    #expect(ContentHash.sha256(Array("abc".utf8)) == hash.description)
  }

  /// Empty ones, binary ones, ones that are larger than a member, and many.
  @Test(arguments: [
    [[]], [line(1)], [line(1), line(2), line(1)], [[0, 0x0A, 0xFF, 0x1F, 0x8B]],
    [[UInt8](repeating: 7, count: 300_000), line(3), [UInt8](repeating: 9, count: 70_000), []],
    (1...3_000).map(line),
  ])
  func whatGoesInComesOut(_ contents: [[UInt8]]) throws {
    let path = try pack(contents)
    let reader = try #require(try PackReader(path, on: Disk()))
    #expect(reader.table.entries.count == Set(contents).count)
    #expect(try reader.problems().isEmpty)
    for bytes in contents.prefix(3) + contents.suffix(3) {
      #expect(try originals.read(OriginalHash(of: bytes)) == bytes)
    }
    #expect(try originals.read(OriginalHash(of: [1, 2, 3])) == nil)
  }

  @Test func theNameIsThatOfTheOriginalsInAnyOrder() throws {
    let lines = (1...5).map(Self.line)
    #expect(try pack(lines) == pack(lines.reversed() + lines))
    #expect(try pack(lines) != pack(Array(lines.dropLast())))
    let sorted = lines.map { OriginalHash(of: $0).description }.sorted().map { $0 + "\n" }.joined()
    #expect(try pack(lines).hasSuffix("/\(ContentHash.sha256(Array(sorted.utf8)).prefix(16)).pack"))
  }

  /// What other programs may rely on: a pack is gzip, and holds JSON Lines as JSON Lines.
  @Test func itIsGzip() throws {
    let lines = (1...2_000).map(Self.line)
    let bytes = try #require(try Disk().read(pack(lines)))
    let text = try Gzip.inflate(bytes, .whole(limit: 1 << 24))
    #expect(text.starts(with: lines.map { $0 + [0x0A] }.joined()))
    #expect(text.split(separator: 0x0A).count == 4_000, "and a line of the table for each")
  }

  // MARK: Damage

  /// A small pack of three members: two originals alone in theirs, two that share one.
  func smallPack() throws -> (path: String, bytes: [UInt8], contents: [[UInt8]]) {
    var random = RandomNumbers(seed: 9)
    let noise = random.bytes(70_000).map { $0 & 3 }
    let contents = [Self.line(1), noise, Self.line(2), Self.line(3)]
    let path = try pack(contents)
    return (path, try #require(try Disk().read(path)), contents)
  }

  /// A pack that is cut anywhere names itself, and gives nothing that is not what was put in.
  @Test func aCutPackIsAnErrorThatNamesIt() throws {
    let (path, bytes, contents) = try smallPack()
    for count in Array(0..<100) + Array(stride(from: 100, to: bytes.count - 200, by: 997))
      + Array((bytes.count - 200)..<bytes.count)
    {
      try scratch.write("archive/originals/packs/\(FilePath.name(path))", Array(bytes.prefix(count)))
      do throws(ArchiveError) {
        _ = try PackReader(path, on: Disk())
        Issue.record("a pack of \(count) bytes is taken for whole")
      } catch {
        #expect(error.path == path)
      }
      #expect(throws: ArchiveError.self) { try originals.read(OriginalHash(of: contents[0])) }
    }
  }

  /// A byte that is not what it was: an original is given as it was, or is an error.
  @Test func aFlippedByteGivesNoOtherOriginal() throws {
    let (path, bytes, contents) = try smallPack()
    for at in Array(0..<200) + Array(stride(from: 200, to: bytes.count - 400, by: 499))
      + Array((bytes.count - 400)..<bytes.count)
    {
      var spoiled = bytes
      spoiled[at] ^= 0x10
      try scratch.write("archive/originals/packs/\(FilePath.name(path))", spoiled)
      var failures = 0
      for original in contents {
        do throws(ArchiveError) {
          #expect(try originals.read(OriginalHash(of: original)) == original)
        } catch {
          failures += 1
          #expect(error.path == path)
        }
      }
      if let reader = try? PackReader(path, on: Disk()) {
        // gzip has bytes that mean nothing: the time, the system.
        #expect(failures == 0 || failures < contents.count, "a member's damage is its own")
        #expect(try failures == 0 || !reader.problems().isEmpty)
      } else {
        #expect(failures == contents.count)
      }
    }
  }

  @Test func anotherPacksTableIsAnError() throws {
    let (path, bytes, _) = try smallPack()
    let other = try #require(try Disk().read(pack([Self.line(7), Self.line(8)])))
    let end = try #require(PackEnd(bytes.suffix(PackEnd.byteCount)))
    let otherEnd = try #require(PackEnd(other.suffix(PackEnd.byteCount)))
    let foreign = bytes[..<end.table] + other[otherEnd.table..<(other.count - PackEnd.byteCount)]
    try scratch.write("archive/originals/packs/\(FilePath.name(path))", foreign + end.bytes)
    #expect {
      try PackReader(path, on: Disk())
    } throws: {
      "\($0)".contains("does not match its name")
    }
    #expect(try originals.read(OriginalHash(of: Self.line(8))) == Self.line(8), "the other one is read")
  }

  /// A small file that decompresses to very much takes no more memory than is allowed.
  @Test func whatDecompressesIsBounded() throws {
    let bomb = Gzip.member([UInt8](repeating: 0, count: 8 << 20))
    #expect(bomb.count < 100_000)
    #expect(throws: Gzip.Damage.longer(than: 1 << 20)) { try Gzip.inflate(bomb, .whole(limit: 1 << 20)) }
    #expect(try Gzip.inflate(bomb, .first(1_000)).count == 1_000)
  }

  // MARK: Kept by themselves

  func keep(_ bytes: [UInt8]) throws -> String {
    try Staging.clear(folder.staging, on: Disk())
    var staging = Staging(disk: Disk(isDurable: false), folder: folder.staging)
    try originals.keep(bytes, named: OriginalHash(of: bytes), in: &staging)
    try staging.place()
    return folder.original(OriginalHash(of: bytes))
  }

  @Test func aSingleOriginalIsCompressedWhereItSavesABlock() throws {
    let small = Array("A bridge is closed".utf8)
    let large = [UInt8](repeating: 0x61, count: 9_000)
    #expect(try Disk().read(keep(small)) == small)
    #expect(try Disk().read(keep(large)) == nil && Disk().read(keep(large) + ".gz") != nil)
    #expect(try originals.read(OriginalHash(of: small)) == small)
    #expect(try originals.read(OriginalHash(of: large)) == large)
    #expect(try scratch.files(under: folder.originals).count == 2)
    let folders = Set(try scratch.files(under: folder.originals).map { FilePath.parent($0) })
    #expect(folders == Set([small, large].map { String(OriginalHash(of: $0).description.prefix(2)) }))
  }

  @Test func aSpoiledSingleOriginalIsAnErrorUnlessAnotherCopyIsThere() throws {
    let large = [UInt8](repeating: 0x61, count: 9_000)
    let path = try keep(large) + ".gz"
    let whole = try #require(try Disk().read(path))
    for count in 0..<whole.count {
      try Disk().overwrite(path, Array(whole.prefix(count)))
      #expect { try originals.read(OriginalHash(of: large)) } throws: { "\($0)".hasPrefix(path) }
    }
    try Disk().overwrite(path, Gzip.member(Array("other".utf8)))
    #expect(throws: ArchiveError.self) { try originals.read(OriginalHash(of: large)) }
    _ = try pack([large])
    #expect(try originals.read(OriginalHash(of: large)) == large)
  }
}
