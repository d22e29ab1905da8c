/// Every subcommand, in the order of the help.

extension Subcommand {
  static let all: [Subcommand] = [
    .read, .demo, .importing, .list, .count, .show, .quotes, .people, .organizations, .places, .entities,
    .extract, .tag, .star, .unread, .note, .highlight, .set, .bin, .searches,
    .undo, .redo,
    .check, .reindex, .reread, .gitSetup, .mergeFile, .keys, .themes, .completions, .manual, .help,
  ]
}
