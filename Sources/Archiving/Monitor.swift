/// State that several threads share and wait for.

import Glibc

/// A lock and a condition (pthreads): one thread at a time has the state, and whoever waits is woken by every change.
final class Monitor<State>: @unchecked Sendable {
  // Safe: the state is touched under the lock alone.
  private var state: State
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(_ state: sending State) {
    self.state = state
    pthread_mutex_init(lock, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(changed, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  func read<Answer>(_ body: (State) -> Answer) -> Answer {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body(state)
  }

  /// Changes the state, and wakes whoever waits for it.
  func change<Answer>(_ body: (inout State) -> Answer) -> Answer {
    pthread_mutex_lock(lock)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(lock)
    }
    return body(&state)
  }

  /// Waits until a body has an answer; nil where patience ended first.
  func wait<Answer>(_ patience: Patience? = nil, for body: (inout State) -> Answer?) -> Answer? {
    pthread_mutex_lock(lock)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(lock)
    }
    while true {
      if let answer = body(&state) { return answer }
      guard let patience else {
        pthread_cond_wait(changed, lock)
        continue
      }
      guard !patience.isOver else { return nil }
      var end = patience.deadline
      pthread_cond_timedwait(changed, lock, &end)
    }
  }
}
