/// How an archive keeps its index up to date: with other programs, and from nothing.

extension Archive {
  /// What could not be read by now, or is not written yet, a line each.
  package func notices() -> [String] {
    do { return try writer.notices() } catch { return [error.description] }
  }

  /// Looks whether other programs added, changed or removed files, and reads what they did: at the start, on focus,
  /// or once a while. Costs a look at every folder, not at every file. Changes of other instances of this
  /// program show without it.
  ///
  /// Where the index is new, it is built: rows first, then words, then names and quotes, the newest articles first.
  /// It ends within a step when its task is cancelled, and goes on from there the next time. Where another program
  /// builds it, this waits for that.
  ///
  /// - Parameter progress: told after every step; questions and changes are answered meanwhile.
  /// - Returns: whether anything was different.
  @discardableResult
  package func refresh(
    progress: @Sendable (IndexProgress) -> Void = { _ in }
  ) async throws(ArchiveError) -> Bool {
    do throws(ArchiveError) {
      guard try writer.isBehind() else { return false }
    } catch {
      guard IndexKeeper.remedy(of: error) == .rebuild else { throw error }
      try writer.resetIndex()
    }
    guard writer.canWrite else {
      try writer.refresh()
      return true
    }
    try await build(Derivation.all, waits: true, progress)
    return true
  }

  /// How far an index is that is being built; nil where it has all rows.
  package func progress() throws(ArchiveError) -> IndexProgress? {
    guard try !writer.index.hasAllRows(), try writer.disk.status(writer.folder.articles) != nil else {
      return nil
    }
    return try writer.progress() ?? IndexProgress(step: Derivation.rows.name, done: 0, total: 0)
  }

  /// Sees to it that a question is answered of the whole archive.
  ///
  /// - Returns: how far the index is where another program is building it: then it answers from what is there. Nil
  ///   where nothing is missing.
  package func prepare(
    for need: IndexNeed, progress: @Sendable (IndexProgress) -> Void = { _ in }
  ) async throws(ArchiveError) -> IndexProgress? {
    prepared = need
    guard writer.canWrite else {
      try writer.refresh()
      return nil
    }
    do throws(ArchiveError) {
      if try writer.has(need), try !writer.isOutOfStep() { return nil }
    } catch {
      guard IndexKeeper.remedy(of: error) == .rebuild else { throw error }
      try writer.resetIndex()
    }
    do throws(ArchiveError) {
      if try await build(need.derivations, waits: false, progress) { return nil }
    } catch {
      try writer.buildUnlocked(need, after: error)
      let place = IndexPlace(writer.keeper, needsWholeIndex: false)
      await desk.look(at: place)
      await backDesk.look(at: place)
      return nil
    }
    if try writer.has(need) { return nil }
    return try writer.progress(of: need.derivations)
      ?? IndexProgress(step: Derivation.rows.name, done: 0, total: 0)
  }

  /// Makes what is missing; false where another program is at it.
  @discardableResult
  private func build(
    _ derivations: [Derivation], waits: Bool, _ progress: @Sendable (IndexProgress) -> Void
  ) async throws(ArchiveError) -> Bool {
    var claim = try BuildClaim.take(writer.folder, on: writer.disk)
    while claim == nil {
      guard waits, !Task.isCancelled else { return false }
      if let far = try writer.progress() { progress(far) }
      await Self.pause()
      claim = try BuildClaim.take(writer.folder, on: writer.disk)
    }
    // Held to the end.
    defer { _ = claim }
    try writer.index.expectMany()
    defer { try? writer.index.settle() }
    var steps = 0
    for derivation in derivations {
      var isMore = true
      while isMore, !Task.isCancelled {
        do throws(ArchiveError) {
          isMore = try writer.step(derivation)
        } catch {
          guard case .busy = error else { throw error }
          // Whoever holds the lock writes something else, or brings the index up to date before it does.
          guard waits, try !writer.index.isWhole() else { return false }
          await Self.pause()
          continue
        }
        if isMore {
          steps += 1
          if let far = try writer.progress(of: [derivation]) { progress(far) }
        }
        await Task.yield()
      }
    }
    // Each step wrote pieces of its own. Whoever holds the lock now leaves them to the next who builds or files.
    if steps > 0 { try? writer.mergePieces(after: steps * Writer.stepSize) }
    return true
  }

  /// Sees to it that the index lists every article: makes it do so, or waits for the program that does.
  func awaitRows() async throws(ArchiveError) {
    while writer.canWrite, !Task.isCancelled {
      try writer.keeper.useShared()
      guard try !writer.index.hasAllRows() else { return }
      if try await build(IndexNeed.rows.derivations, waits: false, { _ in }) { return }
      await Self.pause()
    }
  }

  private static func pause() async {
    // Cancelled it ends at once; the caller looks.
    try? await Task.sleep(for: .milliseconds(200))
  }

  /// Calls whenever another instance has changed the archive, this process's own changes left out, for as long as
  /// what it answers is held; nil where the system cannot tell.
  package nonisolated func watch(_ onChange: @escaping @Sendable () -> Void) -> ArchiveWatch? {
    ArchiveWatch(ArchiveFolder(path), onChange)
  }

  /// Rebuilds the index from the files.
  /// - Throws: `busy` where another program goes on writing.
  package func rebuildIndex(
    progress: @Sendable (IndexProgress) -> Void = { _ in }
  ) async throws(ArchiveError) {
    try writer.resetIndexAsWriter()
    try await refresh(progress: progress)
    guard !Task.isCancelled else { return }
    try writer.writing(catchUp: .nothing) { (writer) throws(ArchiveError) in try writer.sweepShelf() }
  }
}
