import Preferences
import Reports

/// Results of a self-test for people and for spreadsheets.
enum SelftestText {
  /// What was drawn, the rates with their simulation errors, a row for each column.
  static func lines(_ result: SelfTestResult, on terminal: Terminal) -> [String] {
    var table = TextTable([
      .left("Factor"), .right("truth"), .right("mean"), .right("real error"),
      .right("claimed"), .right("95 % holds"), .right("shows"), .right("n for 55 %"),
    ])
    for row in result.recoveries {
      table.rows.append([
        row.factor, SignedNumber.text(row.truth), SignedNumber.text(row.meanEstimate),
        NumberStyle.estimate(row.deviation), NumberStyle.estimate(row.claimedError),
        percent(row.coverage), row.reach.map { NumberStyle.chance($0.detectableChance) } ?? "",
        row.reach.map { NumberStyle.count($0.comparisonsNeeded) } ?? "",
      ])
    }
    let head =
      "\(result.design): \(NumberStyle.count(result.comparisons, "comparison")), "
      + "\(NumberStyle.count(result.clusters, "prompt")), "
      + "\(NumberStyle.count(result.judges, "judge")), "
      + "\(NumberStyle.count(result.replicates, "draw")), seed \(result.seed)"
    let legend = [
      "shows: the smallest chance that one judge's verdicts show 8 times in 10",
      "n for 55 %: how many comparisons like these show a chance of 55 % as often",
    ]
    let rates = [
      ("95 % intervals hold the truth", result.coverage),
      ("factors without an effect that pass the screen", result.falsePositives),
      ("false ones among the effects found", result.falseDiscoveries),
      ("planted effects found", result.found),
    ].map { "\($0.0): \(percent($0.1.share)) ± \(percent($0.1.error))" }
    let unfitted =
      result.notFitted > 0 ? ["\(NumberStyle.count(result.notFitted, "fit")) without a model"] : []
    let verdict =
      result.isSound
      ? "Sound: coverage is near 95 % and false discoveries stay below 5 %."
      : "Not sound: coverage is off 95 %, or false discoveries exceed 5 %, on data like these."
    return [terminal.legible(head), ""] + table.lines(on: terminal)
      + legend.map(terminal.legible) + [""]
      + (rates + unfitted + [verdict]).map(terminal.legible)
  }

  /// One row for each column.
  static func csv(_ result: SelfTestResult) -> String {
    var text = CSVText([
      "factor", "truth", "mean_estimate", "deviation", "claimed_error", "coverage", "fits",
      "detectable_chance", "comparisons_needed",
    ])
    for row in result.recoveries {
      text.add(
        [row.factor]
          + [row.truth, row.meanEstimate, row.deviation, row.claimedError, row.coverage]
          .map { CSVText.number($0) }
          + [
            "\(row.fits)", row.reach.map { CSVText.number($0.detectableChance) } ?? "",
            row.reach.map { "\($0.comparisonsNeeded)" } ?? "",
          ])
    }
    return text.text
  }

  /// A share in percent with one decimal, since its last digit is what the test is about.
  private static func percent(_ share: Double) -> String {
    NumberStyle.fixed(100 * share, decimals: 1) + " %"
  }
}
