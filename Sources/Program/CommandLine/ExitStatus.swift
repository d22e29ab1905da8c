/// The program's exit statuses.

/// The statuses follow sysexits(3) where it has one.
struct ExitStatus: Hashable, Sendable {
  let code: Int32

  static let done = ExitStatus(code: 0)
  /// A search found nothing, or a check found damage.
  static let foundNothing = ExitStatus(code: 1)
  static let usage = ExitStatus(code: 64)
  /// Some input could not be used.
  static let unusableInput = ExitStatus(code: 65)
  static let noSuchInput = ExitStatus(code: 66)
  static let cannotCreate = ExitStatus(code: 73)
  static let inputOutput = ExitStatus(code: 74)
  static let busy = ExitStatus(code: 75)

  static func signal(_ number: Int32) -> ExitStatus { ExitStatus(code: 128 + number) }

  /// Their meanings, for the manual page.
  static let meanings: [(status: ExitStatus, meaning: String)] = [
    (.done, "Done."),
    (
      .foundNothing,
      "A search found nothing, there was nothing to undo, or a check found a problem that it did not repair."
    ),
    (.usage, "The command line is invalid, or there is no terminal for the reader."),
    (.unusableInput, "Some of the input could not be used; the rest was."),
    (.noSuchInput, "A file, article, original or archive does not exist."),
    (.cannotCreate, "The archive or a file in it could not be written."),
    (.inputOutput, "Reading or writing failed."),
    (.busy, "Another program is writing to the archive."),
  ]
}
