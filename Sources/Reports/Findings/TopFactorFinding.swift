import Preferences

/// What people, LLM judges, or all judges reward or penalise most, length aside.
struct TopFactorFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  var findings: [Finding] {
    let people = view.fitted(.human)
    let llms = view.fitted(.llm)
    let all = best(of: view.fitted, group: .all)
    guard !people.isEmpty, !llms.isEmpty else { return all }
    // What both kinds share is told once: one factor makes one finding.
    let apart = best(of: llms, group: .llms) + best(of: people, group: .people)
    return all + apart
  }

  private enum Group {
    case all
    case people
    case llms
  }

  private func best(of judges: [JudgeFit], group: Group) -> [Finding] {
    DirectionCount.all(view, judges)
      .filter { view.family(of: $0.factor) != .length && $0.isFirm }
      .prefix(3).enumerated().map { rank, count in
        var finding = finding(count, of: judges, group: group)
        // What comes second is told only where little else can be.
        if rank > 0 { finding.score /= 2 }
        return finding
      }
  }

  private func finding(
    _ count: DirectionCount, of judges: [JudgeFit], group: Group
  ) -> Finding {
    let ranked = view.strongestEffects(of: count.factor, on: count.judges)
    let share =
      total(group) == 1
      ? words.text("words", "thisJudge")
      : count.count == total(group)
        ? words.text("words", "allOfThem")
        : words.some(count.count, of: total(group), noun(group))
    var values = [
      "factor": view.quoted(count.factor), "share": share,
      "magnitude": words.magnitude(0.5 + count.points / 100),
      "first": part("one", ranked[0]),
    ]
    if ranked.count > 1, let last = ranked.last { values["second"] = part("two", last) }
    let means =
      ranked.count > 2 ? [ranked[0], ranked[ranked.count / 2], ranked[ranked.count - 1]] : ranked
    return Finding(
      kind: .top,
      score: count.points * Double(count.count) / Double(view.fitted.count),
      title: title(count, of: judges, group: group),
      text: words.text("finding-top", "text", values), figures: [.weights],
      chart: MiniChart(view: view).chart(of: count.factor, on: means.map(\.fit)),
      evidence: count.judges.map {
        .decided(judge: $0.judge, factor: count.factor, isMore: count.isReward)
      }
        + (2 * count.count > judges.count
          ? [
            .mostDecided(
              judges: judges.map(\.judge), factor: count.factor, isMore: count.isReward)
          ] : []))
  }

  private func part(_ name: String, _ item: (fit: JudgeFit, effect: Coefficient)) -> String {
    words.text(
      "finding-top", name,
      [
        "judge": Phrases.name(item.fit.judge), "chance": NumberStyle.chance(item.effect),
        "interval": NumberStyle.interval(item.effect),
      ])
  }

  private func title(
    _ count: DirectionCount, of judges: [JudgeFit], group: Group
  ) -> String {
    let part = (count.isReward ? "rewards" : "penalises") + (count.count == 1 ? "One" : "")
    let phrase = view.phrase(of: count.factor)
    let wordings = subjects(count, of: judges, group: group).flatMap { subject in
      Phrases.shorter(phrase).map {
        words.text("finding-top", part, ["subject": subject, "factor": $0])
      }
    }.filter { $0.count <= Finding.titleLimit }
    return wordings.first
      ?? words.text("finding-top", "neutral", ["group": words.text("words", noun(group))])
  }

  private func subjects(
    _ count: DirectionCount, of judges: [JudgeFit], group: Group
  ) -> [String] {
    if total(group) == 1 { return [Phrases.name(count.judges[0].judge)] }
    if count.count == total(group) {
      return count.count == 2
        ? [words.all(2, noun(group))]
        : [words.all(count.count, noun(group)), phrase("everyone", group)]
    }
    let counted = Phrases.capitalized(
      words.some(count.count, of: total(group), noun(group)))
    if count.count == 1 { return [Phrases.name(count.judges[0].judge), counted] }
    return 2 * count.count > total(group) ? [counted, phrase("most", group)] : [counted]
  }

  /// Judges of the group, those without a model included.
  private func total(_ group: Group) -> Int {
    switch group {
    case .all: view.analysis.judges.count
    case .people: view.analysis.judges.count { $0.kind == .human }
    case .llms: view.analysis.judges.count { $0.kind == .llm }
    }
  }

  private func phrase(_ part: String, _ group: Group) -> String {
    words.text("words", part, ["group": words.text("words", noun(group))])
  }

  /// The part of the words that names a group.
  private func noun(_ group: Group) -> String {
    switch group {
    case .all: "groupJudges"
    case .people: "groupPeople"
    case .llms: "groupLLMs"
    }
  }
}

extension Finding.Evidence {
  /// The factor the claim is about.
  var factor: String? {
    switch self {
    case .decided(_, let factor, _), .decidedGap(let factor, _),
      .mostDecided(_, let factor, _):
      factor
    default: nil
    }
  }
}
