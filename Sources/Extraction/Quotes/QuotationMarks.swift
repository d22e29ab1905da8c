/// Which quotation marks belong together.

import Articles

/// Pairs the marks of each passage: curly, straight, doubled, single, guillemets. Marks inside
/// others are part of the quoted words. Linear: each mark opens or closes at most one stretch, and
/// a single mark is looked for no further than `singleReach` tokens.
struct QuotationMarks {
  private static let singleReach = 60
  private let story: AnnotatedText
  private var tokens: [Token] { story.tokens }

  private enum Style { case curly, straight, doubled, guillemets, reversedGuillemets, low }

  init(story: AnnotatedText) { self.story = story }

  func stretches() -> [Stretch] {
    var found: [Stretch] = []
    for index in story.passages.indices { pair(index, into: &found) }
    return found
  }

  private func pair(_ passage: Int, into found: inout [Stretch]) {
    let range = story.passages[passage].tokens
    var open: (at: Int, style: Style)?
    var at = range.lowerBound
    // The next curly mark behind a token tells whether a straight mark may close a curly one.
    let curly = range.filter { tokens[$0].isMark("\u{201D}") || tokens[$0].isMark("\u{201C}") }
    var nextCurly = 0
    var isInside = false
    var straightLeft = range.count { tokens[$0].isMark("\"") }
    // Where more marks close than open from here on, another pair stands inside the words.
    let goesOn = runsOn(passage)
    var nested = 0
    var balance: [Int: Int] = [:]
    if curly.count > 2 {
      var sum = 0
      for mark in curly.reversed() {
        sum += tokens[mark].isMark("\u{201D}") ? 1 : -1
        balance[mark] = sum
      }
    }
    func isNested(_ at: Int) -> Bool {
      (balance[at] ?? -1) >= (goesOn ? 0 : 1) && at > range.lowerBound
    }
    let lastCurly = curly.last { tokens[$0].isMark("\u{201D}") } ?? -1
    func closesLater(_ at: Int) -> Bool {
      while nextCurly < curly.count, curly[nextCurly] <= at { nextCurly += 1 }
      return nextCurly < curly.count && tokens[curly[nextCurly]].isMark("\u{201D}")
    }
    func close(_ end: Int, marked: Bool) {
      guard let from = open?.at else { return }
      open = nil
      nested = 0
      isInside = false
      if end > from + 1 {
        found.append(Stretch(passage: passage, open: from, close: end, isClosed: marked))
      }
    }
    while at < range.upperBound {
      let token = tokens[at]
      defer { at += 1 }
      guard token.kind == .punctuation else { continue }
      switch token.scalar {
      case 0x201C, 0x201F:
        if open?.style == .low {
          close(at, marked: true)
        } else if open == nil {
          open = (at, .curly)
        } else if open?.style == .curly, !looksOpening(at, range), looksClosing(at, range) {
          close(at, marked: true)
        } else if open?.style == .curly, looksOpening(at, range), isNested(at) {
          nested += 1
        } else if open?.style == .straight, looksOpening(at, range), closesLater(at) {
          nested += 1
        } else if open?.style == .curly, looksOpening(at, range) {
          close(at, marked: false)
          open = (at, .curly)
        }
      case 0x201D:
        if open?.style == .curly || open?.style == .straight, nested > 0 {
          nested -= 1
        } else if open?.style == .curly || open?.style == .low {
          close(at, marked: true)
        } else if open?.style == .straight, looksClosing(at, range) {
          close(at, marked: true)
        } else if open == nil, looksOpening(at, range), at < lastCurly {
          open = (at, .curly)
        }
      case 0x201E: if open == nil { open = (at, .low) }
      case 0x22:
        defer { straightLeft -= 1 }
        switch open?.style {
        case nil: if !looksClosing(at, range) || looksOpening(at, range) { open = (at, .straight) }
        case .straight:
          // With an odd number to come, this one of them closes.
          if looksOpening(at, range), !looksClosing(at, range), straightLeft % 2 == 0 {
            close(at, marked: false)
            open = (at, .straight)
          } else {
            close(at, marked: true)
          }
        case .curly:
          // A pair of straight ones inside is the speaker's; one alone closes.
          if isInside, looksClosing(at, range) {
            isInside = false
          } else if looksClosing(at, range) {
            close(at, marked: true)
          } else {
            isInside = looksOpening(at, range)
          }
        default: break
        }
      case 0x60 where token.end - token.start == 2: if open == nil { open = (at, .doubled) }
      case 0x27 where token.end - token.start == 2:
        if open?.style == .doubled {
          close(at, marked: true)
        } else if open == nil, looksOpening(at, range) {
          open = (at, .doubled)
        }
      case 0xAB:
        if open?.style == .reversedGuillemets {
          close(at, marked: true)
        } else if open == nil {
          open = (at, .guillemets)
        }
      case 0xBB:
        if open?.style == .guillemets {
          close(at, marked: true)
        } else if open == nil {
          open = (at, .reversedGuillemets)
        }
      case 0x2018, 0x27:
        guard open == nil, looksOpening(at, range), let end = singleEnd(at, range) else { break }
        found.append(Stretch(passage: passage, open: at, close: end, isClosed: true))
        at = end
      default: break
      }
    }
    close(range.upperBound, marked: false)
  }

  /// Its first mark is closed in a later paragraph, as the next one opens with it again.
  private func runsOn(_ passage: Int) -> Bool {
    guard passage + 1 < story.passages.count else { return false }
    let first = story.passages[passage].tokens
    let next = story.passages[passage + 1].tokens
    guard let mark = first.first, tokens[mark].isMark("\u{201C}"), let again = next.first,
      tokens[again].isMark("\u{201C}"), let last = first.last
    else { return false }
    return !tokens[last].isMark("\u{201D}")
  }

  /// Space, a bracket, a dash or nothing before; no space behind.
  private func looksOpening(_ at: Int, _ range: Range<Int>) -> Bool {
    guard at + 1 < range.upperBound, !story.spaceAfter(at) else { return false }
    guard at > range.lowerBound, !story.spaceBefore(at) else { return true }
    let before = tokens[at - 1]
    guard before.kind == .punctuation else { return false }
    switch before.scalar {
    case 0x28, 0x5B, 0x2014, 0x2013, 0x2D, 0x2018, 0x201C, 0x22, 0x3A, 0x2F: return true
    default: return false
    }
  }

  private func looksClosing(_ at: Int, _ range: Range<Int>) -> Bool {
    guard at > range.lowerBound, !story.spaceBefore(at) else { return false }
    return at + 1 >= range.upperBound || story.spaceAfter(at) || tokens[at + 1].kind == .punctuation
  }

  /// The single mark that closes one: not the apostrophe of a plural, unless nothing better comes.
  private func singleEnd(_ open: Int, _ range: Range<Int>) -> Int? {
    // '90s, 'em
    if tokens[open + 1].kind == .number, tokens[open].scalar == 0x27 { return nil }
    var weak: Int?
    // Double marks inside are skipped in pairs; one alone is the end of other words.
    var inside: UInt32?
    for at in (open + 1)..<min(range.upperBound, open + Self.singleReach) {
      let token = tokens[at]
      guard token.kind == .punctuation else { continue }
      if let mark = inside {
        if token.scalar == (mark == 0x201C ? 0x201D : mark) { inside = nil }
        continue
      }
      if token.scalar == 0x201C || token.scalar == 0x22, looksOpening(at, range) {
        inside = token.scalar
        continue
      }
      if token.scalar == 0x2018 || token.scalar == 0x201C || token.scalar == 0x22 { break }
      guard token.scalar == 0x2019 || token.scalar == 0x27,
        token.scalar == 0x2019 || tokens[open].scalar == 0x27,
        !story.spaceBefore(at), at > open + 1
      else { continue }
      guard at + 1 >= range.upperBound || story.spaceAfter(at) || tokens[at + 1].kind == .punctuation else {
        continue
      }
      let before = tokens[at - 1]
      let isPlural = before.isWord && story.bytes[before.end - 1] | 0x20 == UInt8(ascii: "s")
      guard isPlural, at + 1 < range.upperBound, tokens[at + 1].isWord, tokens[at + 1].shape == .lower else {
        return at
      }
      weak = weak ?? at
    }
    return weak
  }
}
