/// The steps of a filing one by one, for measurements.

package import Articles
package import Extraction
package import Formats

/// What is done for a story that is filed, each part by itself, and an archive that tells what its writer does.
package enum FilingSteps {
  /// The hashes that name a story and its text; answers the article that they name.
  package static func named(_ parsed: ParsedArticle, _ original: ArraySlice<UInt8>, by reader: FormatReader)
    -> Article
  {
    let hash = Original(sha256: OriginalHash(of: original).description, kept: .pack)
    let reading = Reading(parsed, by: reader, of: hash)
    _ = ContentHash.sha256(Array(parsed.text.utf8))
    return Article(
      id: ContentHash.id(of: hash), imprint: reading.imprint, text: reading.text, blocks: reading.blocks,
      reader: reading.reader, original: hash,
      provenance: Provenance(origin: "-", format: reader.name, filed: Timestamp(secondsSince1970: 0)))
  }

  // The rest answers how many bytes or words it made, so that it is not left out as idle.

  /// The words of an article as the index takes them.
  package static func words(of article: Article) -> Int { ArticleWords(article).terms.byteCount }

  /// The names and quotes of an article, and its analysis, as the index takes them.
  package static func found(in article: Article, _ analysis: Analysis, of origin: AnalysisOrigin) -> Int {
    AnalysisWords(article, analysis, of: origin).record.count
  }

  /// An article's file.
  package static func file(of article: Article) -> Int { ArticleWriter.bytes(article).count }

  /// A pack of originals, each with the article that it was read as.
  package static func pack(_ originals: [(ArraySlice<UInt8>, Article)]) -> Int {
    var pack = PackWriter()
    for (bytes, article) in originals {
      if let hash = OriginalHash(article.original.sha256) { pack.add(bytes, named: hash) }
    }
    return pack.finished().bytes.count
  }

  /// What a writer is about to do.
  package enum Event: Sendable {
    /// Something that changes the disk: `create`, `write`, `sync`, `rename`, `remove`, `makeFolder`.
    case file(step: String)
    /// A statement of SQL begins, or the one ends that began last.
    case statement(sql: String)
    case statementEnds
  }

  /// Opens an archive that reports its file and index operations, on the thread that performs them.
  package static func archive(
    path: String, options: ArchiveOptions, tell: @escaping @Sendable (Event) -> Void
  ) throws(ArchiveError) -> Archive {
    StatementTimes.tell { event in
      switch event {
      case .begins(let sql): tell(.statement(sql: sql))
      case .ends: tell(.statementEnds)
      }
    }
    let disk = Disk(isDurable: options.isDurable) { step, _ in
      tell(.file(step: step.rawValue))
      return .proceed
    }
    return try Archive(path: path, options: options, disk: disk)
  }
}
