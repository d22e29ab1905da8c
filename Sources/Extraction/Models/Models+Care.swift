/// What is told of the models to whom wants them.

extension Models {
  /// The careful model's name; nil where it is not installed or cannot be used. Opens its file.
  package var carefulName: String? { careful?.model?.name }

  /// What to tell somebody who wants an analysis and cannot have it as it should be, a line each. Opens the
  /// files that it takes.
  package func complaints(about care: Care) -> [String] {
    _ = names?.model
    guard care != .fast, careful?.model == nil else { return notices }
    return notices + [
      careful?.notice
        ?? "the careful model, \(CarefulModel.file), is not installed; names are found without it"
    ]
  }
}
