/// Every subcommand, in the order of the help.

extension Subcommand {
  static let all: [Subcommand] = [
    .read, .demo, .importing, .list, .count, .show, .tag, .star, .unread, .undo, .redo, .completions,
    .manual, .help,
  ]
}
