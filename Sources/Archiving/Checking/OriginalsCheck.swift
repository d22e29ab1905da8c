/// Checks that originals match their names.

/// The undamaged originals, eight bytes each.
struct KnownOriginals: Sendable {
  private var keys: Set<Int> = []

  func contains(_ hash: OriginalHash) -> Bool { keys.contains(hash.key) }
  mutating func insert(_ hash: OriginalHash) { keys.insert(hash.key) }
}

extension FileCheck {
  /// The results for a pack, or for the file of one original.
  struct OriginalsFound: Sendable {
    var sound: [OriginalHash] = []
    var findings: [CheckFinding] = []
  }

  /// Reads all of a pack, by the name of its file.
  func pack(_ file: String) -> OriginalsFound {
    var found = OriginalsFound()
    let path = folder.packs + "/" + file
    guard Originals.isPack(file) else { return found }
    do throws(ArchiveError) {
      guard try disk.status(path, followsLinks: false)?.kind == .file,
        let pack = try PackReader(path, on: disk)
      else { return found }
      let problems = try pack.problems()
      let damaged = Set(problems.map(\.hash))
      found.sound = pack.table.entries.map(\.hash).filter { !damaged.contains($0) }
      for error in Set(problems.map(\.error)).sorted(by: { "\($0)" < "\($1)" }) {
        found.findings.append(CheckFinding(error, at: path))
      }
    } catch {
      found.findings.append(CheckFinding(error, at: path))
    }
    return found
  }

  /// Reads an original in a file of its own, by its path in `originals`.
  func original(_ place: String) -> OriginalsFound {
    var found = OriginalsFound()
    let path = folder.originals + "/" + place
    let name = FilePath.name(place)
    let isCompressed = name.hasSuffix(".gz")
    guard let hash = OriginalHash(isCompressed ? String(name.dropLast(3)) : name) else { return found }
    guard folder.original(hash) == (isCompressed ? String(path.dropLast(3)) : path) else {
      found.findings.append(
        CheckFinding(path, "it is in the wrong folder", remedy: "move it to \(folder.original(hash))"))
      return found
    }
    do throws(ArchiveError) {
      guard try disk.status(path, followsLinks: false)?.kind == .file, let bytes = try disk.read(path) else {
        return found
      }
      if isCompressed {
        _ = try Originals.inflated(bytes, named: hash, at: path)
      } else if OriginalHash(of: bytes) != hash {
        throw Originals.mismatch(path)
      }
      found.sound.append(hash)
    } catch {
      found.findings.append(CheckFinding(error, at: path))
    }
    return found
  }
}
