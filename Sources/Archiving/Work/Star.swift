/// The star on an article.

import Articles

extension WorkKind {
  static let star = WorkKind.flag(
    "starred", isRequiredEarly: true, on: "star", off: "unstar",
    done: { on, articles in "\(on ? "starred" : "unstarred") \(articles)" },
    named: { on in on ? "star" : "unstar" })
}
