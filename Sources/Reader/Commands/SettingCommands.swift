/// Settings, changed while the reader runs.

extension Command {
  static let settings: [Command] = [set, saveSettings]

  static let set = Command(
    "set", "change a setting for now; without a value, show it", argument: .setting
  ) { state, call throws(Refusal) in
    let words = call.argument.split(separator: " ", maxSplits: 1).map(String.init)
    guard let name = words.first else {
      throw Refusal("set: write a setting's name: \(Setting.all.map(\.name).joined(separator: ", "))")
    }
    guard let setting = Setting.all.first(where: { $0.name == name }) else {
      throw Refusal(
        "unknown setting “\(name)”; the settings are \(Setting.all.map(\.name).joined(separator: ", "))")
    }
    guard words.count > 1 else {
      state.say("\(name) is \(state.settings[setting]); \(setting.rule) to change it")
      return []
    }
    return try state.set(setting, words[1])
  }

  static let saveSettings = Command(
    "save-settings", "write changed settings to your settings file",
    unless: { $0.changedSettings.isEmpty ? "no setting was changed; change one with set" : nil }
  ) { state, _ in [.save(state.settings, state.changedSettings)] }
}

extension Argument {
  /// A setting's name, then a value.
  fileprivate static let setting = Argument(
    "NAME VALUE",
    complete: { typed, state in
      guard let space = typed.firstIndex(of: " ") else {
        return Setting.all.filter { $0.name.hasPrefix(typed) }.map {
          Completion(
            line: $0.name, word: $0.name,
            summary: "\($0.summary.filled(by: state.keymap)) (\(state.settings[$0]))")
        }
      }
      let name = typed[..<space]
      guard let setting = Setting.all.first(where: { $0.name == name }), case .word(let words) = setting.kind
      else { return [] }
      let start = typed[typed.index(after: space)...]
      return words.filter { $0.word.hasPrefix(start) }
        .map { Completion(line: "\(name) \($0.word)", word: $0.word, summary: $0.meaning) }
    })
}

extension ReaderState {
  fileprivate mutating func set(_ setting: Setting, _ typed: String) throws(Refusal) -> [Effect] {
    guard let value = setting.value(typed: typed) else {
      throw Refusal("\(setting.name): \(setting.rule)")
    }
    let before = settings
    if let problem = settings.set(setting, to: value) { throw Refusal("\(setting.name): \(problem)") }
    if !changedSettings.contains(setting.name) { changedSettings.append(setting.name) }
    if settings.headings != before.headings { list.headed = settings.headings.orders }
    arrange()
    let start = setting.takesEffect == .atOnce ? "" : " " + setting.takesEffect.rawValue
    say("\(setting.name) is now \(value)\(start); \(Command.saveSettings.name) keeps it")
    return [.follow(settings)] + list.feed()
  }
}
