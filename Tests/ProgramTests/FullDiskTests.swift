/// Promise 5: a disk that is full, cannot be written, or is not allowed to be.

import Glibc
import ScreenProbe
import Surface
import TestKit
import Testing

@Suite(.enabled(if: Namespaces.areThere, "mounting in a namespace of one's own is not allowed here"))
struct FullDiskTests {
  private let home: Home

  init() throws { home = try Home() }

  /// An archive of 20 stories on a disk of 3 MB, of which so many kilobytes are left for what follows.
  @Test(arguments: [0, 24, 150, 600])
  func promise5AFullDiskIsOneLineAndNothingIsLost(kilobytes: Int) throws {
    try home.writeStories(1...20, to: "first")
    try home.writeStories(21...60, to: "second", paragraphs: 60)
    let outcome = try home.scene(
      """
      mkdir disk && mount -t tmpfs -o size=4m none disk || exit 99
      export MORGUE_ARCHIVE=$PWD/disk/archive
      say() { n=$1; shift; "$@" > out 2> err; echo "$n=$?"; echo "$n-lines=$(wc -l < err)"; sed "s/^/$n-words=/" err; }
      morgue import first > /dev/null
      morgue tag +before '*' > /dev/null
      morgue list --jsonl > before
      dd if=/dev/zero of=disk/reserve bs=1k count=\(kilobytes) 2> /dev/null
      cat /dev/zero > disk/filler 2> /dev/null
      rm disk/reserve
      say import morgue import second
      cat /dev/zero > disk/filler2 2> /dev/null
      say list morgue list --jsonl
      [ "$(head -n 1000 out | grep -c before)" = 20 ] && echo reads=yes
      say tag morgue tag +after '*'
      say undo morgue undo
      say show morgue show $(morgue list --id --sort oldest 2> /dev/null | head -c 16)
      rm -rf disk/archive/.derived/index.sqlite*
      say anew morgue list --jsonl
      [ "$(grep -c before out)" -ge 20 ] && echo anew-reads=yes
      rm disk/filler disk/filler2
      say import2 morgue import second
      say tag2 morgue tag +later '*'
      morgue count tag:before | sed s/^/before=/
      morgue count tag:later | sed s/^/later=/
      morgue list --jsonl > after
      rm -rf disk/archive/.derived
      morgue list --jsonl | cmp - after && echo same=yes
      """)
    try #require(outcome.status == 0, "\(outcome.messages)")
    for name in ["import", "tag", "undo"] {
      let status = outcome.values(name).first ?? ""
      #expect(["0", "73", "74"].contains(status), "\(name): \(outcome.text)")
      if name == "tag" || name == "undo" {
        // Where the list cannot follow what is on disk, one more line says so.
        let lines = outcome.values(name + "-lines").first ?? ""
        #expect((status == "0" ? ["0"] : ["1", "2"]).contains(lines), "\(outcome.text)")
      }
    }
    if kilobytes == 0 {
      #expect(outcome.values("import") != ["0"] && outcome.values("tag") != ["0"])
      let isSaid = outcome.values("tag-words").contains {
        $0.contains("no space left") || $0.contains("is full")
      }
      #expect(isSaid, "\(outcome.text)")
    }
    #expect(outcome.values("list") == ["0"] && outcome.values("show") == ["0"], "\(outcome.text)")
    #expect(outcome.values("reads") == ["yes"], "reading goes on: \(outcome.text)")
    #expect(outcome.values("anew") == ["0"] && outcome.values("anew-reads") == ["yes"], "\(outcome.text)")
    #expect(outcome.values("import2") == ["0"] && outcome.values("tag2") == ["0"], "\(outcome.text)")
    #expect(outcome.values("before") == ["20"] || outcome.values("undo") == ["0"], "\(outcome.text)")
    #expect(outcome.values("later") == ["60"], "\(outcome.text)")
    #expect(outcome.values("same") == ["yes"], "the index says what the files say")
  }

  /// The archive on a disk that is mounted for reading, with its index, without it, and behind.
  @Test(arguments: ["whole", "no index", "behind"])
  func promise5AReadOnlyDiskIsRead(state: String) throws {
    try home.writeStories(1...6, to: "first")
    try home.writeStories(7...8, to: "second")
    let outcome = try home.scene(
      """
      export MORGUE_ARCHIVE=$PWD/archive
      say() { n=$1; shift; "$@" > out 2> err; echo "$n=$?"; echo "$n-lines=$(wc -l < err)"; }
      morgue import first > /dev/null
      morgue tag +before '*' > /dev/null
      case "\(state)" in
      "no index") rm -rf archive/.derived ;;
      behind) MORGUE_ARCHIVE=$PWD/other morgue import second > /dev/null
        cp -r other/articles archive/ ;;
      esac
      mount --bind archive archive && mount -o remount,ro,bind archive || exit 99
      say list morgue list --jsonl
      grep -c before out | sed s/^/rows=/
      say find morgue list --jsonl tag:before bridge
      say show morgue show $(morgue list --id --sort oldest 2> /dev/null | head -c 16)
      say tag morgue tag +after '*'
      say import morgue import second
      say undo morgue undo
      umount archive
      morgue list --jsonl > after
      grep -c before after | sed s/^/after=/
      say tag2 morgue tag +after '*'
      say undo2 morgue undo
      """)
    try #require(outcome.status == 0, "\(outcome.messages)")
    for name in ["list", "find", "show", "tag2", "undo2"] {
      #expect(outcome.values(name) == ["0"], "\(name): \(outcome.text)")
    }
    #expect(outcome.values("rows") == ["6"] && outcome.values("after") == ["6"], "\(outcome.text)")
    for name in ["tag", "import", "undo"] {
      #expect(outcome.values(name) == ["73"], "\(name): \(outcome.text)")
      // In an archive whose news cannot be shown, one more line says so.
      #expect(outcome.values(name + "-lines") == [state == "behind" ? "2" : "1"], "\(name): \(outcome.text)")
    }
  }
}
