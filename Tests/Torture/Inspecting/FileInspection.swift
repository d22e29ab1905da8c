/// Looks at the archive's files themselves, past the program.

import FoundationEssentials
import Glibc
import TestKit

/// Remembers which files were found whole, so that each is read once.
struct FileInspection {
  private struct Looks: Hashable {
    var path: String
    var inode: UInt
    var modified: Int
  }

  private struct Record: Decodable {
    var schema: Int
    var text: String?
    var id: String?
  }

  private var known: Set<Looks> = []

  /// - Throws: what is half written, or lies where nothing should.
  mutating func look(at archive: String) throws {
    for path in Files.all(under: archive, except: ".derived") {
      var status = stat()
      guard lstat(archive + "/" + path, &status) == 0 else { continue }
      let looks = Looks(
        path: path, inode: status.st_ino,
        modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
      guard !known.contains(looks) else { continue }
      // What is in them is looked at by `morgue check`.
      guard !Self.isOriginal(path) else { continue }
      guard path.hasSuffix(".json") else { throw TortureFailure("\(path) lies in the archive") }
      try inspect(path, Files.read(archive + "/" + path) ?? [])
      known.insert(looks)
    }
    // Files of large sets lie in folders where they are in nobody's way, until the next writer takes them away.
    let staged = Files.names(in: archive + "/.derived/staging").filter { !$0.hasPrefix("far-") }
    guard staged.isEmpty else { throw TortureFailure("\(staged) is left in the staging folder") }
    let pending = Files.names(in: archive + "/reader/changes").filter { $0.hasSuffix(".pending.json") }
    guard pending.isEmpty else { throw TortureFailure("\(pending) is not carried out") }
  }

  private static func isOriginal(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[0] == "originals" else { return false }
    if parts[1] == "packs" { return parts[2].hasSuffix(".pack") && parts[2].utf8.count == 21 }
    let name = parts[2].hasSuffix(".gz") ? parts[2].dropLast(3) : parts[2]
    return name.utf8.count == 64 && name.hasPrefix(parts[1])
  }

  private func inspect(_ path: String, _ bytes: [UInt8]) throws {
    let record: Record
    do { record = try JSONDecoder().decode(Record.self, from: Data(bytes)) } catch {
      throw TortureFailure("\(path) is half written: \(bytes.count) bytes")
    }
    guard path.hasPrefix("articles/") else { return }
    guard let text = record.text, text.contains("This is the end of story "), bytes.last == 0x0A else {
      throw TortureFailure("\(path) holds half a story")
    }
  }
}
