/// A report as a table: for people on a terminal, and in Markdown.

struct Table {
  let report: Report
  /// Cells to show in red, each with what was recorded for it.
  var worse: [Cell: String] = [:]
  var colours = false

  struct Cell: Hashable {
    var corpus: String
    var measure: String
    var program: String
  }

  /// Markdown's form, which is readable as it is.
  var text: String {
    let programs = report.programs
    let header = ["corpus", "measure"] + programs
    let rows = report.rows.map { row in
      [row.corpus, row.measure]
        + programs.map { program in
          let words = row.cells[program] ?? ""
          let recorded = worse[Cell(corpus: row.corpus, measure: row.measure, program: program)]
          return recorded.map { "\(words) ▼ was \($0)" } ?? words
        }
    }
    let cells = [header] + rows
    let widths = header.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    func line(_ row: [String]) -> String {
      let words = zip(row, widths).map { cell, width in
        let padded = cell + String(repeating: " ", count: width - cell.count)
        return colours && cell.contains("▼") ? "\u{1B}[31m\(padded)\u{1B}[0m" : padded
      }
      return "| " + words.joined(separator: " | ") + " |"
    }
    let rule = "|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|"
    return ([line(header), rule] + rows.map(line)).joined(separator: "\n") + "\n"
  }

  /// A report from its table in Markdown; lines that are none of it are passed over.
  static func read(_ text: String) -> Report {
    var report = Report()
    var programs: [String]?
    for line in text.split(separator: "\n") where line.hasPrefix("|") && !line.hasPrefix("|-") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { String($0.trimmed) }
      guard let known = programs else {
        programs = Array(cells.dropFirst(2))
        continue
      }
      guard cells.count == known.count + 2 else { continue }
      for (program, cell) in zip(known, cells.dropFirst(2)) where !cell.isEmpty {
        report.add(cells[0], cells[1], program, cell)
      }
    }
    return report
  }

  /// A share in percent, with one decimal.
  static func percent(_ share: Double) -> String { oneDecimal(share * 100) }

  static func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(number).enumerated() {
      if place > 0, (String(number).count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
