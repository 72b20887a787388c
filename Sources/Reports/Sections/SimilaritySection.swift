import Charts
import Preferences

/// Who is alike: judges by their weights and by their verdicts.
struct SimilaritySection {
  let content: ReportContent

  private var view: AnalysisView { content.view }
  private var words: ReportWords { content.words }

  func write(on flow: any ReportFlow) {
    let figures = content.figures(in: .similarity)
    let paragraphs = [view.imported == nil ? weights : publishedWeights, verdicts].filter {
      !$0.isEmpty
    }
    flow.begin(
      .similarity, needing: figures.first.map { min($0.figure.size.height + 180, 560) } ?? 14)
    guard !figures.isEmpty || !paragraphs.isEmpty else {
      flow.paragraph(words.text("similarity", reasonForNothing))
      return
    }
    if paragraphs.count == 2 {
      flow.columns([paragraphs[0]], [paragraphs[1]])
    } else {
      for paragraph in paragraphs { flow.paragraph(paragraph) }
    }
    flow.place(figures)
  }

  private var reasonForNothing: String {
    if view.analysis.judges.count < 2 { return "oneJudge" }
    return view.fitted.count < 2 ? "noModels" : "notPart"
  }

  /// The two judges that weigh factors most alike, and the two that do least.
  private var weights: String {
    let pairs = (view.analysis.similarity?.pairs ?? []).filter {
      $0.pearson?.isPrintable == true
    }.enumerated().sorted {
      (-($0.element.pearson?.value ?? 0), $0.offset) < (
        -($1.element.pearson?.value ?? 0), $1.offset
      )
    }.map(\.element)
    guard let most = pairs.first, let least = pairs.last, let high = most.pearson,
      let low = least.pearson
    else { return "" }
    var values = [
      "first": Phrases.name(most.first), "second": Phrases.name(most.second),
      "value": NumberStyle.correlation(high), "interval": words.correlationInterval(high),
    ]
    guard pairs.count > 1 else { return words.text("similarity", "weightsOfTwo", values) }
    values["third"] = Phrases.name(least.first)
    values["fourth"] = Phrases.name(least.second)
    values["low"] = NumberStyle.correlation(low)
    values["lowInterval"] = words.correlationInterval(low)
    return words.text("similarity", "weights", values)
  }

  /// The same of published weights, without intervals, and how it is within scenarios.
  private var publishedWeights: String {
    let pairs = ranked(
      (view.analysis.similarity?.pairs ?? []).map { ($0.first, $0.second, $0.pearson) })
    guard let most = pairs.first, let least = pairs.last else { return "" }
    var values = names(most, least)
    values["value"] = NumberStyle.correlation(most.value)
    values["low"] = NumberStyle.correlation(least.value)
    let alike = words.text("imported", pairs.count > 1 ? "alike" : "alikeTwo", values)
    let within = ranked(
      (view.imported?.similarity?.pairs ?? []).map { ($0.first, $0.second, $0.mean) })
    guard let high = within.first, let low = within.last, within.count > 1 else { return alike }
    var told = names(high, low)
    told["high"] = NumberStyle.correlation(high.value)
    told["low"] = NumberStyle.correlation(low.value)
    told["mean"] = NumberStyle.fixed(
      within.reduce(0) { $0 + $1.value.value } / Double(within.count), decimals: 2)
    return alike + " " + words.text("imported", "byScenario", told)
  }

  private typealias Likeness = (first: String, second: String, value: Estimate)

  /// Pairs of judges with a correlation, the most alike first.
  private func ranked(_ pairs: [(String, String, Estimate?)]) -> [Likeness] {
    pairs.compactMap { first, second, value -> Likeness? in
      guard let value, NumberStyle.isPrintable(value.value) else { return nil }
      return (first, second, value)
    }.enumerated().sorted {
      (-$0.element.value.value, $0.offset) < (-$1.element.value.value, $1.offset)
    }.map(\.element)
  }

  private func names(_ most: Likeness, _ least: Likeness) -> [String: String] {
    [
      "first": Phrases.name(most.first), "second": Phrases.name(most.second),
      "third": Phrases.name(least.first), "fourth": Phrases.name(least.second),
    ]
  }

  /// How far judges agree beyond chance, and what agreement could be reached.
  private var verdicts: String {
    guard let agreement = view.analysis.agreement else { return "" }
    if agreement.judges.count == 2 { return verdictsOfTwo(agreement) }
    let groups = agreement.groups.filter { $0.kappa.isPrintable || $0.kappa.bounds == nil }
      .filter { NumberStyle.isPrintable($0.kappa.value) && $0.pairs > 0 }
    guard !groups.isEmpty else { return words.text("similarity", "tooFew") }
    let told = groups.prefix(4).map { group in
      words.text(
        "similarity", "group",
        [
          "kinds": words.text("similarity", "\(group.first.rawValue)-\(group.second.rawValue)"),
          "kappa": NumberStyle.correlation(group.kappa),
        ])
    }
    var sentences = [words.text("similarity", "verdicts", ["groups": Phrases.list(told)])]
    if let ceiling = agreement.ceiling, NumberStyle.isPrintable(ceiling.attainable.value) {
      sentences.append(
        words.text(
          "similarity", "ceiling",
          [
            "share": NumberStyle.share(ceiling.attainable.value),
            "count": NumberStyle.count(ceiling.comparisons, "pair"),
          ]))
    }
    return sentences.joined(separator: " ")
  }

  /// How far two judges agree: a matrix of one cell says less than a sentence.
  private func verdictsOfTwo(_ agreement: JudgeAgreement) -> String {
    guard let pair = agreement.pairs.first, let share = pair.share, let kappa = pair.kappa,
      NumberStyle.isPrintable(share.value), NumberStyle.isPrintable(kappa.value)
    else { return words.text("similarity", "tooFew") }
    return words.text(
      "similarity", "verdictsOfTwo",
      [
        "first": Phrases.name(pair.first), "second": Phrases.name(pair.second),
        "share": NumberStyle.share(share.value),
        "pairs": NumberStyle.count(pair.comparisons, "pair"),
        "kappa": NumberStyle.correlation(kappa), "interval": words.correlationInterval(kappa),
      ])
  }
}
