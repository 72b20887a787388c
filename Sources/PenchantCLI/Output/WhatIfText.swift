import PreferenceModels
import Preferences
import Reports

/// What a what-if judge would pick, as a terminal table.
struct WhatIfText {
  let terminal: Terminal
  /// The fitted weights it started from, where the study has them.
  let fitted: WhatIfJudge?

  /// Flips that are listed; the rest is counted.
  private static let listed = 10

  /// The lines of a result.
  func lines(_ result: WhatIfResult) -> [String] {
    var lines = [terminal.legible(heading(result.judge))] + changes(result.judge) + [""]
    lines.append(
      terminal.paint("share of each judge's decided verdicts that it picks too", .faint))
    lines += agreements(result).lines(on: terminal)
    if result.base != nil { lines += [""] + flips(result) }
    lines.append(
      terminal.paint("A statement about fitted models, not an experiment on the judges.", .faint))
    return lines
  }

  /// One row for each judge.
  static func csv(_ result: WhatIfResult) -> String {
    var text = CSVText([
      "judge", "kind", "verdicts", "clusters", "agreement", "agreement_lower", "agreement_upper",
      "own_model", "own_model_lower", "own_model_upper", "difference", "difference_lower",
      "difference_upper", "flips", "comparisons",
    ])
    for row in result.agreements {
      let shares = [row.agreement, row.ownModel, row.difference].flatMap {
        [$0?.share, $0?.lower, $0?.upper].map { CSVText.number($0) }
      }
      text.add(
        [row.judge, row.kind.rawValue, "\(row.verdicts)", "\(row.clusters)"] + shares
          + [row.flips.map(String.init) ?? "", "\(result.comparisons)"])
    }
    return text.text
  }

  private func heading(_ judge: WhatIfJudge) -> String {
    judge.name + (judge.basedOn.map { ", from the fitted weights of \($0)" } ?? "")
  }

  /// The weights that are not the fitted ones.
  private func changes(_ judge: WhatIfJudge) -> [String] {
    guard let fitted else { return [] }
    let before = Dictionary(
      fitted.weights.map { ($0.factor, $0) }, uniquingKeysWith: { first, _ in first })
    let arrow = terminal.mark("→", "->")
    let changed = judge.weights.compactMap { weight -> String? in
      guard let old = before[weight.factor], old.estimate != weight.estimate else { return nil }
      let chances = [old.estimate, weight.estimate].map {
        NumberStyle.chance(WhatIfJudge.chance(estimate: $0))
      }
      return terminal.legible(
        "  \(weight.factor)  \(NumberStyle.estimate(old.estimate)) \(arrow) "
          + "\(NumberStyle.estimate(weight.estimate)) log-odds "
          + "(chance \(chances[0]) \(arrow) \(chances[1]))")
    }
    return changed.isEmpty ? ["  no weight differs from the fitted ones"] : changed
  }

  private func agreements(_ result: WhatIfResult) -> TextTable {
    var table = TextTable([
      .left("Judge", limit: 28), .right("verdicts"), .right("what if"), .right("95%"),
      .right("own model"), .right("difference"), .right("flips"),
    ])
    for row in result.agreements {
      table.rows.append([
        row.judge, NumberStyle.count(row.verdicts), share(row.agreement),
        interval(row.agreement), share(row.ownModel), difference(row.difference),
        row.flips.map { NumberStyle.count($0) } ?? terminal.mark("–", "-"),
      ])
    }
    return table
  }

  private func share(_ share: WhatIfResult.Share?) -> String {
    share.map { NumberStyle.share($0.share) } ?? terminal.mark("–", "-")
  }

  private func interval(_ share: WhatIfResult.Share?) -> String {
    guard let lower = share?.lower, let upper = share?.upper else {
      return terminal.mark("–", "-")
    }
    return NumberStyle.interval(lower, upper, isDecided: false)
  }

  private func difference(_ share: WhatIfResult.Share?) -> String {
    guard let share else { return terminal.mark("–", "-") }
    let points = NumberStyle.points(100 * share.share)
    guard let lower = share.lower, let upper = share.upper else { return points }
    return points + " ("
      + NumberStyle.pointsInterval(100 * lower, 100 * upper, isDecided: false) + ")"
  }

  private func flips(_ result: WhatIfResult) -> [String] {
    let base = result.base ?? ""
    let count = result.flips.count
    var lines = [
      terminal.legible(
        "\(NumberStyle.count(count, "pair")) of \(NumberStyle.count(result.comparisons)) "
          + "\(count == 1 ? "changes its" : "change their") pick from \(base)'s model")
    ]
    guard count > 0 else { return lines }
    var table = TextTable([
      .left("Pair", limit: 40), .right("chance of A before"), .right("after"),
    ])
    for flip in result.flips.prefix(Self.listed) {
      table.rows.append([
        flip.comparison, NumberStyle.chance(flip.before), NumberStyle.chance(flip.after),
      ])
    }
    lines += table.lines(on: terminal)
    if count > Self.listed {
      lines.append(
        terminal.paint(
          "\(count - Self.listed) more in --format json, the largest change first", .faint))
    }
    return lines
  }
}
