// swift-tools-version: 6.2
import PackageDescription

/// Times the parts of Penchant that carry the work; not part of the program.
let package = Package(
  name: "penchant-benchmarks",
  dependencies: [.package(name: "penchant", path: "..")],
  targets: [
    .executableTarget(
      name: "benchmarks",
      dependencies: [.product(name: "BenchmarkedLibraries", package: "penchant")],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
      ])
  ])
