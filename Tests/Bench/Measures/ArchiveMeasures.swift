/// The measures of morgue's commands on one archive: filing, room, bulk changes, a list.

import TestKit

struct ArchiveMeasures {
  let morgue: Morgue
  let corpus: Corpus
  let archive: String

  /// Files the stories in a fresh archive, which stays; then in each peer.
  func measureImport(
    _ form: String, from path: String, beside peers: [Peer], into report: inout Report
  ) throws {
    Files.remove(archive)
    let run = try morgue.run(["import", path], archive: archive)
    let count = try morgue.count(archive: archive)
    guard count == corpus.stories else {
      throw BenchFailure("of \(corpus.stories) stories \(count) were filed from \(path)")
    }
    var runs = [("morgue", run)]
    for peer in peers {
      if let run = try peer.fileStories() { runs.append((peer.name, run)) }
    }
    let stories = Double(corpus.stories)
    func add(_ measure: String, _ value: (CommandRun) -> Double) {
      report.add("import of \(form), \(measure)", stories: corpus.stories, runs.map { ($0, value($1)) })
    }
    add("stories/s") { stories / $0.seconds }
    add("CPU of a story, ms") { $0.cpuSeconds * 1000 / stories }
    add("peak memory, MB") { $0.peakMegabytes }
  }

  /// What the archive and what the peers wrote take beyond the text that went in.
  func measureDisk(beside peers: [Peer], into report: inout Report) throws {
    let text = Double(try corpus.textBytes())
    let stories = Double(corpus.stories)
    let all = Double(bytesOnDisk(archive))
    let others = peers.compactMap { peer in
      peer.files.map { (peer.name, (Double(bytesOnDisk($0)) - (peer.holdsText ? text : 0)) / stories / 1000) }
    }
    report.add(
      "disk over the text, kB a story", stories: corpus.stories,
      [("morgue", (all - text) / stories / 1000)] + others)
    let derived = Double(bytesOnDisk(archive + "/.derived"))
    report.add("of that derived, kB a story", stories: corpus.stories, [("morgue", derived / stories / 1000)])
    report.add("text, kB a story", stories: corpus.stories, [("morgue", text / stories / 1000)])
  }

  /// Tags many stories at once, takes it back, makes it again and takes it back.
  func measureBulk(_ count: Int, into report: inout Report) throws {
    let ids = try morgue.list([], limit: count, archive: archive).map(\.id)
    var tag = Samples(), undo = Samples()
    for _ in 0..<3 {
      tag.add(try morgue.run(["tag", "+benchmark"] + ids, archive: archive).seconds)
      undo.add(try morgue.run(["undo"], archive: archive).seconds)
    }
    let number = Table.grouped(ids.count)
    report.add("tag \(number) stories, s", stories: corpus.stories, [("morgue", tag.median)])
    report.add("undo that, s", stories: corpus.stories, [("morgue", undo.median)])
  }

  /// Prints the first fifty hits of each word, as a whole process.
  func measureList(
    _ words: [SearchWord], beside peer: Peer?, into report: inout Report
  ) throws {
    var time = Samples(), peerTime = Samples(), memory = Samples()
    for word in words {
      let run = try morgue.run(["list", "--limit", "50", word.text], archive: archive, allowed: [0, 1])
      time.add(run.seconds * 1000)
      memory.add(run.peakMegabytes)
      if let command = peer?.search?(word.text) { peerTime.add(try CommandRun(command).seconds * 1000) }
    }
    report.add(
      "list --limit 50 WORD, ms, median", stories: corpus.stories,
      [("morgue", time.median), (peer?.name ?? "", peerTime.median)])
    report.add(
      "list --limit 50 WORD, ms, of 100 the 95th", stories: corpus.stories,
      [("morgue", time.percentile(95)), (peer?.name ?? "", peerTime.percentile(95))])
    report.add("list --limit 50 WORD, peak memory, MB", stories: corpus.stories, [("morgue", memory.largest)])
  }
}
