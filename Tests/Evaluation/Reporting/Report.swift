/// What was measured: a row for each measure on each corpus, a cell for each program.

struct Report: Equatable {
  struct Row: Equatable {
    var corpus: String
    var measure: String
    /// What the table shows, by the program's name.
    var cells: [String: String]
  }

  private(set) var rows: [Row] = []

  mutating func add(_ corpus: String, _ measure: String, _ program: String, _ cell: String) {
    if let index = index(corpus, measure) {
      rows[index].cells[program] = cell
    } else {
      rows.append(Row(corpus: corpus, measure: measure, cells: [program: cell]))
    }
  }

  func cell(_ corpus: String, _ measure: String, _ program: String) -> String? {
    index(corpus, measure).flatMap { rows[$0].cells[program] }
  }

  private func index(_ corpus: String, _ measure: String) -> Int? {
    rows.firstIndex { $0.corpus == corpus && $0.measure == measure }
  }

  /// Corpora in a given order, others behind them; measures in the order that scores are told in.
  mutating func sort(corpora: [String]) {
    let measures = Scores.Measure.allCases.map(\.rawValue)
    func place(_ name: String, _ names: [String]) -> Int { names.firstIndex(of: name) ?? names.count }
    let order = rows.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      return (place(a.corpus, corpora), place(a.measure, measures), one.offset)
        < (place(b.corpus, corpora), place(b.measure, measures), other.offset)
    }
    rows = order.map(\.element)
  }

  /// This report with what a newer one holds in place of the older figures.
  func updated(with newer: Report) -> Report {
    var report = self
    for row in newer.rows {
      for (program, cell) in row.cells { report.add(row.corpus, row.measure, program, cell) }
    }
    var corpora: [String] = []
    for row in newer.rows + rows where !corpora.contains(row.corpus) && row.corpus != "all" {
      corpora.append(row.corpus)
    }
    report.sort(corpora: corpora + ["all"])
    return report
  }

  /// The programs that have a cell, in the order that they are told in, others behind them.
  var programs: [String] {
    let named = Set(rows.flatMap(\.cells.keys))
    return Session.programNames.filter(named.contains)
      + named.subtracting(Session.programNames).sorted()
  }
}
