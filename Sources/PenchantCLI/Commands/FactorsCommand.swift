import ArgumentParser

/// `penchant factors`: the catalogue, and factor values.
struct FactorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "factors",
    abstract: "List, explain, measure, mark, check and validate the factors of a response.",
    subcommands: [
      FactorsListCommand.self, FactorsShowCommand.self, FactorsMeasureCommand.self,
      FactorsMarkCommand.self, FactorsCheckCommand.self, FactorsValidateCommand.self,
      FactorsTrainCommand.self,
    ],
    defaultSubcommand: FactorsListCommand.self)
}
