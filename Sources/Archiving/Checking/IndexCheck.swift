/// Checks that the index is undamaged and agrees with the files.

extension ArchiveCheck {
  /// What is wrong with the index; rebuilding it repairs everything. Looks at every file but reads none: linear in the
  /// archive. A missing index is no finding, nor is an outdated one that the next opening would update.
  package func index() -> [CheckFinding] {
    let path = folder.index
    do throws(ArchiveError) {
      guard try disk.status(path) != nil else { return [] }
      let index = try Index(at: path, on: disk)
      let damage = try index.damage()
      guard damage.isEmpty else { return damage.map { Self.finding(path, "the index is damaged: " + $0) } }
      return try unnoticed(by: index)
    } catch {
      // On a read-only disk the index cannot be queried and is not used.
      switch error {
      case .index(_, let trouble):
        return IndexKeeper.remedy(of: error) == .rebuild ? [Self.finding(path, trouble.words)] : []
      case .cannotWrite: return []
      default: return [CheckFinding(error, at: error.path ?? path)]
      }
    }
  }

  /// Files changed in place by another program, which their folders' times do not show.
  private func unnoticed(by index: Index) throws(ArchiveError) -> [CheckFinding] {
    let survey = FolderSurvey(archive: folder, index: index, disk: disk)
    let noticed = Set(try survey.changed().map(\.path))
    var known: [String] = []
    for part in ArchiveFolder.Part.allCases where part.depth > 0 {
      known += try index.folders(in: part).keys.sorted()
    }
    var findings: [CheckFinding] = []
    for place in known where !noticed.contains(place) {
      let full = folder.path + "/" + place
      let status = try disk.status(full, followsLinks: false)
      let (changed, removed) = try survey.differences(FolderSurvey.Folder(path: place, status: status))
      let count = changed.count + removed.count
      guard count > 0 else { continue }
      findings.append(
        Self.finding(
          full,
          count == 1 ? "1 file here differs from the index" : "\(count) files here differ from the index"))
    }
    return findings
  }

  private static func finding(_ path: String, _ problem: String) -> CheckFinding {
    CheckFinding(path, problem, remedy: "`morgue reindex` rebuilds the index", repair: .reindexing)
  }
}
