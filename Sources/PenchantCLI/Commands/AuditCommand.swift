import ArgumentParser
import Foundation
import PreferenceModels
import Preferences

/// `penchant audit`: biases of judges, and traps in the data.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Look for biases of judges and traps in the data.",
    discussion: """
      Asks fourteen questions, each with its interval, the number that noise alone would give, \
      and what these data cannot decide: position, consistency (order swap), length, own-family, \
      drift, templates, repeats, reliability, circular, duplicates, leakage, generalisation, \
      separation, collinearity.

      A gate such as position>0.2 fails beyond its bound; then the program ends with 2. position \
      is the share picked first minus the share picked second, without sign; length the same for \
      the longer response; position-gap, length-gap and own-family are differences to people or \
      to other judges as shares; drift and circular are p-values; the others are what their \
      audit shows. Judges with fewer than 30 verdicts that count are not held against a gate.

      Examples:
        penchant audit votes.jsonl
        penchant audit votes.jsonl --only position,length,circular --format json
        penchant audit votes.jsonl --fail-on 'position>0.2,consistency<0.8'
        penchant audit train.jsonl --holdout test.jsonl --only leakage
        penchant audit votes.jsonl --family my-judge=my-model --templates strict,lenient
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var auditing: AuditOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let names = try auditing.names()
    let settings = try auditing.settings(seed: model.seed)
    let gates = try auditing.gates(running: names)
    if model.pool == .partial {
      throw CommandFailure(
        "audit fits each judge alone", fix: "leave --pool partial out", code: .usage)
    }
    let session = try AnalysisSession(input, model, isQuiet: output.quiet)
    Remarks.say(session.session.summary, isQuiet: output.quiet)
    let (study, holdout) = try await session.auditedStudy()
    let progress = ProgressLine(
      "auditing", unit: "parts", terminal: .messages, isQuiet: output.quiet)
    let audits = await StudyAuditor(study, holdout: holdout, settings: settings)
      .audits(names) { progress.update($0, of: $1) }
    progress.finish()
    let outcomes = gates.map { $0.outcome(audits, isSure: auditing.sure) }
    switch output.format {
    case .json:
      StandardStreams.print(
        try JSONText.of(AuditDocument(study.analysis, audits: audits, gates: outcomes)))
    case .csv: StandardStreams.print(AuditText.csv(audits))
    case .table:
      StandardStreams.print(
        AuditText(terminal: .output, isComplete: auditing.all).lines(audits, gates: outcomes)
          .joined(separator: "\n"))
    }
    guard outcomes.allSatisfy({ $0.state == .kept }) else {
      if !output.quiet, output.format != .table {
        for outcome in outcomes where outcome.state != .kept {
          StandardStreams.say(
            Terminal.messages.legible("gate \(outcome.state.rawValue): \(outcome.gate)"))
        }
      }
      throw ExitCode(CommandFailure.Code.gate.rawValue)
    }
  }
}

/// The JSON of audits.
struct AuditDocument: Encodable {
  let schema = Audits.currentSchema
  let run: RunInfo
  let title: String
  let audits: [Audit]
  let gates: [AuditGateOutcome]

  init(_ analysis: Analysis, audits: Audits, gates: [AuditGateOutcome]) {
    run = analysis.run
    title = analysis.data.title
    self.audits = audits.audits
    self.gates = gates
  }
}
