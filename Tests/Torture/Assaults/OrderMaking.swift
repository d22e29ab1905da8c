/// Draws what is to be done next.

import TestKit

extension TortureSession {
  /// An order that makes a difference to what is there.
  mutating func nextOrder(_ now: Sight) throws -> Order {
    let assaults = Assault.allCases.filter { $0.rawValue.hasPrefix(options.only) }
    guard !assaults.isEmpty else { throw TortureFailure("nothing that is done is called “\(options.only)”") }
    while true {
      let assault = assaults[numbers.below(assaults.count)]
      if let order = try order(assault, now) { return order }
    }
  }

  private mutating func order(_ assault: Assault, _ now: Sight) throws -> Order? {
    if now.rows.isEmpty, !assault.isImport { return nil }
    var order = Order(assault: assault, arguments: [])
    serial += 1
    switch assault {
    case .tagAll, .tagSome:
      let query = assault == .tagAll ? "*" : Self.places[numbers.below(Self.places.count)]
      order.arguments = ["tag", "+t\(serial)", query]
      order.works = try changed(now, query) { $0.tags.insert("t\(serial)") }
    case .untagAll:
      guard let tag = now.rows.first(where: { !$0.tags.isEmpty })?.tags.first else { return nil }
      order.arguments = ["tag", "-\(tag)", "+t\(serial)", "*"]
      order.works = try changed(now, "*") {
        $0.tags.remove(tag)
        $0.tags.insert("t\(serial)")
      }
    case .starSome:
      let query = Self.places[numbers.below(Self.places.count)]
      order.arguments = ["star", query]
      order.works = try changed(now, query) { $0.isStarred = true }
    case .undo, .redo:
      guard let change = assault == .undo ? history.toUndo : history.toRedo else { return nil }
      order.arguments = [assault.rawValue]
      order.works = now.works.merging(change.mapValues { assault == .undo ? $0.before : $0.after }) { $1 }
    case .importFiles, .importTagged, .importLines, .importPipe:
      order.stories = (0..<(10 + numbers.below(options.importSize - 10))).map { _ in
        storyCount += 1
        return TortureStory(number: storyCount)
      }
      try give(&order)
    case .importNewer, .importNewerLines:
      guard !now.rows.isEmpty else { return nil }
      edition += 1
      order.stories = (0..<(1 + numbers.below(10))).compactMap { _ in
        let words = now.rows[numbers.below(now.rows.count)].headline.split(separator: " ")
        return words.compactMap { Int($0) }.first.map { TortureStory(number: $0, edition: edition) }
      }
      try give(&order)
    case .reindex: order.arguments = hasReindex ? ["reindex"] : ["list"]
    }
    let isIdle = assault.isWhole && order.works == now.works
    return isIdle ? nil : order
  }

  private static let places = ["Riverton", "Elgin", "Gannet", "Lowland", "Hilltop", "bridge"]

  /// The works after a change of all that a query finds.
  private func changed(_ now: Sight, _ query: String, _ change: (inout Work) -> Void) throws -> [String: Work]
  {
    var works = now.works
    for row in try sight(of: archive, query).rows { change(&works[row.id, default: Work()]) }
    return works
  }

  /// Writes an import's stories where it finds them.
  private mutating func give(_ order: inout Order) throws {
    let place = folder.path + "/in/\(serial)"
    switch order.assault {
    case .importLines, .importPipe, .importNewerLines:
      try Files.write(place + ".jsonl", order.stories.map(\.jsonLine).joined())
      if order.assault == .importPipe {
        order.arguments = ["import", "--format", "jsonl", "-"]
        order.input = place + ".jsonl"
      } else {
        order.arguments = ["import", place + ".jsonl"]
      }
    default:
      for story in order.stories { try Files.write("\(place)/\(story.number).txt", story.text) }
      order.arguments = ["import", place]
      if order.assault == .importTagged {
        order.tag = "t\(serial)"
        order.arguments += ["--tag", "t\(serial)"]
      }
    }
  }
}
