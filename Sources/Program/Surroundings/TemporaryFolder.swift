/// A folder that goes away again.

import FoundationEssentials
import Glibc

/// Made for this process alone; deleted with all that is in it when this goes out of scope.
struct TemporaryFolder: ~Copyable {
  let path: String

  init(in parent: String) throws(Complaint) {
    var template = Array((parent + "/morgue-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Complaint(
        parent, "no temporary folder can be made here: \(String(cString: strerror(errno)))",
        remedy: "name another with TMPDIR", status: .cannotCreate)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  // What cannot be deleted stays in the temporary folder, as other programs' leftovers do.
  deinit { try? FileManager.default.removeItem(atPath: path) }
}
