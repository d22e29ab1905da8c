/// Whether two full names can be one person's.

import Articles

enum PersonNames {
  /// Words are keys. Same last name, first names equal, one the other's initial or short form, no middle name
  /// that speaks against it; or one name without its beginning or its later surnames. Where a
  /// story speaks of kin, Mick may be Michael's son.
  static func agree(_ a: [String], _ b: [String], byShortForm: @autoclosure () -> Bool = true) -> Bool {
    if a == b { return true }
    let (long, short) = a.count < b.count ? (b, a) : (a, b)
    guard short.count > 1 else { return false }
    if endsWith(long, short) { return true }
    if long[long.count - 1] == short[short.count - 1] {
      return isSameFirst(long[0], short[0], byShortForm())
        && isWithin(short.dropFirst().dropLast(), long.dropFirst().dropLast())
    }
    return long.count > short.count && long[0] == short[0] && isWithin(short.dropFirst(), long.dropFirst())
      && !generations.contains(long[long.count - 1])
  }

  /// "de Blasio" in "Bill de Blasio".
  static func endsWith(_ long: [String], _ short: [String]) -> Bool {
    long.count > short.count && long.suffix(short.count).elementsEqual(short)
  }

  /// Whether the words stand among others in this order, initials for words.
  private static func isWithin(_ some: ArraySlice<String>, _ all: ArraySlice<String>) -> Bool {
    var open = some
    for word in all {
      if let next = open.first, next == word || isInitial(next, of: word) { open = open.dropFirst() }
    }
    return open.isEmpty
  }

  private static func isInitial(_ a: String, of b: String) -> Bool {
    guard a.utf8.count == 1 || b.utf8.count == 1, a.utf8.first == b.utf8.first else { return false }
    // John I and John II are two.
    return !(a + b).utf8.allSatisfy { "ivx".utf8.contains($0) }
  }

  private static func isSameFirst(_ a: String, _ b: String, _ byShortForm: @autoclosure () -> Bool) -> Bool {
    if a == b || isInitial(a, of: b) { return true }
    guard let first = shortForms[a], let second = shortForms[b], !first.isDisjoint(with: second) else {
      return false
    }
    return byShortForm()
  }

  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv", "elder", "younger"]

  /// Of each given name and short form the lines below that it stands in.
  private static let shortForms: [String: Set<Int>] = {
    var lines: [String: Set<Int>] = [:]
    for (number, line) in table.split(separator: "\n").enumerated() {
      for name in line.split(separator: " ") { lines[String(name), default: []].insert(number) }
    }
    return lines
  }()

  /// Each line holds forms of one given name.
  private static let table = """
    abraham abe
    albert al bert
    alan al
    alexander alex sandy sasha
    alexandra alex sandra
    alfred alf fred alfie
    andrew andy drew
    anthony tony ant
    antonio tony toni
    barbara barb babs
    benjamin ben benny
    bernard bernie
    bradley brad
    catherine cathy kate katie
    charles charlie chuck chas
    christine chris christy tina
    christopher chris kit topher
    daniel dan danny
    david dave davey
    deborah deb debbie
    dmitri dmitry dima
    donald don donnie
    dorothy dot dolly
    douglas doug
    edward ed eddie ted ned teddy
    edmund ed eddie
    elizabeth liz beth betty lizzie eliza libby
    eugene gene
    francis frank fran
    francisco paco pancho
    franklin frank
    frederick fred freddie freddy
    gabriel gabe
    george georgie
    gerald gerry jerry
    gregory greg
    harold harry hal
    henry hank harry
    isaac ike
    jacob jake
    james jim jimmy jamie
    jeffrey jeff geoff
    geoffrey geoff jeff
    jennifer jen jenny
    jerome jerry
    john jack johnny jon
    jonathan jon
    joseph joe joey
    jose pepe
    joshua josh
    katherine kate kathy katie
    kathleen kathy kate
    kenneth ken kenny
    lawrence larry laurie
    leonard len lenny leo
    leonid leo
    louis lou louie
    margaret maggie peggy meg
    martin marty
    matthew matt
    michael mike mick mickey
    mikhail misha
    mitchell mitch
    nathaniel nathan nate
    nicholas nick nicky
    patricia pat patty trish
    patrick pat paddy
    pamela pam
    peter pete
    philip phil
    phillip phil
    raymond ray
    rebecca becky becca
    richard rick dick rich ricky
    robert bob rob bobby robbie bert
    roberto beto
    ronald ron ronnie
    rudolph rudy
    samuel sam sammy
    samantha sam
    sergei sergey
    stanley stan
    stephen steve stevie
    steven steve
    stuart stu
    susan sue suzy
    terence terry
    theodore ted teddy theo
    thomas tom tommy
    timothy tim timmy
    victoria vicky tori
    victor vic
    vincent vince vinny
    vladimir vlad volodya
    walter walt wally
    wilfred wilf
    william bill will billy willie
    zachary zach zack
    """
}
