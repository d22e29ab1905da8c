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

extension Weights {
  /// What the fast way's analyses come from, as far as is known without reading the weights. Damage further
  /// on may make it untrue: who acts on this looks at `origin` first.
  package var claimedOrigin: AnalysisOrigin { origin(names?.stamp) }

  /// The same once the weights are ready.
  package var origin: AnalysisOrigin { origin(names?.value == nil ? nil : names?.stamp) }

  private func origin(_ stamp: WeightStamp?) -> AnalysisOrigin {
    AnalysisOrigin(version: Extractor.version, tagger: stamp?.number)
  }
}
