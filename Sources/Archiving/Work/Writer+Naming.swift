/// Marks and saved searches: read when asked for, since there are few.

import Articles

extension Writer {
  /// The files of marks, as they are on disk.
  mutating func markFiles() throws(ArchiveError) -> NamedFiles<MarkRecord> {
    let files = try NamedFiles(MarkRecord.self, in: folder.marks, on: disk)
    name(files.unreadable, in: folder.marks)
    return files
  }

  /// The files of saved searches, as they are on disk.
  mutating func searchFiles() throws(ArchiveError) -> NamedFiles<SearchRecord> {
    let files = try NamedFiles(SearchRecord.self, in: folder.searches, on: disk)
    name(files.unreadable, in: folder.searches)
    return files
  }

  private mutating func name(_ problems: [String: ArchiveError], in place: String) {
    unreadable = unreadable.filter { FilePath.parent($0.key) != place }
    unreadable.merge(problems) { _, new in new }
  }

  // MARK: Reading

  /// The marks by letter, with what is decided and not yet in the files.
  mutating func marks() throws(ArchiveError) -> [Mark] {
    let values = try markPlaces()
    return Mark.letters.compactMap { letter in
      guard let place = values[String(letter)], let id = ArticleID(place.article) else { return nil }
      return Mark(letter, article: id, place: byte(of: place, in: id))
    }
  }

  /// Where the marks point, by letter.
  mutating func markPlaces() throws(ArchiveError) -> [String: MarkPlace] {
    var files = try markFiles()
    for differences in pendingDifferences() { files.take(differences.marks) }
    return files.values
  }

  /// The saved searches in their order, with what is decided and not yet in the files.
  mutating func searches() throws(ArchiveError) -> [SavedSearch] {
    var files = try searchFiles()
    for differences in pendingDifferences() { files.take(differences.searches) }
    return SearchOrder.sorted(files.values).compactMap { name in
      files.values[name].flatMap { SavedSearch(name: name, query: $0.query) }
    }
  }

  /// What is decided and perhaps not in the files. What cannot be read is named where changes are.
  private func pendingDifferences() -> [Differences] {
    guard let names = try? journal.pending() else { return [] }
    return names.compactMap { name in
      try? journal.record(name, isPending: true).differences(at: journal.path(name, isPending: true))
    }
  }

  // MARK: Changing

  mutating func plan(_ change: ArchiveChange) throws(ArchiveError) -> ChangePlan {
    var plan = ChangePlan()
    switch change {
    case .setMark(let mark):
      try take([Replacement(name: String(mark.letter), now: try place(of: mark))], into: &plan)
    case .removeMark(let letter): try take([Replacement<MarkPlace>(name: String(letter))], into: &plan)
    case .saveSearch(let search):
      let files = try searchFiles()
      let rank = files.values[search.name]?.rank ?? SearchOrder.rank(after: files.values)
      let value = RankedQuery(query: search.query, rank: rank)
      try take([Replacement(name: files.spelling(of: search.name), now: value)], into: &plan)
    case .removeSearch(let name):
      try take([Replacement<RankedQuery>(name: try searchFiles().spelling(of: name))], into: &plan)
    case .renameSearch(let name, let to):
      let files = try searchFiles()
      let old = files.spelling(of: name)
      // One half of it alone would lose the search.
      if let obstacle = files.obstacle(of: old) ?? files.obstacle(of: to) { throw obstacle }
      guard let value = files.values[old], files.values[to] == nil,
        SavedSearch(name: to, query: value.query) != nil
      else { break }
      try take([Replacement(name: old), Replacement(name: to, now: value)], into: &plan)
    case .moveSearch(let name, let to):
      let files = try searchFiles()
      try take(SearchOrder.move(files.spelling(of: name), to: to, in: files.values), into: &plan)
    }
    if plan.isEmpty, let error = plan.leftOut.first { throw error }
    return plan
  }

  mutating func take(_ wanted: [Replacement<MarkPlace>], into plan: inout ChangePlan) throws(ArchiveError) {
    let (free, leftOut) = try markFiles().effective(wanted)
    plan.differences.marks += free
    plan.leftOut += leftOut
    let touched = Set(free.flatMap { [$0.was, $0.now] }.compactMap { $0.flatMap { ArticleID($0.article) } })
    plan.markedArticles += touched.sorted()
  }

  mutating func take(_ wanted: [Replacement<RankedQuery>], into plan: inout ChangePlan) throws(ArchiveError) {
    let (free, leftOut) = try searchFiles().effective(wanted)
    plan.differences.searches += free
    plan.leftOut += leftOut
  }
}

extension Replacement {
  var inverse: Replacement { Replacement(name: name, was: now, now: was) }
}
