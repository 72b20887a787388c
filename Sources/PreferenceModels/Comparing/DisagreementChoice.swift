import Preferences
import Statistics

/// Chooses the comparisons that show where judges part.
///
/// Of the comparisons that two judges decide differently, and whose verdicts both models get
/// right, it takes the one with the largest gap of predicted chances and the one in the middle:
/// never the funniest.
struct DisagreementChoice: Sendable {
  let study: FittedStudy
  let similarity: JudgeSimilarity?

  /// The two comparisons, of the reference judge and the judge least like it.
  ///
  /// The reference is the person with most verdicts; without people, every two judges are tried,
  /// from the least alike on. The other is the LLM least alike, or any judge without LLMs.
  func chosen() -> [ExplainedPair] {
    for (first, second) in judgePairs() {
      let found = candidates(first, second)
      guard !found.isEmpty else { continue }
      let middle = (found.count - 1) / 2
      var places: [(Int, ExplainedPair.Choice)] = [(found.count - 1, .largest)]
      if middle != found.count - 1 { places.append((middle, .median)) }
      return places.map { place, choice in
        PairExplainer(study: study).explained(
          found[place].comparison, by: [first, second], first: found[place].pick,
          choice: choice, candidates: found.count)
      }
    }
    return []
  }

  /// A comparison on which two judges part.
  struct Candidate: Sendable {
    let comparison: Int
    /// The response that the first judge picked.
    let pick: Side
    /// Difference of the predicted chances.
    let gap: Double
  }

  /// The comparisons that both models get right, by their gap, smallest first.
  func candidates(
    _ first: FittedStudy.FittedJudge, _ second: FittedStudy.FittedJudge
  ) -> [Candidate] {
    let explainer = PairExplainer(study: study)
    let predicted = [first, second].map(explainer.predictions)
    let picked = [first, second].map { JudgePicks($0.judge, in: study.table).picks }
    let rows = study.table.comparisons
    return rows.indices.compactMap { row -> Candidate? in
      guard let one = picked[0][row], let two = picked[1][row], one != two,
        (predicted[0][row] > 0) == (one == .a), (predicted[1][row] > 0) == (two == .a),
        predicted[0][row] != 0, predicted[1][row] != 0
      else { return nil }
      return Candidate(
        comparison: row, pick: one,
        gap: abs(expit(predicted[0][row]) - expit(predicted[1][row])))
    }.sorted { ($0.gap, rows[$0.comparison].id) < ($1.gap, rows[$1.comparison].id) }
  }

  /// Pairs of judges, the most telling first.
  private func judgePairs() -> [(FittedStudy.FittedJudge, FittedStudy.FittedJudge)] {
    let fitted = study.fitted
    let verdicts = Dictionary(
      study.analysis.judges.map { ($0.judge, $0.comparisons - $0.abstentions) },
      uniquingKeysWith: { first, _ in first })
    let people = fitted.filter { $0.judge.kind == .human }
    let reference = people.max { left, right in
      let (one, two) = (verdicts[left.judge.name] ?? 0, verdicts[right.judge.name] ?? 0)
      return (one, right.judge.name) < (two, left.judge.name)
    }
    guard let reference else {
      var pairs: [(FittedStudy.FittedJudge, FittedStudy.FittedJudge)] = []
      for first in fitted.indices {
        for second in fitted.indices.dropFirst(first + 1) {
          pairs.append((fitted[first], fitted[second]))
        }
      }
      return byLikeness(pairs)
    }
    let others = fitted.filter { $0.judge.name != reference.judge.name }
    let llms = others.filter { $0.judge.kind == .llm }
    return byLikeness(llms.map { (reference, $0) })
      + byLikeness(others.filter { $0.judge.kind != .llm }.map { (reference, $0) })
  }

  /// The least alike first; pairs without a correlation last, in their order.
  private func byLikeness(
    _ pairs: [(FittedStudy.FittedJudge, FittedStudy.FittedJudge)]
  ) -> [(FittedStudy.FittedJudge, FittedStudy.FittedJudge)] {
    func likeness(_ pair: (FittedStudy.FittedJudge, FittedStudy.FittedJudge)) -> Double {
      let names = Set([pair.0.judge.name, pair.1.judge.name])
      return similarity?.pairs.first { Set([$0.first, $0.second]) == names }?.pearson?.value ?? 2
    }
    return pairs.map { ($0, likeness($0)) }.enumerated()
      .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
  }
}
