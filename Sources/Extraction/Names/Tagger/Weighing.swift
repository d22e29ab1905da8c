/// The scores of one token, and which ground speaks most for each label.

struct Weighing {
  private let weights: UnsafePointer<SIMD16<Int8>>
  private(set) var total: TaggerDecoder.Scores
  /// The raw value of a `NameGround` for each label.
  private(set) var leading: TaggerDecoder.Scores
  /// What that ground adds to the label more than to being no name.
  private var most: TaggerDecoder.Scores
  private var end = 0

  init(_ weights: UnsafePointer<SIMD16<Int8>>) {
    self.weights = weights
    total = .zero
    leading = .zero
    most = TaggerDecoder.Scores(repeating: .min)
  }

  /// Goes on from what was weighed before: a further ground leads where it adds more than half as
  /// much as all before together.
  init(
    _ weights: UnsafePointer<SIMD16<Int8>>, _ total: TaggerDecoder.Scores, _ leading: TaggerDecoder.Scores
  ) {
    self.weights = weights
    self.total = total
    self.leading = leading
    most = (total &- TaggerDecoder.Scores(repeating: total[TaggerLabel.outside])) &>> 1
  }

  /// Adds a score to a label.
  mutating func trust(_ label: Int, _ score: Int16) { total[label] &+= score }

  /// Adds the rows of a ground, which follow those of the ground before it.
  @inline(__always) mutating func add(_ rows: FeatureRows, _ ground: NameGround) {
    var sum = TaggerDecoder.Scores.zero
    let last = Int(rows.ends[Int(ground.rawValue)])
    while end < last {
      sum &+= TaggerDecoder.Scores(truncatingIfNeeded: weights[Int(rows.rows[end])])
      end += 1
    }
    total &+= sum
    let gain = sum &- TaggerDecoder.Scores(repeating: sum[TaggerLabel.outside])
    let better = gain .> most
    most.replace(with: gain, where: better)
    leading.replace(with: TaggerDecoder.Scores(repeating: Int16(ground.rawValue)), where: better)
  }
}
