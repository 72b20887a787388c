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
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
/// The parts of SwiftNIO that an HTTP server needs.
let nio = ["NIOCore", "NIOPosix", "NIOHTTP1", "NIOConcurrencyHelpers"].map {
  Target.Dependency.product(name: $0, package: "swift-nio")
}
let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

/// A target of the house: a folder in `Sources` with a README of its own.
func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, exclude: ["README.md"], swiftSettings: rules)
}

/// The tests of a target, with the target itself and what all tests share.
func tests(
  of name: String, _ others: [Target.Dependency] = [], snapshotsIn folders: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + others,
    exclude: folders.map { $0 + "/Snapshots" }, swiftSettings: rules)
}

/// A C library of the system, found by pkg-config.
func system(_ name: String, _ pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
  name: "penchant",
  products: [
    .executable(name: "penchant", targets: ["penchant"]),
    // For the package in `Benchmarks/`.
    .library(name: "BenchmarkedLibraries", targets: ["Statistics", "StudyStore", "DataImport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The command line, from the top down.
    .executableTarget(name: "penchant", dependencies: ["PenchantCLI"], swiftSettings: rules),
    library(
      "PenchantCLI",
      [
        "Explorer", "Reports", "Charts", "CairoCanvas", "PreferenceModels", "StudyStore",
        "DataImport",
        "TextFactors", "FactorValidity", "Preferences", argumentParser, yams,
      ]),
    library(
      "Explorer",
      ["Reports", "PreferenceModels", "StudyStore", "Templates", "Preferences", "CCrypto"] + nio),
    library("Reports", ["PreferenceModels", "Charts", "Preferences", "Templates", mustache]),
    library("CairoCanvas", ["Charts", "CCairo", "CPango"]),
    library("Charts", []),
    library("PreferenceModels", ["Preferences", "Statistics"]),
    library("StudyStore", ["Preferences", "CCrypto", grdb]),
    library("DataImport", ["Preferences", "CZlib", "CLzma", "CCrypto"]),
    library("FactorValidity", ["TextFactors", "Preferences", "Statistics", "CZlib"]),
    .target(
      name: "TextFactors", dependencies: ["Preferences", "CHunspell", "LanguageData"],
      exclude: ["README.md"], swiftSettings: rules, plugins: ["FactorCode"]),
    // Tells the version of stored factor values.
    .plugin(name: "FactorCode", capability: .buildTool()),
    library("Preferences", []),
    library("Statistics", ["CKernels", "CLAPACK", realModule]),
    .target(name: "CKernels"),

    // Words a non-programmer may edit, embedded in the binary.
    .target(
      name: "Templates", path: "templates", exclude: ["README.md", "report", "html", "explorer"]),

    // The language model of the fluency factors, embedded in the binary.
    .target(
      name: "LanguageData", path: "language",
      exclude: [
        "README.md", "english.ngrams", "sentiment.tsv", "sentiment-LICENSE", "cmudict-LICENSE",
      ]),

    // C libraries of the system.
    system("CCairo", "cairo", apt: "libcairo2-dev"),
    system("CPango", "pangocairo", apt: "libpango1.0-dev"),
    system("CLAPACK", "lapacke", apt: "liblapacke-dev"),
    system("CZlib", "zlib", apt: "zlib1g-dev"),
    system("CLzma", "liblzma", apt: "liblzma-dev"),
    system("CCrypto", "libcrypto", apt: "libssl-dev"),
    system("CHunspell", "hunspell", apt: "libhunspell-dev"),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: rules),
    tests(of: "Statistics"),
    .testTarget(
      name: "OracleTests", dependencies: ["Statistics", "TestSupport"], exclude: ["README.md"],
      swiftSettings: rules),
    tests(of: "Preferences"),
    tests(of: "TextFactors", ["Preferences"]),
    tests(of: "FactorValidity", ["TextFactors", "Preferences"]),
    tests(of: "DataImport", ["Preferences"]),
    tests(of: "StudyStore", ["Preferences", grdb]),
    tests(of: "PreferenceModels", ["Preferences", "Statistics"]),
    tests(of: "Charts", snapshotsIn: ["Comparing", "Forest", "Heatmap", "Intervals", "SVG"]),
    tests(of: "CairoCanvas", ["Charts"]),
    tests(of: "Reports", ["CairoCanvas", "Charts", "Preferences"]),
    tests(of: "Explorer", ["PreferenceModels", "StudyStore", "Preferences"]),
    tests(of: "PenchantCLI", ["penchant", "Preferences"]),
  ]
)
