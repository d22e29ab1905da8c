/// A story broken into the lines of the body pane.

import Articles
package import Surface

/// The lines of one story at one width.
package struct BodyLayout: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package enum Content: Equatable, Sendable {
      /// A stretch of the story's text.
      case text(Surface.Line)
      /// Words of the reader's own: source and date, a note on trimmings.
      case made(String)
      /// The reader's own, with a key in it.
      case hint(KeyedText)
      case blank
    }
    package var content: Content
    package var role: Role
    /// Which block of the article it belongs to; nil for lines that the reader made.
    package var block: Int?

    var range: TextRange? { if case .text(let line) = content { TextRange(line.bytes) } else { nil } }
  }

  package private(set) var lines: [Line] = []
  /// Indices of the lines that show text, in text order: blocks are laid out as they stand.
  private var textLines: [Int] = []

  package static let empty = BodyLayout()
  private init() {}

  /// Linear in the text. `columns` is the width of a line in cells.
  init(_ story: Story, columns: Int, showsTrimmings: Bool) {
    let article = story.article
    let breaker = LineBreaker(article.text)
    let width = max(1, columns)
    var hidden = 0

    func add(_ content: Line.Content, _ role: Role, block: Int? = nil) {
      if case .text = content { textLines.append(lines.count) }
      lines.append(Line(content: content, role: role, block: block))
    }
    func addText(_ index: Int, _ role: Role) {
      let range = article.blocks[index].range
      for line in breaker.lines(of: range.start..<range.end, width: width) {
        add(.text(line), role, block: index)
      }
    }
    func addMade(_ words: String, _ role: Role) {
      for line in wrapped(words, to: width) { add(.made(line), role) }
    }

    let headline = article.blocks.firstIndex { $0.kind == .headline }
    if let headline { addText(headline, .storyHeadline) } else { addMade(article.headline, .storyHeadline) }
    for words in Self.furniture(of: story) { addMade(words, .storyFurniture) }
    if let note = story.work.note {
      for line in ("¶ " + note).split(separator: "\n", omittingEmptySubsequences: false) {
        addMade(String(line), .storyNote)
      }
    }

    for (index, block) in article.blocks.enumerated() {
      let role: Role
      switch block.kind {
      case .paragraph: role = .storyBody
      case .trimming where showsTrimmings: role = .storyTrimming
      case .trimming:
        hidden += 1
        continue
      case .furniture where showsTrimmings: role = .storyTrimming
      case .headline, .furniture: continue
      }
      add(.blank, .storyBody)
      addText(index, role)
    }
    if hidden > 0 {
      add(.blank, .storyBody)
      let hint: KeyedText =
        hidden == 1
        ? "1 stretch trimmed; \(key: .trimmings) shows it"
        : "\(hidden) stretches trimmed; \(key: .trimmings) shows them"
      add(.hint(hint), .storyTrimming)
    }
    // Headlines stand first on screen but not always in the text.
    textLines.sort { (lines[$0].range?.start ?? 0) < (lines[$1].range?.start ?? 0) }
  }

  /// The lines under the headline: where and when it appeared, who wrote it, its address, its tags.
  static func furniture(of story: Story) -> [String] {
    let article = story.article
    let published = article.published.map(DateWords.long) ?? "undated"
    let appeared = [article.source ?? "unknown source", published, article.byline.map { "By \($0)" }]
    let work = story.work
    let marks = [
      work.isStarred ? "★ starred" : nil, work.isRead ? nil : "unread", work.isBinned ? "× in the bin" : nil,
    ]
    let tags = work.tags.isEmpty ? nil : work.tags.map { "#\($0)" }.joined(separator: " ")
    let version = article.version > 1 ? "version \(article.version)" : nil
    return [
      appeared.compactMap(\.self).joined(separator: " · "), article.url,
      ([tags] + marks + [version, StoryLanguage.note(on: story.analysis.language)]).compactMap(\.self).joined(
        separator: " · "),
    ].compactMap(\.self).filter { !$0.isEmpty }
  }

  // MARK: Places

  /// The line that shows a byte of the text, or the last one that starts before it. Logarithmic.
  func line(of offset: Int) -> Int? {
    var low = 0
    var high = textLines.count
    while low < high {
      let middle = (low + high) / 2
      if (lines[textLines[middle]].range?.start ?? 0) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? textLines[low - 1] : textLines.first
  }

  /// Where the text of the first text line at or below a line starts.
  func offset(atOrBelow line: Int) -> Int? {
    lines.dropFirst(max(0, line)).lazy.compactMap { $0.block == nil ? nil : $0.range?.start }.first
  }

  /// The first line of the next paragraph, or of the one before; nil where there is none.
  func paragraph(from line: Int, forwards: Bool) -> Int? {
    func starts(_ index: Int) -> Bool {
      lines[index].block != nil && (index == 0 || lines[index - 1].block != lines[index].block)
    }
    return forwards
      ? lines.indices.dropFirst(max(0, line) + 1).first(where: starts)
      : lines.indices.prefix(max(0, line)).last(where: starts)
  }
}
