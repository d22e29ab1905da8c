/// Model files that are whole, and those that are not.

import Articles
import Extraction
import Testing
import TinyModels

@testable import Models

@Suite struct ModelFileTests {
  @Test func wholeFilesAreTaken() {
    withFile(TinyTagger.bytes()) { path in
      let models = ModelFiles(namesAt: path)
      #expect(models.names?.stamp?.name == "tiny")
      #expect(models.names?.weights != nil)
      #expect(models.notices == [])
    }
    withFile(TinyModel.bytes()) { path in
      let models = ModelFiles(carefulAt: path)
      #expect(models.careful?.stamp?.name == "tiny")
      #expect(models.careful?.weights != nil)
      #expect(models.complaints(about: .careful) == [])
    }
  }

  enum Harm: String, CaseIterable {
    case missing, empty, cutHeader, cutEnd, otherMagic, otherVersion, flippedWeight, flippedMiddle, longer,
      otherSize

    func done(to bytes: [UInt8], sizeAt: Int) -> [UInt8]? {
      var harmed = bytes
      switch self {
      case .missing: return nil
      case .empty: return []
      case .cutHeader: return Array(bytes.prefix(40))
      case .cutEnd: harmed.removeLast()
      case .otherMagic: harmed[0] ^= 1
      case .otherVersion: harmed[8] += 1
      case .flippedWeight: harmed[bytes.count - 5] ^= 0x10
      case .flippedMiddle: harmed[bytes.count / 2] ^= 0x01
      case .longer: harmed.append(0)
      case .otherSize: harmed[sizeAt] = 63
      }
      return harmed
    }

    func error(_ path: String) -> ModelError {
      switch self {
      case .missing: .unreadable(path)
      case .empty, .cutHeader, .otherMagic: .notAModel(path)
      case .otherVersion: .otherVersion(path, 2)
      default: .damaged(path)
      }
    }
  }

  /// What is left goes on, and a notice names the file.
  @Test(arguments: Harm.allCases) func anUnusableTaggerIsNamed(_ harm: Harm) throws {
    withFile(harm.done(to: TinyTagger.bytes(), sizeAt: 12)) { path in
      let models = ModelFiles(namesAt: path)
      #expect(models.names?.weights == nil)
      #expect(models.names?.error == harm.error(path))
      #expect(models.notices.count == 1)
      #expect(models.notices.first?.contains(path) == true)
      #expect(models.weights.origin == AnalysisOrigin(version: Extractor.version, tagger: nil))
      let text = "President Mary Stone met John Smith in Oslo."
      #expect(Extractor(models.weights).analyse(text) == Extractor(.none).analyse(text))
    }
  }

  /// It is told to who asks for care alone.
  @Test(arguments: Harm.allCases) func anUnusableCarefulModelIsNamed(_ harm: Harm) throws {
    withFile(harm.done(to: TinyModel.bytes(), sizeAt: 16)) { path in
      let models = ModelFiles(carefulAt: path)
      let text = "Deputy Foreign Minister Anna Berg told Mr. Stone so."
      let careful = Extractor(models.weights).analyse(text, care: .careful)
      #expect(careful == Extractor(.none).analyse(text))
      #expect(models.notices == [])
      #expect(models.complaints(about: .fast) == [])
      #expect(models.complaints(about: .careful) == ["\(harm.error(path))"])
    }
  }

  /// What is cut or of another kind is known from the beginning.
  @Test(arguments: [0, 40, 63, 64, 100, 5_000]) func aCutFileClaimsNothing(_ count: Int) {
    withFile(Array(TinyTagger.bytes().prefix(count))) { path in
      let models = ModelFiles(namesAt: path)
      #expect(models.weights.claimedOrigin.tagger == nil)
      #expect(models.notices.count == 1)
    }
    withFile(Array(TinyModel.bytes().prefix(count))) { path in
      #expect(ModelFiles(carefulAt: path).careful?.stamp == nil)
    }
  }

  /// What a damaged file claims is not believed once it is opened.
  @Test func aDamagedFileClaimsWhatItIsNot() {
    var bytes = TinyTagger.bytes()
    bytes[bytes.count - 5] ^= 1
    withFile(bytes) { path in
      let models = ModelFiles(namesAt: path)
      #expect(models.weights.claimedOrigin.tagger != nil)
      #expect(models.notices == [])
      #expect(models.weights.origin.tagger == nil)
      #expect(models.weights.claimedOrigin.tagger == nil, "now it is known")
      #expect(models.notices == ["\(ModelError.damaged(path))"])
    }
  }

  @Test func theStampIsTheNameAndTheWeights() {
    func number(_ bytes: [UInt8]) -> Int? {
      withFile(bytes) { ModelFiles(namesAt: $0).weights.claimedOrigin.tagger }
    }
    let plain = number(TinyTagger.bytes())
    #expect(plain != nil)
    #expect(number(TinyTagger.bytes()) == plain)
    #expect(number(TinyTagger.bytes(title: "other")) != plain)
    var changed = TinyTagger.bytes()
    changed[48] ^= 1
    #expect(number(changed) != plain, "the checksum is another")
  }

  @Test func aFolderIsNoFile() {
    #expect(ModelFiles(namesAt: "/").notices == ["\(ModelError.unreadable("/"))"])
  }

  @Test func noModelIsNoFault() {
    #expect(ModelFiles.none.notices == [])
    #expect(ModelFiles.none.weights.names == nil)
  }

  /// Files of the layout that earlier programs wrote are read: the bytes of a head, one by one.
  @Test func headsAreAsTheyWere() {
    let tagger = Array(TinyTagger.bytes().prefix(64))
    #expect(String(decoding: tagger[..<8], as: UTF8.self) == "MORGUE-T")
    #expect(Array(tagger[8..<16]) == [1, 0, 0, 0, 10, 0, 0, 0])
    #expect(String(decoding: tagger[16..<20], as: UTF8.self) == "tiny")
    #expect(Array(tagger[56...]) == [0, 0, 0, 0, 0, 0, 0, 0])
    let careful = TinyModel.bytes()
    #expect(String(decoding: careful[..<8], as: UTF8.self) == "MORGCARE")
    #expect(Array(careful[8..<16]) == [1, 0, 0, 0, 0, 0, 0, 0])
    #expect(UInt64(careful[16]) | UInt64(careful[17]) << 8 == UInt64(careful.count))
    #expect(String(decoding: careful[32..<36], as: UTF8.self) == "tiny")
  }
}
