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
    guard let people = view.strongestMean(\.people), let llms = view.strongestMean(\.llms) else {
      return []
    }
    if people.factor == llms.factor, (people.effect.points > 0) == (llms.effect.points > 0) {
      let part = people.effect.points > 0 ? "bothReward" : "bothPenalise"
      return wordings(of: people.factor).map { words.text("figures", part, ["factor": $0]) }
    }
    let sameVerb = (people.effect.points > 0) == (llms.effect.points > 0)
    return zip(wordings(of: llms.factor), wordings(of: people.factor)).map {
      words.text(
        "figures", sameVerb ? "eachSame" : "eachOther",
        [
          "llms": $0, "people": $1, "llmVerb": verb(llms.effect), "peopleVerb": verb(people.effect),
        ])
    }
  }

  private func verb(_ effect: KindComparison.Effect) -> String {
    effect.points > 0 ? "reward" : "penalise"
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

  private func wordings(of factor: String) -> [String] {
    let phrase = view.phrase(of: factor)
    return Phrases.shorter(phrase)
  }
}
