/// HTML's names and numbers for characters: `&amp;`, `&#8217;`, `&#x27;`.

enum CharacterReferences {
  /// The longest name, and the most digits of a number.
  private static let limit = 10

  /// The characters that a reference at the start of bytes stands for, and its length; nil for none. It ends with a
  /// semicolon, since addresses hold words behind an ampersand.
  static func read(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], length: Int)? {
    guard bytes.first == UInt8(ascii: "&"),
      let end = bytes.dropFirst().prefix(limit + 1).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = bytes[(bytes.startIndex + 1)..<end]
    let length = end + 1 - bytes.startIndex
    guard name.first == UInt8(ascii: "#") else {
      return named[String(decoding: name, as: UTF8.self)].map { (Array(String($0).utf8), length) }
    }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else {
      return nil
    }
    return (Array(character(number)), length)
  }

  /// Numbers of controls mean what windows-1252 has there; others that are no character mean nothing.
  private static func character(_ number: UInt32) -> String.UTF8View {
    if (0x80...0x9F).contains(number), let text = Iconv.utf8([UInt8(number)], from: "CP1252") {
      return String(decoding: text, as: UTF8.self).utf8
    }
    guard number != 0, number == 0xA0 || number >= 0x20 || (0x09...0x0D).contains(number),
      let scalar = Unicode.Scalar(number)
    else { return "".utf8 }
    // A blank that no line breaks at is a blank; pages have it where writers typed two.
    return number == 0xA0 ? " ".utf8 : String(scalar).utf8
  }

  /// Source: HTML 4.01, chapter 24, and those of HTML 5 that news have.
  private static let named: [String: Character] = {
    var named: [String: Character] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "OElig": "Œ", "oelig": "œ",
      "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "ensp": " ",
      "emsp": " ",
      "thinsp": " ", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}",
      "ndash": "–",
      "mdash": "—", "horbar": "―", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
      "bdquo": "„",
      "lsquor": "‚", "ldquor": "„", "dagger": "†", "Dagger": "‡", "bull": "•", "hellip": "…", "mldr": "…",
      "permil": "‰", "prime": "′", "Prime": "″", "lsaquo": "‹", "rsaquo": "›", "oline": "‾", "frasl": "⁄",
      "euro": "€",
      "trade": "™", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "minus": "−",
      "lowast": "∗",
      "radic": "√", "infin": "∞", "asymp": "≈", "ne": "≠", "le": "≤", "ge": "≥", "sum": "∑", "loz": "◊",
      "spades": "♠", "clubs": "♣", "hearts": "♥", "diams": "♦", "hyphen": "-", "dash": "-", "comma": ",",
      "period": ".", "colon": ":", "semi": ";", "excl": "!", "quest": "?", "num": "#", "dollar": "$",
      "percnt": "%",
      "lpar": "(", "rpar": ")", "ast": "*", "plus": "+", "equals": "=", "commat": "@", "lsqb": "[",
      "rsqb": "]",
      "lbrack": "[", "rbrack": "]", "lowbar": "_", "sol": "/", "bsol": "\\", "verbar": "|", "vert": "|",
      "star": "☆",
      "check": "✓", "Ccaron": "Č", "ccaron": "č", "Zcaron": "Ž", "zcaron": "ž", "Rcaron": "Ř", "rcaron": "ř",
      "Ecaron": "Ě", "ecaron": "ě", "Ncaron": "Ň", "ncaron": "ň", "Dcaron": "Ď", "dcaron": "ď", "Tcaron": "Ť",
      "tcaron": "ť", "Uring": "Ů", "uring": "ů", "Lstrok": "Ł", "lstrok": "ł", "Aogon": "Ą", "aogon": "ą",
      "Eogon": "Ę", "eogon": "ę", "Cacute": "Ć", "cacute": "ć", "Nacute": "Ń", "nacute": "ń", "Sacute": "Ś",
      "sacute": "ś", "Zacute": "Ź", "zacute": "ź", "Zdot": "Ż", "zdot": "ż", "Odblac": "Ő", "odblac": "ő",
      "Udblac": "Ű", "udblac": "ű", "Abreve": "Ă", "abreve": "ă", "Scedil": "Ş", "scedil": "ş", "Tcedil": "Ţ",
      "tcedil": "ţ", "Gbreve": "Ğ", "gbreve": "ğ", "Idot": "İ", "inodot": "ı", "imath": "ı", "Dstrok": "Đ",
      "dstrok": "đ", "Amacr": "Ā", "amacr": "ā", "Emacr": "Ē", "emacr": "ē", "Imacr": "Ī", "imacr": "ī",
      "Omacr": "Ō", "omacr": "ō", "Umacr": "Ū", "umacr": "ū",
    ]
    // U+00A1 to U+00FF, in order.
    let latin = """
      iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
      para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
      Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times \
      Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave \
      eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
      uacute ucirc uuml yacute thorn yuml
      """
    for (offset, name) in latin.split(separator: " ").enumerated() {
      named[String(name)] = Character(Unicode.Scalar(UInt8(0xA1 + offset)))
    }
    // Α to Ω and α to ω, in order; there is no capital of the final sigma.
    let greek = """
      alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon \
      phi chi psi omega
      """
    for (offset, name) in greek.split(separator: " ").enumerated() {
      if let small = Unicode.Scalar(UInt32(0x3B1 + offset)) { named[String(name)] = Character(small) }
      guard name != "sigmaf", let capital = Unicode.Scalar(UInt32(0x391 + offset)) else { continue }
      named[name.prefix(1).uppercased() + name.dropFirst()] = Character(capital)
    }
    return named
  }()
}
