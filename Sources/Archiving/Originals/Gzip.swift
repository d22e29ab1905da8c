/// Compresses and decompresses gzip members (RFC 1952) in bounded memory.

import CZlib

enum Gzip {
  /// From 1 to 9: takes half the time of zlib's default, 6, and a twentieth more bytes.
  private static let level: Int32 = 4

  /// One member that holds the bytes.
  static func member(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var input = Array(bytes)
    var stream = z_stream()
    let begun = morgue_deflate_gzip(&stream, level)
    precondition(begun == Z_OK, "zlib has no memory for a stream")
    defer { deflateEnd(&stream) }
    let room = Int(deflateBound(&stream, UInt(input.count)))
    return [UInt8](unsafeUninitializedCapacity: room) { output, filled in
      input.withUnsafeMutableBufferPointer { input in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
        // The bound is large enough for one call.
        _ = deflate(&stream, Z_FINISH)
      }
      filled = room - Int(stream.avail_out)
    }
  }

  /// Why bytes are not valid gzip.
  enum Damage: Error, Hashable {
    case cut, spoiled
    case longer(than: Int)

    var reason: String {
      switch self {
      case .cut: "it is truncated"
      case .spoiled: "it cannot be decompressed"
      case .longer(let limit): "it decompresses to more than \(limit) bytes"
      }
    }
  }

  /// How much to decompress.
  enum Extent {
    /// All bytes up to the end of a member; at most `limit` bytes.
    case whole(limit: Int)
    /// The first bytes of the first member; the rest is ignored.
    case first(Int)
  }

  private static let pieceSize = 1 << 16

  /// The content of the members. Memory grows with the actual data, not with claimed sizes.
  static func inflate(_ compressed: [UInt8], _ extent: Extent) throws(Damage) -> [UInt8] {
    let limit =
      switch extent {
      case .whole(let limit), .first(let limit): limit
      }
    var stream = z_stream()
    let begun = morgue_inflate_gzip(&stream)
    precondition(begun == Z_OK, "zlib has no memory for a stream")
    defer { inflateEnd(&stream) }
    var input = compressed
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: pieceSize)
    let damage = input.withUnsafeMutableBufferPointer { input -> Damage? in
      (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
      while true {
        let (status, count) = piece.withUnsafeMutableBufferPointer { output -> (Int32, Int) in
          (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
          let status = CZlib.inflate(&stream, Z_NO_FLUSH)
          return (status, output.count - Int(stream.avail_out))
        }
        result += piece[..<count]
        if case .first = extent, result.count >= limit { return nil }
        guard result.count <= limit else { return .longer(than: limit) }
        switch status {
        case Z_OK: continue
        case Z_STREAM_END:
          // The next member, if there is one.
          guard case .whole = extent, stream.avail_in > 0 else {
            if case .first = extent { return .cut }
            return nil
          }
          guard inflateReset(&stream) == Z_OK else { return .spoiled }
        // Nothing went in or out: there is no more to read.
        case Z_BUF_ERROR: return .cut
        default: return .spoiled
        }
      }
    }
    if let damage { throw damage }
    if case .first = extent { return Array(result.prefix(limit)) }
    return result
  }
}
