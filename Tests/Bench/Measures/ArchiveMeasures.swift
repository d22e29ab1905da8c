/// The measures of morgue's commands on one archive: filing, room, bulk changes, a list.

struct ArchiveMeasures {
  let morgue: Morgue
  let corpus: Corpus
  let archive: String

  /// Files the stories in a fresh archive, which stays.
  func measureImport(_ form: String, from path: String, into report: inout Report) throws {
    try remove(archive)
    let run = try morgue.run(["import", path], archive: archive)
    let count = try morgue.count(archive: archive)
    report.add(
      "import of \(form), stories/s", stories: corpus.stories, [("morgue", Double(count) / run.seconds)])
    report.add(
      "import of \(form), CPU of a story, ms", stories: corpus.stories,
      [("morgue", run.cpuSeconds * 1000 / Double(max(1, count)))])
    report.add("import of \(form), peak memory, MB", stories: corpus.stories, [("morgue", run.peakMegabytes)])
  }

  /// What the archive takes beyond the text that went in.
  func measureDisk(into report: inout Report) throws {
    let text = Double(try corpus.textBytes())
    let stories = Double(corpus.stories)
    let all = Double(bytesOnDisk(archive))
    let derived = Double(bytesOnDisk(archive + "/.derived"))
    report.add(
      "disk over the text, kB a story", stories: corpus.stories, [("morgue", (all - text) / stories / 1000)])
    report.add(
      "disk of what is derived, kB a story", stories: corpus.stories, [("morgue", derived / stories / 1000)])
    report.add("disk, times the text", stories: corpus.stories, [("morgue", all / text)])
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
    _ words: [SearchWord], beside notmuch: ((_ word: String) -> Command)?, into report: inout Report
  ) throws {
    var time = Samples(), peerTime = Samples(), memory = Samples()
    for word in words {
      let run = try morgue.run(["list", "--limit", "50", word.text], archive: archive, allowed: [0, 1])
      time.add(run.seconds * 1000)
      memory.add(run.peakMegabytes)
      if let notmuch { peerTime.add(try CommandRun(notmuch(word.text)).seconds * 1000) }
    }
    report.add(
      "list --limit 50 WORD, ms, median", stories: corpus.stories,
      [("morgue", time.median), ("notmuch", peerTime.median)])
    report.add(
      "list --limit 50 WORD, ms, of 100 the 95th", stories: corpus.stories,
      [("morgue", time.percentile(95)), ("notmuch", peerTime.percentile(95))])
    report.add("list --limit 50 WORD, peak memory, MB", stories: corpus.stories, [("morgue", memory.largest)])
  }
}
