/// Text cut to the room that it has.

/// The text, if it takes no more than so many cells; else its start and an ellipsis that together
/// take no more. Empty where there is no room at all. Linear in the cells asked for.
package func truncated(_ text: some StringProtocol, to cells: Int) -> String {
  let whole = String(text)
  let utf8 = whole.utf8.span
  var (width, position, kept) = (0, 0, 0)
  while position < utf8.count {
    let cluster = Cluster(in: utf8, at: position)
    width += cluster.width
    guard width <= cells else { return cells < 1 ? "" : utf8.string(0..<kept) + "…" }
    position = cluster.bytes.upperBound
    // The ellipsis takes a cell.
    if width < cells { kept = position }
  }
  return whole
}
