// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built alike: Swift 6 mode, imports internal unless said otherwise,
/// each member used only where its module is imported, and warnings are errors.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func module(
  _ name: String, imports dependencies: [Target.Dependency] = [], resources: [Resource] = [],
  exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "morgue",
  products: [.executable(name: "morgue", targets: ["morgue"])],
  targets: [
    .executableTarget(name: "morgue", dependencies: ["Program"], swiftSettings: strict),
    module(
      "Program",
      imports: [
        "Reader", "Ncurses", "Surface", "Archiving", "Models", "Extraction", "Formats", "Queries",
        "Articles", "Sample",
      ], resources: [.embedInCode("Themes")]),
    module("Reader", imports: ["Surface", "Queries", "Articles"]),
    module("Ncurses", imports: ["CNcurses", "Surface"]),
    module("Surface"),
    module(
      "Archiving",
      imports: ["Articles", "Queries", "Extraction", "Formats", "CPosix", "CSQLite", "CZlib"]),
    module("Models", imports: ["Extraction", "Articles"]),
    module("Extraction", imports: ["Articles", "CKernels"]),
    module("Formats", imports: ["Articles", "CUchardet"]),
    module("Queries", imports: ["Articles"]),
    module("Articles"),
    // A module of its own, so that its embedded files are compiled once and not with each change of Program.
    module("Sample", resources: [.embedInCode("Stories")]),

    // C shims: the few calls and macros that Swift cannot import. No logic lives there.
    .target(
      name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CPosix", linkerSettings: [.linkedLibrary("nettle")]),
    .target(name: "CUchardet", linkerSettings: [.linkedLibrary("uchardet")]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),

    // The careful model's arithmetic. Optimised in debug builds too: without, its tests would take minutes.
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O2"])]),

    // What many tests, and the programs that measure and torture, stand on.
    .target(name: "CLauncher", path: "Tests/CLauncher"),
    .target(name: "TestKit", dependencies: ["CLauncher"], path: "Tests/TestKit", swiftSettings: strict),
    // Programs on a pseudo-terminal, watched on libvterm's screen.
    .target(name: "CVterm", path: "Tests/CVterm", linkerSettings: [.linkedLibrary("vterm")]),
    .target(
      name: "ScreenProbe", dependencies: ["CVterm", "Surface", "TestKit"], path: "Tests/ScreenProbe",
      swiftSettings: strict),
    .executableTarget(
      name: "TerminalTrial", dependencies: ["Ncurses", "Surface"], path: "Tests/TerminalTrial",
      swiftSettings: strict),
    // Stories annotated by hand, read by tests and by the evaluation.
    .target(
      name: "Annotated", dependencies: ["Articles"], path: "Tests/Annotated", exclude: ["Stories"],
      swiftSettings: strict),
    // Model files small enough to be made in a test.
    .target(
      name: "TinyModels", dependencies: ["Models", "Extraction"], path: "Tests/TinyModels",
      swiftSettings: strict),
    // `make bench`: morgue beside a C floor and other readers.
    .executableTarget(
      name: "Bench",
      dependencies: [
        "ScreenProbe", "TestKit", "Surface", "Archiving", "Models", "Extraction", "Formats", "Articles",
      ],
      path: "Tests/Bench", exclude: ["Floors"],
      swiftSettings: strict),

    // `make torture`: kills morgue at random moments and looks at what is left.
    .executableTarget(
      name: "Torture", dependencies: ["TestKit"], path: "Tests/Torture", swiftSettings: strict),

    // `make eval`: how right and how fast extraction is, on annotated stories.
    .executableTarget(
      name: "Evaluation",
      dependencies: ["Annotated", "TestKit", "Models", "Extraction", "Formats", "Articles"],
      path: "Tests/Evaluation",
      exclude: ["Extractors/spacy_peer.py"], swiftSettings: strict),
    // Learns the fast tagger's weights; see Documentation/models.md.
    .executableTarget(
      name: "TrainTagger", dependencies: ["Models", "Extraction", "Articles"], path: "Training/FastTagger",
      swiftSettings: strict),

    tests("Articles", ["Articles", "TestKit"]),
    tests("Surface", ["Surface", "TestKit"]),
    tests("Ncurses", ["Ncurses", "ScreenProbe", "TestKit", "Surface", "TerminalTrial"]),
    tests("Reader", ["Reader", "Surface", "Queries", "Articles"], exclude: ["Goldens"]),
    tests(
      "Archiving", ["Archiving", "Models", "Extraction", "Queries", "Articles", "TestKit", "TinyModels"]),
    tests("Models", ["Models", "Extraction", "Articles", "TinyModels"]),
    tests(
      "Extraction", ["Extraction", "Models", "Annotated", "Articles", "Sample", "TestKit", "TinyModels"],
      exclude: ["Goldens"]),
    tests("Formats", ["Formats", "Articles", "TestKit"]),
    tests("Queries", ["Queries", "Articles", "TestKit"]),
    tests("Sample", ["Sample", "Formats", "Articles"]),
    tests("TestKit", ["TestKit"]),
    tests("Bench", ["Bench"]),
    tests(
      "Evaluation", ["Evaluation", "Annotated", "TestKit", "Models", "Extraction", "Formats", "Articles"]),
    tests(
      "Program",
      [
        "morgue", "Program", "Reader", "Queries", "Surface", "ScreenProbe", "TestKit", "TinyModels",
        "Torture",
      ]),
  ]
)

// `make fuzz` alone builds this: it links with libFuzzer only, and in a folder of its own.
if Context.environment["MORGUE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Models", "Extraction", "Articles"], path: "Tests/Fuzz",
      swiftSettings: strict))
}
