/// A program with a list in a terminal, and how it is driven.

struct TerminalProgram {
  /// As the tables name it.
  var name: String
  var isPeer = true
  var command: Command
  /// What shows that its first screen is there.
  var firstScreen: Awaited
  /// Keys to the list of all stories, and what shows that it is there; empty when it starts there.
  var wayToList: [(keys: String, awaited: Awaited)] = []
  /// Keys that bring the cursor into the list; nothing waits for them.
  var approach = ""
  var keys = Keys()
  /// How it is searched; nil when it searches no text, or it is not asked to.
  var search: Search?
  /// One key after another.
  var leaving: String

  struct Keys {
    var down = "j"
    var pageDown = "\u{6}"
    var end = "G"
    var start = "g"
  }

  struct Search {
    /// The keys that search for a word, from the list.
    var keys: (_ word: String) -> String
    /// What shows that the hits of a word are on the screen.
    var awaited: (_ hit: SearchWord) -> Awaited
    /// The keys back to the start of the list of all.
    var back: String
    /// Those of the words that it is searched for.
    var words: ([SearchWord]) -> [SearchWord] = { $0 }
    /// How long a hit is waited for.
    var seconds = 30.0
  }

  /// Starts it and waits for the list.
  /// - Returns: the run, and the time from the start to the list, steps between added up.
  func open(seconds: Double = 300) throws -> (run: TerminalRun, answer: Answer) {
    let run = try TerminalRun(command)
    do {
      var answer = try run.awaitStart(firstScreen, seconds: seconds)
      for step in wayToList {
        answer.shown += try run.ask(step.keys, for: step.awaited, seconds: seconds).shown
      }
      return (run, answer)
    } catch {
      throw BenchFailure("\(name): \(error)")
    }
  }

  /// Starts it; another program that fails is no failure of the benchmark, and is noted.
  func opened(noting report: inout Report) throws -> (run: TerminalRun, answer: Answer)? {
    do {
      let opened = try open()
      opened.run.settle()
      for key in approach { _ = opened.run.press(String(key), seconds: 0.5) }
      return opened
    } catch  where isPeer {
      report.remark("No list came: \(String(describing: error).split(separator: "\n")[0])")
      return nil
    }
  }
}
