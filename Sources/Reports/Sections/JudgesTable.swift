import Charts
import Preferences

/// One row per judge: what its verdicts look like, and how well its model does.
struct JudgesTable {
  let view: AnalysisView
  let words: ReportWords

  var table: Table {
    var previous: JudgeKind?
    let rows = view.analysis.judges.map { fit in
      let isNew = previous != nil && previous != fit.kind
      previous = fit.kind
      return Table.Row(cells: cells(of: fit), hasRule: isNew)
    }
    return Table(
      number: "Table 1", title: words.text("data", "judgesTitle"),
      columns: [
        .init(head: ["Judge"], width: 100, isNumeric: false),
        .init(head: ["Verdicts"], width: 36), .init(head: ["Ties"], width: 28),
        .init(head: ["No", "verdict"], width: 34), .init(head: ["Picks", "first"], width: 32),
        .init(head: ["Longer", "wins"], width: 34),
        .init(head: ["Predicted", "held out"], width: 42),
        .init(head: ["Rewards most"], width: 100, isNumeric: false),
        .init(head: ["Penalises most"], width: 87.3, isNumeric: false),
      ], rows: rows, note: note, destination: "table-1")
  }

  private func cells(of fit: JudgeFit) -> [Table.Cell] {
    [
      .init(text: fit.judge, mark: fit.kind.shape),
      .init(text: NumberStyle.count(fit.comparisons)),
      .init(text: NumberStyle.count(fit.ties)),
      .init(
        text: NumberStyle.count(fit.abstentions), style: fit.abstentions > 0 ? .plain : .quiet),
      .init(text: share(fit.tally.pickedFirst, of: fit.tally.orderKnown)),
      .init(text: share(fit.tally.pickedLonger, of: fit.tally.lengthsDiffer)),
      .init(text: fit.validation.map { NumberStyle.share($0.accuracy) } ?? NumberStyle.absent),
      strongest(of: fit, isReward: true), strongest(of: fit, isReward: false),
    ]
  }

  private func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? NumberStyle.absent : NumberStyle.share(Double(part) / Double(whole))
  }

  private func strongest(of fit: JudgeFit, isReward: Bool) -> Table.Cell {
    if fit.status == .notFitted {
      return .init(text: isReward ? "no model" : "", style: .quiet)
    }
    let best = view.strongestEffects(on: fit).first {
      $0.effect.isDecided && ($0.effect.points > 0) == isReward
    }
    guard let best else { return .init(text: NumberStyle.absent, style: .quiet) }
    return .init(
      text: (isReward ? "▲ " : "▼ ") + Phrases.short(view.phrase(of: best.0)))
  }

  private var note: String {
    var sentences = [words.text("data", "judgesNote")]
    let silent = view.analysis.judges.filter { !$0.tally.abstentions.isEmpty }
    for fit in silent.prefix(3) {
      let reasons = fit.tally.abstentions.prefix(2).map {
        "\(NumberStyle.count($0.count)) × “\(Phrases.name($0.reason, limit: 30))”"
      }
      sentences.append(
        words.text(
          "data", "silent",
          ["judge": Phrases.name(fit.judge), "reasons": Phrases.list(reasons)]))
    }
    for fit in view.unfitted.prefix(3) {
      sentences.append("\(Phrases.name(fit.judge)): \(fit.reasonWithoutModel).")
    }
    return sentences.joined(separator: " ")
  }
}
