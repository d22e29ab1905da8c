/// The tags of the archive, as they were read last: what prompts complete.

struct TagBook: Equatable, Sendable {
  private(set) var all: [TagCount] = []
  private var asked = Pending(.tags)

  mutating func load() -> [Effect] { [asked.ask(.tags)] }

  /// False where this is the answer to an older question.
  mutating func adopt(_ tags: [TagCount], _ ticket: Ticket) -> Bool {
    guard asked.accepts(ticket) else { return false }
    all = tags
    return true
  }
}
