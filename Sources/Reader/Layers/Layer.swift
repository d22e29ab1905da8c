/// What lies over the panes. All about a layer stands in its own files here: what it holds, its place with its
/// commands and their keys, how it is painted, and where the cursor stands.

import Surface

/// To add one, write its file, and put the list of its commands into `Catalogue.commands`. A command opens it
/// with `ReaderState.open`.
protocol Layer: Equatable, Sendable {
  /// Where its keys stand in the catalogue.
  var place: Command.Place { get }
  /// Whether digits typed in it are the count of the next command.
  var takesCounts: Bool { get }
  /// Learns its number in the stack and the room that it has; asks for what it needs.
  mutating func opened(as asker: Asker, on screen: Size) -> [Effect]
  mutating func resize(to screen: Size)
  mutating func move(_ motion: Motion)
  /// Paints itself over what is there, and puts the cursor where a screen reader is to read.
  func paint(on grid: inout Grid, over state: ReaderState, theme: ResolvedTheme)

  // What follows may change the whole state; its own value there is `state.layers[Self.self]`.

  /// Takes a key that its place has no command for; nil leaves it to a complaint.
  func typed(_ key: Key, in state: inout ReaderState) -> [Effect]?
  func paste(_ text: String, in state: inout ReaderState) -> [Effect]
  /// Takes the answer to something that it asked.
  func receive(_ answer: Answer, _ ticket: Ticket, in state: inout ReaderState) -> [Effect]
  /// There is no answer to something that it asked.
  func miss(_ ticket: Ticket, in state: inout ReaderState) -> Bool
  /// Something in the archive has changed.
  func refresh(in state: inout ReaderState) -> [Effect]
}

extension Layer {
  var takesCounts: Bool { true }
  mutating func opened(as asker: Asker, on screen: Size) -> [Effect] {
    resize(to: screen)
    return []
  }
  mutating func resize(to screen: Size) {}
  mutating func move(_ motion: Motion) {}
  func typed(_ key: Key, in state: inout ReaderState) -> [Effect]? { nil }
  func paste(_ text: String, in state: inout ReaderState) -> [Effect] { [] }
  func receive(_ answer: Answer, _ ticket: Ticket, in state: inout ReaderState) -> [Effect] { [] }
  func miss(_ ticket: Ticket, in state: inout ReaderState) -> Bool { false }
  func refresh(in state: inout ReaderState) -> [Effect] { [] }

  fileprivate func equals(_ other: any Layer) -> Bool { (other as? Self) == self }
}

/// Layers over one another: the last one gets the keys and is painted last.
struct LayerStack: Equatable, Sendable {
  private struct Slot: Equatable {
    let asker: Asker
    /// Whether it asked for something when it was opened.
    let asks: Bool
    var layer: any Layer

    static func == (a: Slot, b: Slot) -> Bool { a.asker == b.asker && a.layer.equals(b.layer) }
  }

  private var slots: [Slot] = []
  /// How many layers there were so far: each gets a number that none before it had.
  private var count = 0

  var isEmpty: Bool { slots.isEmpty }
  var all: [any Layer] { slots.map(\.layer) }
  var top: (any Layer)? { slots.last?.layer }

  /// The topmost layer of a type; setting changes it, and nil removes it.
  subscript<L: Layer>(_ type: L.Type) -> L? {
    get { slots.last { $0.layer is L }?.layer as? L }
    set {
      guard let index = slots.lastIndex(where: { $0.layer is L }) else { return }
      if let newValue { slots[index].layer = newValue } else { slots.remove(at: index) }
    }
  }

  /// The layer that asked.
  func layer(of asker: Asker) -> (any Layer)? { slots.first { $0.asker == asker }?.layer }

  mutating func push(_ layer: some Layer, on screen: Size) -> [Effect] {
    count += 1
    var layer = layer
    let asker = Asker.layer(count)
    let effects = layer.opened(as: asker, on: screen)
    slots.append(Slot(asker: asker, asks: !effects.isEmpty, layer: layer))
    return effects
  }

  /// Takes the top away; nobody waits for what it asked.
  mutating func pop() -> [Effect] {
    guard let slot = slots.popLast(), slot.asks else { return [] }
    return [.forget(slot.asker)]
  }

  mutating func removeAll() { slots = [] }

  mutating func resize(to screen: Size) {
    for index in slots.indices { slots[index].layer.resize(to: screen) }
  }

  mutating func moveTop(_ motion: Motion) {
    if !slots.isEmpty { slots[slots.count - 1].layer.move(motion) }
  }
}

extension ReaderState {
  mutating func open(_ layer: some Layer) -> [Effect] {
    notice = nil
    return layers.push(layer, on: size)
  }

  mutating func closeLayer() -> [Effect] { layers.pop() }
}

extension Command {
  static let layers: [Command] = [close]

  static let close = Command(
    "close", aliases: ["close-searches"], "go back to the stories",
    keys: ["q", "h", "<Left>", "<Esc>", "<C-g>"], in: .layers, hasLine: false, isCancelling: true
  ) { state, _ in state.closeLayer() }
}
