/// Why a model file cannot be used.

package enum ModelError: Error, Hashable, CustomStringConvertible {
  case unreadable(String)
  case notAModel(String)
  case otherVersion(String, Int)
  /// Truncated, or the checksum does not match.
  case damaged(String)

  /// Names the file, what is wrong with it and what to do.
  package var description: String {
    switch self {
    case .unreadable(let path): "\(path) cannot be read, so names are found without it; check its permissions"
    case .notAModel(let path): "\(path) is not a model file, so names are found without it; install it again"
    case .otherVersion(let path, let version):
      "\(path) has format \(version), which this morgue cannot read, so names are found without it; install the file "
        + "that came with this morgue"
    case .damaged(let path): "\(path) is damaged, so names are found without it; install it again"
    }
  }
}
