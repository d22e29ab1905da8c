/// The order of saved searches, and how it changes with few files.

/// Searches stand in the order of their ranks. One that is moved gets a rank between its new
/// neighbours'; only where there is no room do the next ones move on too.
enum SearchOrder {
  /// Ranks beyond these are not written: all programs that read JSON count so far.
  static let ranks = -(1 << 53)...(1 << 53)
  private static let stride = 1 << 16

  static func sorted(_ searches: [String: RankedQuery]) -> [String] {
    searches.sorted { ($0.value.rank, $0.key) < ($1.value.rank, $1.key) }.map(\.key)
  }

  /// The rank of a search that is added at the end.
  static func rank(after searches: [String: RankedQuery]) -> Int {
    let last = searches.values.map(\.rank).max() ?? 0
    return min(last + stride, ranks.upperBound)
  }

  /// What is to be written for a search to stand after so many others.
  static func move(
    _ name: String, to place: Int, in searches: [String: RankedQuery]
  ) -> [(name: String, value: RankedQuery)] {
    var order = sorted(searches)
    guard let from = order.firstIndex(of: name) else { return [] }
    order.remove(at: from)
    let place = min(max(place, 0), order.count)
    guard place != from else { return [] }
    order.insert(name, at: place)
    let old = order.map { searches[$0]?.rank ?? 0 }
    var new = old
    new[place] = rank(between: place > 0 ? old[place - 1] : nil, place + 1 < old.count ? old[place + 1] : nil)
    for next in 1..<order.count where (new[next], order[next]) <= (new[next - 1], order[next - 1]) {
      new[next] = new[next - 1] + 1
    }
    if !new.allSatisfy(ranks.contains) { new = order.indices.map { ($0 + 1) * stride } }
    return order.indices.compactMap { index in
      guard var value = searches[order[index]], value.rank != new[index] else { return nil }
      value.rank = new[index]
      return (order[index], value)
    }
  }

  private static func rank(between before: Int?, _ after: Int?) -> Int {
    switch (before, after) {
    case (nil, nil): stride
    case (let before?, nil): before + stride
    case (nil, let after?): after - stride
    case (let before?, let after?): before + (after - before) / 2
    }
  }
}
