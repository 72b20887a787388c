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
        .right("last in"), .right("without length"), .right("detectable"),
      ])
      for factor in explanation.factors { table.rows.append(cells(factor)) }
      let method =
        shares.orderPairs.map { "\(NumberStyle.count($0, "pair")) of orders" } ?? "all orders"
      let head =
        "\(fit.judge): the factors gain \(NumberStyle.fixed(shares.gain, decimals: 1)) in "
        + "log-likelihood over position alone (McFadden "
        + "\(NumberStyle.fixed(shares.mcFadden, decimals: 3))), shared out over \(method)"
      return ["", terminal.legible(head)] + table.lines(on: terminal)
    }
  }

  private static func cells(_ factor: FactorExplanation) -> [String] {
    [
      factor.factor, NumberStyle.fixed(factor.oddsRatio, decimals: 2),
      factor.marginalEffect.map { signed(100 * $0) } ?? "",
      factor.part.map { NumberStyle.share($0.share) } ?? "",
      factor.part.map { NumberStyle.fixed($0.firstIn, decimals: 1) } ?? "",
      factor.part.map { NumberStyle.fixed($0.lastIn, decimals: 1) } ?? "",
      factor.withoutLength.map { SignedNumber.text($0.estimate) } ?? "",
      factor.reach.map { NumberStyle.share($0.detectableChance) } ?? "",
    ]
  }

  /// Points of the chance with one decimal and a sign.
  private static func signed(_ points: Double) -> String {
    let text = NumberStyle.fixed(points, decimals: 1)
    return points > 0 && text != NumberStyle.fixed(0, decimals: 1) ? "+" + text : text
  }
}
