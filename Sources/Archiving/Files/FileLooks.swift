/// How a file looked when it was read.

/// The status of a file, which shows whether it has changed, without reading it.
struct FileLooks: Hashable, Sendable {
  var size: Int
  var modified: Int
  var inode: Int

  init(_ status: FileStatus) {
    (size, modified, inode) = (status.size, status.modified, Int(truncatingIfNeeded: status.inode))
  }

  /// Of a file that is to be read again at the next look.
  static let unknown = FileLooks(size: -1, modified: -1, inode: -1)

  init(size: Int, modified: Int, inode: Int) {
    (self.size, self.modified, self.inode) = (size, modified, inode)
  }
}
