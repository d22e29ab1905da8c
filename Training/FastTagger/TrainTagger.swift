/// `TrainTagger`: learns the weights of the fast tagger from annotated corpora.

import Articles
import Extraction
import Foundation
import Models

@main struct TrainTagger {
  static let usage = """
    usage: TrainTagger --data DIR --words FILE --out FILE [--silver FILE]... [--score FILE]...
                       [--epochs N] [--bits N] [--title NAME] [--seed N]
           TrainTagger --data DIR --score FILE... --predictions DIR [--check MODEL]
    DIR of --data holds the corpora as JSON Lines, FILE of --words what clusters.py wrote. Scores on --score files
    are printed as it goes on: person and all types, events and works as misc. The second form writes what
    the program finds with a model, or by rules alone, and how fast.
    """

  static let gold = [
    Corpus(file: "gum_news.train.jsonl", weight: 2, domain: 0),
    Corpus(file: "wikigold.train.jsonl", weight: 1.5, domain: 0),
    Corpus(file: "docred.train.jsonl", weight: 0.7, domain: 1, isMiscVague: true),
    Corpus(file: "crossner_politics.train.jsonl", weight: 1, domain: 2, isMiscVague: true),
    Corpus(file: "crossner_other.train.jsonl", weight: 0.7, domain: 3, isMiscVague: true),
    Corpus(file: "gum_other.train.jsonl", weight: 1, domain: 4),
    Corpus(file: "uner_ewt.train.jsonl", weight: 1, domain: 5),
    Corpus(file: "gmb.train.jsonl", weight: 0.7, domain: 6, share: 0.15),
  ]

  static func main() throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    if let folder = options.predictions {
      return try Checking.run(options.check, options.score, data: options.data, to: folder)
    }
    let words = try Data(contentsOf: URL(filePath: options.words))
    let bytes = [UInt8](words)
    try bytes.withUnsafeBytes { words in
      var random = SeededGenerator(seed: options.seed)
      let silver = options.silver.map { Corpus(file: $0, weight: options.silverWeight, domain: 0) }
      var stories: [Story] = []
      for corpus in gold.filter({ !options.without.contains($0.file) }) + silver
        + options.open.map({ Corpus(file: $0, weight: options.openWeight, domain: 0, isOpenText: true) })
      {
        let records = try corpus.records(in: options.data)
        var used = 0
        func take(_ record: Record) {
          var story = Story(
            record, words: words, rowBits: options.bits, domain: corpus.domain, weight: corpus.weight,
            isMiscVague: corpus.isMiscVague)
          if corpus.isOpenText { story?.trustTables() }
          if let story { stories.append(story) }
        }
        for record in records where corpus.share >= 1 || chance(&random) < corpus.share {
          take(record)
          if chance(&random) < options.capitals, let capitals = record.inCapitals { take(capitals) }
          used += 1
        }
        print(corpus.file, used, "of", records.count)
      }
      let held = try options.score.map { file in
        let records = try Corpus(file: file, weight: 1, domain: 0).records(in: options.data)
        return (
          name: file,
          stories: records.compactMap {
            Story($0, words: words, rowBits: options.bits, domain: 0, weight: 1)
          }
        )
      }
      for set in held { print("rules", set.name, Score.of(set.stories) { $0.reading.ruled }) }
      let live = Rare(stories, rowBits: options.bits)
      print("rows in use \(live.count) of \(1 << options.bits)")
      let model = train(stories, live, held, options, &random)
      try write(model, bytes, options)
    }
  }

  private static func chance(_ random: inout SeededGenerator) -> Double {
    Double(random.next() >> 11) / 0x1p53
  }

  /// Learns twice from halves for what the second pass is to go by, then from all.
  private static func train(
    _ stories: [Story], _ live: Rare, _ held: [(name: String, stories: [Story])], _ options: Options,
    _ random: inout SeededGenerator
  ) -> ChainModel {
    let halves = stories.indices.map { _ in random.next() & 1 == 1 }
    var guesses = [[UInt8]](repeating: [], count: stories.count)
    for half in [false, true] {
      var data = Chains()
      for (story, mine) in zip(stories, halves) where mine == half { story.add(to: &data, live, second: nil) }
      let model = ChainModel(rowBits: options.bits)
      learn(model, data, epochs: min(4, options.epochs), options, &random)
      for index in stories.indices where halves[index] != half {
        guesses[index] = Decoding.first(stories[index], model).labels
      }
    }
    var data = Chains()
    for (story, guess) in zip(stories, guesses) {
      story.add(to: &data, live, second: nil)
      story.add(to: &data, live, second: story.reading.secondRows(labels: guess, rowBits: options.bits))
    }
    print("chains \(data.chains.count), tokens \(data.allowed.count), features \(data.rows.count)")
    let model = ChainModel(rowBits: options.bits)
    learn(model, data, epochs: options.epochs, options, &random) {
      for set in held {
        print("  \(set.name)", Score.of(set.stories) { Decoding.both($0, model, options.bits) })
      }
    }
    return model
  }

  private static func learn(
    _ model: ChainModel, _ data: Chains, epochs: Int, _ options: Options, _ random: inout SeededGenerator,
    after: () -> Void = {}
  ) {
    var order = Array(data.chains.indices)
    for epoch in 0..<epochs {
      order.shuffle(using: &random)
      var loss: Float = 0
      let rate = options.rate * (1 - 0.8 * Float(epoch) / Float(max(1, epochs - 1)))
      for index in order {
        loss += model.learn(
          data.chains[index], data, rate: rate, keep: options.keep, decay: options.decay, &random)
      }
      print("epoch \(epoch + 1) of \(epochs): loss \(loss / Float(data.chains.count))")
      fflush(nil)
      if epoch % 2 == 1 || epoch == epochs - 1 { after() }
    }
  }

  private static func write(_ model: ChainModel, _ words: [UInt8], _ options: Options) throws {
    var clipped = 0
    var weights: [Int8] = []
    weights.reserveCapacity(model.size * 16)
    for row in 0..<model.size {
      for lane in 0..<16 {
        let scaled = (model.weights[row][lane] * TaggerReading.scale).rounded()
        if abs(scaled) > 127 { clipped += 1 }
        weights.append(Int8(max(-127, min(127, scaled))))
      }
    }
    let transitions = (0..<16).map { last in
      (0..<16).map { label in
        last < model.transitions.count
          ? Int16((model.transitions[last][label] * TaggerReading.scale).rounded()) : 0
      }
    }
    let file = ModelLayout.names.bytes(
      name: options.title, rowBits: options.bits,
      weights: TaggerWeights.bytes(transitions: transitions, words: words, weights: weights))
    try Data(file).write(to: URL(filePath: options.out))
    print("\(options.out): \(file.count) bytes, \(clipped) weights clipped")
  }
}
