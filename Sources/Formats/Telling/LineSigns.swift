/// Formats of lines: mail, Markdown, tables, references.

import Articles

extension FileOpening {
  /// The lines of a mail's header, which end at a blank line: names in lower case. Nil where the first lines are
  /// none.
  private var mailHeader: [(name: String, value: ArraySlice<UInt8>)]? {
    var header: [(name: String, value: ArraySlice<UInt8>)] = []
    // Some programs break lines without an indent.
    var broken = 0
    for (number, line) in lines(200).enumerated() {
      if line.isEmpty { break }
      if number == 0, line.starts(with: Array("From ".utf8)) { continue }
      if let first = line.first, first == 0x20 || first == 0x09 {
        if header.isEmpty { return nil }
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), let name = Self.headerName(line[..<colon])
      else {
        if header.isEmpty { return nil }
        broken += 1
        continue
      }
      header.append((name, line[(colon + 1)...]))
    }
    return broken * 4 <= header.count ? header : nil
  }

  /// The first line already rules out most texts.
  private func isHeaderLine(_ line: ArraySlice<UInt8>) -> Bool {
    if line.starts(with: Array("From ".utf8)) { return true }
    return line.firstIndex(of: UInt8(ascii: ":")).map { Self.headerName(line[..<$0]) != nil } ?? false
  }

  private static func headerName(_ bytes: ArraySlice<UInt8>) -> String? {
    let name = bytes.prefix { $0 != 0x20 && $0 != 0x09 }
    guard !name.isEmpty, name.allSatisfy({ (0x21...0x7E).contains($0) }), bytes[name.endIndex...].isBlank
    else {
      return nil
    }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Names that only mail programs write, and those that people write too.
  private static let mailNames: Set<String> = [
    "message-id", "mime-version", "received", "return-path", "delivered-to", "content-transfer-encoding",
    "content-type", "dkim-signature", "x-mailer", "in-reply-to", "references", "reply-to", "x-original-to",
  ]
  private static let letterNames: Set<String> = ["from", "to", "date", "subject", "cc"]

  /// `eml`, `mhtml` or `mbox`.
  var mailKind: String? {
    guard isHeaderLine(trimmed.prefix(200).prefix { $0 != 0x0A }), let header = mailHeader, header.count >= 2
    else { return nil }
    let names = Set(header.map(\.name))
    if bytes.starts(with: Array("From ".utf8)),
      !names.isDisjoint(with: Self.mailNames.union(Self.letterNames))
    {
      return "mbox"
    }
    let isMail =
      names.intersection(Self.mailNames).count >= 2
      || !names.isDisjoint(with: Self.mailNames) && !names.isDisjoint(with: Self.letterNames)
      || names.isSuperset(of: ["from", "subject"])
        && header.contains { $0.name == "from" && $0.value.contains(UInt8(ascii: "@")) }
    guard isMail else { return nil }
    // Its parameters may stand on lines of their own.
    let isRelated = trimmed.prefix(4096).lowered.holds(Array("multipart/related".utf8))
    return isRelated && (ending == "mhtml" || ending == "mht" || names.contains("snapshot-content-location"))
      ? "mhtml" : "eml"
  }

  private static let markdownEndings: Set<String> = ["md", "markdown", "mdown", "mkd", "mdx"]

  /// Markdown by its name or its front matter.
  var isMarkdown: Bool {
    if Self.markdownEndings.contains(ending) { return true }
    guard bytes.starts(with: Array("---".utf8)) || bytes.starts(with: Array("+++".utf8)) else { return false }
    let lines = lines(100)
    let fence = Array(lines[0].prefix { !$0.isASCIISpace })
    guard fence.count == 3, let end = lines.dropFirst().firstIndex(where: { $0.elementsEqual(fence) }),
      end > 1
    else {
      return false
    }
    let sign = fence[0] == UInt8(ascii: "-") ? UInt8(ascii: ":") : UInt8(ascii: "=")
    return lines[1..<end].contains { line in
      line.firstIndex(of: sign).map { line[..<$0].prefix(41).count <= 40 && !line[..<$0].isEmpty } ?? false
    }
  }

  private static let tableEndings: Set<String> = ["csv", "tsv", "tab"]

  /// A table with a line of names: by the file's name, or by the names of a story's parts.
  var isTable: Bool {
    guard let header = lines(1).first else { return false }
    let delimiters: [UInt8] = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")]
    let counts = delimiters.map { delimiter in header.count { $0 == delimiter } }
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] > 0 else {
      return false
    }
    let names = header.split(separator: delimiters[most], omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).filter { $0 != "\"" && $0 != "_" && $0 != " " && $0 != "-" }
        .lowercased()
    }
    if Self.tableEndings.contains(ending) { return names.allSatisfy { $0.utf8.count <= 60 } }
    return names.count >= 3 && names.allSatisfy { $0.utf8.count <= 30 }
      && names.count { RecordFields.isName($0) } >= 2 && names.contains { RecordFields.isTextName($0) }
  }

  /// References for papers: BibTeX, RIS.
  var referenceKind: String? {
    let opening = trimmed.prefix(200)
    if opening.starts(with: Array("TY  - ".utf8)) { return "ris" }
    guard opening.first == UInt8(ascii: "@"), let brace = opening.firstIndex(of: UInt8(ascii: "{")) else {
      return nil
    }
    let word = opening[..<brace].dropFirst()
    return !word.isEmpty && word.allSatisfy { (0x61...0x7A).contains($0 | 0x20) } ? "bibtex" : nil
  }
}
