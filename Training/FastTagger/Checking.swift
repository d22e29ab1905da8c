/// What a weight file does in the program itself: names for the judge, and speed.

import Articles
import Extraction
import Foundation
import Models

enum Checking {
  /// Analyses files as the program does and writes what was found as JSON Lines to `folder`, each file
  /// under its own name. Prints words a second of processor time.
  static func run(_ model: String?, _ files: [String], data: String, to folder: String) throws {
    let models = model.map { ModelFiles(namesAt: $0) } ?? .none
    for notice in models.notices { print(notice) }
    let extractor = Extractor(models.weights)
    _ = extractor.analyse("Warm up.")
    for file in files {
      let records = try Corpus(file: file, weight: 1, domain: 0).records(in: data)
      var lines: [String] = []
      var words = 0
      var ticks = 0
      for record in records {
        words += record.text.split { $0 == " " || $0 == "\n" }.count
        var analysis = Analysis.empty
        let start = clock()
        analysis = extractor.analyse(record.text)
        ticks += clock() - start
        lines.append(try line(record, analysis))
      }
      let name = file.split(separator: "/").last.map(String.init) ?? file
      try lines.joined(separator: "\n").write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
      print(name, "\(Int(Double(words) * Double(CLOCKS_PER_SEC) / Double(max(1, ticks)))) words/s")
    }
  }

  private struct Line: Encodable {
    struct Entity: Encodable {
      var start: Int
      var end: Int
      var type: String
      var canonical: String
      var rule: String
    }

    var id: String
    var entities: [Entity]
    var quotes: [String] = []
  }

  private static func line(_ record: Record, _ analysis: Analysis) throws -> String {
    var scalarAt: [Int] = []
    for (index, scalar) in record.text.unicodeScalars.enumerated() {
      for _ in 0..<UTF8.width(scalar) { scalarAt.append(index) }
    }
    scalarAt.append(record.text.unicodeScalars.count)
    let entities = analysis.mentions.map { mention in
      let entity = analysis.entities[mention.entity]
      return Line.Entity(
        start: scalarAt[mention.range.start], end: scalarAt[mention.range.end], type: entity.type.rawValue,
        canonical: entity.canonical, rule: mention.evidence.rule)
    }
    return String(decoding: try JSONEncoder().encode(Line(id: record.id, entities: entities)), as: UTF8.self)
  }
}
