import ArgumentParser

/// Which part of the data to analyse, and how.
struct ModelOptions: ParsableArguments {
  /// Where factors come from.
  enum FactorSource: String, CaseIterable, ExpressibleByArgument {
    /// Factors measured from the texts.
    case text
    /// Factors that came with the data.
    case given
    /// All of them.
    case both
  }

  /// How judges share a model.
  enum Pooling: String, CaseIterable, ExpressibleByArgument {
    /// One model for each judge.
    case none
    /// All verdicts as one judge, named "all".
    case complete
    /// Judges drawn towards their common mean.
    case partial
    /// One model for each judge, and weights by scenario drawn towards the judge's mean.
    case scenarios
  }

  @Option(help: ArgumentHelp("Only this judge. Repeat for more.", valueName: "name"))
  var judge: [String] = []

  @Option(help: ArgumentHelp("Only this scenario. Repeat for more.", valueName: "name"))
  var scenario: [String] = []

  @Option(help: ArgumentHelp("Only this factor in the models. Repeat for more.", valueName: "name"))
  var factor: [String] = []

  @Option(
    help: ArgumentHelp(
      "This factor too, besides those in the models anyway. Repeat for more.", valueName: "name"))
  var addFactor: [String] = []

  @Option(
    help: ArgumentHelp("Factors of your own, defined in this YAML file.", valueName: "file"),
    completion: .file())
  var factorsFile: [String] = []

  @Option(help: "Where factors come from: measured texts, given numbers, or both.")
  var factors: FactorSource = .both

  @Option(
    help: """
      One model for each judge (none), all verdicts as one judge (complete), judges drawn \
      towards their common mean (partial), or weights of each scenario drawn towards their \
      mean over scenarios (scenarios).
      """)
  var pool: Pooling = .none

  @Option(
    help: ArgumentHelp("Assess the models on these data instead of by folds.", valueName: "file"),
    completion: .file())
  var holdout: [String] = []

  @Option(
    help: ArgumentHelp(
      "Add a judge made of weights, from a file that --save-what-if wrote. Repeat for more.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var whatIf: [String] = []

  @Option(help: "Seed of every random draw.")
  var seed: UInt64 = 1
}

/// How a result is printed.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form of the result: table, json or csv.")
  var format: OutputFormat = .table

  @Flag(name: .shortAndLong, help: "No progress and no remarks; errors only.")
  var quiet = false
}
