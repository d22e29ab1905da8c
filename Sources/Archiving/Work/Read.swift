/// Whether an article was opened.

import Articles

extension WorkKind {
  static let read = WorkKind.flag(
    "read", isRequiredEarly: true, on: "read", off: "unread",
    done: { on, articles in "marked \(articles) \(on ? "read" : "unread")" },
    named: { on in on ? "mark as read" : "mark as unread" })
}
