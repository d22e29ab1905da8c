/// The right to build the index.

/// Held from the first step of building it to the last, so that others answer from what is there, and two do not make
/// the same twice. The lock that a writer holds is free between the steps. A holder's death frees it.
final class BuildClaim: Sendable {
  private let lock: WriteLock

  private init(_ lock: consuming WriteLock) { self.lock = lock }

  /// Nil where another one builds.
  static func take(_ folder: ArchiveFolder, on disk: Disk) throws(ArchiveError) -> BuildClaim? {
    if try disk.status(folder.building) == nil { try disk.overwrite(folder.building, []) }
    do throws(ArchiveError) {
      return BuildClaim(try WriteLock(on: folder.building, patience: 0) { "" })
    } catch {
      guard case .busy = error else { throw error }
      return nil
    }
  }
}
