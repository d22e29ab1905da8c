/// Where the build put the programs that tests start.

import Glibc

/// The file of a program built beside the running tests, such as `morgue`.
package func builtProgram(_ name: String) -> String {
  var bytes = [UInt8](repeating: 0, count: 4096)
  let count = bytes.withUnsafeMutableBytes { buffer in
    buffer.baseAddress.map { readlink("/proc/self/exe", $0, buffer.count) } ?? 0
  }
  let tests = String(decoding: bytes[..<max(0, count)], as: UTF8.self)
  return tests[..<(tests.lastIndex(of: "/") ?? tests.startIndex)] + "/" + name
}
