/// The careful model's arithmetic: from pieces to scores of labels.

import CKernels

/// Some windows of pieces, one behind the other.
struct PieceBatch {
  var pieces: [Int32] = []
  var cases: [UInt8] = []
  var rules: [UInt8] = []
  /// The pieces of each window.
  var lengths: [Int] = []

  mutating func add(_ piece: Int32, case written: Int, rule: Int) {
    pieces.append(piece)
    cases.append(UInt8(truncatingIfNeeded: written))
    rules.append(UInt8(truncatingIfNeeded: rule))
  }
}

/// Runs the layers (Devlin et al. 2019) over batches. Its memory is made once and used for each of them.
final class Encoder {
  private let model: CarefulModel
  private let capacity: Int
  private let hidden: UnsafeMutablePointer<Float>
  private let mixed: UnsafeMutablePointer<Float>
  private let wide: UnsafeMutablePointer<Float>
  private let scratch: UnsafeMutablePointer<Float>
  private let whole: UnsafeMutablePointer<Int16>
  private let scales: UnsafeMutablePointer<Float>

  /// `capacity`: the most pieces of a batch.
  init(_ model: CarefulModel, capacity: Int) {
    self.model = model
    self.capacity = capacity
    let across = max(model.inner, 3 * model.width)
    hidden = .allocate(capacity: capacity * model.width)
    mixed = .allocate(capacity: capacity * model.width)
    wide = .allocate(capacity: capacity * across)
    whole = .allocate(capacity: capacity * across)
    scales = .allocate(capacity: capacity)
    scratch = .allocate(
      capacity: kernels_attend_scratch(Int32(model.positions), Int32(model.width / model.heads)))
  }

  deinit {
    for floats in [hidden, mixed, wide, scratch, scales] { floats.deallocate() }
    whole.deallocate()
  }

  /// Rows of 16 scores, one a piece; those behind the last label mean nothing. The batch must fit, and
  /// each of its windows the model's positions.
  func scores(_ batch: PieceBatch) -> [Float] {
    let count = batch.pieces.count
    precondition(count <= capacity && batch.lengths.allSatisfy { $0 <= model.positions })
    let rows = Int32(count)
    let width = Int32(model.width)
    embed(batch)
    kernels_add_norm(hidden, nil, rows, width, model.norm.gain.start, model.norm.offset.start)
    for layer in model.layers {
      product(layer.queriesKeysValues, hidden, rows, into: wide)
      var start = 0
      for length in batch.lengths {
        kernels_attend(
          wide + start * 3 * model.width, Int32(length), width, Int32(model.heads), scratch,
          mixed + start * model.width)
        start += length
      }
      product(layer.attended, mixed, rows, into: wide)
      kernels_add_norm(hidden, wide, rows, width, layer.norm1.gain.start, layer.norm1.offset.start)
      product(layer.widen, hidden, rows, into: wide)
      kernels_gelu(wide, rows * Int32(model.inner))
      product(layer.narrow, wide, rows, into: mixed)
      kernels_add_norm(hidden, mixed, rows, width, layer.norm2.gain.start, layer.norm2.offset.start)
    }
    return [Float](unsafeUninitializedCapacity: count * model.out.columns) { scores, filled in
      if let out = scores.baseAddress { product(model.out, hidden, rows, into: out) }
      filled = count * model.out.columns
    }
  }

  private func embed(_ batch: PieceBatch) {
    var row = 0
    for length in batch.lengths {
      for place in 0..<length {
        let piece = Int(batch.pieces[row])
        kernels_embed(
          model.words.start + piece * model.width, model.wordScales.start[piece],
          model.placeRows.start + place * model.width,
          model.caseRows.start + Int(batch.cases[row]) * model.width,
          model.ruleRows.start + Int(batch.rules[row]) * model.width, Int32(model.width),
          hidden + row * model.width)
        row += 1
      }
    }
  }

  private func product(
    _ product: CarefulModel.Product, _ x: UnsafePointer<Float>, _ rows: Int32,
    into out: UnsafeMutablePointer<Float>
  ) {
    kernels_quantise(x, rows, Int32(product.depth), whole, scales)
    kernels_product(
      whole, scales, rows, Int32(product.depth), product.weights.start, product.scales.start,
      product.bias.start, Int32(product.columns), out)
  }
}
