/// Why there is no terminal for the reader.

package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The terminal cannot move its cursor; holds the value of TERM.
  case dumb(String)
  /// No description of this terminal is installed, nor one of a common one.
  case unknownTerminal(String)
  /// ncurses, or the system under it, refused; holds the failed action.
  case refused(String)

  /// One line that says what is wrong and what to do instead.
  package var description: String {
    let instead = "`morgue list` and `morgue show` print to any terminal, file or pipe"
    switch self {
    case .notATerminal:
      return "the reader needs a terminal for input and output; \(instead)"
    case .dumb(let type):
      return "a terminal of type “\(type)” cannot show full screens; set TERM to your terminal's type, "
        + "such as xterm-256color; \(instead)"
    case .unknownTerminal(let type):
      return "no description of the terminal “\(type)” is installed; install ncurses-base "
        + "or set TERM to a known type, such as xterm-256color; \(instead)"
    case .refused(let what):
      return "the terminal could not be set up (\(what)); \(instead)"
    }
  }
}
