/// What the user may set.

package struct ReaderSettings: Equatable, Sendable {
  /// The most columns that a line of the body has.
  package var measure: Int

  package static let measures = 40...120

  package init(measure: Int = 72) { self.measure = measure }
}
