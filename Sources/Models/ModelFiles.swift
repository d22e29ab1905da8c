/// The model files that a program has, and what there is to say of them.

package import Articles
package import Extraction

/// None of them is needed: what is left goes on.
package struct ModelFiles: Sendable {
  package let names: ModelOnDemand<TaggerWeights>?
  package let careful: ModelOnDemand<CarefulModel>?
  /// What to do about files that were looked for in vain.
  private var advice: (names: String?, careful: String?)

  /// Rules alone, as is wanted.
  package static let none = ModelFiles()

  /// Looks for the files in their folders.
  package static func installed() -> ModelFiles { ModelFiles(in: .ofProcess) }

  /// Looks for the files.
  init(in folder: ModelFolder) {
    let (names, careful) = (ModelLayout.names.file, ModelLayout.careful.file)
    self.init(namesAt: folder.path(of: names), carefulAt: folder.path(of: careful))
    advice = (folder.advice(on: names), folder.advice(on: careful))
  }

  /// The files at some paths; nil stands for a model that is not wanted.
  package init(namesAt names: String? = nil, carefulAt careful: String? = nil) {
    self.names = names.map { ModelOnDemand(.names, at: $0) }
    self.careful = careful.map { ModelOnDemand(.careful, at: $0) }
  }

  /// What an extractor takes.
  package var weights: Weights { Weights(names: names?.lazy, careful: careful?.lazy) }

  /// Why names are found less well than they could be, and what to do, in words for the user and as far as is known: files
  /// are looked at, not opened, and the careful model's only where somebody wanted it. Empty where nothing is wrong.
  package var notices: [String] {
    if let error = names?.error { return [error.description] }
    return advice.names.map { ["the fast tagger is missing, so names are found by rules alone; " + $0] } ?? []
  }

  /// What to tell somebody who wants an analysis and cannot have it as it should be, a line each. Opens the
  /// files that it takes.
  package func complaints(about care: Care) -> [String] {
    _ = names?.weights
    guard care != .fast, careful?.weights == nil else { return notices }
    return notices + [careful?.error?.description ?? absenceOfCareful]
  }

  /// What is in use, a line each: the name of the weights and the first digits of their checksum, or what is wrong.
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
