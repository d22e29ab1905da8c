/// Where keys work.

extension Command {
  /// A place on the screen that has keys of its own. A layer declares its place beside itself.
  package struct Place: Hashable, Sendable {
    /// What a file of keys calls it.
    package let name: String
    /// Its heading in the help.
    package let title: String
    /// The wider places whose keys work in it too, the nearest first.
    package let within: [Place]

    init(_ name: String, _ title: String, within: [Place] = []) {
      (self.name, self.title, self.within) = (name, title, within)
    }

    /// The places that a key is looked up in, in this order.
    var context: [Place] { [self] + within }

    package static func == (a: Place, b: Place) -> Bool { a.name == b.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }

    static let everywhere = Place("everywhere", "Everywhere")
    static let story = Place("story", "Story (list and body)")
    static let list = Place("list", "List", within: [.story, .everywhere])
    static let body = Place("body", "Body", within: [.story, .everywhere])
    static let sidebar = Place("sidebar", "Sidebar", within: [.everywhere])
    /// Lists that lie over the panes.
    static let layers = Place("layers", "Lists over the panes")
  }
}

extension ReaderState.Pane {
  var place: Command.Place {
    switch self {
    case .list: .list
    case .body: .body
    case .sidebar: .sidebar
    }
  }
}
