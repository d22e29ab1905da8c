/// Where models are looked for, and what is said where they are not.

import Testing

@testable import Models

@Suite struct ModelFolderTests {
  @Test(
    arguments: [
      ("/usr/local/bin/morgue", nil, "/usr/local/share/morgue/models"),
      ("/bin/morgue", nil, "/share/morgue/models"),
      ("/src/m/.build/x86_64/release/morgue", nil, "/src/m/Models"),
      ("/opt/bin/morgue", "", "/opt/share/morgue/models"),
      ("/opt/bin/morgue", "/models", "/models"),
      ("/opt/bin/morgue", "none", ""),
      ("/somewhere/morgue", nil, ""),
      (nil, nil, ""),
    ] as [(String?, String?, String)]) func looksInItsPlaces(
      _ program: String?, _ named: String?, _ expected: String
    )
  {
    #expect(ModelFolder(named: named, program: program).candidates.joined(separator: " ") == expected)
  }

  /// What a file that is missing is told by, from one that nobody wants.
  @Test(
    arguments: [
      (
        "/nowhere/bin/morgue", nil,
        "put m in /nowhere/share/morgue/models, or set MORGUE_MODELS to the folder that holds it"
      ),
      ("/nowhere/morgue", nil, "set MORGUE_MODELS to the folder that holds m"),
      ("/nowhere/morgue", "/", "put m in /, the folder that MORGUE_MODELS is set to"),
      ("/nowhere/morgue", "/nowhere", "MORGUE_MODELS is set to /nowhere, which is not a folder"),
      ("/nowhere/morgue", "none", nil),
    ] as [(String, String?, String?)]) func saysWhatToDo(
      _ program: String, _ named: String?, _ expected: String?
    )
  {
    let folder = ModelFolder(named: named, program: program)
    #expect(folder.advice(on: "m") == expected)
    let notices = ModelFiles(in: folder).notices
    #expect(notices.count == (expected == nil ? 0 : 1))
    #expect(
      notices.allSatisfy { $0.hasPrefix("the fast tagger is missing, so names are found by rules alone; ") })
  }
}
