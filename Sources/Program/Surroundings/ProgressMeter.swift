/// How far long work is, how fast it goes and how long it will take, in words.

import Synchronization

/// Measures the last seconds, so that it reacts quickly to a change. May be called from any thread.
final class ProgressMeter: Sendable {
  private struct Sample {
    var time: Duration
    var done: Int
    var share: Double
  }

  /// How far back the rate is measured.
  private static let window = Duration.seconds(10)
  private static let longestBar = 24

  private let (one, many): (String, String)
  private let start = ContinuousClock.now
  private let samples: Mutex<[Sample]>

  /// - Parameters: what is counted: "story", "stories".
  init(of one: String, _ many: String) {
    (self.one, self.many) = (one, many)
    samples = Mutex([Sample(time: .zero, done: 0, share: 0)])
  }

  /// `[#####---------]  12,500 of 100,000  1,234/s  1:12 left`, with what of it is known.
  ///
  /// - Parameters:
  ///   - total: nil where nobody knows it.
  ///   - share: how much of the work is done, 0 to 1; nil where nobody knows.
  ///   - time: since the beginning; nil for now.
  func line(done: Int, total: Int?, share: Double?, width: Int, at time: Duration? = nil) -> String {
    let now = Sample(time: time ?? start.duration(to: .now), done: done, share: share ?? 0)
    let before = samples.withLock { samples in
      while samples.count > 1, now.time - samples[1].time >= Self.window { samples.removeFirst() }
      // One sample a second is enough to measure by.
      if let last = samples.last, now.time - last.time >= .seconds(1) { samples.append(now) }
      return samples[0]
    }
    let seconds = (now.time - before.time).inSeconds
    var words: [String] = []
    if let total {
      words.append("\(grouped(done)) of \(grouped(total))")
    } else {
      if let share { words.append("\(Int(share * 100))%") }
      words.append("\(grouped(done)) \(done == 1 ? one : many)")
    }
    if seconds > 0 { words.append("\(grouped(Int((Double(done - before.done) / seconds).rounded())))/s") }
    // Before the whole is known the first shares are of another whole.
    if share != nil, before.share > 0 || before.time == .zero, seconds > 0, now.share > before.share {
      words.append(Self.clock((1 - now.share) / (now.share - before.share) * seconds) + " left")
    }
    let text = words.joined(separator: "  ")
    let room = min(Self.longestBar, width - text.count - 4)
    guard let share, room >= 8 else { return String(text.prefix(max(0, width))) }
    let full = Int(share * Double(room))
    return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: room - full) + "]  "
      + text
  }

  /// `1:12`, `2:03:59`.
  private static func clock(_ seconds: Double) -> String {
    guard seconds < 360_000 else { return "days" }
    let whole = Int(seconds.rounded())
    func pair(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    return (hours > 0 ? "\(hours):\(pair(minutes))" : "\(minutes)") + ":" + pair(whole % 60)
  }
}

extension Duration {
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

/// `12500` as `12,500`.
func grouped(_ number: Int) -> String {
  var digits = Array(String(abs(number)))
  for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
  return (number < 0 ? "-" : "") + String(digits)
}
