/// What can be said of the careful model before it is asked for names.

extension Models {
  /// The careful model's name; nil where it is not installed or cannot be used. Opens its file.
  package var carefulName: String? { careful?.model?.name }

  /// What to tell somebody who wants care and cannot have it; nil where they can. Opens the model's file.
  package func complaint(about care: Care) -> String? {
    guard care != .fast, carefulName == nil else { return nil }
    return careful?.notice
      ?? "the careful model, \(CarefulModel.file), is not installed; names are found without it"
  }
}
