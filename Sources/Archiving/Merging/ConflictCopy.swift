/// Second forms of a file that file synchronizers and git put beside it.

import Articles

enum ConflictCopy {
  /// The name of the file that another is a copy of: `ID (conflicted copy 2026-11-30).json` (Dropbox, Nextcloud),
  /// `ID.sync-conflict-20261130-101500-ABCDEFG.json` (Syncthing), `ID_conflict-20261130.json` (ownCloud), `ID (1).json`,
  /// `ID 2.json` (Drive, iCloud), `ID.json~HEAD` (git). Nil for any other name.
  static func original(of name: String) -> String? {
    if let tilde = name.firstRange(of: ".json~") {
      let stem = name[..<tilde.lowerBound]
      return stem.isEmpty ? nil : stem + ".json"
    }
    guard name.hasSuffix(".json") else { return nil }
    let stem = name.dropLast(5)
    guard
      let cut = [" ", "_conflict", ".sync-conflict-"].compactMap({ stem.firstRange(of: $0)?.lowerBound })
        .min(),
      cut > stem.startIndex
    else { return nil }
    let mark = stem[cut...].lowercased()
    let isNumber = mark.drop { $0 == " " || $0 == "(" }.prefix { $0 != ")" }.allSatisfy(\.isNumber)
    guard mark.contains("conflict") || (mark.hasPrefix(" ") && isNumber) else { return nil }
    return stem[..<cut] + ".json"
  }

  /// The path of the file that another is a copy of, where the archive has such files there.
  static func original(ofPath path: String) -> String? {
    guard let name = original(of: FilePath.name(path)) else { return nil }
    let original = FilePath.parent(path) + "/" + name
    switch ArchiveFileKind(original) {
    case .article?, .reading?: return original
    case .work?:
      let isForm = WorkSubject.Family.allCases.contains { WorkFiles.isFileName(name, of: $0) }
      return isForm ? original : nil
    case .stamp?, .original?, nil: return nil
    }
  }
}
