/// Which stretches of the body look different, and how.

import Articles
import Surface

/// The highlighted stretches in one part of a text, lowest layer first.
struct Highlights {
  private(set) var spans: [(range: TextRange, role: Role)] = []

  /// Linear in what is in view and in the quotes, logarithmic in the mentions.
  init(_ body: BodyPane, in view: TextRange) {
    guard let story = body.story else { return }
    let analysis = story.analysis
    for range in story.highlights { add(range, .storyHighlight, in: view) }
    for quote in analysis.quotes where quote.start < view.end {
      for piece in quote.content { add(piece, quote.kind.role, in: view) }
      if let cue = quote.cue { add(cue, .quoteCue, in: view) }
      if let speaker = quote.speaker { add(speaker, .quoteSpeaker, in: view) }
    }
    for mention in Self.mentions(analysis.mentions, in: view) {
      spans.append((mention.range, analysis.entities[mention.entity].type.role))
    }
    guard let trail = body.trail else { return }
    if trail.kind == .search {
      for place in trail.places { for piece in place { add(piece, .searchMatch, in: view) } }
    }
    for piece in trail.current { add(piece, trail.kind.role, in: view) }
  }

  private mutating func add(_ range: TextRange, _ role: Role, in view: TextRange) {
    if range.overlaps(view) { spans.append((range, role)) }
  }

  /// The mentions that touch a part of the text; they are in order and do not overlap.
  private static func mentions(_ all: [Mention], in view: TextRange) -> ArraySlice<Mention> {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.end <= view.start { low = middle + 1 } else { high = middle }
    }
    return all[low...].prefix { $0.range.start < view.end }
  }

  /// The looks of each byte of a line.
  func styles(of line: TextRange, over base: Style, theme: ResolvedTheme) -> [Style] {
    var styles = Array(repeating: base, count: line.count)
    for span in spans where span.range.overlaps(line) {
      let overlay = theme[span.role]
      for byte in max(span.range.start, line.start)..<min(span.range.end, line.end) {
        styles[byte - line.start] = styles[byte - line.start].overlaid(with: overlay)
      }
    }
    return styles
  }
}

extension Trail.Kind {
  /// How the current place looks.
  fileprivate var role: Role {
    switch self {
    case .names: .mentionCurrent
    case .quotes: .quoteCurrent
    case .search: .searchCurrent
    }
  }
}

extension EntityType {
  var role: Role {
    switch self {
    case .person: .mentionPerson
    case .organization: .mentionOrganization
    case .place: .mentionPlace
    case .event: .mentionEvent
    case .work: .mentionWork
    case .date: .mentionDate
    case .misc: .mentionMisc
    }
  }
}

extension Quote.Kind {
  var role: Role {
    switch self {
    case .direct: .quoteDirect
    case .mixed: .quoteMixed
    case .indirect: .quoteIndirect
    }
  }
}
