/// What the screen shows, from the state alone.

package import Surface

/// Paints a state: panes first, then layers from the bottom of their stack to its top.
package func frame(_ state: ReaderState, theme: ResolvedTheme) -> Grid {
  var grid = Grid(size: state.size, of: Cell(" ", style: theme[.text]))
  let layout = state.layout
  for column in layout.dividers {
    grid.fill(
      Rect(column: column, row: 0, columns: 1, rows: state.size.rows - 1), Cell("│", style: theme[.border]))
  }
  if let pane = layout.list { ListPainter(state: state, theme: theme).paint(on: &grid, in: pane) }
  if let pane = layout.body { BodyPainter(state: state, theme: theme).paint(on: &grid, in: pane) }
  if let pane = layout.sidebar { SidebarPainter(state: state, theme: theme).paint(on: &grid, in: pane) }
  StatusLine(state: state, theme: theme).paint(on: &grid, in: layout.status)
  for layer in state.layers.all { layer.paint(on: &grid, over: state, theme: theme) }
  if state.halfTyped.showsMenu { state.paintKeyMenu(on: &grid, theme: theme) }
  return grid
}
