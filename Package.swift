// swift-tools-version: 6.2
import PackageDescription

/// Language rules of every Swift target: Swift 6 mode, explicit existentials and
/// imports, and no warning left standing.
let rules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

let package = Package(
  name: "penchant",
  products: [
    .executable(name: "penchant", targets: ["penchant"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // The command line, from the top down.
    .executableTarget(name: "penchant", dependencies: ["PenchantCLI"], swiftSettings: rules),
    .target(
      name: "PenchantCLI",
      dependencies: [
        "Reports", "Charts", "CairoCanvas", "PreferenceModels", "StudyStore", "DataImport",
        "TextFactors", "Preferences", argumentParser,
      ],
      swiftSettings: rules),
    .target(
      name: "Reports",
      dependencies: ["PreferenceModels", "Charts", "Preferences", "Templates", mustache],
      swiftSettings: rules),
    .target(
      name: "CairoCanvas", dependencies: ["Charts", "CCairo", "CPango"], swiftSettings: rules),
    .target(name: "Charts", swiftSettings: rules),
    .target(
      name: "PreferenceModels", dependencies: ["Preferences", "Statistics"],
      swiftSettings: rules),
    .target(
      name: "StudyStore", dependencies: ["Preferences", "CCrypto", grdb], swiftSettings: rules),
    .target(
      name: "DataImport", dependencies: ["Preferences", "CZlib", "CCrypto"], swiftSettings: rules),
    .target(name: "TextFactors", dependencies: ["Preferences", "CHunspell"], swiftSettings: rules),
    .target(name: "Preferences", swiftSettings: rules),
    .target(name: "Statistics", dependencies: ["CLAPACK", realModule], swiftSettings: rules),

    // Words a non-programmer may edit, embedded in the binary.
    .target(name: "Templates", path: "templates"),

    // C libraries of the system.
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CLAPACK", pkgConfig: "lapacke", providers: [.apt(["liblapacke-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: rules),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"], swiftSettings: rules),
    .testTarget(
      name: "OracleTests", dependencies: ["Statistics", "TestSupport"], swiftSettings: rules),
    .testTarget(
      name: "PreferencesTests", dependencies: ["Preferences", "TestSupport"],
      swiftSettings: rules),
    .testTarget(
      name: "TextFactorsTests", dependencies: ["TextFactors", "Preferences", "TestSupport"],
      swiftSettings: rules),
    .testTarget(
      name: "DataImportTests", dependencies: ["DataImport", "Preferences", "TestSupport"],
      swiftSettings: rules),
    .testTarget(
      name: "StudyStoreTests", dependencies: ["StudyStore", "Preferences", "TestSupport", grdb],
      swiftSettings: rules),
    .testTarget(
      name: "PreferenceModelsTests",
      dependencies: ["PreferenceModels", "Preferences", "Statistics", "TestSupport"],
      swiftSettings: rules),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "TestSupport"], swiftSettings: rules),
    .testTarget(
      name: "CairoCanvasTests", dependencies: ["CairoCanvas", "Charts", "TestSupport"],
      swiftSettings: rules),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "CairoCanvas", "Charts", "Preferences", "TestSupport"],
      swiftSettings: rules),
    .testTarget(
      name: "PenchantCLITests",
      dependencies: ["PenchantCLI", "penchant", "Preferences", "TestSupport"],
      swiftSettings: rules),
  ]
)
