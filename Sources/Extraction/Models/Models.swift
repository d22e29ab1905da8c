/// The models that an extractor may use, as values that are passed in.

/// What was learnt from data: none of it is needed, and each part of it works without the others.
package struct Models: Sendable {
  /// What could not be used, and why, in words for the user. Empty where nothing is wrong: a model
  /// that is not installed is no fault.
  package private(set) var notices: [String] = []

  /// No models: rules alone.
  package static let none = Models()

  /// The models that are installed, looked for once.
  package static let installed = Models()
}
