/// The weights that an extractor may use, as values that are passed in.

import Articles

/// What was learnt from data: none of it is needed, and each part works without the other.
package struct Weights: Sendable {
  /// The fast tagger of names.
  package var names: LazyWeights<TaggerWeights>?
  package var careful: LazyWeights<CarefulModel>?

  package init(names: LazyWeights<TaggerWeights>? = nil, careful: LazyWeights<CarefulModel>? = nil) {
    (self.names, self.careful) = (names, careful)
  }

  /// Rules alone.
  package static let none = Weights()
}

/// The name of weights, which distinguishes analyses.
package struct WeightStamp: Hashable, Sendable {
  package var name: String
  package var checksum: UInt64

  package init(name: String, checksum: UInt64) { (self.name, self.checksum) = (name, checksum) }

  /// Both in one number: an FNV-1a hash of the name on top of the checksum.
  package var number: Int {
    var hash = FNV1a(after: checksum)
    hash.add(name.utf8)
    return Int(bitPattern: UInt(hash.hash))
  }
}

/// Weights that whoever holds them makes ready at first use: reading megabytes takes milliseconds, which a start
/// does not have.
package struct LazyWeights<Value: Sendable>: Sendable {
  private let claim: @Sendable () -> WeightStamp?
  private let ready: @Sendable () -> Value?

  /// - Parameters:
  ///   - claim: which weights these are, as far as is known; nil where they cannot be used. Quick.
  ///   - ready: gives the same value each time; nil where they cannot be used.
  package init(
    claim: @escaping @Sendable () -> WeightStamp?, ready: @escaping @Sendable () -> Value?
  ) {
    (self.claim, self.ready) = (claim, ready)
  }

  package var stamp: WeightStamp? { claim() }
  package var value: Value? { ready() }
}

/// The bytes of weights, wherever they lie.
package struct WeightBytes: @unchecked Sendable {
  // Unchecked: nobody writes them, and `owner` keeps them in place.
  package let bytes: UnsafeRawBufferPointer
  private let owner: any AnyObject & Sendable

  /// Bytes that begin at a multiple of 64 and stay as they are while `owner` lives.
  package init(_ bytes: UnsafeRawBufferPointer, keptBy owner: any AnyObject & Sendable) {
    (self.bytes, self.owner) = (bytes, owner)
  }
}
