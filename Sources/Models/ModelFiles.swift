/// The model files of the program, and messages about them.

package import Articles
package import Extraction

/// Every one is optional: the rest works without it.
package struct ModelFiles: Sendable {
  package let names: ModelOnDemand<TaggerWeights>?
  package let careful: ModelOnDemand<CarefulModel>?
  /// What to do about missing files.
  private var advice: (names: String?, careful: String?)

  /// Rules alone, on request.
  package static let none = ModelFiles()

  /// Looks for the files in their folders.
  package static func installed() -> ModelFiles { ModelFiles(in: .ofProcess) }

  /// Looks for the files.
  init(in folder: ModelFolder) {
    let (names, careful) = (ModelLayout.names.file, ModelLayout.careful.file)
    self.init(namesAt: folder.path(of: names), carefulAt: folder.path(of: careful))
    advice = (folder.advice(on: names), folder.advice(on: careful))
  }

  /// The files at given paths; nil for a model that is turned off.
  package init(namesAt names: String? = nil, carefulAt careful: String? = nil) {
    self.names = names.map { ModelOnDemand(.names, at: $0) }
    self.careful = careful.map { ModelOnDemand(.careful, at: $0) }
  }

  /// The weights for an extractor.
  package var weights: Weights { Weights(names: names?.lazy, careful: careful?.lazy) }

  /// Messages for the user about missing or invalid models, with what to do. Files
  /// are looked at but not opened, and the careful model's only if it was asked for. Empty if nothing is wrong.
  package var notices: [String] {
    if let error = names?.error { return [error.description] }
    return advice.names.map { ["the fast tagger is missing, so names are found by rules alone; " + $0] } ?? []
  }

  /// Complaints for a user whose analysis lacks a model, one line each. Opens the
  /// files it needs.
  package func complaints(about care: Care) -> [String] {
    _ = names?.weights
    guard care != .fast, careful?.weights == nil else { return notices }
    return notices + [careful?.error?.description ?? absenceOfCareful]
  }

  /// The models in use, one line each: the name of the weights and the first digits of their checksum, or what is wrong.
  /// Opens both files.
  package var inventory: [String] {
    _ = (names?.weights, careful?.weights)
    let tagger = names?.stamp.map { "fast tagger: \(Self.words(of: $0))" }
    let model = careful?.stamp.map { "careful model: \(Self.words(of: $0))" }
    return [
      tagger ?? notices.first ?? "the fast tagger is missing, so names are found by rules alone",
      model ?? careful?.error?.description ?? absenceOfCareful,
    ]
  }

  private static func words(of stamp: WeightStamp) -> String {
    "\(stamp.name) (\(Hex.text(stamp.checksum).prefix(8)))"
  }

  private var absenceOfCareful: String {
    "the careful model is missing, so names are found without it" + (advice.careful.map { "; " + $0 } ?? "")
  }
}
