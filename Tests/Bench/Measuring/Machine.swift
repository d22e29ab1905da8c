/// Where and when a run took place.

import Glibc

/// The path from the root.
func absolutePath(_ path: String) -> String {
  guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
  defer { free(folder) }
  return String(cString: folder) + "/" + path
}

/// The day, as 2026-11-23.
func today() -> String {
  var now = time(nil)
  var parts = tm()
  gmtime_r(&now, &parts)
  func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
  return "\(parts.tm_year + 1900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
}

/// The processor and how many of it there are.
func machine() -> String {
  let lines = (readText("/proc/cpuinfo") ?? "").split(separator: "\n")
  let name = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last.map {
    $0.drop { $0 == " " }
  }
  let count = sysconf(Int32(_SC_NPROCESSORS_ONLN))
  return "\(count) cores" + (name.map { " of \($0)" } ?? "")
}
