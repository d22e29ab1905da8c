/// Who asks and who answers in an interview that is set as Q. and A.

import Articles

/// Read off the paragraphs before the first question: "Ann Lee spoke with Robert Cole of The Bow". Where they
/// leave it open nobody is named.
struct InterviewParties {
  /// Indices into the story's names.
  private(set) var interviewer: Int?
  private(set) var interviewee: Int?
  private static let reach = 400

  init(story: AnnotatedText, phrases: NounPhrases, before passage: Int) {
    let end = story.passages[passage].tokens.lowerBound
    let tokens = story.tokens
    var people: [Int] = []
    for index in phrases.names.indices {
      let name = phrases.names[index]
      guard name.tokens.lowerBound < end else { break }
      guard name.type == .person, end - name.tokens.lowerBound < Self.reach else { continue }
      people.append(index)
    }
    func key(_ index: Int) -> UInt64 { tokens[phrases.names[index].tokens.upperBound - 1].hash }
    for at in max(0, end - Self.reach)..<end where Self.meeting.contains(tokens[at].hash) && at + 2 < end {
      guard Self.links.contains(tokens[at + 1].hash) else { continue }
      let limit = min(end, at + 10)
      let partner = (at + 2..<limit).lazy.compactMap(phrases.name(at:)).first {
        phrases.names[$0].type == .person
      }
      let isNoun = tokens[at].hash == Self.interview
      let subject =
        isNoun || at == 0 ? nil : phrases.subject(of: at, from: story.sentence(at: at).tokens.lowerBound)
      if isNoun {
        interviewee = interviewee ?? partner
      } else if let subject, case .pronoun = subject.head, tokens[subject.tokens.lowerBound].has(.first) {
        interviewee = interviewee ?? partner
      } else if let subject, isPerson(subject, phrases) || subject.head == .pronoun, let partner {
        // "She spoke with Robert Cole": the story is about her.
        if case .name(let name) = subject.head { interviewee = interviewee ?? name }
        interviewer = interviewer ?? partner
      }
    }
    let others = Set(people.map(key)).subtracting([interviewer.map(key)].compactMap(\.self))
    if interviewee == nil, others.count == 1 { interviewee = people.first { others.contains(key($0)) } }
    if let asks = interviewer, let answers = interviewee, key(asks) == key(answers) { interviewer = nil }
  }

  private func isPerson(_ phrase: NounPhrase, _ phrases: NounPhrases) -> Bool {
    if case .name(let index) = phrase.head { return phrases.names[index].type == .person }
    return false
  }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { WordHash.of($0) })
  }
  private static let meeting = hashes("spoke talked spoken interview sat speaks talks conversation")
  private static let links = hashes("with to down")
  private static let interview = WordHash.of("interview")
}
