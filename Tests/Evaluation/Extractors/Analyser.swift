/// The analysing half of this program: run as a process of its own, it does to a corpus what morgue does.

import Articles
import Extraction
import Formats
import FoundationEssentials
import Glibc
import Models

struct Analyser {
  /// The first word of its command line.
  static let word = "analyse"

  /// How much of what has been learnt takes part.
  enum Effort: String, CaseIterable {
    /// Without any model.
    case rules
    /// With the fast tagger, as stories are filed.
    case fast
    /// And with the careful model for the sentences that are in doubt.
    case cascade
    /// For every sentence.
    case careful

    /// Whether its model files are there.
    var isThere: Bool {
      switch self {
      case .rules: true
      case .fast: Self.models.names != nil
      case .cascade, .careful: Self.models.careful?.weights != nil
      }
    }

    private static let models = ModelFiles.installed()

    func extractor() -> Extractor { Extractor(self == .rules ? .none : Self.models.weights) }

    var care: Care {
      switch self {
      case .rules, .fast: .fast
      case .cascade: .cascade
      case .careful: .careful
      }
    }
  }

  private let effort: Effort
  private let file: String

  init(_ words: some Collection<String>) throws {
    let words = Array(words)
    guard words.count == 2, let effort = Effort(rawValue: words[0]) else {
      throw EvaluationFailure("usage: evaluation \(Self.word) EFFORT FILE")
    }
    self.effort = effort
    file = words[1]
  }

  /// Prints the findings and, as the last line, the expense.
  func run() throws {
    let stories = try Corpus(path: file).stories
    let before = memory("VmRSS:")
    let extractor = effort.extractor()
    _ = extractor.analyse("Ann Lee said: “Warm up.”", care: effort.care)
    var seconds = 0.0
    for story in stories {
      let start = cpuSeconds()
      let analysis = extractor.analyse(story.text, care: effort.care)
      seconds += cpuSeconds() - start
      print(AnalysisJSON.line(id: RecordID(story.id), text: story.text, analysis: analysis))
    }
    var rounds = 1
    // A time this short says little: more rounds make it longer.
    while seconds > 0, seconds < 1, rounds < 50 {
      let start = cpuSeconds()
      for story in stories { _ = extractor.analyse(story.text, care: effort.care) }
      seconds += cpuSeconds() - start
      rounds += 1
    }
    let words = stories.reduce(0) { $0 + wordCount($1.text) }
    let growth = memory("VmHWM:") - before
    print("{\"words\":\(words),\"seconds\":\(seconds / Double(rounds)),\"megabytes\":\(growth)}")
  }

  /// A line of the system's account of this process, in megabytes.
  private func memory(_ line: String) -> Double {
    // Where the system keeps no such account nothing is said of memory.
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
    let found = status.split(separator: "\n").first { $0.hasPrefix(line) }
    let kilobytes = found?.split(separator: "\t").last?.split(separator: " ").first.flatMap { Double($0) }
    return (kilobytes ?? 0) / 1024
  }

  /// Over all threads, so that words a second are those of one core.
  private func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Words between white space.
  private func wordCount(_ text: String) -> Int {
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      let isSpace = byte <= 0x20
      if !isSpace && !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }
}

/// This program's own analysing half.
struct OwnProgram: EvaluatedProgram {
  let effort: Analyser.Effort

  var name: String { effort.rawValue }

  func command(for file: String) -> [String] {
    ["/proc/self/exe".resolved, Analyser.word, effort.rawValue, file]
  }
}

extension String {
  /// Where a link leads; the path itself where it is none.
  fileprivate var resolved: String {
    guard let path = realpath(self, nil) else { return self }
    defer { free(path) }
    return String(cString: path)
  }
}
