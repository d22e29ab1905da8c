/// The words of printed dates: months, weekdays, time zones.

enum CalendarWords {
  /// In lower case, to 1...12: English, French, German, Spanish, Italian, Portuguese, Dutch.
  static let months: [Word: Int] = {
    let names = [
      "january jan janvier janv januar jänner enero ene gennaio gen janeiro januari",
      "february feb février févr fév februar febrero febbraio fevereiro fev februari",
      "march mar mars märz marzo março maart mrt", "april apr avril avr abril abr aprile",
      "may mai mayo maggio mag maio mei", "june jun juin juni junio giugno giu junho",
      "july jul juillet juil juli julio luglio lug julho",
      "august aug août agosto ago augustus", "september sep sept septembre septiembre settembre set setembro",
      "october oct octobre oktober okt octubre ottobre ott outubro out",
      "november nov novembre noviembre novembro",
      "december dec décembre déc dezember dez diciembre dic dicembre dezembro",
    ]
    var months: [Word: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[Word(name.utf8)] = index + 1 }
    }
    return months
  }()

  static let weekdays = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag
    sonntag lunes martes miércoles jueves viernes sábado domingo
    """.split { $0 == " " || $0 == "\n" }.map { Word($0.utf8) })

  /// Minutes ahead of UTC; nil for a name that several zones, or summer and winter, share.
  static let zones: [Word: Int?] = [
    "utc": 0, "gmt": 0, "z": 0, "est": -300, "edt": -240, "et": nil, "cst": nil, "cdt": -300,
    "ct": nil, "mst": -420, "mdt": -360, "mt": nil, "pst": -480, "pdt": -420, "pt": nil,
    "bst": nil, "ist": nil, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180,
    "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
  ]
}
