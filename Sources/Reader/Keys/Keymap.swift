/// From keys to calls of commands: the catalogue's keys, and the user's over them.

package import Surface

package struct Keymap: Equatable, Sendable {
  /// One key sequence in one place.
  package struct Binding: Equatable, Sendable {
    package var place: Command.Place
    package var sequence: KeySequence
    package var call: Invocation
  }

  package enum Match: Equatable, Sendable {
    case call(Invocation)
    /// The start of one sequence or more.
    case prefix
    case nothing
  }

  /// All of them; what texts and menus print stands in this order.
  package private(set) var bindings: [Binding]
  private var trees: [Command.Place: KeyTree] = [:]
  /// What texts print for a command, by its name.
  private var words: [String: String] = [:]

  /// A notation that cannot be read is left out; a test finds it.
  init(_ commands: [Command]) {
    bindings = commands.flatMap { command in
      command.bindings.flatMap { binding in
        binding.keys.compactMap { notation in
          (try? KeySequence(notation)).map {
            Binding(place: binding.place, sequence: $0, call: Invocation(command))
          }
        }
      }
    }
    plant()
  }

  package static let standard = Keymap(Catalogue.commands)

  private mutating func plant() {
    var isOwn: Set<String> = []
    trees = [:]
    words = [:]
    for binding in bindings {
      trees[binding.place, default: KeyTree()].add(binding.call, at: binding.sequence)
      let command = binding.call.command
      guard binding.call == Invocation(command) else { continue }
      // A key in the command's own place goes before one in another.
      if words[command.name] == nil || binding.place == command.place && !isOwn.contains(command.name) {
        words[command.name] = binding.sequence.words
      }
      if binding.place == command.place { isOwn.insert(command.name) }
    }
  }

  // MARK: Questions

  /// What keys mean in a place: what the nearest of its wider places says that has a command for them.
  package func match(_ keys: [Key], in place: Command.Place) -> Match {
    var isPrefix = false
    for place in place.context {
      switch trees[place]?.match(keys[...]) {
      case .call(let call): return .call(call)
      case .prefix: isPrefix = true
      case .nothing, nil: break
      }
    }
    return isPrefix ? .prefix : .nothing
  }

  /// The bindings that go on after keys typed so far.
  func continuations(of keys: [Key], in place: Command.Place) -> [Binding] {
    place.context.flatMap { place in
      bindings.filter {
        $0.place == place && $0.sequence.keys.starts(with: keys)
          && ($0.sequence.keys.count > keys.count || $0.sequence.endsInLetter)
      }
    }
  }

  /// The keys of a command in a place, as they are printed.
  package func keys(of command: Command, in place: Command.Place) -> [String] {
    bindings.filter { $0.place == place && $0.call == Invocation(command) }.map(\.sequence.words)
  }

  /// A command's first key, in its own place if it has one there; `:name` where it has none at all.
  func key(of command: Command) -> String { words[command.name] ?? ":" + command.name }

  /// The call that keys make in a place, as the `:` line has it; nil where they make none.
  package func line(of keys: String, in place: String) -> String? {
    guard let sequence = try? KeySequence(keys),
      let place = Catalogue.places.first(where: { $0.name == place }),
      case .call(let call) = match(sequence.keys, in: place)
    else { return nil }
    return call.line
  }

  // MARK: Changing

  /// Takes keys of a command away.
  mutating func unbind(_ sequence: KeySequence, in place: Command.Place) {
    bindings.removeAll { $0.place == place && $0.sequence == sequence }
    plant()
  }

  /// Gives keys to a command, before others that it has.
  mutating func bind(_ binding: Binding) {
    bindings.removeAll { $0.place == binding.place && $0.sequence == binding.sequence }
    bindings.insert(binding, at: 0)
    plant()
  }

  /// The bindings that no longer could be typed beside a sequence in a place, or that it could not be typed
  /// beside: one starts the other.
  func clashes(with sequence: KeySequence, in place: Command.Place) -> [Binding] {
    let contexts = Catalogue.places.map(\.context).filter { $0.contains(place) }
    return bindings.filter { other in
      let (a, b) = (other.sequence, sequence)
      guard a != b, contexts.contains(where: { $0.contains(other.place) }) else { return false }
      return a.keys.count < b.keys.count || b.endsInLetter && a.keys == b.keys
        ? b.keys.starts(with: a.keys) && !a.endsInLetter : a.keys.starts(with: b.keys) && !b.endsInLetter
    }
  }
}

/// Keys typed so far of a command that needs more than one: a count, a prefix.
struct HalfTyped: Equatable, Sendable {
  package var count: Int?
  package var keys: [Key] = []
  /// The pause after which the menu opens.
  var pause = Pending(.keys)
  package var showsMenu = false

  package var isEmpty: Bool { count == nil && keys.isEmpty }
  /// As it is shown: `12]`.
  package var text: String { (count.map(String.init) ?? "") + keys.map(\.words).joined() }

  mutating func clear() {
    (count, keys, showsMenu) = (nil, [], false)
    pause.drop()
  }
}
