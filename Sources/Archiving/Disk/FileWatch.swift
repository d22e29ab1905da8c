/// Hears when a file is written.

import Dispatch
import Glibc

/// Watches one file in a folder by inotify(7), for as long as it is held.
final class FileWatch: Sendable {
  /// Dispatch's sources may be used from any thread, though they do not say so.
  private nonisolated(unsafe) let source: any DispatchSourceRead

  /// Nil where the system watches no more, or not on this disk: then nothing is heard.
  ///
  /// - Parameter onWrite: called on a thread of its own, once for what happens at a time.
  init?(_ name: String, in folder: String, onWrite: @escaping @Sendable () -> Void) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO)
    guard inotify_add_watch(descriptor, folder, events) >= 0 else {
      close(descriptor)
      return nil
    }
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor)
    source.setEventHandler {
      if Self.hears(name, descriptor) { onWrite() }
    }
    source.setCancelHandler { close(descriptor) }
    source.activate()
  }

  deinit { source.cancel() }

  /// Takes in what happened; whether any of it was to the file.
  private static func hears(_ name: String, _ descriptor: Int32) -> Bool {
    var heard = false
    let header = MemoryLayout<inotify_event>.size
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: MemoryLayout<inotify_event>.alignment) {
      buffer in
      while case let count = read(descriptor, buffer.baseAddress, buffer.count), count > 0 {
        var at = 0
        while at + header <= count {
          let event = buffer.load(fromByteOffset: at, as: inotify_event.self)
          let end = min(count, at + header + Int(event.len))
          let bytes = buffer[(at + header)..<end].prefix { $0 != 0 }
          if bytes.elementsEqual(name.utf8) { heard = true }
          at = end
        }
      }
    }
    return heard
  }
}
