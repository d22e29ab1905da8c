/// The user's own keys, laid over the catalogue's.

import Surface

/// One entry of the user's file.
package struct UserKey: Equatable, Sendable {
  /// A place's name.
  package var place: String
  package var keys: String
  /// A call as the `:` line has it; nil takes the keys away.
  package var call: String?
  /// Where it stands: `settings.json:12`.
  package var position: String

  package init(place: String, keys: String, call: String?, position: String) {
    (self.place, self.keys, self.call, self.position) = (place, keys, call, position)
  }
}

extension Keymap {
  /// Lays the user's keys over these. What cannot be used is left out, and a line says where it stands, what is
  /// wrong and what to do.
  package func merging(_ entries: [UserKey]) -> (keymap: Keymap, complaints: [String]) {
    var merged = self
    var complaints: [String] = []
    var seen: [String: UserKey] = [:]
    func read(_ entry: UserKey) -> (Command.Place, KeySequence)? {
      do {
        let place = try Self.place(entry.place)
        let sequence = try Self.sequence(entry.keys, in: place)
        let before = seen.updateValue(entry, forKey: place.name + " " + sequence.words)
        if let before {
          throw Refusal("\(sequence.words) is already bound in “\(place.name)”, at \(before.position)")
        }
        return (place, sequence)
      } catch {
        complaints.append("\(entry.position): \((error as? Refusal)?.words.filled(by: self) ?? "\(error)")")
        return nil
      }
    }
    // What is taken away makes room, wherever in the file it stands.
    for entry in entries where entry.call == nil {
      if let (place, sequence) = read(entry) { merged.unbind(sequence, in: place) }
    }
    for entry in entries {
      guard let line = entry.call, let (place, sequence) = read(entry) else { continue }
      do {
        merged.bind(
          Binding(place: place, sequence: sequence, call: try merged.call(line, for: sequence, in: place)))
      } catch {
        complaints.append("\(entry.position): \(error.words.filled(by: self))")
      }
    }
    return (merged, complaints)
  }

  private static func place(_ name: String) throws(Refusal) -> Command.Place {
    guard let place = Catalogue.places.first(where: { $0.name == name }) else {
      throw Refusal(
        "unknown place “\(name)”; use one of \(Catalogue.places.map(\.name).joined(separator: ", "))")
    }
    return place
  }

  private static func sequence(_ notation: String, in place: Command.Place) throws -> KeySequence {
    let sequence = try KeySequence(notation)
    if place == .typing, let first = sequence.keys.first, case .character = first.code,
      first.modifiers.isEmpty
    {
      throw Refusal(
        "\(sequence.words) would be typed as text here; use a key with Ctrl or Alt, or a function key")
    }
    return sequence
  }

  /// What keys are to call, unless they could not be typed or would keep others from being typed.
  private func call(_ line: String, for sequence: KeySequence, in place: Command.Place) throws(Refusal)
    -> Invocation
  {
    let name = String(line.prefix { $0 != " " })
    guard let command = Catalogue.command(named: name) else { throw Refusal("unknown command “\(name)”") }
    guard
      command.hasLine || place.context.contains(command.place)
        || command.bindings.contains(where: { $0.place == place })
    else { throw Refusal("\(name) works only in “\(command.place.name)”") }
    let clashes = clashes(with: sequence, in: place)
    guard clashes.isEmpty else {
      let others = clashes.prefix(4).map { "\($0.sequence.words) (\($0.call.command.name))" }
      let more = clashes.count > 4 ? " and \(clashes.count - 4) more" : ""
      let rest = "conflicts with \(others.joined(separator: ", "))\(more)"
      throw Refusal("\(sequence.words) \(rest); unbind those with null, or choose other keys")
    }
    return command.hasLine ? try Invocation(line: line) : Invocation(command)
  }
}

extension UserKey {
  /// How the user's file says it, for the manual.
  package static var manual: String {
    let examples = [Key(.enter), .control("d"), Key(.character("x"), .alt), Key(.tab, .shift)]
    let named = examples.map { "\($0) for \($0.words)" }.joined(separator: ", ")
    return
      "Keys of your own: an object for each place, with keys and the command that each calls, written as on "
      + "the reader's command line; null takes a key away. The places are "
      + Catalogue.places.map(\.name).joined(separator: ", ")
      + ". A key is written as its character, others in angle brackets: \(named). Example: "
      + "\"keys\": { \"list\": { \"x\": \"tag todo\", \"X\": \"untag todo\" } }."
  }
}
