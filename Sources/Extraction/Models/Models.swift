/// The models that an extractor may use, as values that are passed in.

/// What was learnt from data: none of it is needed, and each part of it works without the others.
package struct Models: Sendable {
  /// The fast tagger of names.
  package let names: TaggerFile?
  /// The careful model, opened when it is first used.
  package let careful: CarefulModelOnDemand?
  private let nameNotice: String?

  /// What could not be used, and why, in words for the user. Empty where nothing is wrong: a model
  /// that is not installed is no fault.
  package var notices: [String] { [nameNotice, careful?.notice].compactMap { $0 } }

  /// No models: rules alone.
  package static let none = Models()

  /// The models that are installed, looked for once.
  package static let installed = Models(
    namesAt: ModelFolder.path(of: TaggerFile.name), carefulAt: ModelFolder.path(of: CarefulModel.file))

  /// The models at some paths; nil stands for a model that is not wanted.
  package init(namesAt names: String? = nil, carefulAt careful: String? = nil) {
    self.careful = careful.map(CarefulModelOnDemand.init)
    do throws(ModelError) {
      self.names = try names.map(TaggerFile.init)
      nameNotice = nil
    } catch {
      self.names = nil
      nameNotice = error.description
    }
  }
}
