/// A report as a table: for people on a terminal, and in Markdown.

struct Table {
  let report: Report

  /// Markdown's form, which is readable as it is.
  var text: String {
    let peers = report.programs.filter { $0 != "morgue" && $0 != "C floor" }
    let header = ["measured", "stories", "morgue", "C floor", "times it"] + peers
    let rows = report.rows.map { row in
      let (morgue, floor) = (value("morgue", of: row), value("C floor", of: row))
      let own = [morgue, floor, Self.ratio(morgue, floor)].map { $0.map(Self.number) ?? "" }
      return [row.measure, row.stories.map(Self.grouped) ?? ""] + own
        + peers.map { name in
          let value = value(name, of: row)
          let times = Self.ratio(value, morgue).map { " (×\(Self.number($0)))" } ?? ""
          return value.map(Self.number).map { $0 + times } ?? ""
        }
    }
    return Self.aligned(header, rows)
  }

  /// Rows under a header, in columns.
  static func aligned(_ header: [String], _ rows: [[String]]) -> String {
    let cells = [header] + rows
    let widths = header.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    func line(_ row: [String]) -> String {
      "| "
        + zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " | ")
        + " |"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|"
    return ([line(header), rule] + rows.map(line)).joined(separator: "\n") + "\n"
  }

  private static func ratio(_ one: Double?, _ other: Double?) -> Double? {
    guard let one, let other, one > 0, other > 0 else { return nil }
    return one / other
  }

  private func value(_ program: String, of row: Report.Row) -> Double? {
    row.figures.first { $0.program == program }?.value
  }

  /// Three digits that count, thousands grouped.
  static func number(_ value: Double) -> String {
    let decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
    let scale = [1, 10, 100][decimals]
    let scaled = Int((value * Double(scale)).rounded())
    guard decimals > 0 else { return grouped(scaled) }
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
