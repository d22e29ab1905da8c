/// Gives extraction texts that libFuzzer makes up, and stops at the first that breaks a promise.

import Articles
import Extraction
import Glibc

/// libFuzzer's own loop, which takes its options from the command line.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

@main
enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var words = CommandLine.unsafeArgv
    exit(
      runFuzzer(&count, &words) { bytes, size in
        // Bytes that are no UTF-8 are mended as a reader of files mends them.
        Promises.check(String(decoding: UnsafeBufferPointer(start: bytes, count: size), as: UTF8.self))
        return 0
      })
  }
}
