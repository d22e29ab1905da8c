/// Tells what is filed already by the bytes that it came as, before anybody reads it.

import Articles
import Synchronization

/// A connection to the index for the workers that read stories. Its answer is for now, and saves them work: what
/// becomes of a story is decided when it is filed.
final class FiledOriginals: Sendable {
  private let index: Mutex<Index?>

  /// Knows nothing where the index cannot be opened once more: then every story is read.
  init(_ writer: borrowing Writer) {
    let (path, disk) = (writer.folder.index, writer.disk)
    let isShared = writer.canWrite
    index = Mutex(isShared ? try? Index(at: path, isDurable: disk.isDurable, on: disk) : nil)
  }

  func contains(_ original: Original) -> Bool {
    index.withLock { index in
      // An index that fails here fails again where the story is filed, and is told there.
      guard let index, let entries = try? index.articles(of: OriginalKey(original)) else { return false }
      return entries.contains { Writer.isSame(original, in: $0) }
    }
  }
}
