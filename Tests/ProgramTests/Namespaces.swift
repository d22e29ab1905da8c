/// Scenes with file systems of their own, which are gone with their last process.

import TestKit
import Testing

/// A shell in which mounting harms nobody: in a mount namespace of its own, as a user namespace's root.
enum Namespaces {
  /// False where the kernel or a container forbids it.
  static let areThere: Bool = {
    guard isInstalled("unshare"), let home = try? Home() else { return false }
    let tried = try? home.shell(
      "mkdir disk && unshare -rm sh -c 'mount -t tmpfs -o size=1m none disk && mount --bind disk disk'")
    return tried?.status == 0
  }()
}

extension Home {
  /// Runs lines of bash in which `mount` works and `morgue` is the built program.
  func scene(_ lines: String) throws -> Outcome {
    try write(lines, to: "scene.sh")
    return try shell("unshare -rm bash scene.sh")
  }

  /// Writes so many stories into a folder of the home.
  func writeStories(_ numbers: ClosedRange<Int>, to folder: String, paragraphs: Int = 3) throws {
    try #require(try shell("mkdir -p \(folder)").status == 0)
    for number in numbers { try write(Self.story(number, paragraphs), to: "\(folder)/\(number).txt") }
  }

  static func story(_ number: Int, _ paragraphs: Int = 3) -> String {
    let body = (1...paragraphs).map {
      "The council talked about bridge number \(number) for \($0) hours, said Ada Brook, its mayor."
    }
    return "Talks on bridge number \(number) go on\n\nLowland Courier\n\n"
      + "2018-11-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)\n\n" + body.joined(separator: "\n\n") + "\n"
  }
}

extension Outcome {
  /// What a scene printed behind `name=`, a value for each such line.
  func values(_ name: String) -> [String] {
    lines.filter { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
  }
}
