/// A file that is there for the length of a test.

import Glibc

/// Runs with a file of these bytes, which is gone afterwards; of nil, with the path of no file.
@discardableResult
package func withFile<Result>(_ bytes: [UInt8]?, _ body: (String) throws -> Result) rethrows -> Result {
  var template = Array("/tmp/morgue-model-XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  precondition(descriptor >= 0, "no file in /tmp")
  let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  defer { unlink(path) }
  var rest = (bytes ?? [])[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    precondition(count > 0, "\(path) cannot be written")
    rest = rest.dropFirst(count)
  }
  close(descriptor)
  if bytes == nil { unlink(path) }
  return try body(path)
}
