/// A small program that takes the terminal over and leaves it in the way that its argument names,
/// for the tests that watch it from outside.

import Glibc
import Ncurses
import Surface

@main
enum TerminalTrial {
  static func main() {
    do throws(TerminalError) {
      try run(CommandLine.arguments.dropFirst().first ?? "return")
    } catch {
      warn("trial: \(error)")
      exit(64)
    }
  }

  static func run(_ way: String) throws(TerminalError) {
    let signals = try SignalPipe()
    let type = getenv("TERM").map { String(cString: $0) }
    var terminal = try Terminal(environment: type.map { ["TERM": $0] } ?? [:])
    var count = 0
    terminal.present(page("ready", terminal.size))
    warn("words for standard error")
    while true {
      var requests = [
        pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      poll(&requests, 2, -1)
      for signal in signals.drain() {
        switch signal {
        case SIGWINCH: _ = terminal.resize()
        case SIGCONT: terminal.redraw()
        case SIGTSTP: terminal.suspend()
        default:
          leave(terminal, 128 + signal)
        }
      }
      for event in terminal.readEvents() {
        count += 1
        guard case .key(let key) = event else { continue }
        switch key {
        case Key("q"): return
        case .control("z"):
          terminal.suspend()
          _ = terminal.resize()
        case Key("e"):
          terminal.released {
            print("outside")
            _ = readLine()
          }
        case Key(.enter): end(way)
        default: break
        }
      }
      if terminal.isHungUp { leave(terminal, 129) }
      let size = terminal.size
      terminal.present(page("\(count) events at \(size.columns)x\(size.rows)", size))
    }
  }

  static func warn(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  static func leave(_ terminal: consuming Terminal, _ status: Int32) -> Never {
    do { _ = consume terminal }
    exit(status)
  }

  static func page(_ text: String, _ size: Size) -> Grid {
    var grid = Grid(size: size)
    for (column, character) in text.enumerated() where column < size.columns {
      grid[column: column, row: 0] = Cell(String(character))
    }
    return grid
  }

  /// Ends the process without any clean-up of its own.
  static func end(_ way: String) {
    let empty: [Int] = []
    switch way {
    case "fatal": fatalError("the message of a fatal error")
    case "index": print(empty[CommandLine.arguments.count])
    case "overflow": print(Int.max - CommandLine.arguments.count + 3)
    case "abort": abort()
    case "stack": print(depth(1))
    case "exit": exit(3)
    default: break
    }
  }

  static func depth(_ n: Int) -> Int {
    var space = (n, n + 1, n + 2, n + 3)
    return withUnsafeMutablePointer(to: &space) {
      $0.pointee.0 = n; return depth(n + 1) + $0.pointee.2
    }
  }
}
