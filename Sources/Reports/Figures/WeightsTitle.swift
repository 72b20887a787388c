import Preferences

/// What the weights show as a whole, as a sentence that is checked on the numbers.
struct WeightsTitle {
  let view: AnalysisView
  let words: ReportWords

  /// At most 85 letters; the neutral title where no claim holds or fits.
  var text: String {
    let wordings = meanClaims + shareClaims
    return wordings.first { $0.count <= 85 } ?? neutral
  }

  private var neutral: String {
    let count = view.fitted.count
    return words.text(
      "figures", count == 1 ? "weightsOne" : "weightsNeutral",
      [
        "count": NumberStyle.word(count), "judge": view.fitted.first?.judge ?? "",
      ])
  }

  /// Claims from the means of people and of LLMs.
  private var meanClaims: [String] {
    guard let people = strongest(\.people), let llms = strongest(\.llms) else { return [] }
    if people.factor == llms.factor, (people.effect.points > 0) == (llms.effect.points > 0) {
      let part = people.effect.points > 0 ? "bothReward" : "bothPenalise"
      return wordings(of: people.factor).map { words.text("figures", part, ["factor": $0]) }
    }
    guard people.effect.points > 0, llms.effect.points > 0, people.factor != llms.factor
    else { return [] }
    return zip(wordings(of: llms.factor), wordings(of: people.factor)).map {
      words.text("figures", "eachRewards", ["llms": $0, "people": $1])
    }
  }

  /// Claims from how many judges decide a factor the same way.
  private var shareClaims: [String] {
    let claims = DirectionCount.all(view, view.fitted)
      .filter { 2 * $0.count > view.fitted.count && view.fitted.count > 1 }
    guard let best = claims.first else { return [] }
    let all = view.analysis.judges.count
    let part: String
    if best.count < all {
      part = best.isReward ? "shareRewards" : "sharePenalises"
    } else if best.count == 2 {
      part = best.isReward ? "bothJudgesReward" : "bothJudgesPenalise"
    } else {
      part = best.isReward ? "allReward" : "allPenalise"
    }
    return wordings(of: best.factor).map {
      words.text(
        "figures", part,
        [
          "factor": $0, "count": Phrases.capitalized(NumberStyle.word(best.count)),
          "all": NumberStyle.word(all),
        ])
    }
  }

  private func strongest(
    _ side: KeyPath<KindComparison.Gap, KindComparison.Effect>
  ) -> (factor: String, effect: KindComparison.Effect)? {
    view.gaps.filter { $0[keyPath: side].isDecided }
      .max { abs($0[keyPath: side].points) < abs($1[keyPath: side].points) }
      .map { ($0.factor, $0[keyPath: side]) }
  }

  private func wordings(of factor: String) -> [String] {
    let phrase = view.phrase(of: factor)
    return Phrases.shorter(phrase)
  }
}

/// How many of some judges decide a factor in one direction, and how strongly.
struct DirectionCount {
  var factor: String
  var isReward: Bool
  /// Judges whose effect is decided in this direction.
  var judges: [JudgeFit]
  /// The median distance from 50 % of these, in points.
  var points: Double
  /// Judges whose model has the factor.
  var measured: Int

  var count: Int { judges.count }

  /// One entry per factor, in the direction that more judges decide; strongest first.
  static func all(_ view: AnalysisView, _ judges: [JudgeFit]) -> [DirectionCount] {
    var counts: [DirectionCount] = []
    for factor in view.modelled {
      let effects = judges.compactMap { fit in
        view.effect(of: factor.name, on: fit).map { (fit, $0) }
      }
      let decided = effects.filter(\.1.isDecided)
      let ups = decided.filter { $0.1.points > 0 }
      let downs = decided.filter { $0.1.points < 0 }
      let side = ups.count >= downs.count ? ups : downs
      guard !side.isEmpty else { continue }
      let sizes = side.map { abs($0.1.points) }.sorted()
      counts.append(
        DirectionCount(
          factor: factor.name, isReward: ups.count >= downs.count, judges: side.map(\.0),
          points: sizes[sizes.count / 2], measured: effects.count))
    }
    return counts.enumerated().sorted {
      let left = Double($0.element.count) * $0.element.points
      let right = Double($1.element.count) * $1.element.points
      return (right, $0.offset) < (left, $1.offset)
    }.map(\.element)
  }
}
