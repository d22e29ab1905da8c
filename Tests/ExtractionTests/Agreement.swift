/// How far what was found agrees with what was marked by hand.

import Annotated
import Articles

/// F1 in per cent, rounded down, so that a whole hundred means no error at all.
struct Agreement: Equatable {
  static let columns = ["names", "canonical", "dates", "quoted", "speakers", "indirect", "chain"]

  /// In the order of `columns`.
  ///
  /// - names: span and type of all but dates, event and work counted as misc.
  /// - canonical: pairs of shared names that are one entity, for one canonical name or another.
  /// - dates: span and ISO form.
  /// - quoted: direct and mixed quotes of the right kind, words overlapping to 8 in 10.
  /// - speakers: the same, and the speaker right.
  /// - indirect: words overlapping by half, and the speaker right.
  /// - chain: kind of hop, and words overlapping.
  var figures: [Int]

  init(found: Analysis, story: AnnotatedStory) {
    let gold = story.gold
    let letters = Self.letters(story.text)
    func spoken(_ quotes: [Quote], _ kinds: [Quote.Kind]) -> [(Quote, Set<Int>)] {
      quotes.filter { kinds.contains($0.kind) }.map { quote in
        (quote, Set(quote.content.flatMap { range in (range.start..<range.end).filter { letters[$0] } }))
      }
    }
    let quoted = Self.pairs(
      spoken(gold.quotes, [.direct, .mixed]), spoken(found.quotes, [.direct, .mixed]), atLeast: 0.8)
    let indirect = Self.pairs(
      spoken(gold.quotes, [.indirect]), spoken(found.quotes, [.indirect]), atLeast: 0.5)
    func sameSpeaker(_ pair: (Quote, Quote)) -> Bool { Self.sameSpeaker(pair.0, gold, pair.1, found) }
    figures = [
      Self.f1(Self.names(gold), Self.names(found)),
      Self.f1(Self.bonds(gold, with: found), Self.bonds(found, with: gold)),
      Self.f1(Self.dates(gold), Self.dates(found)),
      Self.f1(quoted.pairs.count { $0.0.kind == $0.1.kind }, quoted.found, quoted.gold),
      Self.f1(quoted.pairs.count(where: sameSpeaker), quoted.found, quoted.gold),
      Self.f1(indirect.pairs.count(where: sameSpeaker), indirect.found, indirect.gold),
      Self.f1(Self.hops(gold, story.text), Self.hops(found, story.text)),
    ]
  }

  private static func letters(_ text: String) -> [Bool] {
    text.unicodeScalars.flatMap { scalar in
      Array(
        repeating: scalar.properties.isAlphabetic || scalar.properties.numericType != nil,
        count: UTF8.width(scalar))
    }
  }

  private static func names(_ analysis: Analysis) -> Set<String> {
    Set(
      analysis.mentions.compactMap { mention in
        switch analysis.entities[mention.entity].type {
        case .date: nil
        case .event, .work, .misc: "\(mention.range) misc"
        case let type: "\(mention.range) \(type)"
        }
      })
  }

  private static func dates(_ analysis: Analysis) -> Set<String> {
    Set(
      analysis.mentions.compactMap { mention in
        let entity = analysis.entities[mention.entity]
        return entity.type == .date ? "\(mention.range) \(entity.canonical)" : nil
      })
  }

  private static func hops(_ analysis: Analysis, _ text: String) -> Set<String> {
    Set(analysis.quotes.flatMap(\.chain).map { "\($0.kind.rawValue) \($0.range.end)" })
  }

  /// Every two mentions, found by both, that are one entity; each with itself too, and with its name.
  private static func bonds(_ analysis: Analysis, with other: Analysis) -> Set<String> {
    let shared = Set(other.mentions.map(\.range))
    let mentions = analysis.mentions.filter {
      shared.contains($0.range) && analysis.entities[$0.entity].type != .date
    }
    var bonds: Set<String> = []
    for (index, first) in mentions.enumerated() {
      bonds.insert("\(first.range) \(analysis.entities[first.entity].canonical)")
      for second in mentions[(index + 1)...] where first.entity == second.entity {
        bonds.insert("\(first.range) \(second.range)")
      }
    }
    return bonds
  }

  /// One to one, the closest first. A quote without a letter pairs with none.
  private static func pairs(
    _ gold: [(Quote, Set<Int>)], _ found: [(Quote, Set<Int>)], atLeast: Double
  ) -> (pairs: [(Quote, Quote)], gold: Int, found: Int) {
    var candidates: [(overlap: Double, gold: Int, found: Int)] = []
    for (i, a) in gold.enumerated() {
      for (j, b) in found.enumerated() where !a.1.isDisjoint(with: b.1) {
        let overlap = Double(a.1.intersection(b.1).count) / Double(a.1.union(b.1).count)
        if overlap >= atLeast { candidates.append((overlap, i, j)) }
      }
    }
    candidates.sort { ($1.overlap, $0.gold, $0.found) < ($0.overlap, $1.gold, $1.found) }
    var (usedGold, usedFound): (Set<Int>, Set<Int>) = ([], [])
    var pairs: [(Quote, Quote)] = []
    for (_, i, j) in candidates where !usedGold.contains(i) && !usedFound.contains(j) {
      usedGold.insert(i)
      usedFound.insert(j)
      pairs.append((gold[i].0, found[j].0))
    }
    return (pairs, gold.count, found.count)
  }

  /// The same name; where the marked speaker has none, the same words or on both sides nobody.
  static func sameSpeaker(_ marked: Quote, _ gold: Analysis, _ quote: Quote, _ found: Analysis) -> Bool {
    if let name = gold.speakerName(of: marked) { return found.speakerName(of: quote) == name }
    guard quote.speakerEntity == nil else { return false }
    guard let words = marked.speaker, let others = quote.speaker else {
      return marked.speaker == nil && quote.speaker == nil
    }
    return words.overlaps(others)
  }

  private static func f1(_ gold: Set<String>, _ found: Set<String>) -> Int {
    f1(gold.intersection(found).count, found.count, gold.count)
  }

  private static func f1(_ right: Int, _ found: Int, _ gold: Int) -> Int {
    found + gold == 0 ? 100 : 200 * right / (found + gold)
  }
}
