/// The faults of an index, in cases that the program acts on.

/// `IndexKeeper` decides the response to each.
package enum IndexTrouble: Hashable, Sendable {
  /// Some of its content is not as written.
  case damaged(String)
  /// Another version of the program made it.
  case foreign(version: Int)
  /// It was deleted while it was open.
  case gone
  /// It is being built: it does not hold the whole archive yet.
  case unfinished
  /// The disk is full.
  case full(String)
  /// Something else prevents its use.
  case blocked(String)

  /// What is wrong, in words.
  var words: String {
    switch self {
    case .damaged(let reason): "the index is damaged: \(reason)"
    case .foreign(let version): "the index was made by another version of morgue (index version \(version))"
    case .gone: "the index was removed"
    case .unfinished: "the index is still being built"
    case .full(let reason), .blocked(let reason): "the index cannot be used: \(reason)"
    }
  }

  var remedy: String {
    switch self {
    case .damaged, .foreign, .gone, .blocked: "`morgue reindex` rebuilds it from the archive's files"
    case .unfinished: "try again when it is done"
    case .full: "free some disk space and try again"
    }
  }
}
