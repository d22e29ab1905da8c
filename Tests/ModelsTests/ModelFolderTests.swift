/// Where models are looked for.

import Testing

@testable import Models

@Suite struct ModelFolderTests {
  @Test(arguments: [
    ("/usr/local/bin/morgue", nil, "/usr/local/share/morgue/models/m"),
    ("/src/m/.build/x86_64/release/morgue", nil, "/src/m/Models/m"),
    ("/opt/bin/morgue", "", "/opt/share/morgue/models/m"),
    ("/opt/bin/morgue", "/models", "/models/m"),
    ("/somewhere/morgue", nil, ""),
  ]) func looksInItsPlaces(_ program: String, _ environment: String?, _ expected: String) {
    let found = ModelFolder.candidates(of: "m", environment: environment, program: program)
    #expect(found.joined(separator: " ") == expected)
  }

  @Test func withoutAProgramThereIsNoFolder() {
    #expect(ModelFolder.candidates(of: "m", environment: nil, program: nil).isEmpty)
  }
}
