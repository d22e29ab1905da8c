/// Time by stage.

import Glibc

/// A clock that stands still while nothing is done.
enum CPUClock {
  case thread, process

  /// Nanoseconds used so far.
  var now: Int {
    var time = timespec()
    clock_gettime(self == .thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// What stages cost, in the order in which they were first met.
struct StageTimes: Equatable {
  struct Stage: Equatable {
    var name: String
    var nanoseconds = 0
    /// How often it was gone through; nil where that says nothing.
    var times: Int?
  }

  private(set) var stages: [Stage] = []
  private var places: [String: Int] = [:]

  var nanoseconds: Int { stages.reduce(0) { $0 + $1.nanoseconds } }

  mutating func add(_ nanoseconds: Int, to name: String, times: Int? = nil) {
    let place = places[name] ?? stages.count
    if place == stages.count {
      places[name] = place
      stages.append(Stage(name: name))
    }
    stages[place].nanoseconds += nanoseconds
    if let times { stages[place].times = (stages[place].times ?? 0) + times }
  }
}
