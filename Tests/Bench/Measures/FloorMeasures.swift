/// What the machine itself costs: a program that does nothing, a key that is written back.

struct FloorMeasures {
  let floor: Floor

  func measure(into report: inout Report) throws {
    var whole = Samples()
    for _ in 0..<50 { whole.add(try CommandRun(floor.nothing).seconds * 1000) }
    report.add("an empty C program from start to end, ms", [("C floor", whole.median)])

    let run = try TerminalRun(floor.echo)
    let answer = try run.awaitStart(Awaited("ready"), seconds: 10)
    var key = Samples()
    for _ in 0..<100 { if let time = run.press("x").milliseconds { key.add(time) } }
    run.leave("q")
    report.add("an empty C program in a terminal to its first byte, ms", [("C floor", answer.firstByte)])
    report.add("a key written back, ms, median", [("C floor", key.median)])
  }
}
