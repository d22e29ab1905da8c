/// The models that an extractor may use, as values that are passed in.

/// What was learnt from data: none of it is needed, and each part of it works without the others. Each is
/// opened when it is first used.
package struct Models: Sendable {
  /// The fast tagger of names.
  package let names: ModelOnDemand<TaggerFile>?
  package let careful: ModelOnDemand<CarefulModel>?
  /// What is wrong where no tagger was found.
  private let absence: String?

  /// What could not be used, and why, in words for the user, as far as is known: files are looked at, not
  /// opened, and the careful model's only where somebody wanted it. Empty where nothing is wrong: a model
  /// that is not installed is no fault.
  package var notices: [String] { [absence, names?.notice].compactMap { $0 } }

  /// No models: rules alone.
  package static let none = Models()

  /// The models that are installed, looked for once.
  package static let installed = Models(
    namesAt: ModelFolder.path(of: TaggerFile.name), carefulAt: ModelFolder.path(of: CarefulModel.file),
    absence: ModelFolder.absence(of: TaggerFile.name))

  /// The models at some paths; nil stands for a model that is not wanted.
  package init(namesAt names: String? = nil, carefulAt careful: String? = nil) {
    self.init(namesAt: names, carefulAt: careful, absence: nil)
  }

  private init(namesAt names: String?, carefulAt careful: String?, absence: String?) {
    self.names = names.map(ModelOnDemand.init)
    self.careful = careful.map(ModelOnDemand.init)
    self.absence = absence
  }
}
