/// Precision, recall and F1 of things counted; the share that is right.

struct Figures: Equatable {
  var right = 0
  var found = 0
  var gold = 0

  var precision: Double { found > 0 ? Double(right) / Double(found) : 0 }
  var recall: Double { gold > 0 ? Double(right) / Double(gold) : 0 }
  var f1: Double { harmonicMean(precision, recall) }

  static func += (all: inout Figures, more: Figures) {
    all.right += more.right
    all.found += more.found
    all.gold += more.gold
  }
}

func harmonicMean(_ precision: Double, _ recall: Double) -> Double {
  precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
}

struct Share: Equatable {
  var right = 0
  var of = 0

  var value: Double { of > 0 ? Double(right) / Double(of) : 0 }

  mutating func count(_ isRight: Bool) {
    right += isRight ? 1 : 0
    of += 1
  }
}
