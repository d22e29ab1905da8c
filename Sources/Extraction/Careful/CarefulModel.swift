/// The careful model's weights: what they are and where they stand.

/// A transformer that labels word pieces, read where it lies. Weights are bytes with a scale a row or
/// column, in the order in which the kernels read them; nothing is unpacked. The layout is that of
/// `Training/teacher/export.py`, from its 64th byte on.
package final class CarefulModel: Sendable {
  /// The sizes of the parts, padded.
  private static let sizes = 64

  let width: Int
  let heads: Int
  let inner: Int
  /// The most pieces of a window, those at its ends included.
  let positions: Int
  let labels: [LabelPath.Label]
  /// What is added to a label's score where the rules say the same. The rules were written for news, and
  /// most of what the model learnt from is not.
  let trust: [Float]
  let pieces: WordPieces
  let words: Bytes
  let wordScales: Floats
  let placeRows: Floats
  let caseRows: Floats
  let ruleRows: Floats
  let norm: Norm
  let layers: [Layer]
  let out: Product
  /// Keeps the bytes in place.
  private let bytes: WeightBytes

  /// Numbers in the weights, alive as long as the model. Unchecked: nobody writes them.
  struct Floats: @unchecked Sendable { let start: UnsafePointer<Float> }
  struct Bytes: @unchecked Sendable { let start: UnsafePointer<Int8> }

  struct Norm: Sendable {
    let gain: Floats
    let offset: Floats
  }

  /// A matrix product; columns are a multiple of 16.
  struct Product: Sendable {
    let depth: Int
    let columns: Int
    let scales: Floats
    let bias: Floats
    let weights: Bytes
  }

  struct Layer: Sendable {
    let queriesKeysValues: Product
    let attended: Product
    let norm1: Norm
    let widen: Product
    let narrow: Product
    let norm2: Norm
  }

  /// Nil for bytes that are no such weights.
  package init?(_ weights: WeightBytes) {
    let bytes = weights.bytes
    guard bytes.count >= Self.sizes else { return nil }
    let fields = (0..<11).map { Int(bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self)) }
    let (vocabulary, width, heads, inner) = (fields[0], fields[1], fields[2], fields[3])
    let (layers, positions) = (fields[4], fields[5])
    let limit = 1 << 16
    guard fields.allSatisfy({ $0 > 0 && $0 < 1 << 24 }), vocabulary < limit, width <= 1024, width % 16 == 0,
      width % heads == 0, width / heads % 8 == 0, inner <= 1900, inner % 16 == 0, layers <= 24,
      positions > 8, positions <= 512, fields[6] == LetterCase.count, fields[8] <= 16,
      fields[7] == fields[8] + 1
    else { return nil }

    var sections = Sections(bytes: bytes, at: Self.sizes)
    let text = sections.bytes(fields[9])
    let labels = sections.bytes(fields[10])
    let trust = sections.floats(fields[8])
    let scales = sections.floats(vocabulary)
    let words = sections.bytes(vocabulary * width)
    let places = sections.floats(positions * width)
    let cases = sections.floats(fields[6] * width)
    let rules = sections.floats(fields[7] * width)
    let norm = sections.norm(width)
    let stack = (0..<layers).map { _ in sections.layer(width, inner) }
    let out = sections.product(width, 16)
    guard !sections.ranOut, sections.at == bytes.count else { return nil }
    let names = String(decoding: labels, as: UTF8.self).split(separator: " ")
    self.labels = names.compactMap { LabelPath.Label(String($0)) }
    pieces = WordPieces(text)
    guard self.labels.count == fields[8], pieces.count == vocabulary else { return nil }
    self.trust = (0..<fields[8]).map { trust[$0] }
    (self.width, self.heads, self.inner, self.positions) = (width, heads, inner, positions)
    (wordScales, self.words) = (Floats(start: scales), Bytes(start: Sections.signed(words)))
    (placeRows, caseRows, ruleRows) = (Floats(start: places), Floats(start: cases), Floats(start: rules))
    (self.norm, self.layers, self.out, self.bytes) = (norm, stack, out, weights)
  }
}

/// Reads the parts of the weights in order; each begins at a multiple of 64.
private struct Sections {
  let bytes: UnsafeRawBufferPointer
  var at: Int
  /// The weights ended before their last part. What was handed out since must not be read.
  var ranOut = false

  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer {
    let end = at + (count + 63) / 64 * 64
    guard !ranOut, end <= bytes.count else {
      ranOut = true
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    defer { at = end }
    return UnsafeRawBufferPointer(rebasing: bytes[at..<(at + count)])
  }

  mutating func floats(_ count: Int) -> UnsafePointer<Float> {
    Self.pointer(bytes(count * 4), as: Float.self)
  }

  static func signed(_ bytes: UnsafeRawBufferPointer) -> UnsafePointer<Int8> {
    pointer(bytes, as: Int8.self)
  }

  private static func pointer<Number>(_ bytes: UnsafeRawBufferPointer, as: Number.Type)
    -> UnsafePointer<Number>
  {
    // Of a part that is missing: its reader throws before any use.
    (bytes.baseAddress ?? UnsafeRawPointer(bitPattern: 64)).unsafelyUnwrapped
      .assumingMemoryBound(to: Number.self)
  }

  mutating func norm(_ width: Int) -> CarefulModel.Norm {
    CarefulModel.Norm(gain: .init(start: floats(width)), offset: .init(start: floats(width)))
  }

  mutating func product(_ depth: Int, _ columns: Int) -> CarefulModel.Product {
    let scales = floats(columns)
    let bias = floats(columns)
    let weights = Self.signed(bytes(depth * columns))
    return CarefulModel.Product(
      depth: depth, columns: columns, scales: .init(start: scales), bias: .init(start: bias),
      weights: .init(start: weights))
  }

  mutating func layer(_ width: Int, _ inner: Int) -> CarefulModel.Layer {
    CarefulModel.Layer(
      queriesKeysValues: product(width, 3 * width), attended: product(width, width), norm1: norm(width),
      widen: product(width, inner), narrow: product(inner, width), norm2: norm(width))
  }
}
