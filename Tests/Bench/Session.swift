/// One run of the benchmark: every measure asked for, at every size.

import ScreenProbe

struct Session {
  let options: BenchOptions
  private let morgue: Morgue
  private let floor: Floor
  private(set) var report = Report()

  init(_ options: BenchOptions) throws {
    self.options = options
    let cache = absolutePath(options.cache)
    try makeFolder(cache + "/home")
    morgue = Morgue(path: absolutePath(options.morgue ?? builtProgram("morgue")), home: cache + "/home")
    floor = Floor(folder: cache)
    for path in [morgue.path, floor.nothing.path] where !exists(path) {
      throw BenchFailure("\(path) is not there; `make bench` builds it")
    }
    report.onRow = { row in
      let figures = row.figures.map { "\($0.program) \(Table.number($0.value))" }.joined(separator: ", ")
      tell("\(row.stories.map { "\(Table.grouped($0)): " } ?? "")\(row.measure): \(figures)")
    }
  }

  private func asks(_ measure: BenchOptions.Measure) -> Bool { options.measures.contains(measure) }

  mutating func run() throws {
    if asks(.floors) { try FloorMeasures(floor: floor).measure(into: &report) }
    if let folder = options.stories {
      try measure(givenFiles: absolutePath(folder))
    } else {
      for size in options.sizes {
        let folder = absolutePath(options.cache) + "/\(size)"
        try makeFolder(folder)
        try measure(Corpus(source: .made(size), folder: folder))
      }
    }
  }

  /// How many stories the files hold is known when they are filed.
  private mutating func measure(givenFiles path: String) throws {
    let folder = absolutePath(options.cache) + "/given"
    try makeFolder(folder)
    let archive = folder + "/archive"
    try remove(archive)
    try morgue.run(["import", path], archive: archive)
    let count = try morgue.count(archive: archive)
    try measure(Corpus(source: .given(folder: path, stories: count), folder: folder))
  }

  private mutating func measure(_ corpus: Corpus) throws {
    let archive = corpus.folder + "/archive"
    let measures = ArchiveMeasures(morgue: morgue, corpus: corpus, archive: archive)
    try fileStories(measures)
    if asks(.disk) { try measures.measureDisk(into: &report) }

    let turns = TurnTaking(
      programs: [try morgue.reader(archive: archive), floor.list(rows: corpus.stories)],
      stories: corpus.stories,
      rounds: options.rounds)
    if asks(.start) { try turns.measureStart(into: &report) }
    if asks(.keys) { try turns.measureKeys(options.keys, into: &report) }
    if asks(.search) {
      let words = try searchWords(corpus, archive)
      try turns.measureSearch(words, into: &report)
      try measures.measureList(words, beside: nil, into: &report)
    }
    if asks(.bulk) { try measures.measureBulk(options.bulk, into: &report) }
  }

  /// Leaves an archive of the corpus, measured where that was asked for.
  private mutating func fileStories(_ measures: ArchiveMeasures) throws {
    let corpus = measures.corpus
    if asks(.import) {
      if corpus.stories <= 100_000 {
        try measures.measureImport("text files", from: try corpus.texts(), into: &report)
      }
      if case .made = corpus.source {
        try measures.measureImport("JSON Lines", from: try corpus.jsonLines(), into: &report)
      }
    } else if !exists(measures.archive) {
      try morgue.run(["import", try corpus.jsonLines()], archive: measures.archive)
    }
    // What the program does once with an archive that an older build made is no part of a measure.
    _ = try morgue.count(archive: measures.archive)
  }

  private func searchWords(_ corpus: Corpus, _ archive: String) throws -> [SearchWord] {
    try WordChoice(texts: corpus.sample()).words(each: 4).compactMap { word in
      var word = word
      // The reader takes what is typed for the start of a word.
      let queries = [word.text, word.text.split(separator: " ").map { $0 + "*" }.joined(separator: " ")]
      word.firstHits = try queries.flatMap {
        try morgue.list([$0], limit: 1, archive: archive).map(\.headline)
      }
      return word.firstHits.isEmpty ? nil : word
    }
  }
}
