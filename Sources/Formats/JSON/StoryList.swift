/// JSON documents: a list of stories, one story, or several such one after the other.

import Articles

/// Each element of a list at the top is a piece, and so is each object there.
struct StoryList: PieceCutter {
  private var number = 0
  private var isInList = false
  /// The object under way; nil between two.
  private var scanner: JSONScanner?
  private var object: [UInt8] = []
  /// Whether the object under way is not kept, since it is too large or none.
  private var isPassedOver = false
  private var isFirst = true

  mutating func cut(_ bytes: ArraySlice<UInt8>, into sink: inout PieceSink) throws(FormatError) {
    var bytes = bytes
    if isFirst {
      if let (form, _) = WideText.marked(bytes) { throw .otherEncoding(form.rawValue) }
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      isFirst = false
    }
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if scanner == nil {
        try step(bytes[at], &sink)
        if scanner == nil { at += 1 }
      } else {
        at = advance(bytes[at...], &sink)
      }
    }
  }

  mutating func finish(into sink: inout PieceSink) throws(FormatError) {
    if scanner != nil {
      sink.refuse(.notJSON, at: .item(number))
    } else if number == 0 {
      throw .noStories
    }
  }

  /// A byte between two values.
  private mutating func step(_ byte: UInt8, _ sink: inout PieceSink) throws(FormatError) {
    switch byte {
    case _ where byte.isASCIISpace: break
    case UInt8(ascii: "["): if isInList { begin(isPassedOver: true, &sink) } else { isInList = true }
    case UInt8(ascii: "]"): isInList = false
    case UInt8(ascii: ","): break
    case UInt8(ascii: "{"): begin(isPassedOver: false, &sink)
    // A number, a string or null in the list is not a story; outside of a list this is not JSON.
    case _ where isInList: begin(isPassedOver: true, &sink)
    default: throw .notJSON
    }
  }

  private mutating func begin(isPassedOver: Bool, _ sink: inout PieceSink) {
    number += 1
    scanner = JSONScanner()
    object.removeAll(keepingCapacity: true)
    self.isPassedOver = isPassedOver
    if isPassedOver { sink.refuse(.notAnObject, at: .item(number)) }
  }

  /// Goes on in the object under way; where it ends, or at the end of the bytes.
  private mutating func advance(_ bytes: ArraySlice<UInt8>, _ sink: inout PieceSink) -> Int {
    guard var scanner else { return bytes.startIndex }
    var at = bytes.startIndex
    var isAtEnd = false
    while at < bytes.endIndex, !isAtEnd {
      // A value without brackets of its own ends where the list goes on.
      if isPassedOver, scanner.isOutside, bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: "]") {
        isAtEnd = true
      } else {
        isAtEnd = scanner.ends(with: bytes[at])
        at += 1
      }
    }
    self.scanner = isAtEnd ? nil : scanner
    if isPassedOver { return at }
    object += bytes[..<at]
    if object.count > TextFormat.limit {
      sink.refuse(.tooLarge(limit: TextFormat.limit), at: .item(number))
      isPassedOver = true
      object = []
    } else if isAtEnd {
      sink.add(Piece(.item(number), object[...]))
      object = []
    }
    return at
  }
}
