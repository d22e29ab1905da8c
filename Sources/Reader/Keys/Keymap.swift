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
  /// The user's own, the latest first.
  private(set) var own: [Binding] = []
  /// By the name of a command.
  private var printed: [String: Printed] = [:]

  /// The keys of a command that texts print.
  private struct Printed: Equatable {
    /// By the name of a place.
    var byPlace: [String: [KeySequence]] = [:]
    /// The first anywhere.
    var first: KeySequence?

    mutating func add(_ sequence: KeySequence, _ place: Command.Place) {
      byPlace[place.name, default: []].append(sequence)
      first = first ?? sequence
    }
  }

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
    trees = [:]
    printed = [:]
    for (number, binding) in bindings.enumerated() {
      trees[binding.place, default: KeyTree()].add(number, at: binding.sequence)
      guard binding.call.isPlain else { continue }
      printed[binding.call.command.name, default: Printed()].add(binding.sequence, binding.place)
    }
  }

  // MARK: Questions

  /// What keys mean in a place: what the nearest of its wider places says that has a command for them.
  package func match(_ keys: [Key], in place: Command.Place) -> Match {
    var isPrefix = false
    for place in place.context {
      switch trees[place]?.find(keys[...]) {
      case .binding(let number, let letter):
        var call = bindings[number].call
        if let letter { call.argument = String(letter) }
        return .call(call)
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
    (printed[command.name]?.byPlace[place.name] ?? []).map(\.words)
  }

  /// A command's first key, in its own place if it has one there; `:name` where it has none at all.
  func key(of command: Command) -> String {
    let keys = printed[command.name]
    let first = keys?.byPlace[command.place.name]?.first ?? keys?.first
    return first?.words ?? ":" + command.name
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
    own.insert(binding, at: 0)
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
  var count: Int?
  var keys: [Key] = []
  /// The pause after which the menu opens.
  var pause = Pending(.keys)
  var showsMenu = false

  var isEmpty: Bool { count == nil && keys.isEmpty }
  /// As it is shown: `12]`.
  var text: String { (count.map(String.init) ?? "") + keys.map(\.words).joined() }

  mutating func clear() {
    (count, keys, showsMenu) = (nil, [], false)
    pause.drop()
  }
}
