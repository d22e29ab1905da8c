/// Marks and saved searches: read when asked for, since there are few.

import Articles

extension Writer {
  /// The files of marks or of saved searches, as they are on disk.
  mutating func workFiles(_ family: WorkSubject.Family) throws(ArchiveError) -> WorkFiles {
    let files = try WorkFiles(family, in: folder, on: disk)
    let place = WorkFiles.place(of: family, in: folder)
    unreadable = unreadable.filter { FilePath.parent($0.key) != place }
    unreadable.merge(files.unreadable) { _, new in new }
    return files
  }

  /// The same with what is decided and perhaps not in the files. What cannot be read is named where changes are.
  private mutating func decidedFiles(_ family: WorkSubject.Family) throws(ArchiveError) -> WorkFiles {
    var files = try workFiles(family)
    for name in (try? journal.pending()) ?? [] {
      if let record = try? journal.record(name, isPending: true) { files.carryOut(record.steps) }
    }
    return files
  }

  /// The marks by letter, with what is decided and not yet in the files.
  mutating func marks() throws(ArchiveError) -> [Mark] {
    let places = try decidedFiles(.mark).markPlaces
    return Mark.letters.compactMap { letter in
      places[String(letter)].flatMap { Mark(letter, $0, in: try? article($0.article)) }
    }
  }

  /// What a new reading of an article loses of the reader's: what is found in its words now, and not in the new ones.
  mutating func losses(_ new: Rereading.NewReading) throws(ArchiveError) -> [RereadReport.Loss] {
    let places = try decidedFiles(.mark).markPlaces.filter { $0.value.article == new.before.id }
    let marks = places.sorted { $0.key < $1.key }.filter { _, place in
      place.byte(in: new.before.text) != nil && place.byte(in: new.after.text) == nil
    }
    let (before, after) = (ContentHash.ofText(new.before.text), ContentHash.ofText(new.after.text))
    let highlights = try index.work(new.before.id).highlights.filter { highlight in
      highlight.anchor.find(in: new.before.text, textHash: before).range != nil
        && highlight.anchor.find(in: new.after.text, textHash: after).range == nil
    }
    let names = marks.map { "mark \($0.key)" } + highlights.map { "highlight “\($0.anchor.words)”" }
    return names.map { RereadReport.Loss(article: new.before.id, name: $0) }
  }

  /// The saved searches in their order, with what is decided and not yet in the files.
  mutating func searches() throws(ArchiveError) -> [SavedSearch] {
    let queries = try decidedFiles(.search).rankedQueries
    return SearchOrder.sorted(queries).compactMap { name in
      queries[name].flatMap { SavedSearch(name: name, query: $0.query) }
    }
  }

  /// What a change of the archive as a whole comes to, file by file.
  mutating func wanted(_ change: ArchiveChange) throws(ArchiveError) -> [WantedChange] {
    switch change {
    case .setMark(let mark):
      [
        (
          .mark(String(mark.letter)),
          [Change(MarkPlace.key, MarkPlace(mark, in: try article(mark.article)).value)]
        )
      ]
    case .removeMark(let letter): [(.mark(String(letter)), [Change(MarkPlace.key, nil)])]
    case .saveSearch(let search): try workFiles(.search).saving(search)
    case .removeSearch(let name): try workFiles(.search).removing(search: name)
    case .renameSearch(let name, let new): try workFiles(.search).renaming(search: name, to: new)
    case .moveSearch(let name, let place): try workFiles(.search).moving(search: name, to: place)
    }
  }
}

extension ArchiveChange {
  /// The journal's record of it, for messages.
  var asked: Change {
    switch self {
    case .setMark(let mark): Change(WorkKey("mark", mark.letter), .flag(true))
    case .removeMark(let letter): Change(WorkKey("mark", letter), nil)
    case .saveSearch(let search): Change(WorkKey("search", search.name), .text("save"))
    case .removeSearch(let name): Change(WorkKey("search", name), nil)
    case .renameSearch(let name, let new):
      Change(WorkKey("search", name), .fields(of: ["rename": .text(new)]))
    case .moveSearch(let name, _): Change(WorkKey("search", name), .text("move"))
    }
  }
}
