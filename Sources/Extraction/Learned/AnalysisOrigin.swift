/// What an analysis depends on beside its text.

/// Who found it: a version of the extraction, and the weights that it had.
package struct AnalysisOrigin: Hashable, Sendable {
  /// `Extractor.version` then.
  package var version: Int
  /// Tells the fast tagger's weights from others; nil for rules alone.
  package var tagger: Int?

  package init(version: Int, tagger: Int?) { (self.version, self.tagger) = (version, tagger) }

  /// Whether who has this origin now finds anew what another one found. Another version always; other
  /// weights where there are any now: rules alone take nothing back that weights found.
  package func outdates(_ other: AnalysisOrigin) -> Bool {
    version != other.version || tagger != nil && tagger != other.tagger
  }
}

extension Models {
  /// What the fast way's analyses come from, as the tagger's file says at its beginning. A file that is
  /// damaged further on may say what is not so: who acts on this looks at `origin` first.
  package var claimedOrigin: AnalysisOrigin { origin(names?.stamp) }

  /// The same once the file is opened and checked.
  package var origin: AnalysisOrigin { origin(names?.model == nil ? nil : names?.stamp) }

  private func origin(_ stamp: ModelStamp?) -> AnalysisOrigin {
    AnalysisOrigin(version: Extractor.version, tagger: stamp?.number)
  }
}
