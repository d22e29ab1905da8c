/// How new readings are written.

import Articles
import Formats

extension Writer {
  /// Reads articles again and files what is new in one batch.
  mutating func reread(
    _ ids: [ArticleID], _ formats: [Format], isDryRun: Bool, _ report: inout RereadReport
  ) throws(ArchiveError) {
    var versions: [(id: ArticleID, version: IndexedVersion, isNewest: Bool)] = []
    for id in ids {
      guard let entry = try index.entry(id) else { continue }
      versions += entry.versions.map { (id, $0, $0 == entry.newest) }
    }
    let rereading = Rereading(files: articleFiles, formats: formats)
    let outcomes = versions.map(\.version).inParallel { rereading.outcome(of: $0) }
    var made: [Rereading.NewReading] = []
    for ((id, _, isNewest), outcome) in zip(versions, outcomes) {
      switch outcome {
      case .current: report.current += isNewest ? 1 : 0
      case .same: report.same += isNewest ? 1 : 0
      case .notKept: if isNewest { report.notKept.append(id) }
      case .failed(let reason): report.failed.append(RereadReport.Failure(article: id, reason: reason))
      case .made(let new):
        if made.last?.name.id != id { report.reread.append(id) }
        made.append(new)
        if isNewest { report.lost += try losses(new) }
      }
    }
    if !isDryRun { try file(made) }
  }

  private func file(_ readings: [Rereading.NewReading]) throws(ArchiveError) {
    var staging = Staging(disk: disk, folder: folder.staging)
    var places: [String] = []
    do throws(ArchiveError) {
      for new in readings {
        // Another clone's is the same; what is there and cannot be read is named elsewhere.
        guard try disk.status(folder.article(new.place), followsLinks: false) == nil else { continue }
        try staging.write(
          ArticleWriter.bytes(new.after, of: new.name), to: folder.article(new.place), isNew: true)
        places.append(new.place)
      }
      guard !places.isEmpty else { return }
      try staging.settle()
      try ArchiveStamp.raise(folder, on: disk)
      try staging.place()
    } catch {
      staging.discardNew()
      throw error
    }
    try index.changing { () throws(ArchiveError) in
      var files: [(place: String, looks: FileLooks)] = []
      for place in places { files.append((place, try articleFiles.looks(at: place) ?? .unknown)) }
      try takeArticles(files)
      try keeper.survey.noteOwn(Set(places.map { ArchiveFolder.Part.articles.folder(ofFile: $0) }))
    }
  }
}
