import ArgumentParser
import Glibc

/// The command line: `penchant report`, `import`, `factors`, `fit`, `weights`, `audit`.
struct PenchantCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "penchant",
    abstract: "Explains why judges prefer what they prefer.",
    discussion: """
      Penchant reads comparisons of two responses with the verdicts of people, LLMs and reward \
      models, measures factors on every response, and fits one logistic model per judge on the \
      factor differences.

      Examples:
        penchant report votes.jsonl -o report.pdf
        penchant weights votes.jsonl gpt-4
        penchant compare votes.jsonl crowd gpt-4
        penchant fit votes.csv --map verdict=winner --format json

      Results go to standard output, everything else to standard error. Exit codes: 0 done, \
      1 failed, 2 a bound of --fail-on is broken, 64 wrong usage, 65 unusable data, 66 no input, \
      70 our mistake, 73 cannot write, 130 ended by Ctrl-C.
      """,
    version: Penchant.version,
    subcommands: [
      ReportCommand.self, ImportCommand.self, FactorsCommand.self, FitCommand.self,
      WeightsCommand.self, CompareCommand.self, ExplainCommand.self, SelectCommand.self,
      AuditCommand.self, RankCommand.self, ExploreCommand.self, ExportCommand.self,
      SelftestCommand.self, StudyCommand.self,
    ])
}

/// Runs the command line of this process and ends it.
public enum PenchantMain {
  /// Parses the arguments, runs the command, prints what went wrong, exits with its code.
  public static func run() async {
    // A reader that has seen enough, such as head, closes the pipe: that is no failure.
    signal(SIGPIPE) { _ in _exit(0) }
    // A limit on the size of files is met as an error of the write, not as the end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try PenchantCommand.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      FailureReport.exit(error)
    }
  }
}
