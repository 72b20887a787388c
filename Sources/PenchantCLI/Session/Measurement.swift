import Preferences
import StudyStore
import TextFactors

/// Measures factors on the responses of a study and keeps the values there.
enum Measurement {
  /// Responses in memory at a time.
  private static let partLength = 8192

  /// Measures what has not been measured yet, on all cores.
  static func run(_ factors: [any TextFactor], on study: Study, isQuiet: Bool) async throws {
    let names = factors.map(\.name)
    let total = try study.counts.responses
    let progress = ProgressLine(
      "measuring factors", unit: "responses", terminal: .messages, isQuiet: isQuiet)
    defer { progress.finish() }
    let measurer = FactorMeasurer(factors: factors)
    var last: Int64 = 0
    var done = 0
    while case let part = try study.unmeasured(factors: names, after: last, limit: partLength),
      let end = part.last
    {
      let before = done
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
