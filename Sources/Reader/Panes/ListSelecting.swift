/// Selecting in the list.

import Articles
import Queries

extension ListPane {
  /// Selects the article under the cursor, or takes it out; where a range is open, ends that.
  mutating func toggleSelected() {
    if selection.range != nil {
      selection.endRange()
    } else if let current {
      selection.toggle(current.article)
    }
  }

  /// Starts a range at the cursor, or ends it.
  mutating func toggleRange() {
    guard selection.range == nil else { return selection.endRange() }
    guard let current else { return }
    var range = SelectionRange(from: current)
    range.learn(rows)
    selection.range = range
  }

  /// Selects nothing any longer; `reselect` brings it back.
  mutating func dropSelection() {
    selection.endRange()
    lastSelection = selection
    selection = Selection()
  }

  /// What is selected, in words; nil for nothing.
  var selectionWords: String? {
    guard !selection.isEmpty else { return nil }
    if selection.range?.isKnown == false { return "reading the range…" }
    guard selection.isInverted else { return "\(CountWords.number(selection.count)) selected" }
    // By tags the list has more rows than articles.
    let total = window.isCounted && order != .tag ? " " + CountWords.number(window.total) : ""
    let count = selection.count
    return "all\(total)" + (count == 0 ? "" : " but \(CountWords.number(count))") + " selected"
  }

  /// Asks for rows of the range that the cursor leapt over.
  mutating func fillRange() throws(Refusal) -> [Effect] {
    guard let range = selection.range, !range.isKnown, !askedRange.isOpen else { return [] }
    guard !range.isTooLong else {
      selection.range = nil
      let most = CountWords.number(SelectionRange.most)
      throw Refusal(
        "a range holds at most \(most) stories; \(key: .invertSelection) selects all that the list shows")
    }
    let request = ListRequest(
      query: query, order: order, anchor: range.gap, count: SelectionRange.stride)
    return [askedRange.ask(.window(request))]
  }

  /// Takes in rows that the cursor leapt over.
  mutating func receiveRange(_ answer: ListWindow) throws(Refusal) -> [Effect] {
    guard !answer.rows.isEmpty else {
      selection.range = nil
      throw Refusal("the range was dropped: its rows are no longer in the list")
    }
    selection.range?.extend(answer.rows)
    if let current { selection.range?.reach(current) }
    return try fillRange()
  }
}
