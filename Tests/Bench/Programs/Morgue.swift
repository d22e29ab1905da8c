/// morgue itself, as the measures run it.

import FoundationEssentials

struct Morgue {
  /// The program's file.
  let path: String
  /// A home of its own, so that nobody's settings play a part.
  let home: String

  private func command(_ arguments: [String], archive: String) -> Command {
    Command(
      path: path, arguments: ["--archive", archive] + arguments,
      environment: ["HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"])
  }

  @discardableResult
  func run(_ arguments: [String], archive: String, allowed: Set<Int32> = [0]) throws -> CommandRun {
    try CommandRun(command(arguments, archive: archive), allowed: allowed)
  }

  /// A row of `morgue list --jsonl`, what is used of it.
  struct Row: Decodable {
    var id: String
    var headline: String
  }

  func list(_ query: [String], limit: Int, archive: String) throws -> [Row] {
    // No hit ends with 1.
    let run = try run(["list", "--jsonl", "--limit", "\(limit)"] + query, archive: archive, allowed: [0, 1])
    return try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Array($0.utf8).data)
    }
  }

  func count(archive: String) throws -> Int {
    let output = try run(["count"], archive: archive, allowed: [0, 1]).output
    guard let count = Int(output.split(separator: "\n").first ?? "") else {
      throw BenchFailure("morgue count says “\(output)”")
    }
    return count
  }

  /// The reader on an archive.
  func reader(archive: String) throws -> TerminalProgram {
    guard let first = try list([], limit: 1, archive: archive).first else {
      throw BenchFailure("\(archive) holds no story")
    }
    return TerminalProgram(
      name: "morgue", isPeer: false, command: command([], archive: archive),
      firstScreen: Awaited(Self.shown(first.headline)),
      keys: .init(start: "gg"),
      search: .init(
        keys: { "/\($0)\r" }, awaited: Self.hits, back: "gagg"),
      leaving: "Q")
  }

  /// The heading of a list that answers the query; it is shown with the list's rows, which may be the same
  /// as before. A narrow pane cuts it.
  static func hits(of word: SearchWord) -> Awaited {
    let start = word.text.prefix(4)
    return Awaited("stories · \(start)", "1 story · \(start)")
  }

  /// The words of a headline that stand in one row even in a narrow pane, which breaks it.
  static func shown(_ headline: String) -> String {
    var start = ""
    for word in headline.split(separator: " ") {
      guard start.isEmpty || start.count + 1 + word.count <= 20 else { break }
      start += (start.isEmpty ? "" : " ") + word
    }
    return start
  }
}

extension [UInt8] {
  fileprivate var data: Data { Data(self) }
}
