/// A theme as its file words it: names and numbers, not yet checked.

/// The content of a theme file. Keys that mean nothing are an error, so that a slip of the pen is found.
package struct ThemeDescription: Hashable, Sendable, Decodable {
  /// One colour in three depths.
  package struct Color: Hashable, Sendable, Decodable {
    /// `#rrggbb`.
    package var truecolor: String
    /// Entry 16 to 255 of xterm's palette: those below it look different on each terminal.
    package var xterm: Int
    /// Entry 0 to 15.
    package var ansi: Int

    package init(truecolor: String, xterm: Int, ansi: Int) {
      (self.truecolor, self.xterm, self.ansi) = (truecolor, xterm, ansi)
    }

    package init(from decoder: any Decoder) throws {
      let keys = try decoder.exactly(["rgb", "256", "16"])
      truecolor = try keys.decode(String.self, forKey: "rgb")
      xterm = try keys.decode(Int.self, forKey: "256")
      ansi = try keys.decode(Int.self, forKey: "16")
    }
  }

  /// A role's looks.
  package struct Look: Hashable, Sendable, Decodable {
    /// Names of the palette; nil for the terminal's own.
    package var foreground: String?
    package var background: String?
    /// `bold`, `dim`, `italic`, `underline`, `reverse`.
    package var attributes: [String]

    package init(foreground: String? = nil, background: String? = nil, attributes: [String] = []) {
      (self.foreground, self.background, self.attributes) = (foreground, background, attributes)
    }

    package init(from decoder: any Decoder) throws {
      let keys = try decoder.exactly(["fg", "bg", "attributes"])
      foreground = try keys.decodeIfPresent(String.self, forKey: "fg")
      background = try keys.decodeIfPresent(String.self, forKey: "bg")
      attributes = try keys.decodeIfPresent([String].self, forKey: "attributes") ?? []
    }
  }

  package var name: String
  package var summary: String
  package var ground: Theme.Ground
  package var palette: [String: Color]
  /// By the name of a role or the front part of one.
  package var roles: [String: Look]

  package init(
    name: String, summary: String, ground: Theme.Ground, palette: [String: Color], roles: [String: Look]
  ) {
    self.name = name
    self.summary = summary
    self.ground = ground
    self.palette = palette
    self.roles = roles
  }

  package init(from decoder: any Decoder) throws {
    let keys = try decoder.exactly(["name", "summary", "ground", "palette", "roles"])
    name = try keys.decode(String.self, forKey: "name")
    summary = try keys.decode(String.self, forKey: "summary")
    ground = try keys.decode(Theme.Ground.self, forKey: "ground")
    palette = try keys.decodeIfPresent([String: Color].self, forKey: "palette") ?? [:]
    roles = try keys.decode([String: Look].self, forKey: "roles")
  }
}

/// A key of a theme file.
private struct FileKey: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }
  init(stringLiteral value: String) { stringValue = value }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Decoder {
  /// The keyed values here, if there are no keys but these.
  fileprivate func exactly(_ known: [String]) throws -> KeyedDecodingContainer<FileKey> {
    let values = try container(keyedBy: FileKey.self)
    if let stray = values.allKeys.map(\.stringValue).sorted().first(where: { !known.contains($0) }) {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: codingPath,
          debugDescription: "\"\(stray)\" is not a key here; use one of \(known.joined(separator: ", "))"))
    }
    return values
  }
}
