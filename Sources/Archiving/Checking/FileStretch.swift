/// A walk over files that lie in folders of one depth, some at a time.

/// What is left of the walk. It holds the names in one folder of each level.
struct FileStretch: Sendable {
  /// A step looks at no more files.
  static let stepSize = 512

  private let root: String
  private let depth: Int
  /// What is still to be done in each folder from the root down: its path below the root, and the names in it.
  private var open: [(path: String, names: ArraySlice<String>)] = []
  private var isBegun = false

  init(root: String, depth: Int) { (self.root, self.depth) = (root, depth) }

  /// Files by their paths below the root, in the order of their bytes; nil at the end. A folder that cannot be
  /// read is a finding, and the walk goes on.
  mutating func next(on disk: Disk, _ findings: inout [CheckFinding]) -> [String]? {
    if !isBegun {
      isBegun = true
      enter("", on: disk, &findings)
    }
    var files: [String] = []
    while files.count < Self.stepSize, let (path, names) = open.popLast() {
      guard let name = names.first else { continue }
      if open.count == depth {
        let taken = names.prefix(Self.stepSize - files.count)
        files += taken.map { Self.join(path, $0) }
        open.append((path, names.dropFirst(taken.count)))
      } else {
        open.append((path, names.dropFirst()))
        enter(Self.join(path, name), on: disk, &findings)
      }
    }
    return files.isEmpty ? nil : files
  }

  private mutating func enter(_ path: String, on disk: Disk, _ findings: inout [CheckFinding]) {
    let full = path.isEmpty ? root : root + "/" + path
    do throws(ArchiveError) {
      guard try disk.status(full, followsLinks: path.isEmpty)?.kind == .folder else { return }
      let names = try disk.list(full)?.filter { !$0.hasPrefix(".") }
      open.append((path, (names ?? [])[...]))
    } catch {
      findings.append(CheckFinding(error, at: full))
    }
  }

  private static func join(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : path + "/" + name
  }
}
