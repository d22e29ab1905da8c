/// The main loop: keys, answers and signals in, the reader's state changed, the screen painted.

import Archiving
import Articles
import Glibc
import Ncurses
import Queries
import Reader
import Surface

/// One sitting at the reader. All of it runs on the main thread.
struct ReaderSession: ~Copyable {
  /// How a sitting ends.
  enum Ending: Equatable {
    case quit
    /// The user asked for the sample archive.
    case openSample
    case signal(Int32)
    case hopeless(Complaint)
  }

  /// How long a moment without a key is, after which a half-typed command shows its menu; in milliseconds.
  private static let pauseLength = 600

  private var terminal: Terminal
  private let signals: SignalPipe
  private let mailbox: Mailbox
  private let runner: EffectRunner
  private var theme: ResolvedTheme
  private var state: ReaderState
  private var ending: Ending?
  /// Effects that write and are not answered yet.
  private var writing = 0
  private var drafts = NoteDrafts()
  /// The question for a pause, and when it is over, by the monotonic clock in milliseconds.
  private var pause: (ticket: Ticket, due: Int)?

  init(
    terminal: consuming Terminal, state: ReaderState, theme: ResolvedTheme, mailbox: Mailbox,
    runner: EffectRunner
  ) throws {
    self.terminal = terminal
    self.state = state
    self.theme = theme
    self.mailbox = mailbox
    self.runner = runner
    signals = try SignalPipe()
  }

  /// Runs until the user leaves. Changes on their way to the disk are waited for.
  mutating func run() -> Ending {
    take(.input(.resize(terminal.size)))
    perform(state.start())
    while ending == nil {
      if mailboxIsEmpty { terminal.present(frame(state, theme: theme)) }
      let ready = Self.wait(
        for: [terminal.inputDescriptor, signals.descriptor, mailbox.descriptor],
        timeout: pause.map { max(0, $0.due - Self.now()) } ?? -1)
      takeIn(hasInput: ready[0], hasSignals: ready[1], hasMail: ready[2])
    }
    finishWriting()
    return ending ?? .quit
  }

  /// A signal that ends the program waits so many milliseconds for a change on its way to the disk. A change is made
  /// wholly or not at all, and none is shown as made before it is.
  private static let partingTime = 600

  /// Waits for changes on their way to the disk, also where the terminal is gone. One that cannot be made is
  /// told on standard error, which is kept off the screen until that is left.
  private mutating func finishWriting() {
    // Without an archive there is nothing to wait for.
    if case .hopeless? = ending { return }
    var deadline = endsBySignal ? Self.now() + Self.partingTime : nil
    while writing > 0, deadline.map({ Self.now() < $0 }) ?? true {
      _ = Self.wait(
        for: [mailbox.descriptor, signals.descriptor],
        timeout: deadline.map { max(0, $0 - Self.now()) } ?? -1)
      for signal in signals.drain() where Self.isFinal(signal) && !endsBySignal {
        ending = .signal(signal)
        deadline = Self.now() + Self.partingTime
      }
      for case .written(let answer) in mailbox.drain() {
        writing -= 1
        drafts.settle(answer)
        if case .failed(let words) = answer { Messages.say("morgue: " + words) }
      }
    }
    if writing > 0 { Messages.say("morgue: the last change may not have been saved") }
    for words in drafts.rescue(to: Environment.ofProcess.temporaryFolder) { Messages.say("morgue: " + words) }
  }

  private var endsBySignal: Bool { if case .signal? = ending { true } else { false } }

  private static func isFinal(_ signal: Int32) -> Bool {
    signal != SIGWINCH && signal != SIGTSTP && signal != SIGCONT
  }

  // MARK: Waiting

  /// Answers that have come in already are shown together.
  private var mailboxIsEmpty: Bool {
    var file = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&file, 1, 0) == 0
  }

  /// Which of the descriptors have something to read. An interrupted wait is as good as one that ended, and
  /// then all are looked at.
  private static func wait(for descriptors: [Int32], timeout: Int) -> [Bool] {
    var files = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let isInterrupted = poll(&files, nfds_t(files.count), Int32(timeout)) < 0
    return files.map { isInterrupted || $0.revents != 0 }
  }

  private mutating func takeIn(hasInput: Bool, hasSignals: Bool, hasMail: Bool) {
    if hasSignals { for signal in signals.drain() { take(signal: signal) } }
    if hasMail { for delivery in mailbox.drain() { take(delivery) } }
    if hasInput {
      for event in terminal.readEvents() where ending == nil {
        if event == .focus(true) { runner.look() }
        take(.input(event))
      }
    }
    if terminal.isHungUp { ending = .signal(SIGHUP) }
    if let (ticket, due) = pause, Self.now() >= due {
      pause = nil
      take(.answered(ticket, .pause))
    }
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  // MARK: Taking in

  private mutating func take(_ message: Message) { perform(update(&state, message)) }

  private mutating func take(_ delivery: Delivery) {
    switch delivery {
    case .message(let message): take(message)
    case .written(let message):
      writing -= 1
      drafts.settle(message)
      take(message)
    case .edit(let name, let text): edit(name: name, text: text)
    case .editNote(let id, let note): editNote(on: id, note)
    case .hopeless(let complaint): ending = .hopeless(complaint)
    }
  }

  private mutating func take(signal: Int32) {
    switch signal {
    case SIGWINCH: takeSize()
    case SIGTSTP: suspend()
    // Whoever stops the process from outside leaves the terminal as it is: it is taken over anew.
    case SIGCONT:
      terminal.redraw()
      takeSize()
    default: ending = .signal(signal)
    }
  }

  private mutating func takeSize() {
    if let event = terminal.resize() { take(.input(event)) }
  }

  // MARK: Effects

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: ending = .quit
      case .openSample: ending = .openSample
      case .redraw: terminal.redraw()
      case .suspend: suspend()
      case .shell:
        if leave(for: [Environment.ofProcess["SHELL"] ?? "/bin/sh"]) { take(.notice("back from the shell")) }
      case .ask(.pause, let ticket): pause = (ticket, Self.now() + Self.pauseLength)
      case .save(let settings, let names): save(settings, names)
      case .follow(let settings):
        follow(settings)
        runner.run(effect)
      default:
        if EffectRunner.isWriting(effect) { writing += 1 }
        runner.run(effect)
      }
    }
  }

  /// Wears the theme that the settings name.
  private mutating func follow(_ settings: Settings) {
    let choice = ThemeChoice(
      named: settings.theme, environment: Environment.ofProcess, depth: terminal.colorDepth)
    theme = choice.resolved
    if let complaint = choice.complaint { take(.failed(complaint)) }
  }

  private mutating func save(_ settings: Settings, _ names: [String]) {
    guard let path = Environment.ofProcess.settingsPath else {
      return take(.failed("cannot save the settings: HOME is not set"))
    }
    do {
      try SettingsFile.save(settings, names, to: path)
      take(.notice("saved \(names.joined(separator: ", ")) in \(path)"))
    } catch {
      take(.failed(Complaint(error).words))
    }
  }

  private mutating func suspend() {
    terminal.suspend()
    takeSize()
  }

  /// Gives the terminal to another program until it ends; false where that fails, which is said then.
  private mutating func leave(for arguments: [String]) -> Bool {
    let outcome: Result<Int32, SystemError> = terminal.released {
      do throws(SystemError) { return .success(try ForegroundProcess.run(arguments)) } catch {
        return .failure(error)
      }
    }
    // Keys that end or stop the other program also reach this one, and do not mean it.
    for signal in signals.drain() where signal == SIGTERM || signal == SIGHUP { take(signal: signal) }
    takeSize()
    switch outcome {
    case .success(0): return true
    case .success(let status): take(.notice("\(arguments[0]) ended with status \(status)"))
    case .failure(let error): take(.failed("\(error.thing): \(error.reason)"))
    }
    return false
  }

  /// Shows a text in the user's editor: a copy, which goes away again.
  private mutating func edit(name: String, text: String) {
    do {
      let file = try EditedText(text, name: name)
      if leave(for: file.command) {
        take(.notice("back from the editor; the archived original is unchanged"))
      }
    } catch {
      take(.failed(Complaint(error).words))
    }
  }

  /// Lets the user write the note on an article. What the archive did not take last time is offered again.
  private mutating func editNote(on id: ArticleID, _ note: String) {
    do {
      let file = try EditedText(drafts[id] ?? note, name: "note-on-\(id).txt")
      guard leave(for: file.command) else { return }
      let words = try file.content()
      guard words != note else {
        drafts[id] = nil
        return take(.notice("the note is unchanged"))
      }
      drafts[id] = words
      perform([.apply([.note(words.isEmpty ? nil : words)], .articles([id]), isUndoable: true)])
    } catch {
      take(.failed(Complaint(error).words))
    }
  }
}
