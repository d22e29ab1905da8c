/// ncurses' colour pairs, made when a style first asks for them.

import CNcurses
import Surface

/// Maps the colours of a style to a pair of this terminal. A pair is never changed while a cell
/// shows it: when all are taken, `isFull` says so, and everything is forgotten and painted afresh.
struct ColorPairs {
  private struct Colors: Hashable {
    let foreground: Color
    let background: Color
  }

  let depth: ColorDepth
  private(set) var isFull = false
  /// Colours that the terminal can show: 0 without any, more than 256 if it takes them as RGB.
  private let colors: Int
  private let limit: Int
  private let hasDefault: Bool
  private var pairs: [Colors: Int32] = [:]

  /// Starts colour in the terminal that ncurses has open.
  init() {
    colors = has_colors() && start_color() == OK ? Int(morgue_colors()) : 0
    limit = min(Int(morgue_color_pairs()), 1 << 15)
    hasDefault = colors > 0 && use_default_colors() == OK
    depth = colors >= 256 ? .twoHundredFiftySix : colors >= 8 ? .sixteen : .none
    if colors > 0 { morgue_keep_palette() }
  }

  /// The pair for a style, and the attributes that stand in for a colour that the terminal lacks.
  /// Pair 0, the terminal's own colours, if there is none left.
  mutating func pair(for style: Style) -> (pair: Int32, extra: Attributes) {
    guard depth != .none else { return (0, []) }
    if style.foreground == .terminal && style.background == .terminal { return (0, []) }
    let extra = substitute(for: style.foreground)
    let wanted = Colors(foreground: style.foreground, background: style.background)
    if let pair = pairs[wanted] { return (pair, extra) }
    let next = pairs.count + 1
    guard next < limit else {
      isFull = true
      return (0, extra)
    }
    let foreground = index(wanted.foreground) ?? (hasDefault ? -1 : 7)
    let background = index(wanted.background) ?? (hasDefault ? -1 : 0)
    guard init_extended_pair(Int32(next), foreground, background) == OK else { return (0, extra) }
    pairs[wanted] = Int32(next)
    return (Int32(next), extra)
  }

  /// Forgets all pairs; what is on the screen must then be painted afresh.
  mutating func reset() {
    pairs = [:]
    isFull = false
    if depth != .none { reset_color_pairs() }
  }

  /// The terminal's number for a colour; nil for its own ground and for one that it cannot show.
  private func index(_ color: Color) -> Int32? {
    guard case .palette(let index) = color else { return nil }
    if colors > 256 { return Int32(Self.rgb(index)) }
    if Int(index) < colors { return Int32(index) }
    // Eight colours: the bright ones are the plain ones. A bright black would not be seen.
    return index < 16 && index > 8 ? Int32(index) - 8 : nil
  }

  private func substitute(for color: Color) -> Attributes {
    guard colors < 16, case .palette(let index) = color, (8..<16).contains(index) else {
      return []
    }
    return index == 8 ? .dim : .bold
  }

  /// What a terminal that takes colours as numbers 0xRRGGBB calls a colour of xterm's palette; it
  /// keeps 0 to 7 for the palette's own.
  static func rgb(_ index: UInt8) -> Int {
    let index = Int(index)
    switch index {
    case ..<8: return index
    case ..<16:
      return [0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF][index - 8]
    case 232...: return (8 + 10 * (index - 232)) * 0x010101
    default:
      let level = { (step: Int) in step == 0 ? 0 : 55 + 40 * step }
      let cube = index - 16
      let color = level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6)
      return max(color, 8)
    }
  }
}
