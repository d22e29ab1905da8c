/// A checked theme, and its looks worked out for one terminal.

package import Surface

/// What is wrong with a theme file.
package struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// The role or colour.
  package let place: String
  package let reason: String

  package init(file: String, place: String, reason: String) {
    (self.file, self.place, self.reason) = (file, place, reason)
  }

  package var description: String { "\(file): \(place): \(reason)" }
}

/// Looks by role, on a palette.
package struct Theme: Hashable, Sendable {
  /// The background that a theme is made for.
  package enum Ground: String, Hashable, Sendable, Decodable, CaseIterable {
    case dark, light
    /// It can be read on either.
    case any
  }

  package let name: String
  package let summary: String
  package let ground: Ground
  private let palette: [String: ThemeDescription.Color]
  private var looks: [Role: ThemeDescription.Look] = [:]

  /// Checks a description; `file` is for the error only.
  package init(_ description: ThemeDescription, file: String) throws(ThemeError) {
    name = description.name
    summary = description.summary
    ground = description.ground
    palette = description.palette
    for (name, color) in description.palette.sorted(by: { $0.key < $1.key }) {
      if let reason = Self.problem(color) {
        throw ThemeError(file: file, place: "colour \"\(name)\"", reason: reason)
      }
    }
    let known = Set(Role.allCases.flatMap { Self.lineage($0.name) })
    for (name, look) in description.roles.sorted(by: { $0.key < $1.key }) {
      if let reason = known.contains(name) ? problem(look) : "unknown role" {
        throw ThemeError(file: file, place: "role \"\(name)\"", reason: reason)
      }
    }
    for role in Role.allCases {
      looks[role] = Self.lineage(role.name).lazy.compactMap { description.roles[$0] }.first
    }
  }

  /// A role's looks on a terminal of so many colours. Without colours they are the role's own, so
  /// that no state is told by colour alone.
  package func style(_ role: Role, depth: ColorDepth) -> Style {
    guard depth != .none else { return Style(attributes: role.colourless) }
    guard let look = looks[role] else { return .plain }
    return Style(
      foreground: color(look.foreground, depth), background: color(look.background, depth),
      attributes: look.attributes.reduce(into: []) { $0.formUnion(Self.attributes[$1] ?? []) })
  }

  private func color(_ name: String?, _ depth: ColorDepth) -> Color {
    guard let name, let color = palette[name] else { return .terminal }
    return .palette(UInt8(clamping: depth == .sixteen ? color.ansi : color.xterm))
  }

  /// `mention.person`, `mention`, `text`: where a role's looks are sought, in order.
  private static func lineage(_ name: String) -> [String] {
    let parts = name.split(separator: ".")
    let fronts = (1...max(1, parts.count)).reversed().map { parts.prefix($0).joined(separator: ".") }
    return parts.first == "text" ? fronts : fronts + ["text"]
  }

  private func problem(_ look: ThemeDescription.Look) -> String? {
    for name in [look.foreground, look.background] {
      if let name, palette[name] == nil { return "its colour \"\(name)\" is not in the palette" }
    }
    for name in look.attributes where Self.attributes[name] == nil {
      return
        "\"\(name)\" is not an attribute; use one of \(Self.attributes.keys.sorted().joined(separator: ", "))"
    }
    return nil
  }

  private static func problem(_ color: ThemeDescription.Color) -> String? {
    let digits = color.truecolor.utf8.dropFirst()
    guard color.truecolor.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      color.truecolor.dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { return "rgb must read like #5f87af, not \(color.truecolor)" }
    guard (16...255).contains(color.xterm) else { return "256 must be 16 to 255, not \(color.xterm)" }
    guard (0...15).contains(color.ansi) else { return "16 must be 0 to 15, not \(color.ansi)" }
    return nil
  }

  private static let attributes: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]
}

/// A theme's looks for one terminal, so that painting looks nothing up by name.
package struct ResolvedTheme: Hashable, Sendable {
  package let name: String
  package let depth: ColorDepth
  /// By `Role.rawValue`.
  private let styles: [Style]

  package init(_ theme: Theme, depth: ColorDepth) {
    name = theme.name
    self.depth = depth
    styles = Role.allCases.map { theme.style($0, depth: depth) }
  }

  /// No colours, attributes only: what needs no theme file.
  package static let colourless = ResolvedTheme(
    name: "none", styles: Role.allCases.map { Style(attributes: $0.colourless) })

  private init(name: String, styles: [Style]) {
    (self.name, depth, self.styles) = (name, .none, styles)
  }

  package subscript(_ role: Role) -> Style { styles[role.rawValue] }
}
