/// The number that distinguishes this copy of an archive from its other clones.

import Articles

/// A number made once for each clone. It is kept with what is derived, and goes with the very file `archive.json`: a
/// folder that was copied, `.derived` and all, gets another.
enum CloneID {
  /// The clone's number; creates it if there is none. The caller holds the lock.
  static func number(_ folder: ArchiveFolder, _ disk: Disk) throws(ArchiveError) -> UInt32 {
    let status = try disk.status(folder.stamp)
    let place = "\(status?.device ?? 0)-\(status?.inode ?? 0)"
    if let known = try disk.read(folder.clone).flatMap({ WorkJSON.value($0) }), known["place"]?.text == place,
      let number = known["clone"]?.text.flatMap({ Hex.number($0) }), let clone = UInt32(exactly: number)
    {
      return clone
    }
    let clone = UInt32.random(in: 1 ... .max)
    let digits = String(Hex.text(UInt64(clone)).suffix(8))
    try disk.overwrite(
      folder.clone, WorkJSON.bytes(.fields(of: ["clone": .text(digits), "place": .text(place)])))
    return clone
  }
}
