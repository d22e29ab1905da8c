/// The terminal.
