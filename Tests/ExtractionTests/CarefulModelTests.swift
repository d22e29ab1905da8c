/// The careful model's weights, and its arithmetic beside torch's.

import Articles
import Testing
import TinyModels

@testable import Extraction

@Suite struct CarefulModelTests {
  @Test func weightsAreReadInOrder() throws {
    let model = try #require(withFile(TinyModel.bytes()) { Weights(carefulAt: $0).careful?.value })
    #expect(model.labels.count == 11)
    #expect(model.labels[1] == .begins(.person))
    #expect(model.pieces.opening == 1)
  }

  /// Scores that torch 2 gave for the same numbers; see `Training/teacher/check.py`.
  @Test func scoresAreThoseOfTorch() throws {
    let model = try #require(withFile(TinyModel.bytes()) { Weights(carefulAt: $0).careful?.value })
    var batch = PieceBatch()
    let first = [(1, 0, 0), (5, 4, 2), (6, 4, 3), (7, 1, 1), (2, 0, 0)]
    let second =
      [(1, 0, 0)] + [8, 9, 10, 11, 3, 4, 5, 6, 7].map { ($0, 1, 1) } + [(2, 0, 0)]
    for window in [first, second] {
      for (piece, written, rule) in window { batch.add(Int32(piece), case: written, rule: rule) }
      batch.lengths.append(window.count)
    }
    let scores = Encoder(model, capacity: 16).scores(batch)
    let expected: [(row: Int, scores: [Float])] = [
      (1, [-2.0894, 1.8308, -1.031, 0.7884, -0.1824, 1.8665, 0.068, -0.6728, 2.0927, 0.0101, 0.8408]),
      (3, [-0.2241, 1.1447, -1.2736, 0.0346, -0.2595, 1.7665, 0.1835, 0.1618, -0.3622, 0.1038, 1.7354]),
      (6, [-0.3018, 1.141, -1.2588, 0.0287, -0.0585, 1.4835, 0.2333, 0.2572, -0.0089, -0.296, 1.3987]),
      (14, [-0.006, 0.7842, -1.4846, 0.494, -0.4102, 1.5192, -0.0502, 0.0372, -0.0563, 0.0955, 1.8055]),
    ]
    for (row, wanted) in expected {
      for (label, score) in wanted.enumerated() {
        #expect(abs(scores[row * 16 + label] - score) < 0.003, "row \(row), label \(label)")
      }
    }
  }
}
