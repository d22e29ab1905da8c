/// Letters without their accents.

/// The vocabulary of the careful model knows small letters, most of them plain.
enum PlainLetters {
  /// A scalar in lower case without its accent; nil for a combining accent. Only letters of the Latin
  /// alphabet lose theirs.
  static func plain(_ scalar: UInt32) -> UInt32? {
    if scalar < 0x80 { return scalar &- 65 < 26 ? scalar | 0x20 : scalar }
    if (0x300...0x36F).contains(scalar) { return nil }
    let lower = lowerCase(scalar)
    guard (0xC0..<0x250).contains(lower) || (0x1E00..<0x1F00).contains(lower) else { return lower }
    return bases[lower] ?? lower
  }

  /// Nothing where lower case is more than one scalar, which is so for a single one.
  private static func lowerCase(_ scalar: UInt32) -> UInt32 {
    guard let known = Unicode.Scalar(scalar) else { return scalar }
    let mapped = known.properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first?.value ?? scalar : scalar
  }

  private static let bases: [UInt32: UInt32] = {
    var bases: [UInt32: UInt32] = [:]
    for (base, accented) in table {
      for scalar in accented.unicodeScalars { bases[scalar.value] = base.value }
    }
    return bases
  }()

  private static let table: [(Unicode.Scalar, String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩ"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
  ]
}
