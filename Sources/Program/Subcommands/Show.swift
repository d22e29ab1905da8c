/// `morgue show`: an article.

import Archiving
import Articles
import Formats
import Glibc

extension Subcommand {
  static let show = Subcommand(
    name: "show",
    summary: "prints an article, without the trimmings of the page that it came on",
    details: [
      "With --raw: the file, line or record that the story came as, byte for byte; the whole file where the story "
        + "is one of several in it. Of stories that were filed before originals were kept there is none: the status is "
        + "66 then, and nothing is printed."
    ],
    operands: .article,
    options: [.json, .raw],
    usesArchive: true,
    examples: [
      Example("morgue show 3f2a", "prints the article whose id starts with 3f2a"),
      Example("morgue show --raw 3f2a > story.txt", "gives the original back, byte for byte"),
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
