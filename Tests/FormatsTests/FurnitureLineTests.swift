/// Lines about a story: dates, bylines, sources, addresses, datelines.

import Articles
import Testing

@testable import Formats

extension FurnitureLine {
  fileprivate init?(_ line: String) { self.init(Array(line.utf8)[...]) }
}

struct FurnitureLineTests {
  @Test(arguments: [
    ("28 November 2018", "2018-11-28"), ("November 28, 2018", "2018-11-28"),
    ("Wednesday, November 28th, 2018", "2018-11-28"), ("Wed 28 Nov 2018", "2018-11-28"),
    ("Sept. 5, 2019", "2019-09-05"), ("5th of March 2020", "2020-03-05"), ("3-Mar-2020", "2020-03-03"),
    ("28.11.2018, 14:03", "2018-11-28T14:03"), ("Updated 13.04.2006, 14:03", "2006-04-13T14:03"),
    ("7.2.2010", "2010-02-07"), ("2018-11-28", "2018-11-28"), ("2018/11/28", "2018-11-28"),
    ("Published: 2008-08-18T08:15:00Z", "2008-08-18T08:15Z"),
    ("2020-03-03T10:00:00.000+02:00", "2020-03-03T10:00+02:00"),
    ("Posted on September 12, 2021 at 5:42 p.m. EST", "2021-09-12T17:42-05:00"),
    ("Jul. 19, 2025 5:42 PM ET", "2025-07-19T17:42"), ("March 1, 2020 12:30 am", "2020-03-01T00:30"),
    ("First published Tue 3 Mar 2020 09.15 GMT", "2020-03-03T09:15Z"),
    ("3 March 2020 (14:00 CET)", "2020-03-03T14:00+01:00"),
    ("Publié le 3 mars 2020 à 14h03", "2020-03-03T14:03"),
    ("Publie\u{301} le 3 fe\u{301}vrier 2020", "2020-02-03"), ("1er janvier 2021", "2021-01-01"),
    ("Dienstag, 3. März 2020, 14.03 Uhr", "2020-03-03T14:03"), ("3 de marzo de 2020", "2020-03-03"),
    ("2018年11月28日", "2018-11-28"), ("28/11/2018", "2018-11-28"), ("11/28/2018", "2018-11-28"),
    ("05/05/2018", "2018-05-05"),
    ("The Evening Star | 3 March 2020 | 4 min read", "2020-03-03"),
    ("Published March 14, 2019 | Updated March 16, 2019", "2019-03-14"),
    ("29 February 2020", "2020-02-29"),
  ])
  func readsDates(line: String, date: String) throws {
    let furniture = try #require(FurnitureLine(line))
    #expect((furniture.published ?? furniture.updated)?.description == date)
  }

  /// Day and month can't be told apart: a date stands there, but which one?
  @Test(arguments: ["03/04/2020", "Updated 3-4-2020", "1/2/2020 7:11 AM"])
  func leavesAmbiguousDatesOut(line: String) throws {
    let furniture = try #require(FurnitureLine(line))
    #expect(furniture.hasDate)
    #expect(furniture.published == nil && furniture.updated == nil)
  }

  @Test(arguments: [
    ("By Ada Brennan", "Ada Brennan"), ("by ADA BRENNAN", "ADA BRENNAN"),
    ("Author: Mei-Ling Tan", "Mei-Ling Tan"),
    ("By J. D. Whitlock", "J. D. Whitlock"),
    ("By Anna de Vries and Luis Ortega", "Anna de Vries and Luis Ortega"),
    ("By Ada Brennan, Luis Ortega and Priya Nair", "Ada Brennan, Luis Ortega and Priya Nair"),
    ("Fatima El Amrani, Staff Writer", "Fatima El Amrani"), ("By Ada Brennan, Science Editor", "Ada Brennan"),
    ("By Ada Brennan in Hanoi", "Ada Brennan"), ("By Ada Brennan, special to the Star", "Ada Brennan"),
    ("By ADA BRENNAN, Associated Press", "ADA BRENNAN"), ("By Ada Brennan (Meridian Wire)", "Ada Brennan"),
    ("By Ada Brennan | The Evening Star", "Ada Brennan"), ("By Sean O’Hara", "Sean O’Hara"),
    ("By William Teller, Jr.", "William Teller, Jr."), ("By The Associated Press", "The Associated Press"),
    ("February 15, 2018 by Ada Brennan", "Ada Brennan"), ("By Ada Brennan on 3 March 2020", "Ada Brennan"),
    ("By Ada Brennan, 3 March 2020, 14:03", "Ada Brennan"), ("Written by Ada Brennan", "Ada Brennan"),
    ("Von Karl-Heinz Vogt", "Karl-Heinz Vogt"), ("Par Jean-Luc Moreau", "Jean-Luc Moreau"),
    ("By Priya Nair & Luis Ortega", "Priya Nair and Luis Ortega"), ("By 张伟", "张伟"),
  ])
  func readsBylines(line: String, byline: String) {
    #expect(FurnitureLine(line)?.byline == byline)
  }

  @Test(arguments: [
    ("Source: The Evening Star", "The Evening Star"), ("SOURCE: Radio Halden 2", "Radio Halden 2"),
    ("Publication: Le Petit Phare | 3 March 2020", "Le Petit Phare"),
  ])
  func readsSources(line: String, source: String) {
    #expect(FurnitureLine(line)?.source == source)
  }

  @Test(arguments: [
    ("URL: https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    ("https://example.org/a", "https://example.org/a"),
    ("Source: http://example.org/", "http://example.org/"),
    ("<https://example.org/a>", "https://example.org/a"),
  ])
  func readsAddresses(line: String, url: String) {
    #expect(FurnitureLine(line)?.url == url)
  }

  @Test(arguments: [
    "The Future of Apple Innovation Is Backwards", "By the time the ship sank, nobody was left.",
    "By Monday the water had gone.", "By design", "Source of the fire unknown", "March of the penguins",
    "On 3 March 2020 the board met.", "Ten killed, 200 hurt", "30 February 2020", "1. Carrow Point 17:42",
    "See https://example.org/a for more", "Updated rules", "In Hanoi", "5 May Day marchers held", "2019",
    "Ada Brennan", "New York, New York", "Reported by Reuters and others as false",
  ])
  func takesNothingElse(line: String) {
    let furniture = FurnitureLine(line)
    #expect(furniture?.isCertain != true, "\(String(describing: furniture))")
  }
}

struct DatelineTests {
  @Test(arguments: [
    ("HANOI, Vietnam (AP) — The minister", "HANOI, Vietnam (AP)"), ("MADRID — Rafael", "MADRID"),
    ("LONDON (Reuters) - A court", "LONDON (Reuters)"),
    ("WASHINGTON, Oct. 3 (Reuters) - “No,”", "WASHINGTON, Oct. 3 (Reuters)"),
    ("PORT-AU-PRINCE, Haiti -- Two", "PORT-AU-PRINCE, Haiti"),
    ("Geneva (dpa) – Die Kommission", "Geneva (dpa)"),
    ("ST. LOUIS – The", "ST. LOUIS"), ("RIO DE JANEIRO, Brazil — The", "RIO DE JANEIRO, Brazil"),
    ("NEW YORK—The judge", "NEW YORK"),
  ])
  func isFound(paragraph: String, dateline: String) {
    #expect(Dateline.find(in: paragraph[...]) == dateline)
  }

  @Test(arguments: [
    "Raspberry Pi 3 - A credit card", "EXCLUSIVE — The mayor", "NASA – the agency – said",
    "The board - which met -",
    "He said: NO — Never", "I — I mean no", "MADRID was hot. Rafael", "A – B", "",
  ])
  func isNotMadeUp(paragraph: String) {
    #expect(Dateline.find(in: paragraph[...]) == nil)
  }
}
