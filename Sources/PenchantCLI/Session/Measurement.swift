import Preferences
import Reports
import StudyStore
import TextFactors

/// Measures factors on the responses of a study and keeps the values there.
enum Measurement {
  /// Responses in memory at a time: few, so that memory does not grow with the data.
  private static let partLength = 1024

  /// Measures what has not been measured yet, on all cores.
  ///
  /// Factors that rest on the texts of a study are fitted on those of `training`, or else on
  /// those they are measured on.
  static func run(
    _ choice: FactorChoice, on study: Study, fittedOn training: Study? = nil, isQuiet: Bool
  ) async throws {
    let keys = choice.text.map { choice.key(of: $0.name) }
    var factors = choice.text
    for (place, key) in zip(factors.indices, keys) where factors[place] is CrossFittedSLORFactor {
      guard try !study.unmeasured(factors: [key], limit: 1).isEmpty else { continue }
      factors[place] = try await StudyLanguage(training ?? study).fitted(isQuiet: isQuiet)
    }
    try await run(factors, keys: keys, on: study, isQuiet)
    for program in choice.programs {
      try ask(program, key: choice.key(of: program.factor.name), on: study, isQuiet)
    }
  }

  /// Has a program measure what has not been measured yet.
  private static func ask(
    _ program: FactorProgram, key: String, on study: Study, _ isQuiet: Bool
  ) throws {
    let total = try study.counts.responses
    let progress = ProgressLine(
      "asking \(program.command[0])", unit: "responses", terminal: .messages, isQuiet: isQuiet)
    defer { progress.finish() }
    var last: Int64 = 0
    var done = 0
    while case let part = try study.unmeasured(factors: [key], after: last, limit: partLength),
      let end = part.last
    {
      let values = try program.values(
        of: part.map { MeasurementItem(text: $0.text, prompt: $0.prompt) })
      let rows = zip(part, values).map { MeasuredResponse(response: $0.id, values: [$1]) }
      try study.saveValues(rows, factors: [key])
      done += part.count
      progress.update(done, of: max(total, done))
      last = end.id
    }
  }

  private static func note(on stale: [String]) -> String {
    "note: the study has values of \(NumberStyle.count(stale.count, "factor")) by an earlier "
      + "definition, or with other dictionaries: they are measured anew (penchant study compact "
      + "removes the old values)"
  }

  private static func run(
    _ factors: [any TextFactor], keys names: [String], on study: Study, _ isQuiet: Bool
  ) async throws {
    let total = try study.counts.responses
    let progress = ProgressLine(
      "measuring factors", unit: "responses", terminal: .messages, isQuiet: isQuiet)
    defer { progress.finish() }
    let measurer = FactorMeasurer(factors: factors)
    let stale = isQuiet ? [] : try MeasuredName.stale(in: study, for: names)
    var last: Int64 = 0
    var done = 0
    while case let part = try study.unmeasured(factors: names, after: last, limit: partLength),
      let end = part.last
    {
      let before = done
      if last == 0, !stale.isEmpty { StandardStreams.say(note(on: stale)) }
      let values = await measurer.measure(
        part.map { MeasurementItem(text: $0.text, prompt: $0.prompt) }
      ) { measured, _ in
        progress.update(before + measured, of: max(total, before + measured))
      }
      let rows = zip(part, values).map { response, values in
        MeasuredResponse(response: response.id, values: values.map { $0.isFinite ? $0 : nil })
      }
      try study.saveValues(rows, factors: names)
      done += part.count
      last = end.id
    }
  }
}
