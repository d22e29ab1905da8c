/// What the machine found, kept so that it need not be found again.

import Articles
import Extraction

/// The analyses kept in `.derived`, one file an article, for its newest version.
struct AnalysisShelf {
  private let folder: ArchiveFolder
  private let disk: Disk

  init(_ folder: ArchiveFolder, _ disk: Disk) { (self.folder, self.disk) = (folder, disk) }

  /// The analysis that is kept of a text; nil where there is none by this extractor that fits.
  func analysis(_ id: ArticleID, textHash: String) -> Analysis? {
    // What cannot be read is found anew.
    guard let bytes = try? disk.read(folder.analysis(id)),
      let record = JSONFile.derived(AnalysisRecord.self, bytes), record.textHash == textHash,
      record.extractor == Extractor.version
    else { return nil }
    return record.analysis
  }

  /// Keeps an analysis; one that cannot be kept is found anew the next time.
  func keep(_ analysis: Analysis, of id: ArticleID, textHash: String) {
    let path = folder.analysis(id)
    guard let bytes = JSONFile.derivedBytes(AnalysisRecord(analysis, textHash: textHash)) else { return }
    do throws(ArchiveError) {
      try disk.makeFolder(FilePath.parent(path))
      try disk.overwrite(path, bytes)
    } catch {
      return
    }
  }
}
