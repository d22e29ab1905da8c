/// Time as the measures take it.

import Glibc

/// A moment on the monotonic clock.
struct Moment: Comparable {
  private let nanoseconds: UInt64

  /// Now.
  init() { nanoseconds = clock_gettime_nsec(CLOCK_MONOTONIC) }

  func milliseconds(since start: Moment) -> Double {
    Double(Int64(bitPattern: nanoseconds &- start.nanoseconds)) / 1e6
  }

  static func < (one: Moment, other: Moment) -> Bool { one.nanoseconds < other.nanoseconds }
}

private func clock_gettime_nsec(_ clock: clockid_t) -> UInt64 {
  var time = timespec()
  clock_gettime(clock, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// What the kernel says of a running process.
struct ProcessFigures {
  let process: pid_t

  /// CPU of all its threads so far, those that ended too; 0 when it is gone.
  var cpuMilliseconds: Double {
    var clock = clockid_t()
    guard clock_getcpuclockid(process, &clock) == 0 else { return 0 }
    return Double(clock_gettime_nsec(clock)) / 1e6
  }

  /// The most memory that it held so far; 0 when it is gone.
  var peakMegabytes: Double {
    let lines = (readText("/proc/\(process)/status") ?? "").split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix("VmHWM:") }) else { return 0 }
    return
      (line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Double($0) } ?? 0)
      / 1024
  }
}
