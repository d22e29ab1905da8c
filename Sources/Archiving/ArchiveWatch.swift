/// Hears what other instances do to an archive.

/// Every writer leaves a note when it is done; this hears of it.
package final class ArchiveWatch: Sendable {
  private let watch: FileWatch

  init?(_ folder: ArchiveFolder, _ onChange: @escaping @Sendable () -> Void) {
    let disk = Disk()
    let watch = FileWatch(FilePath.name(folder.writer), in: folder.derived) {
      if WriterNote.isOfAnotherDone(folder, disk) { onChange() }
    }
    guard let watch else { return nil }
    self.watch = watch
  }
}
