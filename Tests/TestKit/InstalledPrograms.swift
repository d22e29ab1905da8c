/// Where programs are: those that the machine has, and those that the build made.

import Glibc

/// Where a program is installed; nil where it is not.
package func installed(_ program: String) -> String? {
  ["/usr/local/bin/", "/usr/bin/", "/bin/"].map { $0 + program }.first { access($0, X_OK) == 0 }
}

package func isInstalled(_ program: String) -> Bool { installed(program) != nil }

/// The file of a program built beside the running tests, such as `morgue`.
package func builtProgram(_ name: String) -> String {
  guard let path = realpath("/proc/self/exe", nil) else { return name }
  defer { free(path) }
  let tests = String(cString: path)
  return tests[..<(tests.lastIndex(of: "/") ?? tests.startIndex)] + "/" + name
}
