/// Promises 1 and 2 under `kill -9`: some rounds of what `make torture` does a thousand of.

import TestKit
import Testing

@testable import Torture

struct KilledTests {
  @Test func promises1And2WhatIsAcknowledgedOutlivesAKillAndABulkChangeIsWhole() throws {
    var options = TortureOptions()
    options.program = Home.program
    options.rounds = 20
    options.stories = 60
    var session = try TortureSession(options)
    do {
      try session.run()
      Files.remove(session.folder.path)
    } catch {
      Issue.record("seed \(options.seed), archive kept in \(session.folder.path): \(error)")
    }
    #expect(session.tally.rounds == options.rounds)
  }
}
