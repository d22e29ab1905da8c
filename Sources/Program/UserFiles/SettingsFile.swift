/// The user's `settings.json` in the configuration folder: settings and keys, as JSON with comments.

import FoundationEssentials
import Reader

struct SettingsFile: Equatable {
  var settings = Settings()
  var keys: [UserKey] = []
  /// A line for each thing in the file that cannot be used; the rest of it is used.
  var complaints: [String] = []

  /// The member that holds the keys; the others are settings.
  private static let keysName = "keys"

  /// The user's settings and keys, and what is wrong with their file.
  static var ofUser: (settings: Settings, keymap: Keymap, complaints: [String]) {
    let file = Environment.ofProcess.settingsPath.map(load) ?? SettingsFile()
    let (keymap, clashes) = Keymap.standard.merging(file.keys)
    return (file.settings, keymap, file.complaints + clashes)
  }

  /// Reads the file. Where there is none, everything has its default.
  static func load(from path: String) -> SettingsFile {
    do {
      return SettingsFile(try InputFile.content(of: path), path: path)
    } catch let error as Complaint where error.status == .noSuchInput {
      return SettingsFile()
    } catch {
      return SettingsFile(complaints: [Complaint(error).words + "; the default settings are used"])
    }
  }

  init() {}

  private init(complaints: [String]) { self.complaints = complaints }

  init(_ bytes: [UInt8], path: String) {
    let members: [JSONMember]
    do throws(JSONMember.Fault) { members = try JSONMember.all(of: bytes) } catch {
      complaints = ["\(path): \(error.reason); the default settings are used until it is fixed"]
      return
    }
    var seen: [String: Int] = [:]
    for member in members {
      let position = "\(path):\(member.line)"
      if let line = seen.updateValue(member.line, forKey: member.name) {
        complaints.append("\(position): \(member.name) is already set in line \(line)")
      } else if member.name == Self.keysName {
        readKeys(member, path: path)
      } else if let problem = set(member) {
        complaints.append("\(position): \(member.name): \(problem)")
      }
    }
  }

  /// What is wrong with a setting and what to do; nil where it is taken.
  private mutating func set(_ member: JSONMember) -> String? {
    let names = Setting.all.map(\.name) + [Self.keysName]
    guard let setting = Setting.all.first(where: { $0.name == member.name }) else {
      let remedy = nearestName(to: member.name, in: names).map { "did you mean \($0)?" }
      return "unknown setting; \(remedy ?? "the settings are \(names.joined(separator: ", "))")"
    }
    switch member.value {
    case .number(let number): return settings.set(setting, to: .number(number))
    case .text(let text): return settings.set(setting, to: .text(text))
    case .object, .null, .other: return setting.rule
    }
  }

  /// `"keys": { PLACE: { KEYS: COMMAND or null } }`.
  private mutating func readKeys(_ member: JSONMember, path: String) {
    guard case .object(let places) = member.value else {
      complaints.append("\(path):\(member.line): keys: must be an object with one object for each place")
      return
    }
    for place in places {
      guard case .object(let entries) = place.value else {
        complaints.append("\(path):\(place.line): \(place.name): must be an object of keys and commands")
        continue
      }
      for entry in entries {
        let position = "\(path):\(entry.line)"
        switch entry.value {
        case .text(let call):
          keys.append(UserKey(place: place.name, keys: entry.name, call: call, position: position))
        case .null:
          keys.append(UserKey(place: place.name, keys: entry.name, call: nil, position: position))
        default:
          complaints.append("\(position): \(entry.name): write a command's name in quotation marks, or null")
        }
      }
    }
  }
}

// MARK: Saving

extension SettingsFile {
  /// Writes settings into a file, those named and no others: comments, keys and all else in it stay as they are. A
  /// file that is missing is made.
  static func save(_ settings: Settings, _ names: [String], to path: String) throws {
    let path = URL(filePath: path).resolvingSymlinksInPath().path
    var bytes: [UInt8] = Array("{\n}\n".utf8)
    do { bytes = try InputFile.content(of: path) } catch let error as Complaint
      where error.status == .noSuchInput
    {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
    }
    for setting in Setting.all where names.contains(setting.name) {
      let members: [JSONMember]
      do throws(JSONMember.Fault) { members = try JSONMember.all(of: bytes) } catch {
        throw Complaint(path, error.reason, remedy: "fix it by hand, then save again", status: .unusableInput)
      }
      let value = Array(text(settings[setting]).utf8)
      if let member = members.first(where: { $0.name == setting.name }) {
        bytes.replaceSubrange(member.bytes, with: value)
      } else if let brace = JSONMember.opening(of: bytes) {
        let line = "\n  \"\(setting.name)\": ".utf8 + value + (members.isEmpty ? [] : Array(",".utf8))
        bytes.insert(contentsOf: line, at: brace + 1)
      }
    }
    try Data(bytes).write(to: URL(filePath: path), options: .atomic)
  }

  private static func text(_ value: Setting.Value) -> String {
    switch value {
    case .number(let number): "\(number)"
    case .text(let text):
      // A string is always encodable.
      (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
  }
}
