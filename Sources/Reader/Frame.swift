/// What the screen shows, from the state alone.

package import Surface

/// Paints a state: panes first, then layers from the bottom of their stack to its top.
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
  if let pane = layout.list { ListPainter(state: state, theme: theme).paint(on: &grid, in: pane) }
  if let pane = layout.body { BodyPainter(state: state, theme: theme).paint(on: &grid, in: pane) }
  if let pane = layout.sidebar { SidebarPainter(state: state, theme: theme).paint(on: &grid, in: pane) }
  StatusLine(state: state, theme: theme).paint(on: &grid, in: layout.status)
  for layer in state.layers.all { layer.paint(on: &grid, over: state, theme: theme) }
  if state.halfTyped.showsMenu { state.paintKeyMenu(on: &grid, theme: theme) }
  return grid
}
