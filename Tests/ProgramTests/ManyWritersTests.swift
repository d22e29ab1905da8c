/// Promise 4: several processes at once on one archive.

import TestKit
import Testing

struct ManyWritersTests {
  private let home: Home

  init() throws {
    home = try Home()
    try home.writeStories(1...10, to: "stories")
    try #require(try home.run("import", "stories").status == 0)
  }

  @Test(arguments: [(2, 4), (8, 1)])
  func promise4WhatManyWriteAtOnceIsAllKept(processes: Int, rounds: Int) throws {
    for process in 1...processes {
      for round in 1...rounds {
        let number = 100 + process * 10 + round
        try home.writeStories(number...number, to: "more/\(process)-\(round)")
      }
    }
    let outcome = try home.shell(
      """
      for p in $(seq \(processes)); do
        for r in $(seq \(rounds)); do
          morgue tag +p$p-$r 'date:2018' > out-$p-$r 2>&1; echo "tag=$?"
          morgue import more/$p-$r > in-$p-$r 2>&1; echo "import=$?"
        done &
      done
      wait
      cat out-* | sort | uniq -c
      """)
    let runs = processes * rounds
    #expect(outcome.values("tag") == Array(repeating: "0", count: runs), "\(outcome.text)")
    #expect(outcome.values("import") == Array(repeating: "0", count: runs), "\(outcome.text)")
    #expect(try home.run("count").text == "\(10 + runs)\n")
    for process in 1...processes {
      for round in 1...rounds {
        let tagged = try home.run("count", "tag:p\(process)-\(round)")
        #expect((Int(tagged.text.dropLast()) ?? 0) >= 10, "\(tagged)")
      }
    }
    try expectAFreshIndexSaysTheSame()
    // Each tag is one step of undo, whoever did it.
    for _ in 1...runs { #expect(try home.run("undo").status == 0) }
    #expect(try home.run("undo").status == 1)
    #expect(try !home.run("list", "--jsonl").text.contains("\"p1-1\""))
  }

  @Test func promise4UndoneByManyEachChangeIsTakenBackOnce() throws {
    for number in 1...4 { #expect(try home.run("tag", "+t\(number)", "*").status == 0) }
    let outcome = try home.shell(
      "for p in 1 2 3 4; do (morgue undo; echo status=$?) & done; wait")
    #expect(outcome.values("status") == ["0", "0", "0", "0"])
    for number in 1...4 { #expect(outcome.text.contains("undone: tag +t\(number) on 10 articles")) }
    #expect(try home.run("list", "--jsonl").lines.count { $0.contains("\"tags\":[]") } == 10)
    try expectAFreshIndexSaysTheSame()
  }

  /// A writer that is stopped in the middle holds the lock; it is named, and reading goes on. Killed, it holds nothing.
  /// In the middle: one that is stopped while it opens the index may keep others from opening it.
  @Test(.enabled(if: isInstalled("flock"), "flock(1) is not installed"))
  func promise4ABusyArchiveNamesItsHolderAndADeadHolderHoldsNothing() throws {
    try home.writeStories(200...900, to: "many")
    let outcome = try home.shell(
      """
      stamp=.local/share/morgue/archive.json note=.local/share/morgue/.derived/writer.json
      is_stopped() { ! grep -L '^State:.T' /proc/$pid/task/*/status 2> /dev/null | grep -q .; }
      cp -r .local/share/morgue small
      for round in $(seq 20); do
        morgue import many > /dev/null 2>&1 & pid=$!
        until [ $(find .local/share/morgue/articles -name '*.json' | wc -l) -gt 30 ]; do kill -0 $pid || break; done
        while kill -STOP $pid 2> /dev/null; do
          until is_stopped; do kill -0 $pid || break; done
          flock -n $stamp true || ! grep -q 'isWriting.*true' $note || break
          kill -CONT $pid
        done
        kill -0 $pid 2> /dev/null && break
        # It was through before it could be stopped: once more from the beginning.
        rm -rf .local/share/morgue; cp -r small .local/share/morgue
      done
      echo pid=$pid
      morgue list --limit 1 > listed 2>&1; echo "list=$?"
      wc -l < listed | sed s/^/listed=/
      morgue tag +x '*' > /dev/null 2> err; echo "tag=$?"
      sed s/^/words=/ err
      kill -9 $pid; wait $pid 2> /dev/null
      morgue tag +x 'date:2018' > /dev/null 2> err; echo "again=$?"
      morgue import many > /dev/null; echo "import=$?"
      """)
    #expect(outcome.values("list") == ["0"] && outcome.values("listed") == ["1"], "\(outcome.text)")
    #expect(outcome.values("tag") == ["75"], "\(outcome.text)")
    let words = try #require(outcome.values("words").first)
    let pid = try #require(outcome.values("pid").first)
    #expect(words.contains("process \(pid) on ") && outcome.values("words").count == 1)
    #expect(outcome.values("again") == ["0"] && outcome.values("import") == ["0"], "\(outcome.text)")
    #expect(try home.run("count").text == "711\n")
    try expectAFreshIndexSaysTheSame()
  }

  private func expectAFreshIndexSaysTheSame() throws {
    let known = try home.run("list", "--jsonl")
    try #require(try home.shell("rm -rf .local/share/morgue/.derived").status == 0)
    #expect(try home.run("list", "--jsonl") == known)
  }
}
