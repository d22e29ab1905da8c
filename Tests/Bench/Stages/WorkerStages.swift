/// What workers do with stories, stage by stage, one story after the other.

import Archiving
import Articles
import Extraction
import Formats
import Models

struct WorkerStages {
  /// So many originals are packed together, as when they are filed.
  private static let batch = 500

  let extractor: Extractor
  private let origin: AnalysisOrigin

  init(_ weights: Weights) {
    (extractor, origin) = (Extractor(weights), weights.origin)
    extractor.warmUp()
  }

  /// The CPU time of each stage that the stories of a file of JSON Lines go through, in their order. All threads count,
  /// of which only packing has several.
  func measure(_ file: [UInt8]) throws -> StageTimes {
    var times = StageTimes()
    var last = CPUClock.process.now
    func end(_ name: String) {
      let now = CPUClock.process.now
      times.add(now - last, to: name)
      last = now
    }
    let pieces = try pieces(of: file)
    end("cutting the file into records")
    let parsed = try pieces.map { try Format.jsonl.read($0) }
    end("reading records")
    let articles = zip(parsed, pieces).map { FilingSteps.named($0, $1, by: Format.jsonl.reader) }
    end("hashes: SHA-256 of original and text, id")
    let analyses = articles.map { article in
      extractor.analyse(article) { step in end(Self.words(for: step)) }
    }
    use(articles.reduce(0) { $0 + FilingSteps.words(of: $1) })
    end("words for the index: folding, terms")
    use(zip(articles, analyses).reduce(0) { $0 + FilingSteps.found(in: $1.0, $1.1, of: origin) })
    end("names, quotes and analysis for the index")
    use(articles.reduce(0) { $0 + FilingSteps.file(of: $1) })
    end("the article's file")
    for start in stride(from: 0, to: pieces.count, by: Self.batch) {
      let part = start..<min(start + Self.batch, pieces.count)
      use(FilingSteps.pack(Array(zip(pieces[part], articles[part]))))
    }
    end("gzip of originals")
    return times
  }

  private func pieces(of file: [UInt8]) throws -> [ArraySlice<UInt8>] {
    guard case .stories(let make, _) = Format.jsonl.shape else { return [] }
    var cutter = make()
    var sink = PieceSink()
    var pieces: [ArraySlice<UInt8>] = []
    func take() { while case .piece(let piece) = sink.take() { pieces.append(piece.bytes) } }
    // As files are read: by the piece.
    for start in stride(from: 0, to: file.count, by: 1 << 18) {
      try cutter.cut(file[start..<min(start + 1 << 18, file.count)], into: &sink)
      take()
    }
    try cutter.finish(into: &sink)
    take()
    return pieces
  }

  private static func words(for step: Extractor.Step) -> String {
    switch step {
    case .words: "tokens and sentences"
    case .language: "language"
    case .rules: "names by rules"
    case .tagger: "names by the fast tagger"
    case .agreement: "names of both put together"
    case .entities: "entities"
    case .quotes: "quotes and speakers"
    }
  }

  /// Keeps the optimizer from leaving out what nobody looks at.
  @inline(never) private func use(_ number: Int) { if number < 0 { tell("\(number)") } }
}
