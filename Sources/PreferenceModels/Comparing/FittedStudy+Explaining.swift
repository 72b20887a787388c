public import Preferences

extension FittedStudy {
  /// Names of the judges with a model, in the order of the analysis.
  public var modelledJudges: [String] { fitted.map(\.judge.name) }

  /// What the models of judges put one comparison down to, response A in front.
  ///
  /// - Parameters:
  ///   - id: The comparison's name.
  ///   - judges: Judges with a model; empty for those who judged it, or else all, four at most.
  /// - Returns: The explanation without texts; nil where there is no such comparison.
  public func explained(_ id: String, by judges: [String] = []) -> ExplainedPair? {
    guard let row = table.comparisons.firstIndex(where: { $0.id == id }) else { return nil }
    var chosen = fitted.filter { judges.contains($0.judge.name) }
    if judges.isEmpty {
      let present = fitted.filter { judge in
        judge.model.rows.entries.contains { $0.comparison == row }
      }
      chosen = Array((present.isEmpty ? fitted : present).prefix(4))
    }
    return PairExplainer(study: self).explained(
      row, by: chosen, first: .a, choice: .named, candidates: 0)
  }

  /// The comparisons that two judges decide differently and both models get right, the largest
  /// gap of predicted chances first.
  ///
  /// - Parameters:
  ///   - first: A judge with a model.
  ///   - second: Another judge with a model.
  ///   - count: The number wanted.
  /// - Returns: The explanations without texts, response A in front; empty where there are none.
  public func partings(_ first: String, _ second: String, count: Int) -> [ExplainedPair] {
    guard let one = fitted.first(where: { $0.judge.name == first }),
      let two = fitted.first(where: { $0.judge.name == second })
    else { return [] }
    let found = DisagreementChoice(study: self, similarity: nil).candidates(one, two)
    return found.suffix(count).reversed().map { candidate in
      PairExplainer(study: self).explained(
        candidate.comparison, by: [one, two], first: .a, choice: .largest,
        candidates: found.count)
    }
  }
}
