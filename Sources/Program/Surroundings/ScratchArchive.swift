/// The sample archive, made anew for one look at it.

import Archiving
import Articles

struct ScratchArchive: ~Copyable {
  private let folder: TemporaryFolder
  /// Of the archive, which is there once it is filled.
  var path: String { folder.path + "/sample" }

  init(in parent: String) throws(Complaint) { folder = try TemporaryFolder(in: parent) }

  /// Files the sample stories.
  func fill() throws {
    let path = path
    try blocking {
      let options = ArchiveOptions(createsArchive: true, isDurable: false, clock: Timestamp.now)
      _ = try Archive(path: path, options: options)
    }
  }
}
