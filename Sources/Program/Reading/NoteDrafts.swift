/// Notes that were written and are not in the archive yet: no words of the user's are lost to a full disk.

import Articles
import Reader

struct NoteDrafts {
  private var texts: [ArticleID: String] = [:]

  subscript(id: ArticleID) -> String? {
    get { texts[id] }
    set { texts[id] = newValue }
  }

  /// Forgets those that the archive has now.
  mutating func settle(_ answer: Message) {
    guard !texts.isEmpty, case .changed(_, let articles) = answer else { return }
    for id in articles { texts[id] = nil }
  }

  /// Writes those that are left into files of their own, and says where they are.
  func rescue(to parent: String) -> [String] {
    texts.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { id, text in
      let path = parent + "/morgue-note-on-\(id).txt"
      do throws(SystemError) {
        try TemporaryFolder.write(text.utf8, to: path)
        return "the note on \(id) was not saved in the archive; its text is in \(path)"
      } catch {
        return "the note on \(id) was not saved in the archive: \(text)"
      }
    }
  }
}
