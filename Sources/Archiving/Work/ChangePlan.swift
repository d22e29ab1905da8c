/// What a change comes to, worked out from the files as they are now.

import Articles

/// A change that is worked out and not made yet.
struct ChangePlan {
  var differences = Differences()
  /// The work on each article that becomes different, as it will be.
  var works: [(id: ArticleID, work: ReaderWork)] = []
  /// Why things are left out, one by one: a file that this program cannot read is never written over.
  var leftOut: [ArchiveError] = []
  /// The articles that marks point at which become different.
  var markedArticles: [ArticleID] = []

  var isEmpty: Bool { differences.isEmpty }
  /// The articles that are different then.
  var articles: [ArticleID] { works.map(\.id) + markedArticles }
}

extension Writer {
  /// Works out changes to articles, each given once. What stands in the files counts, not what is known
  /// of them: nothing that another program wrote meanwhile is lost.
  mutating func plan(_ wanted: [(ArticleID, [Change])]) -> ChangePlan {
    var plan = ChangePlan()
    var articles: [[WorkDifference]: [ArticleID]] = [:]
    var order: [[WorkDifference]] = []
    for (id, changes) in wanted {
      var work: ReaderWork
      do throws(ArchiveError) {
        work = try workOnDisk(id)
      } catch {
        plan.leftOut.append(error)
        continue
      }
      let before = work
      let differences = work.make(changes)
      guard work != before else { continue }
      plan.works.append((id, work))
      if articles[differences] == nil { order.append(differences) }
      articles[differences, default: []].append(id)
    }
    plan.differences.steps = order.map { ($0, articles[$0] ?? []) }
    return plan
  }

  /// Works out what takes back what a record made different.
  mutating func plan(inverting record: Differences) throws(ArchiveError) -> ChangePlan {
    var plan = plan(
      record.steps.flatMap { step in
        step.articles.map { ($0, step.differences.reversed().map(\.inverse)) }
      })
    if !record.marks.isEmpty { try take(record.marks.map(\.inverse), into: &plan) }
    if !record.searches.isEmpty { try take(record.searches.map(\.inverse), into: &plan) }
    return plan
  }

  /// The work on an article as its file has it. Costs one failed opening where there is none.
  mutating func workOnDisk(_ id: ArticleID) throws(ArchiveError) -> ReaderWork {
    let path = folder.work(id)
    do throws(ArchiveError) {
      let work = try WorkRecord.work(on: id, at: path, disk)
      unreadable[path] = nil
      return work
    } catch {
      unreadable[path] = error
      throw error
    }
  }
}
