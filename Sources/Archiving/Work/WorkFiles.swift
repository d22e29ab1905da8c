/// Marks and saved searches: named by the reader, one file each.

import Articles

/// All files of one family, read on demand, since there are few.
struct WorkFiles {
  let family: WorkSubject.Family
  let folder: ArchiveFolder
  let disk: Disk
  private(set) var files: [String: WorkFile] = [:]
  /// Files that cannot be read, by path, with the error.
  private(set) var unreadable: [String: ArchiveError] = [:]

  init(_ family: WorkSubject.Family, in folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) {
    (self.family, self.folder, self.disk) = (family, folder, disk)
    let place = Self.place(of: family, in: folder)
    for name in try disk.list(place) ?? [] where Self.isFileName(name, of: family) {
      let path = place + "/" + name
      do throws(ArchiveError) {
        guard let bytes = try disk.read(path) else { continue }
        let file = try WorkFile(bytes, at: path)
        guard file.subject.family == family, file.subject.fileName == name else {
          throw .damaged(path: path, reason: "it belongs to \"\(file.subject.name)\"")
        }
        files[file.subject.name] = file
      } catch {
        unreadable[path] = error
      }
    }
  }

  static func place(of family: WorkSubject.Family, in folder: ArchiveFolder) -> String {
    switch family {
    case .article: folder.work
    case .mark: folder.marks
    case .search: folder.searches
    }
  }

  /// Whether a file name has the form used by the family.
  static func isFileName(_ name: String, of family: WorkSubject.Family) -> Bool {
    guard name.hasSuffix(".json") else { return false }
    switch family {
    case .article, .search: return ArticleID(name.dropLast(5)) != nil
    case .mark: return name.utf8.count == 6 && name.first.map(Mark.letters.contains) == true
    }
  }

  /// The name as an existing file spells it, if one has an equivalent name.
  func spelling(of name: String) -> String { files.index(forKey: name).map { files[$0].key } ?? name }

  /// The error that prevents writing a subject.
  func obstacle(of name: String) -> ArchiveError? {
    WorkSubject(family, name).flatMap { unreadable[$0.path(in: folder)] }
  }

  /// Applies a decided change to the values in memory.
  mutating func carryOut(_ steps: [ChangeStep]) {
    for step in steps {
      for subject in step.subjects where subject.family == family {
        files[subject.name, default: WorkFile(on: subject)].carryOut(step.revisions, step.stamp)
      }
    }
  }
}
