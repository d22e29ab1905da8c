/// Reads the original of one version again if there is a better reader than that of its current reading.

import Articles
import Formats

/// The reading of a version by the current readers. Needs no lock, so several can be read at once.
struct Rereading: Sendable {
  enum Outcome: Sendable {
    case current, same, notKept
    case failed(String)
    case made(NewReading)
  }

  /// A reading to be written.
  struct NewReading: Sendable {
    var name: ArticleFileName
    /// The path of its file in `articles`.
    var place: String
    /// Before and after.
    var before: Article
    var after: Reading
  }

  let files: ArticleFiles
  let formats: [Format]

  /// - Parameter version: by its reading in force.
  func outcome(of version: IndexedVersion) -> Outcome {
    guard let format = formats.first(where: { $0.name == version.format }), format.isRead,
      format.reader.isBetter(than: version.reader)
    else { return .current }
    do throws(ArchiveError) {
      guard let before = try files.own(at: version.place),
        let (first, path) = try files.firstReading(at: version.place), let name = version.name
      else { return .failed("its file is missing") }
      let original = try files.original(of: first, at: path)
      let after: Reading
      do throws(FormatError) {
        let parsed = try format.read(original[...], locator: first.original.locator)
        after = Reading(parsed, by: format.reader, of: first.original)
      } catch {
        return .failed(error.description)
      }
      guard !after.isLike(before.reading) else { return .same }
      let newName = ArticleFileName(id: name.id, version: name.version, reader: after.reader)
      let place = FilePath.parent(version.place) + "/" + newName.text
      return .made(NewReading(name: newName, place: place, before: before, after: after))
    } catch {
      if case .originalNotKept = error { return .notKept }
      return .failed(error.description)
    }
  }
}

extension FormatReader {
  /// Whether its reading would be in force instead of the other's.
  func isBetter(than other: FormatReader) -> Bool { name != other.name || version > other.version }
}
