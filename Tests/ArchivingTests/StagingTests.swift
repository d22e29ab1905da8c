/// Sets of files on their way into place, large ones above all: whole files only, and nothing left over.

import Articles
import Glibc
import Testing

@testable import Archiving

@Suite struct StagingTests {
  let scratch: Scratch
  let folder: String

  init() throws {
    scratch = try Scratch()
    folder = scratch.path + "/staging"
    try Staging.clear(folder, on: Disk())
  }

  func path(_ number: Int) -> String { scratch.path + "/work/\(number % 7)/\(number).json" }

  /// Writes a set, and lets every tenth file of the one before go.
  func write(_ count: Int, _ text: String, on disk: Disk) throws(ArchiveError) {
    var staging = Staging(disk: disk, folder: folder)
    do throws(ArchiveError) {
      for number in 1...count {
        if number % 10 == 0 {
          staging.remove(path(number))
        } else {
          try staging.write(Array("\(text) \(number)".utf8), to: path(number))
        }
      }
      try staging.settle()
      try staging.place()
    } catch {
      staging.discard()
      throw error
    }
  }

  func contents(_ count: Int) throws -> [String?] {
    try (1...count).map { try Disk().read(path($0)).map { String(decoding: $0, as: UTF8.self) } }
  }

  func expected(_ count: Int, _ text: String) -> [String?] {
    (1...count).map { $0 % 10 == 0 ? nil : "\(text) \($0)" }
  }

  @Test(arguments: [1, 3, 63, 64, 65, 300])
  func setsReplaceOneAnother(_ count: Int) throws {
    for number in 1...count { try scratch.write("work/\(number % 7)/\(number).json", "old \(number)") }
    for text in ["one", "two", "three"] {
      try write(count, text, on: Disk())
      #expect(try contents(count) == expected(count, text))
      #expect(try Staging.leftovers(in: folder, on: Disk()) == [])
    }
    try expectToBeEmptied()
  }

  /// What was put aside goes in the background.
  func expectToBeEmptied() throws {
    while try !Staging.putAside(in: folder, on: Disk()).isEmpty { usleep(1_000) }
    #expect(try Staging.leftovers(in: folder, on: Disk()) == [])
  }

  /// A cut anywhere leaves whole files, old or new, and what it left is cleared away.
  @Test(arguments: Array(stride(from: 1, through: 620, by: 43)))
  func aCutLeavesWholeFiles(_ step: Int) throws {
    let count = 200
    try write(count, "one", on: Disk())
    let fault = Fault(.cut, atStep: step)
    fault.arm()
    var error: ArchiveError?
    do throws(ArchiveError) { try write(count, "two", on: fault.disk) } catch let thrown { error = thrown }
    if error == nil { #expect(try contents(count) == expected(count, "two")) }
    for (number, content) in try contents(count).enumerated() {
      #expect([expected(count, "one")[number], expected(count, "two")[number]].contains(content))
    }
    try Staging.clear(folder, on: Disk())
    try expectToBeEmptied()
  }

  @Test func manyAreRemovedByAllAndAnErrorIsTold() throws {
    let paths = (1...300).map { scratch.path + "/\($0)" }
    for path in paths { try Disk().create(path, [1]) }
    try Disk().remove(paths + paths)
    #expect(try Disk().list(scratch.path) == ["staging"])
    for path in paths { try Disk().create(path, [1]) }
    let fault = Fault(.once(EACCES), atStep: 200)
    fault.arm()
    #expect(throws: ArchiveError.self) { try fault.disk.remove(paths) }
    #expect(try Disk().list(scratch.path)?.isEmpty == false)
  }
}
