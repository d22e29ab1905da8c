/// How an archive is opened and filled.

package import Articles
package import Extraction
package import Formats

package struct ArchiveOptions: Sendable {
  /// Creates the archive if there is none; otherwise a missing archive is an error.
  package var createsArchive: Bool
  /// False for scratch copies, whose loss in a power cut is no loss: nothing is synced.
  package var isDurable: Bool
  /// True shows what the index has at once; whoever opens calls `refresh` then. False opens when the index
  /// knows all that is on disk.
  package var catchesUpLater: Bool
  /// What stories are analysed with.
  package var weights: Weights
  package var clock: @Sendable () -> Timestamp
  /// Since 1970: what the reader's work is stamped with.
  package var milliseconds: @Sendable () -> Int
  /// What originals are read again with.
  package var formats = Format.all

  package init(
    createsArchive: Bool = false, isDurable: Bool = true, catchesUpLater: Bool = false,
    weights: Weights, clock: @escaping @Sendable () -> Timestamp,
    milliseconds: (@Sendable () -> Int)? = nil
  ) {
    self.createsArchive = createsArchive
    self.isDurable = isDurable
    self.catchesUpLater = catchesUpLater
    self.weights = weights
    self.clock = clock
    self.milliseconds = milliseconds ?? { clock().secondsSince1970 * 1000 }
  }
}

package struct FilingOptions: Sendable {
  /// The names of the formats that stories are read from.
  package static let formats = Format.readable

  /// One of `formats`; nil to recognize it from the file.
  package var format: String?
  /// Each filed or already filed article gets these.
  package var tags: [TagName]
  /// The outlet, where the file does not name one.
  package var source: String?
  /// Reads and counts, writes nothing.
  package var isDryRun: Bool
  /// False leaves the analysis of a story to the first who asks for it, and its row counts no quotes: for
  /// an archive that is made to be looked at and thrown away.
  package var isAnalysed: Bool
  /// How much work goes into finding names.
  package var care: Care
  /// Counts the input while the first stories are filed, for the progress.
  package var looksAhead: Bool
  /// Tells what is read of each story.
  package var tellsStories: Bool
  var limits = FilingBatch.Limits()

  package init(
    format: String? = nil, tags: [TagName] = [], source: String? = nil, isDryRun: Bool = false,
    isAnalysed: Bool = true, care: Care = .fast, looksAhead: Bool = false,
    tellsStories: Bool = false
  ) {
    self.format = format
    self.tags = tags
    self.source = source
    self.isDryRun = isDryRun
    self.isAnalysed = isAnalysed
    self.care = care
    self.looksAhead = looksAhead
    self.tellsStories = tellsStories
  }
}
