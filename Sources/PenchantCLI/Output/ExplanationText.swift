import Preferences
import Reports

/// The weights of judges from other sides: odds, points, shares of the fit, length.
enum ExplanationText {
  /// A table for each judge whose fit was divided among its factors.
  static func lines(_ analysis: Analysis, on terminal: Terminal) -> [String] {
    analysis.judges.flatMap { fit -> [String] in
      guard let explanation = fit.explanation, let shares = explanation.shares else { return [] }
      var table = TextTable([
        .left("Factor"), .right("odds ×"), .right("points"), .right("share"), .right("first in"),
        .right("last in"), .right("flip"), .right("detectable"),
      ])
      for factor in explanation.factors { table.rows.append(cells(factor)) }
      let method =
        shares.orderPairs.map { "\(NumberStyle.count($0, "pair")) of orders" } ?? "all orders"
      let head =
        "\(fit.judge): the factors gain \(NumberStyle.fixed(shares.gain, decimals: 1)) in "
        + "log-likelihood over position alone (McFadden "
        + "\(NumberStyle.fixed(shares.mcFadden, decimals: 3))), shared out over \(method)"
      return ["", terminal.legible(head)] + table.lines(on: terminal)
        + withoutLength(explanation, on: terminal)
        + [
          terminal.legible(
            "flip: what a held-out verdict loses in log-likelihood, in thousandths of a nat, when "
              + "the sign of the factor's difference is drawn at random, ± its error")
        ]
    }
  }

  /// The same in the model without any factor of length; nothing where that is no other model.
  private static func withoutLength(
    _ explanation: Explanation, on terminal: Terminal
  ) -> [String] {
    let factors = explanation.factors.filter { $0.withoutLength != nil }
    guard !factors.isEmpty else { return [] }
    var table = TextTable([
      .left("Without length"), .right("estimate"), .right("chance"), .right("share"),
      .right("first in"), .right("last in"), .right("flip"),
    ])
    for factor in factors {
      table.rows.append([
        factor.factor, factor.withoutLength.map { SignedNumber.text($0.estimate) } ?? "",
        factor.withoutLength.map { NumberStyle.chance($0.chance) } ?? "",
        factor.partWithoutLength.map { NumberStyle.share($0.share) } ?? "",
        factor.partWithoutLength.map { NumberStyle.fixed($0.firstIn, decimals: 1) } ?? "",
        factor.partWithoutLength.map { NumberStyle.fixed($0.lastIn, decimals: 1) } ?? "",
        factor.importanceWithoutLength.map(flip) ?? "",
      ])
    }
    return table.lines(on: terminal)
  }

  private static func flip(_ importance: FactorExplanation.Importance) -> String {
    signed(1000 * importance.increase) + " ± "
      + NumberStyle.fixed(1000 * importance.standardError, decimals: 1)
  }

  private static func cells(_ factor: FactorExplanation) -> [String] {
    [
      factor.factor, NumberStyle.fixed(factor.oddsRatio, decimals: 2),
      factor.marginalEffect.map { signed(100 * $0) } ?? "",
      factor.part.map { NumberStyle.share($0.share) } ?? "",
      factor.part.map { NumberStyle.fixed($0.firstIn, decimals: 1) } ?? "",
      factor.part.map { NumberStyle.fixed($0.lastIn, decimals: 1) } ?? "",
      factor.importance.map(flip) ?? "",
      factor.reach.map { NumberStyle.share($0.detectableChance) } ?? "",
    ]
  }

  /// Points of the chance with one decimal and a sign.
  private static func signed(_ points: Double) -> String {
    let text = NumberStyle.fixed(points, decimals: 1)
    return points > 0 && text != NumberStyle.fixed(0, decimals: 1) ? "+" + text : text
  }
}
