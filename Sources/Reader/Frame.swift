/// What the screen shows, from the state alone.

package import Surface

/// Paints a state: panes first, then overlays from the bottom of their stack to its top.
package func frame(_ state: ReaderState, theme: ResolvedTheme) -> Grid {
  var grid = Grid(size: state.size)
  grid.fill(
    Rect(column: 0, row: 0, columns: state.size.columns, rows: state.size.rows),
    Cell(" ", style: theme[.text]))
  let layout = state.layout
  for column in layout.dividers {
    for row in 0..<max(0, state.size.rows - 1) {
      grid.write("│", at: Point(column: column, row: row), style: theme[.border])
    }
  }
  if let pane = layout.list { state.paintList(on: &grid, in: pane, theme: theme) }
  if let pane = layout.body { state.paintBody(on: &grid, in: pane, theme: theme) }
  if let pane = layout.sidebar { state.paintSidebar(on: &grid, in: pane, theme: theme) }
  state.paintStatus(on: &grid, in: layout.status, theme: theme)
  for overlay in state.overlays { state.paint(overlay, on: &grid, theme: theme) }
  if state.pending.showsMenu { state.paintPrefixMenu(on: &grid, theme: theme) }
  return grid
}
