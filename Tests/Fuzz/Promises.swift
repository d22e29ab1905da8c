/// What holds of the analysis of any text whatever.

import Articles
import Extraction
import Models

enum Promises {
  private static let extractor = Extractor(ModelFiles.installed().weights)

  /// Traps where a promise is broken: libFuzzer then keeps the text.
  static func check(_ text: String) {
    let analysis = extractor.analyse(text)
    let text = CheckedText(text)
    var end = 0
    for mention in analysis.mentions {
      text.check(mention.range)
      precondition(mention.range.start >= end, "mentions stand in order and do not overlap")
      precondition(analysis.entities.indices.contains(mention.entity), "a mention has its entity")
      for range in mention.evidence.ranges { text.check(range) }
      end = mention.range.end
    }
    var start = 0
    for quote in analysis.quotes {
      precondition(!quote.content.isEmpty, "a quote has words")
      precondition(quote.content == quote.content.sorted(), "its pieces stand in order")
      precondition(quote.start >= start, "quotes stand in order")
      let ranges = quote.content + [quote.cue, quote.speaker].compactMap { $0 } + quote.chain.map(\.range)
      for range in ranges + quote.evidence.ranges { text.check(range) }
      precondition(quote.speakerEntity.map(analysis.entities.indices.contains) ?? true)
      precondition((0...1).contains(quote.confidence), "a confidence is a share")
      start = quote.start
    }
    precondition(analysis == extractor.analyse(text.text), "the same text gives the same analysis")
  }
}

private struct CheckedText {
  let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  func check(_ range: TextRange) {
    precondition(!range.isEmpty && range.end <= bytes.count, "a range lies in its text")
    precondition(isBoundary(range.start) && isBoundary(range.end), "a range keeps scalars whole")
  }

  private func isBoundary(_ at: Int) -> Bool { at == bytes.count || bytes[at] & 0xC0 != 0x80 }
}
