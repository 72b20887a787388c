public import Preferences
import Statistics

extension FittedStudy {
  /// The fitted weights of a judge as a what-if judge to start from.
  ///
  /// - Throws: ``WhatIfError/noModel(judge:available:)``.
  public func whatIfJudge(basedOn name: String) throws(WhatIfError) -> WhatIfJudge {
    guard let fitted = fitted.first(where: { $0.judge.name == name }) else {
      throw .noModel(judge: name, available: self.fitted.map(\.judge.name))
    }
    var judge = WhatIfJudge(name: "\(name) (what if)", basedOn: name, weights: [])
    for (column, estimate) in zip(fitted.model.rows.columns, fitted.model.coefficients) {
      switch column {
      case .position: judge.position = estimate
      case .factor(let index):
        judge.weights.append(
          WhatIfJudge.Weight(
            factor: differences.columns[index].factor.name, estimate: estimate,
            scale: differences.columns[index].scale))
      case .applies(let index):
        judge.applies.append(
          WhatIfJudge.Applies(factors: differences.applies[index].factors, estimate: estimate))
      }
    }
    return judge
  }

  /// What a what-if judge would pick, beside every judge of the study.
  ///
  /// Agreement is the share of a judge's decided verdicts that the what-if judge picks too, in
  /// the order that the judge saw. A flip is a comparison on which the sign of the log-odds
  /// changes, the order left out. Its base is the model of `basedOn`.
  ///
  /// - Throws: ``WhatIfError`` for weights that this study cannot use.
  public func result(of judge: WhatIfJudge) throws(WhatIfError) -> WhatIfResult {
    let predictor = try WhatIfPredictor(judge, differences: differences)
    let all = predictor.linearPredictor(comparisons: table.comparisons.indices)
    var agreements: [WhatIfResult.Agreement] = []
    var flips: [WhatIfResult.Flip] = []
    for verdicts in table.judges {
      var own: WhatIfPredictor?
      var before: [Double]?
      if fitted.contains(where: { $0.judge.name == verdicts.judge.name }) {
        let model = try WhatIfPredictor(
          whatIfJudge(basedOn: verdicts.judge.name), differences: differences)
        let prediction = model.linearPredictor(comparisons: table.comparisons.indices)
        if verdicts.judge.name == judge.basedOn { flips = changes(from: prediction, to: all) }
        own = model
        before = prediction
      }
      agreements.append(
        agreement(
          with: verdicts, predictor, own,
          flips: before.map { before in zip(before, all).count { $0.picksOther(than: $1) } }))
    }
    return WhatIfResult(
      run: analysis.run, judge: judge, comparisons: table.comparisons.count,
      agreements: agreements,
      base: fitted.contains { $0.judge.name == judge.basedOn } ? judge.basedOn : nil,
      flips: flips)
  }

  private func agreement(
    with verdicts: JudgedTable.JudgeVerdicts, _ predictor: WhatIfPredictor,
    _ own: WhatIfPredictor?, flips: Int?
  ) -> WhatIfResult.Agreement {
    let decided = verdicts.entries.filter { $0.choice.preferred != nil }
    let clusters = decided.map { table.comparisons[$0.comparison].cluster }
    func hits(_ predictor: WhatIfPredictor) -> [Double] {
      zip(predictor.linearPredictor(decided), decided).map { logOdds, entry in
        logOdds == 0 ? 0.5 : ((logOdds > 0) == (entry.choice.preferred == .a) ? 1 : 0)
      }
    }
    let picks = hits(predictor)
    let model = own.map(hits)
    let difference = model.map { zip(picks, $0).map { $0 - $1 } }
    return WhatIfResult.Agreement(
      judge: verdicts.judge.name, kind: verdicts.judge.kind, verdicts: decided.count,
      clusters: Set(clusters).count, agreement: share(picks, clusters, within: 0...1),
      ownModel: model.flatMap { share($0, clusters, within: 0...1) },
      difference: difference.flatMap { share($0, clusters, within: -1...1) }, flips: flips)
  }

  private func share(
    _ hits: [Double], _ clusters: [Int], within range: ClosedRange<Double>
  ) -> WhatIfResult.Share? {
    guard !hits.isEmpty else { return nil }
    let interval = ClusteredMean(hits, clusters: clusters).interval
    return WhatIfResult.Share(
      share: hits.reduce(0, +) / Double(hits.count),
      lower: interval.map { max(range.lowerBound, $0.lower) },
      upper: interval.map { min(range.upperBound, $0.upper) })
  }

  /// The comparisons whose pick changes, the largest change of the chance first.
  private func changes(from before: [Double], to after: [Double]) -> [WhatIfResult.Flip] {
    table.comparisons.indices
      .filter { before[$0].picksOther(than: after[$0]) }
      .map { row in
        WhatIfResult.Flip(
          comparison: table.comparisons[row].id, before: expit(before[row]),
          after: expit(after[row]))
      }
      .sorted { left, right in
        (abs(right.after - right.before), left.comparison)
          < (abs(left.after - left.before), right.comparison)
      }
  }
}

extension Double {
  /// Whether two log-odds pick different responses; an even chance picks neither.
  fileprivate func picksOther(than other: Double) -> Bool {
    (self > 0) != (other > 0) || (self < 0) != (other < 0)
  }
}

extension WhatIfJudge {
  /// The weight that makes this chance of picking the response with one scale more: its logit.
  public static func estimate(chance: Double) -> Double { logit(chance) }

  /// The chance of picking the response with one scale more of a factor of this weight.
  public static func chance(estimate: Double) -> Double { expit(estimate) }
}
