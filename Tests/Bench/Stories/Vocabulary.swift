/// The words that made stories are put together from: common ones as they are, rare ones from
/// syllables, most frequent first.

import TestKit

struct Vocabulary: Sendable {
  let nouns: [String]
  let adjectives: [String]
  let firstNames: [String]
  let lastNames: [String]
  let places: [String]

  /// The same words each time.
  init() {
    var numbers = RandomNumbers(seed: 1)
    nouns =
      Self.commonNouns + Self.made(18_000, from: &numbers, endings: ["er", "ing", "ment", "ion", "ry", "ow"])
    adjectives =
      Self.commonAdjectives + Self.made(4_000, from: &numbers, endings: ["al", "ish", "ous", "ive", "less"])
    firstNames = Self.commonFirstNames
    lastNames = Self.made(3_000, from: &numbers, endings: ["sen", "ova", "man", "ini", "wick", "ara"]).map(
      Self.capitalized)
    places =
      Self.commonPlaces
      + Self.made(600, from: &numbers, endings: ["burg", "ton", "haven", "stad", "ville", "mouth"]).map(
        Self.capitalized)
  }

  static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// Different words of a few syllables and an ending; the more frequent are shorter.
  private static func made(_ count: Int, from numbers: inout RandomNumbers, endings: [String]) -> [String] {
    var words: [String] = []
    var seen: Set<String> = []
    while words.count < count {
      var word = ""
      for _ in 0..<(words.count < 1500 ? 1 : 2) {
        word += numbers.pick(onsets) + numbers.pick(vowels)
      }
      word += numbers.pick(codas) + numbers.pick(endings)
      if seen.insert(word).inserted { words.append(word) }
    }
    return words
  }

  private static func list(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static let onsets = list("b br c cl d dr f fl g gr h j k l m n p pr r s st t tr v w")
  private static let vowels = list("a e i o u ai ea ou")
  private static let codas = list("l m n r s t nd rk st")

  private static let commonNouns = list(
    """
    report council plan budget harbour strike court inquiry bridge school hospital market storm river election
    treaty factory water company bank law tax road railway ship airport bill fire flood drought price wage union
    farm forest coast island police army party minister audit trial appeal ruling contract debt export tariff
    licence protest march petition ceasefire summit visit deal motion reform survey census study vaccine clinic
    nurse patient teacher campus library museum gallery concert festival league match goal stadium ticket tower
    rent mortgage tram bus ferry tunnel canal pipeline reactor grid cable satellite network phone patent archive
    letter diary witness judge lawyer mayor senator envoy chairman engineer miner farmer driver pilot sailor
    officer detective tenant owner investor lender regulator broker supplier warehouse depot port terminal
    """)

  private static let commonAdjectives = list(
    """
    new old local public national early late large small long short high low foreign joint final further
    special regional former annual temporary private severe cautious unusual modest narrow open quiet
    """)

  static let verbs = list(
    """
    delayed approved rejected announced doubled closed opened halted inspected moved rebuilt postponed funded
    questioned welcomed blamed reviewed extended replaced sold bought cleared repaired measured studied
    """)

  private static let commonFirstNames = list(
    """
    Anna Ansel Mira Felix Anders Ines Tomas Vera Pavel Ruth Hugo Lena Oskar Clara Ivan Nadia Emil Greta Viktor
    Sofia Marek Elsa Jonas Irena Leon Petra Simon Olga Karl Alma Piotr Judith Rafael Helen Martin Edith
    """)

  private static let commonPlaces = list(
    """
    Lisbon Geneva Oslo Vienna Cairo Lima Nairobi Dublin Athens Ottawa Warsaw Manila Jakarta Tunis Riga Suva
    Bern Helsinki Santiago Auckland Accra Dakar
    """)

  static let roles = list("Mayor Senator Judge Professor Minister Inspector Captain")
  static let bodies = list("Council Board Union Court University Company Ministry Agency")
  static let papers = [
    "The Harbour Post", "Port Herald", "Morning Ledger", "The Evening Wire", "Coast Gazette", "The Record",
  ]
}
