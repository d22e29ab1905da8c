/// A report beside the recorded one: what has become worse.

struct Comparison {
  /// What was recorded for each cell that is worse now.
  private(set) var worse: [Table.Cell: String] = [:]
  private(set) var better = 0

  /// Speed and memory hang on the machine and are not compared.
  init(_ report: Report, _ recorded: Report) {
    for row in report.rows where row.corpus != "all" {
      for (program, cell) in row.cells {
        guard let old = recorded.cell(row.corpus, row.measure, program).flatMap(Self.number),
          let new = Self.number(cell)
        else { continue }
        if new < old {
          let place = Table.Cell(corpus: row.corpus, measure: row.measure, program: program)
          worse[place] = Table.oneDecimal(old)
        } else if new > old {
          better += 1
        }
      }
    }
  }

  var sentences: [String] {
    guard !worse.isEmpty || better > 0 else { return [] }
    return ["Beside the recorded table: \(better) figures better, \(worse.count) worse."]
  }

  /// The figure that a cell begins with.
  private static func number(_ cell: String) -> Double? {
    cell.split(separator: " ").first.flatMap { Double($0) }
  }
}
