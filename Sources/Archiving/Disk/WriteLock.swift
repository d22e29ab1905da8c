/// The lock that one writer of an archive holds.

import Glibc

/// Held while it lives. The kernel keeps it for the open file, so that a holder's death frees it;
/// two openings in one process exclude each other as two processes do.
struct WriteLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for the lock on a file that exists.
  /// - Parameters:
  ///   - patience: how many milliseconds to wait for another holder.
  ///   - holder: words on who holds it, read when patience is at its end.
  /// - Throws: `busy`, or `cannotWrite` where the file cannot be opened for writing.
  init(on path: String, patience: Int, holder: () -> String) throws(ArchiveError) {
    let file = open(path, O_RDWR | O_CLOEXEC)
    guard file >= 0 else { throw .cannotWrite(path: path, reason: Disk.reason(errno)) }
    var waited = 0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else {
        let reason = Disk.reason(errno)
        close(file)
        throw .cannotWrite(path: path, reason: reason)
      }
      // Whoever gave up waits no longer; what takes the lock soon still gets it.
      if waited > 500, Task.isCancelled {
        close(file)
        throw .withdrawn
      }
      guard waited < patience else {
        close(file)
        throw .busy(path: FilePath.parent(path), holder: holder())
      }
      usleep(2_000)
      waited += 2
    }
    descriptor = file
  }

  consuming func release() {}

  /// Closing frees the lock.
  deinit { close(descriptor) }
}

/// The process that this is, for the words on who holds a lock.
enum ThisProcess {
  static var number: Int { Int(getpid()) }

  static var host: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard gethostname(&buffer, buffer.count - 1) == 0 else { return "this machine" }
    return Disk.text(buffer)
  }

  /// Whether a process of this machine lives.
  static func isAlive(_ process: Int) -> Bool {
    guard let number = pid_t(exactly: process), number > 0 else { return false }
    return kill(number, 0) == 0 || errno == EPERM
  }
}
