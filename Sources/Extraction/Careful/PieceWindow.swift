/// What the careful model reads at once.

/// Some tokens with their pieces.
struct PieceWindow {
  var tokens: [Int] = []
  var pieces: [Int32] = []
  /// Where the pieces of each token begin.
  var starts: [Int] = []

  /// Neighbouring sentences share a window while they fit; a sentence that does not fit one is cut.
  /// Made one by one, so that a long story needs no more memory than a short one.
  static func of(
    _ sentences: some Sequence<Int>, in story: AnnotatedText, pieces: WordPieces, room: Int
  ) -> some Sequence<PieceWindow> {
    var rest = sentences.makeIterator()
    var pending = PieceWindow()
    var last = -1
    var ready: [PieceWindow] = []
    return AnyIterator {
      while ready.isEmpty, let sentence = rest.next() {
        var own = PieceWindow()
        for token in story.sentences[sentence].tokens {
          let start = own.pieces.count
          story.bytes.withUnsafeBufferPointer { bytes in
            let word = UnsafeBufferPointer(
              rebasing: bytes[story.tokens[token].start..<story.tokens[token].end])
            pieces.add(word, to: &own.pieces)
          }
          if own.pieces.count > room {
            // What no longer fits begins the next window.
            let over = Array(own.pieces[start...])
            own.pieces.removeLast(over.count)
            if !pending.tokens.isEmpty {
              ready.append(pending)
              pending = PieceWindow()
            }
            ready.append(own)
            own = PieceWindow(tokens: [], pieces: over, starts: [])
            own.tokens.append(token)
            own.starts.append(0)
          } else {
            own.tokens.append(token)
            own.starts.append(start)
          }
        }
        if pending.tokens.isEmpty {
          pending = own
        } else if sentence == last + 1, pending.pieces.count + own.pieces.count <= room {
          let shift = pending.pieces.count
          pending.tokens += own.tokens
          pending.pieces += own.pieces
          pending.starts += own.starts.map { $0 + shift }
        } else {
          ready.append(pending)
          pending = own
        }
        last = sentence
      }
      if ready.isEmpty {
        defer { pending = PieceWindow() }
        return pending.tokens.isEmpty ? nil : pending
      }
      return ready.removeFirst()
    }
  }
}
