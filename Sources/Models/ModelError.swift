/// Why a model file cannot be used.

package enum ModelError: Error, Hashable, CustomStringConvertible {
  case unreadable(String)
  case notAModel(String)
  case otherVersion(String, Int)
  /// Cut, or some byte is not what it was.
  case damaged(String)

  package var description: String {
    switch self {
    case .unreadable(let path): "\(path) cannot be read; names are found without it"
    case .notAModel(let path): "\(path) is no model file; names are found without it"
    case .otherVersion(let path, let version):
      "\(path) has format \(version), which this morgue does not read; install the file that came with it"
    case .damaged(let path): "\(path) is damaged; install it anew (names are found without it)"
    }
  }
}
