/// What a file is: told by what is in it, by its name only where that says nothing.

import TestKit
import Testing

@testable import Formats

@Suite struct FormatTests {
  static func told(_ bytes: [UInt8], _ name: String, isWhole: Bool = true) -> String {
    Format.told(by: FileOpening(bytes[...], isWhole: isWhole, name: name)).name
  }

  static let story = "A bridge is closed\n\nBy Ada Brook\n\nIt rained, said the mayor: \"a lot\".\n"

  /// A beginning, and what it is under any name.
  @Test(arguments: [
    ("%PDF-1.7\n%âãÏÓ", "pdf"), ("{\\rtf1\\ansi Rain}", "rtf"), ("WARC/1.0\r\nWARC-Type: response", "warc"),
    ("filedesc://IA-001102.arc 0.0.0.0 19960923142103 text/plain 200", "arc"),
    ("<!DOCTYPE html>\n<title>Rain</title>", "html"), ("\n\n<HTML><head>", "html"),
    ("<!-- saved from url --><html lang=en>", "html"),
    ("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C\"><html>", "html"),
    ("<p>It rained.</p><p>Nobody came.</p>", "html"), ("<b>Rain</b>\n\nIt rained.", "html"),
    ("Rain\n<div><p>It rained.</p><p>Twice.</p><br><br></div>", "html"),
    ("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel>", "feed"),
    ("<feed xmlns=\"http://www.w3.org/2005/Atom\"></feed>", "feed"), ("<?xml version='1.0'?><nitf>", "nitf"),
    ("<?xml version='1.0'?><!DOCTYPE NewsML><NewsML>", "newsml"),
    ("<?xml version=\"1.0\"?><!DOCTYPE en-export SYSTEM \"x\"><en-export>", "enex"),
    ("<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS TOPICS=\"YES\">", "sgml"),
    ("<DOC>\n<DOCNO> LA-1 </DOCNO>\n</DOC>", "sgml"), ("<?xml version=\"1.0\"?><story/>", "xml"),
    ("{\"title\":\"Rain\",\"text\":\"It rained.\"}\n{\"text\":\"Again.\"}\n", "jsonl"),
    ("{\"text\":\"It rained.\"}", "jsonl"),
    ("{\"text\":\"<html><p>It</p><p>rained</p><p>twice</p></html>\"}\n{}", "jsonl"),
    ("[{\"text\":\"<p>It</p><p>rained</p><p>a</p><p>lot</p>\"}]", "json"), ("\n{}\nnot json\n", "jsonl"),
    ("[\n  {\"text\": \"It rained.\"}\n]", "json"), ("[{\"a\":1},{\"a\":2}]", "json"), ("[]", "json"),
    ("{\n  \"text\": \"It\"\n}\n", "json"),
    ("From ann@example.org Thu Oct 22 10:15:00 2020\nFrom: Ann\nSubject: Rain\n\nIt rained.", "mbox"),
    ("Return-Path: <a@b.example>\nReceived: from x\n\tby y\nFrom: Ann\n\nRain", "eml"),
    ("From: Ann <ann@example.org>\nTo: bo@example.org\nSubject: Rain\n\nIt rained.", "eml"),
    (
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: Rain\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n",
      "mhtml"
    ),
    ("---\ntitle: Rain\ndate: 2020-01-01\n---\n\nIt rained.", "markdown"),
    ("+++\ntitle = \"Rain\"\n+++\nIt rained.", "markdown"),
    ("id,title,date,text\n1,Rain,2020-01-01,It rained.\n", "csv"),
    ("@article{rain,\n title={Rain}}", "bibtex"),
    ("TY  - NEWS\nTI  - Rain\n", "ris"),
    // What only looks like something else.
    (story, "text"), ("{curly} words open this story\n", "text"), ("{\"Rain\"} he said\n", "text"),
    ("[Editor’s note] It rained.\n", "text"), ("<Ann Lee> said it rained.\n", "text"),
    ("It rained < 5 mm and > 3 mm <b>today</b>.\n", "text"), ("---\n\nIt rained.\n\n---\n", "text"),
    ("From Ann Lee in Ramsby\n\nIt rained.\n", "text"),
    ("Date: Monday\nPlace: Ramsby\n\nIt rained.\n", "text"),
    ("From: Ann\nThe mayor said it rained: all day.\n", "text"),
    ("Rain, wind, snow\n\nIt rained, and it snowed.\n", "text"),
    ("TY was here\n", "text"), ("@mayor {sic} said\n", "text"), ("", "text"), ("From: a letter\n", "text"),
  ])
  func isToldByWhatIsInIt(_ beginning: String, _ name: String) {
    for file in ["story.txt", "story", "in/no.ending.here", "story.html", "story.pdf"] {
      #expect(Self.told(Array(beginning.utf8), file) == name, "\(file)")
    }
  }

  /// Names are a hint where what is in a file could be several things.
  @Test(arguments: [
    ("story.md", story, "markdown"), ("README.Markdown", story, "markdown"),
    ("a.jsonl", "no json\n", "jsonl"),
    ("a.ndjson", story, "jsonl"), ("a.json", "{\"text\":\"It rained.\"}", "json"), ("a.json", story, "text"),
    ("a.csv", "name,place\nAda,Ramsby\n", "csv"), ("a.tsv", "name\tplace\nAda\tRamsby\n", "csv"),
    ("a.csv", "Rain\n\nWords.\n", "text"),
    ("a.jsonl", "<html><body>", "html"), ("a.eml", story, "text"), ("a.docx", story, "text"),
    ("a.sgm", story, "text"),
    (".md", story, "text"),
  ])
  func isHintedAtByItsName(_ name: String, _ content: String, _ format: String) {
    #expect(Self.told(Array(content.utf8), name) == format)
  }

  @Test func isToldByBytesThatNoTextHas() {
    let zip: [UInt8] = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)
    for (bytes, name) in [
      (zip + Array("mimetypeapplication/epub+zip".utf8), "epub"),
      (zip + Array("word/document.xml".utf8), "docx"),
      (zip + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), "odt"),
      (zip + Array("datapackage.json".utf8), "wacz"), (zip + Array("photo.jpg".utf8), "zip"),
      ([0x1F, 0x8B, 8, 0], "gzip"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "doc"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "jpeg"), ([UInt8](repeating: 0x20, count: 257) + Array("ustar".utf8), "tar"),
    ] { #expect(Self.told(bytes, "story.txt") == name) }
  }

  /// A page in UTF-16 is a page, and a byte order mark is no word.
  @Test func isToldInWideLettersToo() {
    let page = "<!DOCTYPE html><p>Rain</p>"
    #expect(
      Self.told([0xFF, 0xFE] + page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, "a.txt") == "html")
    #expect(Self.told(page.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, "a.txt") == "html")
    #expect(Self.told([0xEF, 0xBB, 0xBF] + Array("{\"text\":\"a\"}\n".utf8), "a.txt") == "jsonl")
  }

  /// A line longer than what is looked at is a line all the same, and a document is not taken for lines.
  @Test func isToldByABeginning() {
    let long = "{\"text\":\"" + String(repeating: "rain ", count: 20_000)
    #expect(Self.told(Array(long.utf8.prefix(FileOpening.size)), "a.txt", isWhole: false) == "jsonl")
    #expect(
      Self.told(Array("[{\"text\":\"".utf8) + Array(long.utf8.prefix(60_000)), "a", isWhole: false) == "json")
    #expect(Self.told(Array("{\n\"a\":\"b\",\n\"text\":\"rain".utf8), "a", isWhole: false) == "json")
  }

  @Test func eachNameIsThereOnceAndReadersAreNamed() {
    #expect(Set(Format.all.map(\.name)).count == Format.all.count)
    #expect(Format.readable == ["json", "jsonl", "text"])
    for format in Format.all {
      #expect(Format.named(format.name)?.name == format.name)
      #expect(!format.summary.isEmpty)
      if !format.isRead {
        #expect(throws: FormatError.unread(format.name)) { try format.read(Array("x".utf8)[...]) }
      }
    }
  }

  /// Whatever stands there, something is told, and no beginning takes long.
  @Test func anyBytesAreSomething() {
    var random = RandomNumbers(seed: 7)
    let signs = Array("<>{}[]\"':,;-+=@#&!/\\ \n\tabRTFrom %PK\u{0}\u{FF}".utf8)
    for _ in 0..<3000 {
      let bytes = (0..<random.below(80)).map { _ in random.pick(signs) }
      _ = Self.told(bytes, "a.txt", isWhole: random.chance(50))
    }
    let tags = Array(String(repeating: "<", count: FileOpening.size).utf8)
    #expect(Self.told(tags, "a.txt") == "text")
  }
}
