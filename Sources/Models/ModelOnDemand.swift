/// A model's file, opened by who first needs it.

import Synchronization

/// What a model's file says of itself, by which analyses are told apart.
package struct ModelStamp: Hashable, Sendable {
  package var name: String
  /// Of the weights.
  package var checksum: UInt64

  /// Both in one number: an FNV-1a hash of the name on top of the checksum.
  package var number: Int {
    Int(bitPattern: UInt(name.utf8.reduce(checksum) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }))
  }
}

/// A model that is mapped from one file.
package protocol ModelFile: Sendable {
  /// Reads what a file says of itself at its beginning.
  static func stamp(_ beginning: ModelBeginning) throws(ModelError) -> ModelStamp
  /// Maps and checks a file; reads all of it once, for the checksum.
  init(path: String) throws(ModelError)
}

/// Checking megabytes takes milliseconds, which a start does not have: so the file is opened at first use,
/// once, by whichever thread comes first.
package final class ModelOnDemand<Model: ModelFile>: Sendable {
  package let path: String
  private let looked = Mutex<Result<ModelStamp, ModelError>?>(nil)
  private let opened = Mutex<Result<Model, ModelError>?>(nil)

  package init(path: String) { self.path = path }

  /// What the file says of itself; nil where it cannot be used, as far as is known: until the model is
  /// opened, by its first bytes and its size alone. Costs microseconds.
  package var stamp: ModelStamp? {
    if case .failure? = opened.withLock({ $0 }) { return nil }
    return try? look().get()  // Its error is in `notice`.
  }

  /// Nil where the file cannot be used; `notice` then says why.
  package var model: Model? {
    opened.withLock { opened in
      if opened == nil {
        do throws(ModelError) { opened = .success(try Model(path: path)) } catch { opened = .failure(error) }
      }
      return try? opened?.get()  // Its error is in `notice`.
    }
  }

  /// Why the model cannot be used, as far as is known.
  package var notice: String? {
    if case .failure(let error)? = opened.withLock({ $0 }) { return error.description }
    if case .failure(let error) = look() { return error.description }
    return nil
  }

  private func look() -> Result<ModelStamp, ModelError> {
    looked.withLock { looked in
      if let looked { return looked }
      let result: Result<ModelStamp, ModelError>
      do throws(ModelError) {
        result = .success(try Model.stamp(try ModelBeginning(path: path)))
      } catch {
        result = .failure(error)
      }
      looked = result
      return result
    }
  }
}
