/// Promise 3 with git: clones that changed different stories merge; one story changed twice is a conflict that is
/// named and left to its owner.

import TestKit
import Testing

@Suite(.enabled(if: isInstalled("git"), "git is not installed"))
struct MergeTests {
  private let home: Home

  /// Two clones, `one` and `two`, of an archive of four stories.
  init() throws {
    home = try Home()
    try home.writeStories(1...4, to: "stories")
    try home.writeStories(5...5, to: "five")
    try home.writeStories(6...6, to: "six")
    try run(
      """
      git config --global user.name Reader; git config --global user.email reader@news.example
      git config --global init.defaultBranch main; git config --global pull.rebase false
      mkdir one; git -C one init -q
      MORGUE_ARCHIVE=$PWD/one morgue import stories > /dev/null
      git -C one add -A; git -C one commit -qm filed; git clone -q one two
      """)
  }

  private var ids: [String] {
    get throws {
      try run("MORGUE_ARCHIVE=$PWD/one morgue list --id --sort oldest").lines.map { String($0.prefix(16)) }
    }
  }

  @discardableResult
  private func run(_ lines: String) throws -> Outcome {
    let outcome = try home.shell("set -e; one=$PWD/one; two=$PWD/two; " + lines)
    try #require(outcome.status == 0, "\(lines): \(outcome.text) \(outcome.messages)")
    return outcome
  }

  @Test func promise3ClonesThatChangedDifferentStoriesMerge() throws {
    let ids = try ids
    try run(
      """
      export MORGUE_ARCHIVE=$one
      morgue tag +left \(ids[0]); morgue import five; morgue searches --save Left tag:left
      git -C one add -A; git -C one commit -qm left
      export MORGUE_ARCHIVE=$two
      morgue tag +right \(ids[1]); morgue star \(ids[1]); morgue import six; morgue searches --save Right tag:right
      git -C two add -A; git -C two commit -qm right
      git -C one pull -q --no-edit $two main
      """)
    let merged = try run("MORGUE_ARCHIVE=$one morgue list --jsonl")
    #expect(merged.lines.count == 6 && merged.messages.isEmpty)
    #expect(try run("MORGUE_ARCHIVE=$one morgue list --id tag:left").text.contains(ids[0]))
    #expect(try run("MORGUE_ARCHIVE=$one morgue list --id tag:right is:starred").text.contains(ids[1]))
    let searches = try run("MORGUE_ARCHIVE=$one morgue searches").text
    #expect(searches.contains("Left") && searches.contains("Right"))
    // The changes of both can be taken back, the latest number first.
    try run("for n in 1 2 3 4 5; do MORGUE_ARCHIVE=$one morgue undo > /dev/null; done")
    #expect(try run("! MORGUE_ARCHIVE=$one morgue list tag:left OR tag:right").text == "")
    #expect(try run("rm -rf one/.derived; MORGUE_ARCHIVE=$one morgue list").lines.count == 6)
  }

  @Test(arguments: ["git checkout -q --theirs FILE", "cat RIGHT > FILE"])
  func promise3OneStoryChangedTwiceIsNamedUntilItIsResolved(_ resolution: String) throws {
    let id = try #require(try ids.first)
    let file = "reader/work/\(id.prefix(2))/\(id).json"
    try run(
      """
      MORGUE_ARCHIVE=$one morgue tag +left \(id); git -C one add -A; git -C one commit -qm left
      MORGUE_ARCHIVE=$two morgue tag +right \(id); git -C two add -A; git -C two commit -qm right
      cp two/\(file) right.json
      MORGUE_ARCHIVE=$one morgue list > /dev/null
      ! git -C one pull -q --no-edit $two main 2> /dev/null
      grep -q '<<<<<<<' one/\(file); cp one/\(file) conflict
      """)
    let listed = try run("MORGUE_ARCHIVE=$one morgue list --jsonl")
    #expect(listed.lines.count == 4, "the rest goes on")
    #expect(listed.messages.contains(file) && listed.messages.split(separator: "\n").count == 1)
    let tagged = try run("MORGUE_ARCHIVE=$one morgue tag +all '*'; cmp one/\(file) conflict")
    #expect(tagged.text.contains("3") && tagged.text.contains("skipped"), "\(tagged.text)")
    let line = resolution.replacing("FILE", with: file).replacing("RIGHT", with: "../right.json")
    let resolved = try run("cd one; \(line); cd ..; MORGUE_ARCHIVE=$one morgue list --jsonl tag:right")
    #expect(resolved.lines.count == 1 && resolved.messages.isEmpty, "\(resolved)")
    #expect(try run("MORGUE_ARCHIVE=$one morgue count tag:all").text == "3\n")
    try run("git -C one add -A; git -C one commit -qm merged")
    #expect(
      try run("rm -rf one/.derived; MORGUE_ARCHIVE=$one morgue list --jsonl tag:right").lines.count == 1)
  }
}
