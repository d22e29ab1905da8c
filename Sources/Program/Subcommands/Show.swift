/// `morgue show`: an article.

import Archiving
import Articles
import Formats
import Glibc

extension Subcommand {
  static let show = Subcommand(
    name: "show",
    summary: "prints an article without the boilerplate of its page",
    details: [
      "With --raw, prints the file, line or record that the story came from, byte for byte; if a file "
        + "holds several stories, prints the whole file. Stories filed before morgue kept originals have "
        + "none: then nothing is printed, and the exit status is 66."
    ],
    operands: .article,
    options: [.json, .raw],
    usesArchive: true,
    examples: [
      Example("morgue show 3f2a", "prints the article whose id starts with 3f2a"),
      Example("morgue show --raw 3f2a > story.txt", "saves the original, byte for byte"),
    ],
    run: { invocation, output in
      try invocation.exclude(.json, .raw)
      let archive = try invocation.openArchive()
      let word = invocation.operands[0]
      let id = try blocking { try await archive.resolve(word) }
      if invocation.has(.raw) {
        try output.write(bytes: try blocking { try await archive.original(id) })
        return .done
      }
      let article = try blocking { try await archive.article(id) }
      if invocation.has(.json) {
        let analysis = try blocking { try await archive.analysis(id) }
        let work = try blocking { try await archive.work(id) }
        let kept = try blocking { try await archive.highlights(id) }.map { ($0.highlight, $0.range) }
        let filed = try blocking { try await archive.filed(id) }
        try output.line(
          ArticleJSON.object(
            article, analysis: analysis, work: work,
            more: [ArticleJSON.highlights(kept, in: article.text)] + work.publisher(filed.imprint)
          ).pretty)
      } else {
        let width = min(terminalWidth(STDOUT_FILENO) ?? 80, 80)
        for line in StoryPage.lines(of: article, width: width) { try output.line(line) }
        let kept = try blocking { try await archive.highlights(id) }
        if !kept.isEmpty { try output.line("\nHighlights") }
        for line in kept.flatMap(\.lines) { try output.line(printable(line)) }
      }
      return .done
    })
}

extension Option {
  fileprivate static let raw = Option("raw", does: "prints the original, byte for byte")
}
