/// The rule that tests start programs by the kit alone.

import TestKit
import Testing

@Suite struct NoForkTests {
  private static let tests = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")

  /// What forks in this process, and where it may stand.
  @Test(arguments: ["posix_spawn", "fork()", "popen(", "system(", "Process()"])
  func nothingForksButTheLauncher(_ call: String) throws {
    for file in Files.all(under: Self.tests) where file.hasSuffix(".swift") || file.hasSuffix(".c") {
      guard file != "CLauncher/CLauncher.c", file != "TestKitTests/NoForkTests.swift" else { continue }
      #expect(
        try !Files.text(of: Self.tests + "/" + file).contains(call), "\(file) calls \(call); use TestKit")
    }
  }
}
