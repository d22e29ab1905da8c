/// The judge that the scorer must agree with, where Python and the shared folder are at hand.

import FoundationEssentials
import TestKit

@testable import Evaluation

enum Judge {
  static let shared =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/../shared"
  private static let script = shared + "/tools/score_extraction.py"
  private static let python = "/usr/bin/env"

  static let isThere: Bool = {
    guard FileManager.default.fileExists(atPath: script) else { return false }
    return (try? run(["--self-test"])) != nil
  }()

  struct Failure: Error { var status: Int32 }

  /// What it prints.
  static func run(_ words: [String]) throws -> Data {
    let outcome = try RunningProgram(
      python, ["python3", script] + words, environment: ProcessInfo.processInfo.environment,
      inputFile: "/dev/null"
    ).finish().outcome
    guard outcome.status == 0 else { throw Failure(status: outcome.status) }
    return Data(outcome.output)
  }

  /// Its verdict in JSON on what was found in gold stories.
  static func verdict<Verdict: Decodable>(
    _ task: String, _ gold: [Story], _ found: [Story], as type: Verdict.Type, _ options: [String] = []
  ) throws -> Verdict {
    let folder = try ScratchFolder()
    let files = try [("gold", gold), ("found", found)].map { name, stories in
      try folder.write(
        Array(try stories.map { try JSONEncoder().encode($0) }.joined(separator: "\n".utf8)), to: name)
    }
    return try JSONDecoder().decode(type, from: run([task] + files + ["--json"] + options))
  }

  struct Counts: Decodable {
    var p: Double
    var r: Double
    var f1: Double
    var tp: Int
    var pred: Int
    var gold: Int

    func agrees(with figures: Figures?) -> Bool {
      let figures = figures ?? Figures()
      return figures == Figures(right: tp, found: pred, gold: gold)
        && (figures.precision, figures.recall, figures.f1) == (p, r, f1)
    }
  }

  struct Names: Decodable {
    var type: [String: Counts]
    var micro: Counts
    var anyType: Counts
    var partial: Counts

    enum CodingKeys: String, CodingKey {
      case type, micro, partial
      case anyType = "any-type"
    }
  }

  struct Quotes: Decodable {
    struct Speakers: Decodable {
      var right: Int
      var of: Int
    }

    var content: [String: Counts]
    var speaker: [String: Speakers]
  }

  struct Canonical: Decodable {
    struct Grouping: Decodable {
      var p: Double
      var r: Double
      var f1: Double
    }

    var b3: Grouping
    var mentions: Int
    var sameName: Double

    enum CodingKeys: String, CodingKey {
      case b3, mentions
      case sameName = "same-name"
    }
  }
}
