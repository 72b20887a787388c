import Preferences
import Reports

/// What the draws of a posterior say beside its means.
enum PosteriorText {
  /// A table of modes, chances above 50 % and the health of the chains; nothing without draws.
  static func lines(_ rows: [Coefficient], on terminal: Terminal) -> [String] {
    let sampled = rows.filter { $0.posterior != nil }
    guard !sampled.isEmpty else { return [] }
    var table = TextTable([
      .left("Posterior of"), .right("mode"), .right("error"), .right("prior's"),
      .right("P(above 50%)"), .right("R-hat"), .right("draws, middle"), .right("ends"),
    ])
    for row in sampled {
      guard let posterior = row.posterior else { continue }
      table.rows.append([
        row.factor, SignedNumber.text(posterior.mode), NumberStyle.estimate(row.standardError),
        NumberStyle.estimate(posterior.priorDeviation),
        NumberStyle.probability(posterior.probabilityPositive),
        NumberStyle.fixed(posterior.rHat, decimals: 3),
        NumberStyle.fixed(posterior.bulkSampleSize, decimals: 0),
        NumberStyle.fixed(posterior.tailSampleSize, decimals: 0),
      ])
    }
    return table.lines(on: terminal)
  }
}
