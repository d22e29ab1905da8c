/// What keys do while a line is typed.

extension Command.Place {
  static let typing = Command.Place("typing", "While typing")
}

extension Command {
  static let typing: [Command] =
    [
      submit, cancelTyping, nextCompletion, previousCompletion, olderLine, newerLine, eraseLeft,
    ] + edits

  static let submit = typing("submit", "enter the line", keys: ["<Enter>", "<C-j>", "<C-m>"]) {
    state, prompt throws(Refusal) in try prompt.submit(in: &state)
  }
  static let cancelTyping = typing(
    "cancel-typing", "cancel, and restore what was there before", keys: ["<Esc>", "<C-g>", "<C-c>"]
  ) { state, prompt in prompt.cancel(in: &state) }
  static let nextCompletion = typing(
    "next-completion", "take the next completion", keys: ["<Tab>", "<C-n>"]
  ) { state, prompt in prompt.choose(1, in: &state) }
  static let previousCompletion = typing(
    "previous-completion", "take the previous completion", keys: ["<S-Tab>", "<C-p>"]
  ) { state, prompt in prompt.choose(-1, in: &state) }
  static let olderLine = typing("older-line", "bring back the previous line", keys: ["<Up>"]) {
    state, prompt in prompt.recall(-1, in: &state)
  }
  static let newerLine = typing("newer-line", "go on to the next line", keys: ["<Down>"]) {
    state, prompt in prompt.recall(1, in: &state)
  }
  static let eraseLeft = typing(
    "erase-left", "erase the character before the cursor; on an empty line, cancel",
    keys: ["<BS>", "<C-h>"]
  ) { state, prompt in
    if prompt.field.characters.isEmpty { return prompt.cancel(in: &state) }
    return prompt.change(in: &state) { $0.field.edit(.removeLeft) }
  }

  private static let edits: [Command] = [
    edit("cursor-left", "go left", keys: ["<Left>", "<C-b>"], .left),
    edit("cursor-right", "go right", keys: ["<Right>", "<C-f>"], .right),
    edit("word-left", "go a word left", keys: ["<C-Left>", "<A-b>"], .wordLeft),
    edit("word-right", "go a word right", keys: ["<C-Right>", "<A-f>"], .wordRight),
    edit("line-start", "go to the start of the line", keys: ["<Home>", "<C-a>"], .start),
    edit("line-end", "go to the end of the line", keys: ["<End>", "<C-e>"], .end),
    edit("erase-right", "erase the character under the cursor", keys: ["<Del>", "<C-d>"], .removeRight),
    edit("erase-word", "erase the word before the cursor", keys: ["<C-w>", "<A-BS>"], .removeWord),
    edit("erase-to-start", "erase everything before the cursor", keys: ["<C-u>"], .removeToStart),
    edit("erase-to-end", "erase everything after the cursor", keys: ["<C-k>"], .removeToEnd),
  ]

  private static func edit(
    _ name: String, _ summary: String, keys: [String], _ edit: TextField.Edit
  ) -> Command {
    typing(name, summary, keys: keys) { state, prompt in
      prompt.change(in: &state) { $0.field.edit(edit) }
    }
  }

  private static func typing(
    _ name: String, _ summary: String, keys: [String],
    run: @escaping @Sendable (inout ReaderState, Prompt) throws(Refusal) -> [Effect]
  ) -> Command {
    Command(name, summary, keys: keys, in: .typing, hasLine: false) { state, _ throws(Refusal) in
      guard let prompt = state.layers[Prompt.self] else { return [] }
      return try run(&state, prompt)
    }
  }
}
