/// The face of extraction: text in, mentions, entities and quotes out.

package import Articles

/// Finds who is in a story and who said what. Pure: the same text gives the same analysis.
package struct Extractor: Sendable {
  /// Raised whenever some text gets another analysis than before, so that what archives have kept of
  /// older versions is replaced.
  package static let version = 8

  private let lexicon: Lexicon
  private let weights: Weights

  /// Rules and, where they are given, models.
  package init(_ weights: Weights) {
    lexicon = .english
    self.weights = weights
  }

  /// Builds the tables that all extractors share and readies its weights, so that the first analysis need not wait
  /// for them.
  package func warmUp() {
    _ = LanguageDetector.shared
    _ = weights.names?.value
  }

  /// Analyses a text as one story: nothing of it is left out. Linear in its size. Weekdays and dates without
  /// a year are told from the day of publication, where it is given.
  package func analyse(_ text: String, published: CalendarDay? = nil, care: Care = .fast) -> Analysis {
    analyse(text, Passages.of(text), published, care) { false } ?? .empty
  }

  /// Analyses a filed story: its headline and body; furniture and trimmings are passed over.
  package func analyse(_ article: Article, care: Care = .fast) -> Analysis {
    analyse(article, care: care) { false } ?? .empty
  }

  /// The same; nil where it was withdrawn meanwhile. The careful model asks that several times a second, the
  /// fast way never does.
  package func analyse(_ article: Article, care: Care, unless isWithdrawn: () -> Bool) -> Analysis? {
    analyse(article.text, Passages.of(article), article.published?.day, care, isWithdrawn)
  }

  /// The parts of an analysis, in their order.
  package enum Step: String, CaseIterable, Sendable {
    case words, language, rules, tagger, agreement, entities, quotes
  }

  /// Analyses a filed story the fast way, and reports when each part is done, for measurements.
  package func analyse(_ article: Article, done: (Step) -> Void) -> Analysis {
    analyse(article.text, Passages.of(article), article.published?.day, .fast, { false }, done) ?? .empty
  }

  private func analyse(
    _ text: String, _ passages: [Passage], _ published: CalendarDay?, _ care: Care, _ isWithdrawn: () -> Bool,
    _ done: (Step) -> Void = { _ in }
  ) -> Analysis? {
    guard !passages.isEmpty else { return .empty }
    let story = AnnotatedText(text: text, passages: passages, lexicon: lexicon)
    done(.words)
    let language = LanguageDetector.shared.language(of: story)
    done(.language)
    let isEnglish = language == nil || language == LanguageDetector.english
    let foreign = isEnglish ? nil : ForeignNames(story: story, lexicon: lexicon).names()
    guard let names = foreign ?? names(in: story, care, isWithdrawn, done) else { return nil }
    let linker = EntityLinker(story: story, lexicon: lexicon, names: names, published: published)
    done(.entities)
    defer { done(.quotes) }
    let mentions = zip(names.indices, zip(names, linker.entityOf)).map { index, named in
      Mention(
        range: story.range(named.0.tokens), entity: named.1, evidence: linker.evidence(of: index, named.0))
    }
    // Cues are English words: in other languages they would mean something else.
    return Analysis(
      entities: linker.entities, mentions: mentions,
      quotes: isEnglish ? quotes(in: story, names, linker) : [], language: language,
      care: care == .fast || foreign != nil || weights.careful?.value == nil ? .fast : care)
  }

  private func names(
    in story: AnnotatedText, _ care: Care, _ isWithdrawn: () -> Bool, _ done: (Step) -> Void
  ) -> [Name]? {
    let ruled = NameTagger(story: story, lexicon: lexicon).names()
    done(.rules)
    let careful = care == .fast ? nil : weights.careful?.value
    // Whoever has the careful model look at every sentence has no use for the fast tagger's labels.
    let tagger = care == .careful && careful != nil ? nil : weights.names?.value
    guard tagger != nil || careful != nil else { return ruled }
    var labels =
      tagger.map { FastTagger(weights: $0).labels(of: story, ruled: ruled) }
      ?? NameLabel.labels(of: ruled, tokens: story.tokens.count)
    done(.tagger)
    if let careful {
      let sentences =
        care == .careful ? Array(story.sentences.indices) : Cascade.sentences(of: story, labels: labels)
      let tagger = CarefulTagger(story: story, model: careful, ruled: ruled)
      guard tagger.label(sentences, in: &labels, unless: isWithdrawn) else { return nil }
    }
    var names = NameAssembly(
      story: story, lexicon: lexicon, ruled: ruled, source: careful == nil ? "tagger" : "careful"
    ).names(of: labels)
    StoryAgreement(story: story).settle(&names)
    done(.agreement)
    return names
  }

  private func quotes(in printed: AnnotatedText, _ names: [Name], _ linker: EntityLinker) -> [Quote] {
    let story = printed.lettered(names: names.map(\.tokens))
    let stretches = QuotationMarks(story: story).stretches()
    let nouns = NounPhrases(story: story, names: names)
    let quoted = QuoteFinder(story: story, stretches: stretches, phrases: nouns)
    var taken = [Bool](repeating: false, count: story.tokens.count)
    // Pieces may overlap: in order, each token is marked once.
    var marked = 0
    for piece in quoted.drafts.flatMap(\.content).sorted(by: { $0.lowerBound < $1.lowerBound })
    where piece.upperBound > marked {
      for at in max(marked, piece.lowerBound)..<piece.upperBound { taken[at] = true }
      marked = piece.upperBound
    }
    // A cue of the sentence before has words of its own.
    for draft in quoted.drafts where draft.rule != QuoteFinder.sentenceBeforeRule {
      if let cue = draft.attribution?.cue { for at in cue { taken[at] = true } }
    }
    let indirect = IndirectQuotes(
      story: story, finder: quoted.finder, taken: taken, utterable: quoted.utterable()
    ).drafts()
    let resolver = SpeakerResolver(story: story, nouns: nouns, linker: linker, stretches: stretches)
    return resolver.quotes(of: quoted.drafts, indirect)
  }
}
