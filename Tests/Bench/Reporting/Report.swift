/// What was measured, as rows that a table is made of.

struct Report {
  /// One thing measured at one size, with what each program needed.
  struct Row: Equatable {
    /// What, and in which unit: “start to the list, ms”.
    var measure: String
    /// Nil where the size plays no part.
    var stories: Int?
    /// By the program's name, in the order that they took turns in.
    var figures: [(program: String, value: Double)]

    static func == (one: Row, other: Row) -> Bool {
      one.measure == other.measure && one.stories == other.stories
        && one.figures.elementsEqual(other.figures) { $0.program == $1.program && $0.value == $1.value }
    }
  }

  private(set) var rows: [Row] = []
  /// What a reader of the table must know: what was left out, and why.
  private(set) var remarks: [String] = []

  /// Called with each row as soon as it is there.
  var onRow: (Row) -> Void = { _ in }

  mutating func add(_ measure: String, stories: Int? = nil, _ figures: [(program: String, value: Double)]) {
    let row = Row(measure: measure, stories: stories, figures: figures.filter { $0.value.isFinite })
    guard !row.figures.isEmpty else { return }
    rows.append(row)
    onRow(row)
  }

  mutating func remark(_ text: String) {
    if !remarks.contains(text) { remarks.append(text) }
  }

  /// The programs that have a figure, morgue and its floor first.
  var programs: [String] {
    let measured = Set(rows.flatMap { $0.figures.map(\.program) })
    return (["morgue", "C floor"] + Peer.names).filter(measured.contains)
  }
}
