/// A model's file, opened by whoever needs it first.

package import Extraction
import Synchronization

/// A file that is looked at when somebody asks what it is, and mapped and checked at first use, once, by whichever thread
/// comes first.
package final class ModelOnDemand<Weights: Sendable>: Sendable {
  package let path: String
  private let layout: ModelLayout<Weights>
  private let looked = Mutex<Result<WeightStamp, ModelError>?>(nil)
  private let opened = Mutex<Result<Weights, ModelError>?>(nil)

  package init(_ layout: ModelLayout<Weights>, at path: String) {
    (self.layout, self.path) = (layout, path)
  }

  /// The weights as a value for the extraction.
  package var lazy: LazyWeights<Weights> {
    LazyWeights(claim: { self.stamp }, ready: { self.weights })
  }

  /// What the file says of itself; nil where it cannot be used, as far as is known: until the model is
  /// opened, by its first bytes and its size alone. Costs microseconds.
  package var stamp: WeightStamp? {
    if case .failure? = opened.withLock({ $0 }) { return nil }
    return try? look().get()  // Its error is in `error`.
  }

  /// Nil where the file cannot be used; `error` then says why.
  package var weights: Weights? {
    opened.withLock { opened in
      if opened == nil {
        do throws(ModelError) { opened = .success(try open()) } catch { opened = .failure(error) }
      }
      return try? opened?.get()  // Its error is in `error`.
    }
  }

  /// Why the model cannot be used, as far as is known.
  package var error: ModelError? {
    if case .failure(let error)? = opened.withLock({ $0 }) { return error }
    if case .failure(let error) = look() { return error }
    return nil
  }

  private func look() -> Result<WeightStamp, ModelError> {
    looked.withLock { looked in
      if let looked { return looked }
      let result: Result<WeightStamp, ModelError>
      do throws(ModelError) {
        result = .success(try layout.stamp(try ModelHead(path: path)))
      } catch {
        result = .failure(error)
      }
      looked = result
      return result
    }
  }

  /// Maps the file and reads all of it once, for the checksum.
  private func open() throws(ModelError) -> Weights {
    let head = try ModelHead(path: path)
    let stamp = try layout.stamp(head)
    let mapped = try MappedFile(path: path)
    let bytes = mapped.bytes
    // Another file may have taken its place in between.
    guard bytes.count == head.fileSize, bytes.starts(with: head.bytes),
      Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[layout.checkedFrom...])) == stamp.checksum,
      let weights = layout.read(
        WeightBytes(UnsafeRawBufferPointer(rebasing: bytes[head.bytes.count...]), keptBy: mapped))
    else { throw .damaged(path) }
    return weights
  }
}
