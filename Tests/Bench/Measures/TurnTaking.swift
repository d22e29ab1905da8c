/// The measures of programs in a terminal: they take turns, so that a noisy machine is noisy for all.

struct TurnTaking {
  let programs: [TerminalProgram]
  let stories: Int
  let rounds: Int

  /// Starts each program some times and leaves it again.
  func measureStart(into report: inout Report) throws {
    var first = figures, shown = figures, memory = figures
    for _ in 0..<rounds {
      for (index, program) in programs.enumerated() {
        guard let (run, answer) = try program.opened(noting: &report) else { continue }
        first[index].add(answer.firstByte)
        shown[index].add(answer.shown)
        memory[index].add(run.figures.peakMegabytes)
        run.leave(program.leaving)
      }
    }
    add("start to the first byte, ms", first.map(\.median), to: &report)
    add("start to the list, ms", shown.map(\.median), to: &report)
    add("peak memory after the start, MB", memory.map(\.median), to: &report)
  }

  /// Presses keys in each program's list.
  func measureKeys(_ count: Int, into report: inout Report) throws {
    var latency = figures, bytes = figures, cpu = figures, page = figures, ends = figures, memory = figures
    for _ in 0..<2 {
      for (index, program) in programs.enumerated() {
        guard let (run, _) = try program.opened(noting: &report) else { continue }
        let before = run.figures.cpuMilliseconds
        let answered = press(program.keys.down, count, in: run) {
          latency[index].add($0)
          bytes[index].add(Double($1))
        }
        if answered == count {
          cpu[index].add((run.figures.cpuMilliseconds - before) / Double(count))
        } else {
          report.remark(
            "\(program.name) at \(Table.grouped(stories)) stories: \(answered) of \(count) keys were answered."
          )
        }
        press(program.keys.pageDown, count / 10, in: run) { time, _ in page[index].add(time) }
        for _ in 0..<(count / 20) {
          for key in [program.keys.end, program.keys.start] {
            press(key, 1, in: run) { time, _ in ends[index].add(time) }
          }
        }
        memory[index].add(run.figures.peakMegabytes)
        run.leave(program.leaving)
      }
    }
    add("j to repainted, ms, median", latency.map(\.median), to: &report)
    add("j to repainted, ms, of 100 the 95th", latency.map { $0.percentile(95) }, to: &report)
    add("CPU of a j, ms", cpu.map(\.median), to: &report)
    add("bytes of a j, median", bytes.map(\.median), to: &report)
    add("a page down to repainted, ms, median", page.map(\.median), to: &report)
    add("to the end and back, a key, ms, median", ends.map(\.median), to: &report)
    add("to the end and back, a key, ms, the slowest", ends.map(\.largest), to: &report)
    add("peak memory after the keys, MB", memory.map(\.median), to: &report)
  }

  /// Searches for each word in each program that searches texts, twice.
  func measureSearch(_ words: [SearchWord], into report: inout Report) throws {
    var byKind: [String: [Samples]] = [:]
    var all = figures
    var memory = figures
    for _ in 0..<2 {
      for (index, program) in programs.enumerated() {
        guard let search = program.search else { continue }
        guard let (run, _) = try program.opened(noting: &report) else { continue }
        for word in search.words(words) {
          do {
            let time = try ask(word, search, in: run)
            byKind[word.kind, default: figures][index].add(time)
            all[index].add(time)
          } catch {
            tell("\(program.name): \(error)")
            report.remark("\(program.name) at \(Table.grouped(stories)) stories found no “\(word.text)”.")
          }
        }
        memory[index].add(run.figures.peakMegabytes)
        run.leave(program.leaving)
      }
    }
    for kind in words.map(\.kind).withoutRepeats {
      add(
        "search to its first screen, \(kind), ms, median", (byKind[kind] ?? figures).map(\.median),
        to: &report)
    }
    add("search to its first screen, any, ms, of 100 the 95th", all.map { $0.percentile(95) }, to: &report)
    add("peak memory after the searches, MB", memory.map(\.median), to: &report)
  }

  /// Searches for a word and goes back to all.
  /// - Returns: milliseconds until the hits were shown.
  private func ask(_ word: SearchWord, _ search: TerminalProgram.Search, in run: TerminalRun) throws -> Double
  {
    let awaited = search.awaited(word)
    guard !run.shows(awaited) else {
      throw BenchFailure("\(awaited) is on the screen before it is asked for:\n\(run.screen)")
    }
    let time = try run.ask(search.keys(word.text), for: awaited, seconds: search.seconds).shown
    run.settle()
    for key in search.back { _ = run.press(String(key), seconds: 0.3) }
    run.settle()
    return time
  }

  private var figures: [Samples] { programs.map { _ in Samples() } }

  /// Presses a key so many times, less where the program stops answering.
  /// - Returns: how often it answered.
  @discardableResult
  private func press(
    _ key: String, _ count: Int, in run: TerminalRun, each: (_ milliseconds: Double, _ bytes: Int) -> Void
  ) -> Int {
    var (answered, missed) = (0, 0)
    for _ in 0..<count where missed < 3 {
      let cost = run.press(key)
      guard let time = cost.milliseconds else {
        missed += 1
        continue
      }
      answered += 1
      each(time, cost.bytes)
    }
    return answered
  }

  private func add(_ measure: String, _ values: [Double], to report: inout Report) {
    report.add(measure, stories: stories, zip(programs, values).map { ($0.name, $1) })
  }
}

extension [String] {
  var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
