/// What several subcommands do with what was given to them.

import Archiving
import Articles
import Models
import Queries

extension Invocation {
  func archivePath() throws -> String {
    try Environment.ofProcess.archivePath(given: value(.archive))
  }

  /// Opens the archive; what in it cannot be read is told, the rest is used.
  ///
  /// - Parameter need: what of the index the command asks. Where it is missing, it is made first; where another
  ///   program is making it, the command answers from what is there and says so.
  func openArchive(
    creating createsArchive: Bool = false, for need: IndexNeed = .rows
  ) throws -> Archive {
    let options = ArchiveOptions(
      createsArchive: createsArchive, catchesUpLater: true, weights: models.weights, clock: Timestamp.now,
      milliseconds: millisecondsNow)
    let archive = try Archive(path: archivePath(), options: options)
    try prepare(archive, for: need)
    for notice in try blocking({ await archive.notices() }) { Messages.say("morgue: " + notice) }
    return archive
  }

  /// Sees to it that the index has what a question needs.
  func prepare(_ archive: Archive, for need: IndexNeed) throws {
    let progress = ProgressLine()
    defer { progress.clear() }
    let far = try blocking { try await archive.prepare(for: need) { far in progress.show { _ in far.line } } }
    guard let far else { return }
    progress.say(
      "morgue: another program is building the index (\(far.words)); these results are incomplete")
  }

  /// The operands as one query, joined with spaces. What is not understood is an error here: without it a
  /// query finds more, up to every article, and nobody watches.
  func query(from start: Int = 0) throws(UsageError) -> Query {
    let text = operands[start...].joined(separator: " ")
    let parse = QueryParse(text)
    guard let problem = parse.problem else { return parse.query }
    throw UsageError(
      command: command.name, thing: text, problem: "at character \(problem.offset + 1): \(problem.message)",
      remedy: "`morgue manual query` explains queries")
  }

  /// The operands from one on as what to change: articles where each is the id of one, else a query.
  func target(from start: Int = 0, in archive: Archive) throws -> Target {
    let words = Array(operands[start...])
    guard words.allSatisfy(Self.looksLikeID) else { return .matching(try query(from: start)) }
    do {
      return .articles(try blocking { try await archive.resolve(words) })
    } catch ArchiveError.noSuchArticle(let word) where ArticleID(word) == nil {
      // A word such as "cafe" may be hexadecimal by chance.
      return .matching(try query(from: start))
    }
  }

  private static func looksLikeID(_ word: String) -> Bool {
    (4...16).contains(word.utf8.count)
      && word.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// Makes changes and says what was done.
  func change(
    _ changes: [Change], from start: Int = 0, _ output: inout StandardOutput
  ) throws -> ExitStatus {
    let archive = try openArchive()
    let target = try target(from: start, in: archive)
    if case .matching(let query) = target { try prepare(archive, for: IndexNeed(query)) }
    if case .matching(let query) = target, try blocking({ try await archive.count(query) }) == 0 {
      Messages.say("morgue: no article matches \(query.text)")
      return .foundNothing
    }
    let report = try blocking { try await archive.apply(changes, to: target) }
    try output.line(report.summary)
    return .done
  }
}
