/// Which language a story is in, where that is sure.

/// Tells languages by script and by their commonest little words: a story without any, such as a list of
/// names, is in no language that anybody could tell.
///
/// Looks at `sample` words and no more, so its cost does not grow with the story.
struct LanguageDetector: Sendable {
  /// What is certainly not English, but could be one of several others.
  static let undetermined = "und"
  static let english = "en"
  /// Built on first use; never changed.
  static let shared = LanguageDetector()

  private static let sample = 300
  /// Fewer different little words than this tell nothing.
  private static let fewestKinds = 4
  /// Of all words so many are little ones in running text, at the very least; in languages that put endings
  /// in place of little words less will do, where English ones are missing.
  private static let leastShare = 0.16
  private static let leastShareWithoutEnglish = 0.06
  /// Running text of so many words has English ones in it if it is English.
  private static let fewestRunningWords = 40

  private let codes = LanguageWords.all.map(\.code)
  /// A bit for each language that has the word.
  private let languages: HashedTable<UInt64>

  private init() {
    var languages: [UInt64: UInt64] = [:]
    for (index, (_, words)) in LanguageWords.all.enumerated() {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        languages[WordHash.of(word), default: 0] |= 1 << UInt64(index)
      }
    }
    self.languages = HashedTable(languages)
  }

  /// What was seen of one language's little words.
  private struct Hits {
    var words = 0
    var kinds = 0
  }

  /// An ISO 639-1 code, `und`, or nil where the text is too short or too odd to tell.
  func language(of story: AnnotatedText) -> String? {
    let step = max(1, story.tokens.count / (Self.sample * 2))
    var scripts = [Int](repeating: 0, count: Script.allCases.count)
    var hits = [Hits](repeating: Hits(), count: codes.count)
    var isSeen = [Bool](repeating: false, count: languages.values.count)
    var (words, lowerWords) = (0, 0)
    // Every nth token from the front, so that a foreign line on top decides nothing.
    for at in stride(from: 0, to: story.tokens.count, by: step) {
      let token = story.tokens[at]
      guard token.kind == .word else { continue }
      words += 1
      if token.shape == .lower { lowerWords += 1 }
      scripts[Script(token.scalar).rawValue] += token.end - token.start
      if let place = languages.place(of: token.hash) {
        var bits = languages.values[place]
        let isNew = !isSeen[place]
        isSeen[place] = true
        while bits != 0 {
          hits[bits.trailingZeroBitCount].words += 1
          hits[bits.trailingZeroBitCount].kinds += isNew ? 1 : 0
          bits &= bits - 1
        }
      }
      if words == Self.sample { break }
    }
    let all = scripts.reduce(0, +)
    guard let most = scripts.indices.max(by: { scripts[$0] < scripts[$1] }), scripts[most] * 3 > all * 2
    else { return nil }
    switch Script.allCases[most] {
    case .latin: return byWords(hits, words, running: lowerWords)
    case .cyrillic, .arabic, .devanagari: return byWords(hits, words, running: words) ?? Self.undetermined
    case .han: return hasKana(story) ? "ja" : "zh"
    case let script: return script.language
    }
  }

  private func byWords(_ hits: [Hits], _ words: Int, running: Int) -> String? {
    let english = codes.firstIndex(of: Self.english).map { hits[$0] } ?? Hits()
    let isWithoutEnglish = english.words * 12 < running
    let foreign = running >= Self.fewestRunningWords && isWithoutEnglish ? Self.undetermined : nil
    let order = hits.indices.sorted {
      (hits[$1].kinds, hits[$1].words, $0) < (hits[$0].kinds, hits[$0].words, $1)
    }
    let (best, second) = (hits[order[0]], hits[order[1]])
    let share = isWithoutEnglish ? Self.leastShareWithoutEnglish : Self.leastShare
    guard best.kinds >= Self.fewestKinds, Double(best.words) >= Double(words) * share else { return foreign }
    if best.kinds - second.kinds >= max(2, best.kinds / 8) { return codes[order[0]] }
    // Where English is among the likely ones nothing is said against it.
    return best.kinds - english.kinds < max(3, best.kinds / 3) ? foreign : Self.undetermined
  }

  /// Japanese has kana among its characters from China.
  private func hasKana(_ story: AnnotatedText) -> Bool {
    let reach = min(story.bytes.count, 6000)
    return story.bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < reach {
        let scalar = Scalars.decode(bytes, at, bytes.count)
        if (0x3041...0x30FE).contains(scalar.value) { return true }
        at += max(1, scalar.length)
      }
      return false
    }
  }
}

/// The script that a letter belongs to.
private enum Script: Int, CaseIterable {
  case latin, cyrillic, arabic, devanagari, han
  case hangul, greek, hebrew, thai, armenian, georgian, bengali, tamil, telugu, gujarati, amharic
  case burmese, khmer, other

  init(_ scalar: UInt32) {
    self =
      switch scalar {
      case 0..<0x370, 0x1E00..<0x1F00: .latin
      case 0x370..<0x400, 0x1F00..<0x2000: .greek
      case 0x400..<0x530: .cyrillic
      case 0x530..<0x590: .armenian
      case 0x590..<0x600: .hebrew
      case 0x600..<0x780, 0xFB50..<0xFE00, 0xFE70..<0xFF00: .arabic
      case 0x900..<0x980: .devanagari
      case 0x980..<0xA00: .bengali
      case 0xA80..<0xB00: .gujarati
      case 0xB80..<0xC00: .tamil
      case 0xC00..<0xC80: .telugu
      case 0xE00..<0xE80: .thai
      case 0x1000..<0x10A0: .burmese
      case 0x10A0..<0x1100: .georgian
      case 0x1200..<0x13A0: .amharic
      case 0x1780..<0x1800: .khmer
      case 0x3041..<0x3100: .han
      case 0x1100..<0x1200, 0xAC00..<0xD7B0: .hangul
      case 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x32000: .han
      default: .other
      }
  }

  /// The language that is nearly always meant by a script; `und` where there are several.
  var language: String {
    switch self {
    case .hangul: "ko"
    case .greek: "el"
    case .hebrew: "he"
    case .thai: "th"
    case .armenian: "hy"
    case .georgian: "ka"
    case .bengali: "bn"
    case .tamil: "ta"
    case .telugu: "te"
    case .gujarati: "gu"
    case .amharic: "am"
    case .burmese: "my"
    case .khmer: "km"
    case .latin, .cyrillic, .arabic, .devanagari, .han, .other: LanguageDetector.undetermined
    }
  }
}
