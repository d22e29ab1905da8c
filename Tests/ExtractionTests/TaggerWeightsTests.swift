/// Weights of the fast tagger that nobody learnt.

import Articles
import Models
import Testing
import TinyModels

@testable import Extraction

@Suite struct TaggerWeightsTests {
  /// With noise for weights names are still names, in bounds and without overlap.
  @Test(arguments: ["", "Oslo", "A B C D. E!", String(repeating: "Mary Stone met “", count: 500)])
  func weightsMayBeAnything(_ text: String) throws {
    var weights = [Int8](repeating: 0, count: 16 << 10)
    for index in weights.indices { weights[index] = Int8(truncatingIfNeeded: index &* 97 &+ index >> 5) }
    let bytes = ModelLayout.names.bytes(
      name: "noise", rowBits: 10,
      weights: TaggerWeights.bytes(
        transitions: (0..<16).map { last in (0..<16).map { Int16(last * 700 - $0 * 900) } },
        words: (0..<WordTable.size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 9) }, weights: weights))
    withFile(bytes) { path in
      let models = ModelFiles(namesAt: path)
      #expect(models.names?.weights?.rowBits == 10)
      let extractor = Extractor(models.weights)
      let analysis = extractor.analyse(text)
      #expect(analysis == extractor.analyse(text))
      var end = 0
      for mention in analysis.mentions {
        #expect(mention.range.start >= end && mention.range.end <= text.utf8.count)
        end = mention.range.end
      }
    }
  }

  @Test(arguments: [0, 1, 511, 512, 5_000_000]) func otherLengthsAreNone(_ count: Int) {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 64)
    defer { bytes.deallocate() }
    bytes.initializeMemory(as: UInt8.self, repeating: 0)
    final class Owner: Sendable {}
    #expect(TaggerWeights(WeightBytes(UnsafeRawBufferPointer(bytes), keptBy: Owner())) == nil)
    #expect(CarefulModel(WeightBytes(UnsafeRawBufferPointer(bytes), keptBy: Owner())) == nil)
  }
}
