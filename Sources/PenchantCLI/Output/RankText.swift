import Preferences
import Reports

/// Rankings for people and for spreadsheets.
enum RankText {
  /// A table for each ranking, with what it rests on.
  static func lines(_ rankings: Rankings, on terminal: Terminal) -> [String] {
    Array(rankings.rankings.map { block($0, on: terminal) }.joined(separator: [""]))
  }

  private static func block(_ ranking: Ranking, on terminal: Terminal) -> [String] {
    var parts = [
      NumberStyle.count(ranking.verdicts, "verdict"), NumberStyle.count(ranking.ties, "tie"),
      NumberStyle.count(ranking.clusters, "prompt"),
      NumberStyle.count(ranking.judges.count, "judge"),
    ]
    if let plain = ranking.plain {
      parts += [plain.model, plain.estimator, "errors \(plain.errors)"]
    }
    let head =
      terminal.paint(terminal.legible(ranking.whose), .bold) + "  "
      + terminal.paint(terminal.legible(parts.joined(separator: " · ")), .faint)
    var lines = [head]
    if let refusal = ranking.refusal {
      lines += wrapped("no ranking: \(refusal)", on: terminal)
      return lines
    }
    lines += table(ranking).lines(on: terminal)
    if let controls = ranking.controlled?.controls, !controls.isEmpty {
      lines += wrapped(
        "held equal: "
          + controls.map {
            "\($0.factor) \(SignedNumber.text($0.estimate)) (\(SignedNumber.text($0.lower)) to "
              + "\(SignedNumber.text($0.upper)))"
          }.joined(separator: ", "), on: terminal)
    }
    if let error = ranking.plain?.quasiError, error > 0.1 {
      lines += wrapped(
        "quasi-variances are off by up to \(NumberStyle.share(error)) for some pair", on: terminal)
    }
    lines += ranking.diagnostics.flatMap { wrapped("note: \($0.message)", on: terminal) }
    return lines
  }

  private static func table(_ ranking: Ranking) -> TextTable {
    let held = ranking.controlled
    let hasLength = ranking.winRates.contains { $0.controlled != nil }
    var table = TextTable(
      [
        .right("Ranks"), .left("System", limit: 28), .right("ability"), .right("95 % interval"),
        .right("rating"),
      ] + (held == nil ? [] : [.right("held equal"), .right("ranks")])
        + [.right("wins")] + (hasLength ? [.right("equal length")] : []))
    for system in ranking.plain?.systems ?? [] {
      let other = held?.systems.first { $0.system == system.system }
      let rate = ranking.winRates.first { $0.system == system.system }
      table.rows.append(
        [
          range(system), system.system, SignedNumber.text(system.ability),
          SignedNumber.text(system.lower) + " – " + SignedNumber.text(system.upper),
          NumberStyle.fixed(system.rating, decimals: 0),
        ]
          + (held == nil
            ? [] : [other.map { SignedNumber.text($0.ability) } ?? "", other.map(range) ?? ""])
          + [rate.map { share($0.rate, $0.lower, $0.upper) } ?? ""]
          + (hasLength
            ? [
              rate.flatMap { rate in
                rate.controlled.map { share($0, rate.controlledLower, rate.controlledUpper) }
              } ?? ""
            ] : []))
    }
    return table
  }

  /// Intervals wider than this are not printed; the JSON has them.
  private static let widest = 0.5

  private static func range(_ system: RankedSystem) -> String {
    system.rankBest == system.rankWorst
      ? "\(system.rankBest)" : "\(system.rankBest)–\(system.rankWorst)"
  }

  /// A rate with its interval; one that leaves half of all rates open says nothing.
  private static func share(_ share: Double, _ lower: Double?, _ upper: Double?) -> String {
    guard let lower, let upper else { return NumberStyle.preciseShare(share) }
    guard upper - lower <= widest else { return "too wide" }
    return NumberStyle.preciseShare(share)
      + " (\(NumberStyle.interval(lower, upper, isDecided: false)))"
  }

  private static func wrapped(_ text: String, on terminal: Terminal) -> [String] {
    TextWrap.lines(text, width: terminal.width).map(terminal.legible)
  }

  /// One row for each ranking, fit and system.
  static func csv(_ rankings: Rankings) -> String {
    var text = CSVText([
      "whose", "fit", "system", "ability", "standard_error", "lower", "upper", "quasi_variance",
      "rating", "rank", "rank_best", "rank_worst", "win_rate", "win_rate_lower",
      "win_rate_upper", "equal_length_rate", "equal_length_lower", "equal_length_upper",
      "verdicts", "clusters",
    ])
    for ranking in rankings.rankings {
      for (name, fit) in [("plain", ranking.plain), ("controlled", ranking.controlled)] {
        for system in fit?.systems ?? [] {
          let rate = ranking.winRates.first { $0.system == system.system }
          text.add(
            [ranking.whose, name, system.system]
              + [
                system.ability, system.standardError, system.lower, system.upper,
                system.quasiVariance, system.rating,
              ].map { CSVText.number($0) }
              + ["\(system.rank)", "\(system.rankBest)", "\(system.rankWorst)"]
              + [
                rate?.rate, rate?.lower, rate?.upper, rate?.controlled, rate?.controlledLower,
                rate?.controlledUpper,
              ].map { CSVText.number($0) }
              + [rate.map { "\($0.verdicts)" } ?? "", "\(ranking.clusters)"])
        }
      }
    }
    return text.text
  }
}
