/// A careful model small enough to be made in a test.

import Models

/// The bytes of a model file with two layers of 16, whose weights are a row of fixed numbers.
/// `Training/teacher/check.py` makes the same in torch.
package enum TinyModel {
  private static let vocabulary = "[PAD]\n[CLS]\n[SEP]\n[UNK]\n.\nann\nstone\nsaid\nwait\nmon\n##day\n##s"
  private static let labels =
    "O B-person I-person B-organization I-organization B-place I-place B-misc I-misc B-date I-date"

  package static func bytes(version: Int = 1, positions: Int = 12, name: String = "tiny") -> [UInt8] {
    var numbers = Numbers()
    var body = Sections()
    body.add(Array(vocabulary.utf8))
    body.add(Array(labels.utf8))
    body.floats((0..<11).map { Float($0) })
    body.floats((0..<12).map { _ in 0.01 })
    body.add(numbers.bytes(12 * 16))
    body.floats(numbers.floats(positions * 16, 0.01))
    body.floats(numbers.floats(8 * 16, 0.01))
    body.floats(numbers.floats(12 * 16, 0.01))
    body.norm(&numbers)
    for _ in 0..<2 {
      body.product(&numbers, 16, 48)
      body.product(&numbers, 16, 16)
      body.norm(&numbers)
      body.product(&numbers, 16, 32)
      body.product(&numbers, 32, 16)
      body.norm(&numbers)
    }
    body.product(&numbers, 16, 16)
    let sizes = [12, 16, 2, 32, 2, positions, 8, 12, 11, vocabulary.utf8.count, labels.utf8.count]
    var weights = sizes.flatMap { little(UInt32($0)) }
    weights += [UInt8](repeating: 0, count: 64 - weights.count)
    weights += body.bytes
    return ModelLayout.careful.bytes(name: name, version: version, weights: weights)
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private struct Numbers {
    var state: UInt64 = 1

    mutating func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % 255) - 127
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in UInt8(bitPattern: Int8(next())) }
    }

    mutating func floats(_ count: Int, _ scale: Float) -> [Float] {
      (0..<count).map { _ in Float(next()) * scale }
    }
  }

  private struct Sections {
    var bytes: [UInt8] = []

    mutating func add(_ part: [UInt8]) {
      bytes += part
      while bytes.count % 64 != 0 { bytes.append(0) }
    }

    mutating func floats(_ values: [Float]) { add(values.flatMap { little($0.bitPattern) }) }

    mutating func norm(_ numbers: inout Numbers) {
      floats(numbers.floats(16, 0.002).map { 1 + $0 })
      floats(numbers.floats(16, 0.002))
    }

    mutating func product(_ numbers: inout Numbers, _ depth: Int, _ columns: Int) {
      floats((0..<columns).map { _ in 0.003 })
      floats(numbers.floats(columns, 0.004))
      add(numbers.bytes(depth * columns))
    }
  }
}
