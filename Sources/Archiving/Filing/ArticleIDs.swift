/// The names of very many articles.

package import Articles

/// Names of articles, eight bytes each: a filing of a million stories keeps those of all of them.
package struct ArticleIDs: RandomAccessCollection, Hashable, Sendable, ExpressibleByArrayLiteral {
  private var numbers: [UInt64] = []

  package init() {}
  package init(arrayLiteral ids: ArticleID...) { for id in ids { append(id) } }

  package var startIndex: Int { 0 }
  package var endIndex: Int { numbers.count }

  package subscript(position: Int) -> ArticleID {
    let digits = String(numbers[position], radix: 16)
    guard let id = ArticleID(String(repeating: "0", count: 16 - digits.count) + digits) else {
      preconditionFailure("sixteen hexadecimal digits are an article's name")
    }
    return id
  }

  mutating func append(_ id: ArticleID) {
    guard let number = UInt64(id.description, radix: 16) else {
      preconditionFailure("an article's name is sixteen hexadecimal digits")
    }
    numbers.append(number)
  }
}
