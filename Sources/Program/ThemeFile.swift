/// Reads theme files, the built-in ones and the user's.

import FoundationEssentials
package import Reader

package enum ThemeFile {
  /// The built-in themes, by name; the files of `Themes/`.
  package static let builtIn: [(name: String, content: [UInt8])] = [
    ("clipping", PackageResources.clipping_json),
    ("clipping-dark", PackageResources.clipping_dark_json),
    ("clipping-light", PackageResources.clipping_light_json),
    ("high-contrast", PackageResources.high_contrast_json),
    ("monochrome", PackageResources.monochrome_json),
  ]

  /// The default theme.
  package static let defaultName = Setting.theme.standard.description

  /// Reads a theme from JSON, with comments and trailing commas as JSON5 has them; `file` is its
  /// name in errors.
  package static func theme(from content: [UInt8], file: String) throws(ThemeError) -> Theme {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let description: ThemeDescription
    do {
      description = try decoder.decode(ThemeDescription.self, from: Data(content))
    } catch {
      throw ThemeError(file: file, place: place(of: error), reason: reason(of: error))
    }
    return try Theme(description, file: file)
  }

  /// A built-in theme; nil if none has that name.
  package static func builtIn(named name: String) throws(ThemeError) -> Theme? {
    guard let found = builtIn.first(where: { $0.name == name }) else { return nil }
    return try theme(from: found.content, file: name + ".json")
  }

  private static func place(of error: any Error) -> String {
    let path: [any CodingKey] =
      switch error as? DecodingError {
      case .keyNotFound(_, let context)?, .typeMismatch(_, let context)?, .valueNotFound(_, let context)?,
        .dataCorrupted(let context)?:
        context.codingPath
      default: []
      }
    return path.isEmpty ? "the file" : path.map { "\"\($0.stringValue)\"" }.joined(separator: " ")
  }

  private static func reason(of error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _)?: "\"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context)?, .valueNotFound(_, let context)?: context.debugDescription
    case .dataCorrupted(let context)?:
      context.underlyingError.map { "\(context.debugDescription) \($0)" } ?? context.debugDescription
    default: "it is not a theme"
    }
  }
}
