/// The words and the bar of a progress line.

import Testing

@testable import Program

struct ProgressMeterTests {
  @Test(arguments: [
    (12_500, 100_000, 0.125, 80, "[###---------------------]  12,500 of 100,000  6,250/s  0:14 left"),
    (12_500, nil, 0.125, 80, "[###---------------------]  12%  12,500 stories  6,250/s  0:14 left"),
    (12_500, nil, nil, 80, "12,500 stories  6,250/s"), (1, nil, nil, 80, "1 story  1/s"),
    (12_500, 100_000, 0.125, 53, "[#-----------]  12,500 of 100,000  6,250/s  0:14 left"),
    (12_500, 100_000, 0.125, 40, "12,500 of 100,000  6,250/s  0:14 left"),
    (12_500, 100_000, 0.125, 6, "12,500"), (12_500, 100_000, 0.125, 0, ""), (12_500, nil, nil, -1, ""),
    (100_000, 100_000, 1, 80, "[########################]  100,000 of 100,000  50,000/s  0:00 left"),
    (10, 1_000_000, 0.00001, 80, "[------------------------]  10 of 1,000,000  5/s  55:33:18 left"),
    (1, 1_000_000, 0.000001, 80, "[------------------------]  1 of 1,000,000  1/s  days left"),
  ])
  func saysWhatIsKnown(done: Int, total: Int?, share: Double?, width: Int, line: String) {
    let meter = ProgressMeter(of: "story", "stories")
    #expect(meter.line(done: done, total: total, share: share, width: width, at: .seconds(2)) == line)
  }

  /// What was there already is passed over quickly; soon the line tells how long the rest will take.
  @Test func theRateIsThatOfTheLastSeconds() {
    let meter = ProgressMeter(of: "story", "stories")
    for second in 1...5 {
      let done = second * 10_000
      _ = meter.line(done: done, total: 60_000, share: Double(done) / 60_000, width: 80, at: .seconds(second))
    }
    var line = ""
    for second in 6...20 {
      let done = 50_000 + (second - 5) * 100
      line = meter.line(
        done: done, total: 60_000, share: Double(done) / 60_000, width: 80, at: .seconds(second))
    }
    #expect(line.hasSuffix("  51,500 of 60,000  100/s  1:25 left"))
  }

  /// Before the files are counted nobody knows a share, and what comes after is no answer of it.
  @Test func aShareThatComesLateIsNoRate() {
    let meter = ProgressMeter(of: "story", "stories")
    _ = meter.line(done: 100, total: nil, share: nil, width: 80, at: .seconds(20))
    let line = meter.line(done: 150, total: 200, share: 0.75, width: 80, at: .seconds(31))
    #expect(!line.contains("left"))
    let next = meter.line(done: 160, total: 200, share: 0.8, width: 80, at: .seconds(42))
    #expect(next.hasSuffix("160 of 200  1/s  0:44 left"))
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000")])
  func groupsDigits(number: Int, text: String) { #expect(grouped(number) == text) }
}
