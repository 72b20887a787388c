import Preferences

/// The answer in one or two sentences under the title.
struct StandFirst {
  let view: AnalysisView
  let words: ReportWords

  var text: String {
    if let imported = view.imported {
      return words.text(
        "imported", "answer",
        [
          "factors": NumberStyle.count(imported.factors.count, "factor"),
          "data": Phrases.name(view.analysis.data.title, limit: 60),
        ])
    }
    if view.fitted.isEmpty { return words.text("summary", "answerWithoutModels") }
    return [weights, kinds].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var weights: String {
    if let people = view.strongestMean(\.people), let llms = view.strongestMean(\.llms) {
      return words.text(
        "summary",
        people.factor == llms.factor && same(people.effect, llms.effect)
          ? "answerShared" : "answerKinds",
        [
          "llmVerb": verb(llms.effect), "llmFactor": short(llms.factor),
          "llmChance": chance(llms.effect), "peopleVerb": verb(people.effect),
          "peopleFactor": short(people.factor), "peopleChance": chance(people.effect),
        ])
    }
    let counts = DirectionCount.all(view, view.fitted)
    guard let best = counts.first(where: \.isFirm) else {
      return words.text("summary", "answerNone")
    }
    if view.fitted.count == 1, let effect = view.effect(of: best.factor, on: best.judges[0]) {
      return words.text(
        "summary", "answerOne",
        [
          "judge": Phrases.name(best.judges[0].judge),
          "verb": words.verb(isReward: best.isReward, isOne: true), "factor": short(best.factor),
          "chance": NumberStyle.effect(effect),
        ])
    }
    let all = view.analysis.judges.count
    let who =
      best.count == all
      ? words.all(all, "groupJudges")
      : Phrases.capitalized(words.some(best.count, of: all, "groupJudges"))
    return words.text(
      "summary", "answerCount",
      [
        "who": who, "count": Phrases.capitalized(words.number(best.count)),
        "all": words.number(all), "factor": short(best.factor),
        "verb": words.verb(isReward: best.isReward, isOne: best.count == 1),
      ])
  }

  private var kinds: String {
    guard !view.gaps.isEmpty else { return "" }
    let decided = view.gaps.count(where: \.decided)
    return words.text(
      "summary", decided == 0 ? "noGap" : decided == 1 ? "oneGap" : "gaps",
      [
        "count": words.number(decided),
        "all": words.number(view.gaps.count),
      ])
  }

  private func same(
    _ left: KindComparison.Effect, _ right: KindComparison.Effect
  ) -> Bool {
    (left.points > 0) == (right.points > 0)
  }

  private func verb(_ effect: KindComparison.Effect) -> String {
    words.verb(isReward: effect.points > 0, isOne: false)
  }

  private func chance(_ effect: KindComparison.Effect) -> String {
    NumberStyle.chance(effect.chance, isDecided: effect.isDecided)
  }

  private func short(_ factor: String) -> String {
    Phrases.name(Phrases.short(view.phrase(of: factor)), limit: 36)
  }
}
