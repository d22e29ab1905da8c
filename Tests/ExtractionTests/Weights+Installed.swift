/// The weights that these tests find in the source tree.

import Extraction
import Models

extension ModelFiles {
  static let ofTests = ModelFiles.installed()
}

extension Weights {
  static let installed = ModelFiles.ofTests.weights

  /// Weights of a model file at some path.
  init(carefulAt path: String) { self = ModelFiles(carefulAt: path).weights }
}
