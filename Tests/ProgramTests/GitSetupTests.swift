/// Two and three machines with git: what each did is joined, without a conflict.

import TestKit
import Testing

@Suite(.enabled(if: isInstalled("git"), "git is not installed"))
struct GitSetupTests {
  private let home: Home

  /// Two clones, `one` and `two`, of an archive of four stories that was set up; `two` is configured too.
  init() throws {
    home = try Home()
    try home.writeStories(1...4, to: "stories")
    try run(
      """
      git config --global user.name Reader; git config --global user.email reader@news.example
      git config --global init.defaultBranch main; git config --global pull.rebase false
      mkdir one; git -C one init -q
      MORGUE_ARCHIVE=$PWD/one morgue import stories > /dev/null
      MORGUE_ARCHIVE=$PWD/one morgue git-setup > /dev/null
      git -C one add -A; git -C one commit -qm filed; git clone -q one two
      MORGUE_ARCHIVE=$PWD/two morgue git-setup > /dev/null
      """)
  }

  @discardableResult
  private func run(_ lines: String) throws -> Outcome {
    let outcome = try home.shell(
      """
      set -e
      in_one() { MORGUE_ARCHIVE=$PWD/one "$@"; }
      in_two() { MORGUE_ARCHIVE=$PWD/two "$@"; }
      in_three() { MORGUE_ARCHIVE=$PWD/three "$@"; }
      commit() { for c in "$@"; do git -C $c add -A; git -C $c commit -q --allow-empty -m work; done; }
      pull() { git -C $1 pull -q --no-edit $PWD/$2 main; }
      \(lines)
      """)
    try #require(outcome.status == 0, "\(lines): \(outcome.text) \(outcome.messages)")
    return outcome
  }

  private func show(_ clone: String, _ id: String) throws -> String {
    try run("in_\(clone) morgue show --json \(id) | grep -A3 -E '\"(starred|note|read|tags)\"'").text
  }

  private var ids: [String] {
    get throws { try run("in_one morgue list --id --sort oldest").lines.map { String($0.prefix(16)) } }
  }

  /// What two people do who work on the same stories: tags are united, and what both did is done once.
  @Test func bothChangedTheSame() throws {
    try run(
      """
      in_one morgue tag +left '*'; in_one morgue star '*'; in_one morgue searches --save Left tag:left
      in_two morgue tag +right '*'; in_two morgue star '*'; in_two morgue tag +left '*'
      commit one two; pull one two; pull two one
      """)
    for clone in ["one", "two"] {
      #expect(try run("in_\(clone) morgue count tag:left tag:right is:starred").text == "4\n")
      #expect(try run("in_\(clone) morgue check").text.contains("no problems found"))
      #expect(try run("git -C \(clone) status --porcelain").text == "")
    }
    #expect(
      try run("cd one; git rev-parse HEAD^{tree}; cd ../two; git rev-parse HEAD^{tree}").lines.count == 2)
    #expect(try run("diff -r one/reader/work two/reader/work").text == "")
  }

  /// One clone takes back what the other goes on from; taken away is not the same as gone.
  @Test func oneUndidWhatTheOtherChanged() throws {
    let id = try #require(try ids.first)
    try run(
      """
      in_one morgue tag +a \(id); commit one; pull two one
      in_one morgue undo; in_two morgue tag +b \(id)
      commit one two; pull one two; pull two one
      """)
    for clone in ["one", "two"] {
      #expect(
        try run("in_\(clone) morgue count -- tag:b -tag:a").text == "1\n")
    }
    try run("in_two morgue undo; commit two; pull one two; in_one morgue redo; commit one; pull two one")
    #expect(try run("in_two morgue count -- tag:b -tag:a").text == "1\n")
  }

  @Test func twoNotesAreBothKept() throws {
    let id = try #require(try ids.first)
    try run(
      """
      in_one morgue note \(id) Ask her.; sleep 0.01; in_two morgue note \(id) Ask him.
      commit one two; pull one two; pull two one
      """)
    for clone in ["one", "two"] {
      #expect(try run("in_\(clone) morgue note \(id)").text == "Ask her.\n\nAsk him.\n")
    }
    try run("in_one morgue note \(id) Ask both.; commit one; pull two one")
    #expect(try run("in_two morgue note \(id)").text == "Ask both.\n")
  }

  @Test func threeInARing() throws {
    let ids = try ids
    try run(
      """
      git clone -q one three; in_three morgue git-setup > /dev/null
      in_one morgue tag +x \(ids[0]) \(ids[1]); in_two morgue star \(ids[0]); in_three morgue note \(ids[0]) Three.
      in_two morgue searches --save S bridge; in_three morgue searches --save S river
      commit one two three; pull two one; pull three two; pull one three; pull two one; pull three two
      in_three morgue tag -x \(ids[0]); commit three; pull one three; pull two one
      """)
    for clone in ["one", "two", "three"] {
      #expect(try run("in_\(clone) morgue count tag:x").text == "1\n")
      #expect(try run("in_\(clone) morgue count is:starred has:note").text == "1\n")
      #expect(try run("in_\(clone) morgue searches").lines.count == 1)
    }
    #expect(try run("diff -r one/reader two/reader; diff -r two/reader three/reader").text == "")
  }

  /// The same stories filed in both clones: whichever stands there is right.
  @Test func storiesThatBothFiledAreNoConflict() throws {
    try home.writeStories(5...6, to: "more")
    try run(
      """
      in_one morgue import more > /dev/null; sleep 1.1; cp -r more again; in_two morgue import again > /dev/null
      commit one two; pull one two; pull two one
      """)
    #expect(try run("in_one morgue count; in_one morgue check").text.hasPrefix("6\n"))
    #expect(
      try run("diff -r one/articles two/articles; diff -r one/originals two/originals || true").text == "")
  }

  /// Without the configuration git leaves its marks, and a repair joins both forms.
  @Test func marksOfAnEarlierMergeAreJoined() throws {
    let id = try #require(try ids.first)
    try run(
      """
      git -C one config --remove-section merge.morgue
      in_one morgue tag +left \(id); in_two morgue tag +right \(id); commit one two
      ! pull one two 2> /dev/null > /dev/null
      """)
    let checked = try run("in_one morgue check || true")
    #expect(checked.text.contains("conflict markers") && checked.text.contains("morgue check --repair"))
    #expect(try run("in_one morgue check --repair").text.contains("1 repaired"))
    #expect(try run("in_one morgue count tag:left tag:right").text == "1\n")
    try run("commit one; pull two one")
    #expect(try run("in_two morgue count tag:left tag:right").text == "1\n")
  }

  @Test func settingUpTwiceIsNoHarm() throws {
    try home.write("*.jpg binary", to: "two/.gitattributes")
    let first = try run("in_two morgue git-setup").text
    #expect(first.contains("commit it"))
    let text = try run("cat two/.gitattributes").text
    #expect(text.hasPrefix("*.jpg binary\n/archive.json"))
    #expect(try run("in_two morgue git-setup").text.contains("already"))
    #expect(try run("cat two/.gitattributes").text == text)
    let none = try home.shell(
      "mkdir none; MORGUE_ARCHIVE=$PWD/none morgue import stories; MORGUE_ARCHIVE=$PWD/none morgue git-setup")
    #expect(none.status == 66 && none.messages.contains("not in a git repository"), "\(none.messages)")
  }

  @Test func whatCannotBeMergedIsLeft() throws {
    try home.write("{", to: "a")
    try home.write("{}", to: "b")
    let outcome = try home.shell(
      "morgue merge-file a a b reader/work/9f/9f2c51d07ab3e644.json; echo $?; cat a")
    #expect(outcome.text == "65\n{")
  }
}
