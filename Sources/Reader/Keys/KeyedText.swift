/// Texts that name a command's key: they name the command, and the keymap fills the key in.

/// Written like a string: `"\(key: .help) lists all keys"`.
package struct KeyedText: Equatable, Sendable, ExpressibleByStringInterpolation {
  fileprivate enum Part: Equatable {
    case text(String)
    case key(Command)
  }

  private let parts: [Part]

  package init(stringLiteral text: String) { parts = [.text(text)] }
  package init(_ text: String) { parts = [.text(text)] }
  package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) { parts.append(.text(text)) }
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      parts.append(.text(value.description))
    }
    package mutating func appendInterpolation(_ text: KeyedText) { parts += text.parts }
    /// The first key of a command; its name on the `:` line where it has none.
    package mutating func appendInterpolation(key command: Command) { parts.append(.key(command)) }
  }

  package func filled(by keymap: Keymap) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .key(let command): keymap.key(of: command)
      }
    }.joined()
  }
}
