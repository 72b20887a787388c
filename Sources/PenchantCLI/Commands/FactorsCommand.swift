import ArgumentParser

/// `penchant factors`: the catalogue, and factor values.
struct FactorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factors",
    abstract: "List, explain and measure the factors of a response.",
    subcommands: [
      FactorsListCommand.self, FactorsShowCommand.self, FactorsMeasureCommand.self,
    ],
    defaultSubcommand: FactorsListCommand.self)
}
