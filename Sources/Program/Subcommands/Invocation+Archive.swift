/// Actions on arguments that several subcommands share.

import Archiving
import Articles
import Models
import Queries

extension Invocation {
  func archivePath() throws -> String {
    try Environment.ofProcess.archivePath(given: value(.archive))
  }

  /// Opens the archive; reports unreadable files, and uses the rest.
  ///
  /// - Parameter need: the parts of the index that the command uses. Missing parts are built first. If another
  ///   program is building them, the command answers from the finished parts and says so.
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

  /// Makes sure that the index has the parts that a query needs.
  func prepare(_ archive: Archive, for need: IndexNeed) throws {
    let progress = ProgressLine()
    defer { progress.clear() }
    let far = try blocking { try await archive.prepare(for: need) { far in progress.show { _ in far.line } } }
    guard let far else { return }
    progress.say(
      "morgue: another program is building the index (\(far.words)); these results are incomplete")
  }

  /// The operands as one query, joined with spaces. A part that is not understood is an error here: without it, a
  /// query would find more, up to every article, and nobody would notice.
  func query(from start: Int = 0) throws(UsageError) -> Query {
    let text = operands[start...].joined(separator: " ")
    let parse = QueryParse(text)
    guard let problem = parse.problem else { return parse.query }
    throw UsageError(
      command: command.name, thing: text, problem: "at character \(problem.offset + 1): \(problem.message)",
      remedy: "`morgue manual query` explains queries")
  }

  /// The operands from an index on as the target of a change: articles if each operand is an id, else a query.
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

  /// Makes changes and prints a summary.
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
