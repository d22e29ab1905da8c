/// Where one is and what one has entered: the part of the state that can be kept from one sitting to the next.

import Articles
import Queries

/// Coded with a version: a later program knows what it reads, and an earlier one reads nothing that it does not
/// understand.
package struct Sitting: Equatable, Sendable, Codable {
  package static let version = 1

  package private(set) var version = Self.version
  /// As it is typed; empty for every article.
  var query: String
  var order: String
  var headedOrders: [String]
  /// The article that the list's cursor is on, and in a list by tags the tag that it stands under.
  var row: String?
  var heading: String?
  var pane: ReaderState.Pane
  var isBodyAlone: Bool
  /// The open story, and the byte of its text at the top of the pane.
  var story: String?
  var byte: Int?
  var showsTrimmings: Bool
  /// Lines entered, the latest last, by the name of the command that they were entered for.
  var promptHistory: [String: [String]]

  fileprivate init(_ state: ReaderState) {
    query = state.list.query.text
    order = state.list.order.rawValue
    headedOrders = state.list.headed.map(\.rawValue).sorted()
    row = state.list.current?.article.description
    heading = state.list.current?.heading?.description
    pane = state.focus
    isBodyAlone = state.isBodyAlone
    story = state.body.story?.article.id.description
    byte = state.body.topByte
    showsTrimmings = state.body.showsTrimmings
    promptHistory = state.promptHistory
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    version = try values.decode(Int.self, forKey: .version)
    guard version <= Self.version else {
      throw DecodingError.dataCorruptedError(
        forKey: .version, in: values,
        debugDescription: "version \(version) is newer than this program, which knows \(Self.version)")
    }
    query = try values.decode(String.self, forKey: .query)
    order = try values.decode(String.self, forKey: .order)
    headedOrders = try values.decode([String].self, forKey: .headedOrders)
    row = try values.decodeIfPresent(String.self, forKey: .row)
    heading = try values.decodeIfPresent(String.self, forKey: .heading)
    pane = try values.decode(ReaderState.Pane.self, forKey: .pane)
    isBodyAlone = try values.decode(Bool.self, forKey: .isBodyAlone)
    story = try values.decodeIfPresent(String.self, forKey: .story)
    byte = try values.decodeIfPresent(Int.self, forKey: .byte)
    showsTrimmings = try values.decode(Bool.self, forKey: .showsTrimmings)
    promptHistory = try values.decode([String: [String]].self, forKey: .promptHistory)
  }
}

extension ReaderState {
  package var sitting: Sitting { Sitting(self) }

  /// Goes back to where a sitting ended; in place of `start`. What the archive no longer has is passed over.
  package mutating func resume(_ sitting: Sitting) -> [Effect] {
    promptHistory = sitting.promptHistory
    body.showsTrimmings = sitting.showsTrimmings
    isBodyAlone = sitting.isBodyAlone
    focus(on: sitting.pane)
    let row = sitting.row.flatMap { ArticleID($0) }
      .map { ListKey($0, under: sitting.heading.flatMap { TagName($0) }) }
    var effects = list.resume(
      Query(sitting.query), SortOrder(rawValue: sitting.order) ?? .newest,
      headed: Set(sitting.headedOrders.compactMap { SortOrder(rawValue: $0) }), at: row)
    if let story = sitting.story.flatMap({ ArticleID($0) }) {
      body.landing = sitting.byte.map { BodyPane.Landing(story: story, byte: $0) }
      effects += body.load(story)
    }
    return effects
  }
}

extension ListPane {
  fileprivate mutating func resume(
    _ query: Query, _ order: SortOrder, headed: Set<SortOrder>, at row: ListKey?
  ) -> [Effect] {
    (self.query, self.order, self.headed, current) = (query, order, headed, row)
    return row.map { load(.around($0)) } ?? load(.first, wish: .first)
  }
}
