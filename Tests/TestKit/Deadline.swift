/// How long tests wait for what must come.

/// A point in time at which waiting ends in a failure.
package struct Deadline {
  /// No test is about how fast something is. So a wait that succeeds never comes near its deadline, also where other
  /// tests and other programs keep every processor busy.
  package static let patience = 120.0

  private let end: ContinuousClock.Instant?

  /// - Parameter seconds: nil waits without end.
  package init(seconds: Double? = patience) { end = seconds.map { ContinuousClock.now + .seconds($0) } }

  package var isPast: Bool { end.map { ContinuousClock.now >= $0 } ?? false }

  /// What is left, at most a tenth of a second: for `poll`.
  package var milliseconds: Int32 { isPast ? 0 : 100 }
}
