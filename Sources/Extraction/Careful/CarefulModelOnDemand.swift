/// The careful model, opened by who first needs it.

import Synchronization

/// Checking twenty megabytes takes milliseconds, which a start does not have: so the file is opened at
/// first use, once, by whichever thread comes first.
package final class CarefulModelOnDemand: Sendable {
  private let path: String
  private let opened = Mutex<Result<CarefulModel, ModelError>?>(nil)

  package init(path: String) { self.path = path }

  /// Nil where the file cannot be used; `notice` then says why.
  package var model: CarefulModel? {
    opened.withLock { opened in
      if let known = opened { return try? known.get() }  // Its error is the notice.
      do throws(ModelError) {
        let model = try CarefulModel(path: path)
        opened = .success(model)
        return model
      } catch {
        opened = .failure(error)
        return nil
      }
    }
  }

  /// Why the model cannot be used. Nil while nobody has asked for it, too.
  package var notice: String? {
    opened.withLock { opened in
      if case .failure(let error) = opened { return error.description }
      return nil
    }
  }
}
