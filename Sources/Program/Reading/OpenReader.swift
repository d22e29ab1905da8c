/// Opens the reader.

import Queries

/// Runs the reader on an archive until its user leaves; the answer is the program's exit status.
func openReader(archivePath: String, isScratch: Bool, query: Query?) throws -> Int32 { 0 }
