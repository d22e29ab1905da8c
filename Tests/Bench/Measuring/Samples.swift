/// Figures taken several times, and what is said of them.

struct Samples: Equatable {
  private(set) var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }

  var isEmpty: Bool { values.isEmpty }
  var median: Double { percentile(50) }

  /// The value that so many percent of the others do not exceed; nothing is put between two. NaN of
  /// nothing.
  func percentile(_ percent: Int) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    return sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }

  var largest: Double { values.max() ?? .nan }
}
