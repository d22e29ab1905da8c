/// Whether the index is sound, and knows the files as they are.

extension ArchiveCheck {
  /// What is wrong with the index; a repair mends all of it. Looks at every file and reads none: linear in the
  /// archive. An index that is not there, or behind in a way that is found at the next opening, is no finding.
  package func index() -> [CheckFinding] {
    let path = folder.index
    do throws(ArchiveError) {
      guard try disk.status(path) != nil else { return [] }
      let index = try Index(at: path, on: disk)
      let damage = try index.damage()
      guard damage.isEmpty else { return damage.map { Self.finding(path, "the index is damaged: " + $0) } }
      return try unnoticed(by: index)
    } catch {
      // Where nothing can be written, the index cannot be asked and is not used.
      switch error {
      case .index(_, let trouble):
        return IndexKeeper.remedy(of: error) == .rebuild ? [Self.finding(path, trouble.words)] : []
      case .cannotWrite: return []
      default: return [CheckFinding(error, at: error.path ?? path)]
      }
    }
  }

  /// Files that changed in a way which their folders do not show: written in place, by another program.
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
