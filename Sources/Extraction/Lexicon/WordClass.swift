/// What a word can be, as far as the lexicon knows.

/// Classes of words; a word may be of several.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  // Grammar.
  static let determiner = WordClass(bit: 0)
  static let preposition = WordClass(bit: 1)
  static let conjunction = WordClass(bit: 2)
  static let auxiliary = WordClass(bit: 3)
  static let adverb = WordClass(bit: 4)
  static let he = WordClass(bit: 5)
  static let she = WordClass(bit: 6)
  static let they = WordClass(bit: 7)
  static let it = WordClass(bit: 8)
  static let first = WordClass(bit: 9)
  static let relative = WordClass(bit: 10)
  static let that = WordClass(bit: 11)
  /// Other words of grammar.
  static let function = WordClass(bit: 12)
  /// Usually written in lower case; as the first word of a sentence it is no name.
  static let common = WordClass(bit: 13)

  // People.
  static let maleName = WordClass(bit: 14)
  static let femaleName = WordClass(bit: 15)
  /// A family name that stands first, as in Korean and Chinese names.
  static let familyFirst = WordClass(bit: 16)
  /// Mr., Dr., Sir: said before a name, no role.
  static let honorific = WordClass(bit: 17)
  /// President, Senator: said before a name, a role.
  static let title = WordClass(bit: 18)
  /// leader, spokesman: a person by what they do; before a name, a role.
  static let personNoun = WordClass(bit: 19)
  /// officials, police: unnamed people or organizations that speak.
  static let groupNoun = WordClass(bit: 20)
  /// de, van, bin: inside a person's name.
  static let particle = WordClass(bit: 21)
  /// Jr., III: behind a person's name.
  static let nameSuffix = WordClass(bit: 22)
  /// human, deputy: between other words of a role.
  static let roleModifier = WordClass(bit: 23)

  // Places, organizations, events, dates.
  static let place = WordClass(bit: 24)
  static let nationality = WordClass(bit: 25)
  static let organization = WordClass(bit: 26)
  /// Party, University: the noun that makes a name a body's.
  static let bodyNoun = WordClass(bit: 27)
  /// Ministry, Bank: a body's name that goes on with "of".
  static let bodyOf = WordClass(bit: 28)
  static let placeNoun = WordClass(bit: 29)
  static let eventNoun = WordClass(bit: 30)
  static let month = WordClass(bit: 31)
  static let weekday = WordClass(bit: 32)
  static let direction = WordClass(bit: 33)

  // Saying.
  /// said, told: on its own it makes a quote.
  static let cue = WordClass(bit: 34)
  /// accuse, condemn: it makes a quote of quoted words in its clause.
  static let looseCue = WordClass(bit: 35)
  /// letter, statement: what words are written or spoken in.
  static let medium = WordClass(bit: 36)
  /// told, asked: a cue with a listener behind it.
  static let cueToSomebody = WordClass(bit: 37)
  /// says (that): takes a clause as indirect speech.
  static let cueOfClause = WordClass(bit: 38)
  /// thing, not person, that can be quoted: report, study.
  static let speakingThing = WordClass(bit: 39)
  /// said: nothing but what was said follows it.
  static let plainCue = WordClass(bit: 44)
  /// hinted (that): it takes a clause only behind "that" or a question word.
  static let cueOfThat = WordClass(bit: 45)
  /// vowed (to): it takes an infinitive.
  static let cueOfInfinitive = WordClass(bit: 46)
  /// urged (somebody to): it takes somebody and an infinitive.
  static let cueOfRequest = WordClass(bit: 47)
  /// accused (somebody of): it takes somebody and what is held against them.
  static let cueOfCharge = WordClass(bit: 48)
  /// claim (that): a noun whose clause is what was said.
  static let cueNoun = WordClass(bit: 49)
  /// went, says: a form that only the verb of a clause has.
  static let finiteVerb = WordClass(bit: 50)
  /// whether, how: it opens a question that is reported.
  static let question = WordClass(bit: 51)

  // Form.
  /// Mr, Sept: a full stop behind it ends no sentence.
  static let abbreviation = WordClass(bit: 40)
  /// It may open a phrase of the phrase table.
  static let opensPhrase = WordClass(bit: 41)
  static let vagueTime = WordClass(bit: 42)
  /// GDP, CEO: in capitals, but no body's name.
  static let plainAcronym = WordClass(bit: 43)

  static let givenName: WordClass = [.maleName, .femaleName]
  static let pronoun: WordClass = [.he, .she, .they, .it, .first]
  static let role: WordClass = [.title, .personNoun]
  static let grammar: WordClass = [
    .determiner, .preposition, .conjunction, .auxiliary, .adverb, .he, .she, .they, .it, .first,
    .relative, .that, .function,
  ]
}
