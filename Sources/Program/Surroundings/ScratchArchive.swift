/// A fresh copy of the sample archive for one session.

import Archiving
import Articles
import Extraction
import Sample

struct ScratchArchive: ~Copyable {
  private let folder: TemporaryFolder
  /// Of the archive, which is there once it is filled.
  var path: String { folder.path + "/sample" }
  /// Where the sample's files are put for filing.
  var storiesPath: String { folder.path + "/stories" }

  init(in parent: String) throws { folder = try TemporaryFolder(in: parent) }

  /// Files the sample's stories as a user's would be, from text files.
  static func fill(_ path: String, from storiesPath: String, _ weights: Weights) async throws -> Archive {
    try TemporaryFolder.make(storiesPath)
    let paths = try SampleArchive.stories.map { story in
      let path = storiesPath + "/" + story.name
      try TemporaryFolder.write(story.bytes, to: path)
      return path
    }
    let archive = try Archive(
      path: path,
      options: ArchiveOptions(
        createsArchive: true, isDurable: false, weights: weights, clock: Timestamp.now,
        milliseconds: millisecondsNow))
    // The list shall not wait for analyses that only an opened story needs.
    _ = try await archive.file(paths, options: FilingOptions(isAnalysed: false))
    Task.detached(priority: .background) { Extractor(weights).warmUp() }
    return archive
  }
}
