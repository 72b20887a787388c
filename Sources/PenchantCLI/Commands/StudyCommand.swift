import ArgumentParser

/// `penchant study`: what a study file holds, whether it is sound, and its room.
struct StudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Say what a study holds, check it, give unused room back.",
    discussion: """
      Files that are no study are told by their header and never written to.

      Examples:
        penchant study info study.db
        penchant study check study.db
        penchant study compact study.db
      """,
    subcommands: [
      StudyInfoCommand.self, StudyCheckCommand.self, StudyCompactCommand.self,
    ],
    defaultSubcommand: StudyInfoCommand.self)
}
