/// The bin, which lists leave out.

import Articles

extension WorkKind {
  static let bin = WorkKind.flag(
    "binned", isRequiredEarly: false, on: "bin", off: "unbin",
    done: { on, articles in on ? "put \(articles) into the bin" : "took \(articles) out of the bin" },
    named: { on in on ? "bin" : "take out of the bin" })
}
