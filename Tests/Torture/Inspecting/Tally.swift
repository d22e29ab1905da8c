/// What the rounds came to.

struct Tally: CustomStringConvertible {
  var rounds = 0
  var kills = 0
  /// Of those that were killed, how many had happened and how many had not.
  private var killed: [Assault: (done: Int, undone: Int)] = [:]

  mutating func count(_ assault: Assault, _ isDone: Bool) {
    var sums = killed[assault] ?? (0, 0)
    if isDone { sums.done += 1 } else { sums.undone += 1 }
    killed[assault] = sums
  }

  var description: String {
    let parts = Assault.allCases.compactMap { assault in
      killed[assault].map { "\(assault) \($0.done)+\($0.undone)" }
    }
    return "\(rounds) rounds, \(kills) killed (done+undone: \(parts.joined(separator: ", ")))"
  }
}
