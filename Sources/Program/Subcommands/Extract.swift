/// `morgue extract`: analyses text without an archive.

import Articles
import Extraction
import Formats
import Models

extension Subcommand {
  static let extract = Subcommand(
    name: "extract",
    summary: "finds names and quotes in a file and prints them as JSON, without an archive",
    details: [
      "The file is one story, or JSON Lines: objects with \"id\" and \"text\", recognized by the "
        + "first line. Each story gives one JSON object on one line, in the order of the input and as "
        + "soon as it is ready. The text is analysed as it is, with nothing trimmed. Offsets count "
        + "Unicode scalars; the end is exclusive. A line without text is reported, and the rest "
        + "continues."
    ],
    operands: Operands(usage: "FILE|-", count: 1...1, completion: .files),
    options: [.json, .records, .careful],
    examples: [
      Example("morgue extract story.txt", "analyses one story"),
      Example("morgue extract --careful story.txt", "finds more names, but takes longer"),
      Example("morgue extract --jsonl corpus.jsonl > found.jsonl", "analyses a whole corpus"),
    ],
    run: { invocation, output in
      try invocation.exclude(.json, .records)
      let path = invocation.operands[0]
      let care = invocation.care()
      let extractor = Extractor(invocation.models.weights)
      var lines = try LineReader(InputFile(path), limit: TextFormat.limit)
      // The first line decides, unless the file name or the option already says JSON Lines.
      let isNamedSo = path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson")
      let isTakenSo = invocation.has(.records) && path == "-"
      if try isNamedSo || isTakenSo || TextRecord.begins(lines.beginning()) {
        return try extractRecords(&lines, extractor, care, &output)
      }
      do {
        let text = try TextFormat.decode(lines.rest()).text
        try output.line(
          AnalysisJSON.line(
            id: RecordID(path), text: text, analysis: extractor.analyse(text, care: care)))
      } catch let error as FormatError {
        throw Complaint(lines.name, error.description, status: .unusableInput)
      }
      return .done
    })
}

/// Analyses record by record; prints the results before it waits for more input.
private func extractRecords(
  _ lines: inout LineReader, _ extractor: Extractor, _ care: Care, _ output: inout StandardOutput
) throws -> ExitStatus {
  var status = ExitStatus.done
  var number = 0
  while let line = try lines.next() {
    number += 1
    if line.isBlank { continue }
    do {
      let record = try TextRecord.read(line)
      let analysis = extractor.analyse(record.text, care: care)
      try output.line(AnalysisJSON.line(id: record.id, text: record.text, analysis: analysis))
    } catch let error as FormatError {
      Messages.say(Complaint(lines.name, "line \(number): \(error)", status: .unusableInput).line)
      status = .unusableInput
    }
    if !lines.hasLine { try output.flush() }
  }
  return status
}

extension Option {
  fileprivate static let records = Option(
    "jsonl", does: "prints one object per line, as --json does; reads standard input as JSON Lines")
}
