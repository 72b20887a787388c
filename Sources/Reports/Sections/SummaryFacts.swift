import Preferences

/// The strip of facts under the title.
struct SummaryFacts {
  let view: AnalysisView
  let words: ReportWords

  /// A large number and the words under it.
  struct Fact {
    var number: String
    var words: String
  }

  var facts: [Fact] {
    if let imported = view.imported { return facts(of: imported) }
    let data = view.analysis.data
    var facts = [
      Fact(number: NumberStyle.count(data.comparisons), words: pairs),
      Fact(number: NumberStyle.count(view.analysis.judges.count), words: judges),
      Fact(
        number: NumberStyle.count(data.verdicts),
        words: words.text("summary", data.verdicts == 1 ? "verdict" : "verdicts")),
      Fact(number: NumberStyle.count(view.modelled.count), words: factors),
    ]
    if let predicted { facts.append(predicted) }
    return facts
  }

  private func facts(of imported: ImportedWeights) -> [Fact] {
    let kinds = kinds(of: imported.judges.map(\.kind))
    var facts = [
      Fact(
        number: NumberStyle.count(imported.judges.count),
        words: words.text("imported", "judges", ["kinds": kinds])),
      Fact(
        number: NumberStyle.count(imported.factors.count),
        words: words.text("imported", "factors")),
    ]
    if imported.scenarios.count > 1 {
      facts.append(
        Fact(
          number: NumberStyle.count(imported.scenarios.count),
          words: words.text("imported", "scenarios")))
    }
    let pairs = view.analysis.similarity?.pairs.count ?? 0
    return facts + [
      Fact(number: NumberStyle.count(pairs), words: words.text("imported", "pairsOfJudges"))
    ]
  }

  /// "3 people, 2 LLMs".
  private func kinds(of kinds: [JudgeKind]) -> String {
    JudgeKind.allCases.compactMap { kind -> String? in
      let count = kinds.count { $0 == kind }
      return count == 0 ? nil : words.count(count, kind.rawValue)
    }.joined(separator: ", ")
  }

  private var pairs: String {
    let data = view.analysis.data
    return data.scenarios.count > 1
      ? words.text(
        "summary", "pairsInScenarios", ["count": NumberStyle.count(data.scenarios.count)])
      : words.text("summary", "pairs", ["clusters": words.count(data.clusters, "prompt")])
  }

  private var judges: String {
    let counts = kinds(of: view.analysis.judges.map(\.kind))
    let part =
      counts.isEmpty ? "judgesNone" : view.analysis.judges.count == 1 ? "judgesOne" : "judges"
    return words.text("summary", part, ["kinds": counts])
  }

  private var factors: String {
    let families = Set(view.modelled.map(\.family)).count
    return families > 1
      ? words.text("summary", "factorsInGroups", ["count": NumberStyle.count(families)])
      : words.text("summary", "factors")
  }

  private var predicted: Fact? {
    let assessed = AccuracyFigure(view: view, words: words).assessed
    guard !assessed.isEmpty else { return nil }
    let ceilings = assessed.compactMap(\.validation.ceiling)
    return Fact(
      number: AccuracyFigure.range(assessed.map(\.validation.accuracy)),
      words: ceilings.isEmpty
        ? words.text("summary", "predicted")
        : words.text(
          "summary", "predictedWithCeiling", ["ceiling": AccuracyFigure.range(ceilings)]))
  }
}
