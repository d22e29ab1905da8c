/// The model files that a program has, and what there is to say of them.

package import Extraction

/// None of them is needed: what is left goes on.
package struct ModelFiles: Sendable {
  package let names: ModelOnDemand<TaggerWeights>?
  package let careful: ModelOnDemand<CarefulModel>?
  /// What to say where no tagger was found.
  private let absence: String?

  /// Rules alone, as is wanted.
  package static let none = ModelFiles()

  /// Looks for the files in their folders.
  package static func installed() -> ModelFiles {
    ModelFiles(
      namesAt: ModelFolder.path(of: ModelLayout.names.file),
      carefulAt: ModelFolder.path(of: ModelLayout.careful.file),
      absence: ModelFolder.absence(of: ModelLayout.names.file))
  }

  /// The files at some paths; nil stands for a model that is not wanted.
  package init(namesAt names: String? = nil, carefulAt careful: String? = nil) {
    self.init(namesAt: names, carefulAt: careful, absence: nil)
  }

  private init(namesAt names: String?, carefulAt careful: String?, absence: String?) {
    self.names = names.map { ModelOnDemand(.names, at: $0) }
    self.careful = careful.map { ModelOnDemand(.careful, at: $0) }
    self.absence = absence
  }

  /// What an extractor takes.
  package var weights: Weights { Weights(names: names?.lazy, careful: careful?.lazy) }

  /// What could not be used, and why, in words for the user, as far as is known: files are looked at, not
  /// opened, and the careful model's only where somebody wanted it. Empty where nothing is wrong.
  package var notices: [String] { [absence, names?.error?.description].compactMap { $0 } }

  /// What to tell somebody who wants an analysis and cannot have it as it should be, a line each. Opens the
  /// files that it takes.
  package func complaints(about care: Care) -> [String] {
    _ = names?.weights
    guard care != .fast, careful?.weights == nil else { return notices }
    return notices + [
      careful?.error?.description
        ?? "the careful model, \(ModelLayout.careful.file), is not installed; names are found without it"
    ]
  }
}
