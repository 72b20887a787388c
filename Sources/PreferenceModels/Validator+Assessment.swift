import Preferences
import Statistics

extension Validator {
  /// The figures of a set of predictions, on decided verdicts.
  ///
  /// A model that sees no difference at all predicts one half. Such a row goes to the longer
  /// response, the best guess that needs no model; without lengths it counts one half.
  ///
  /// The area under the curve is that of the rows together with each row swapped, so that it
  /// does not depend on which response is called A.
  func assess(_ predictions: Predictions, in setting: Setting) -> Assessment? {
    let decided = predictions.entries.indices.filter {
      predictions.entries[$0].choice.preferred != nil
    }
    guard !decided.isEmpty else { return nil }
    let entries = decided.map { predictions.entries[$0] }
    let outcomes = entries.map { $0.choice.preferred == .a ? 1.0 : 0 }
    let probabilities = decided.map { Validator.bounded(predictions.probabilities[$0]) }
    let byLength = longer(entries, setting.table)
    let hits = probabilities.indices.map { row in
      probabilities[row] == 0.5
        ? hit(byLength?[row] ?? 0.5, outcomes[row]) : hit(probabilities[row], outcomes[row])
    }
    let correct = hits.reduce(0, +)
    let accuracy = correct / Double(decided.count)
    let clusters = decided.map { predictions.clusters[$0] }
    let interval = ClusteredMean(hits, clusters: clusters).interval
    let heldOut = HeldOutVerdicts(
      probabilities: probabilities, outcomes: outcomes, clusters: clusters)
    let ceiling = NoiseCeiling(predictions.entries)
    let validation = Validation(
      method: setting.method, verdicts: decided.count, correct: correct, accuracy: accuracy,
      accuracyLower: interval.map { max(0, $0.lower) },
      accuracyUpper: interval.map { min(1, $0.upper) },
      logLoss: PredictionQuality.logLoss(probabilities, outcomes: outcomes),
      brier: PredictionQuality.brier(probabilities, outcomes: outcomes),
      auc: PredictionQuality.areaUnderCurve(
        probabilities + probabilities.map { 1 - $0 }, outcomes: outcomes + outcomes.map { 1 - $0 }),
      calibration: heldOut.calibration(seed: seed),
      baselines: baselines(
        byLength, decided.map { predictions.byPosition[$0] },
        decided.map { predictions.byFactor[$0] }, entries, outcomes, setting),
      ceiling: ceiling?.upper, ceilingReason: NoiseCeiling.reason(ceiling, predictions.entries),
      selfAgreement: ceiling.map {
        Validation.SelfAgreement(comparisons: $0.comparisons, share: $0.selfAgreement)
      },
      attained: ceiling?.upper.map { (accuracy - 0.5) / ($0 - 0.5) })
    return Assessment(
      validation: validation, heldOut: heldOut,
      importances: importances(predictions, decided, clusters))
  }

  private func importances(
    _ predictions: Predictions, _ decided: [Int], _ clusters: [Int]
  ) -> [Int: SignFlipImportance] {
    let groups = Clusters(clusters)
    guard groups.count > 1 else { return [:] }
    var found: [Int: SignFlipImportance] = [:]
    for (factor, changes) in predictions.flips.enumerated() {
      found[factor] = SignFlipImportance(changes: decided.map { changes[$0] }, clusters: groups)
    }
    return found
  }

  private func baselines(
    _ byLength: [Double]?, _ byPosition: [Double], _ byFactor: [Double],
    _ entries: [JudgedTable.Entry], _ outcomes: [Double], _ setting: Setting
  ) -> Validation.Baselines {
    let others = OtherJudges(than: setting.judge, in: setting.table)
    let judged = entries.indices.compactMap { row in
      others.prediction(entries[row]).map { hit($0, outcomes[row]) }
    }
    return Validation.Baselines(
      longer: byLength.map { mean(zip($0, outcomes).map(hit)) },
      majority: mean(zip(byPosition, outcomes).map(hit)),
      bestFactor: setting.bestFactor.map { _ in mean(zip(byFactor, outcomes).map(hit)) },
      bestFactorName: setting.bestFactor, others: judged.isEmpty ? nil : mean(judged),
      othersVerdicts: judged.count)
  }

  /// 1 where the more probable response won, one half at a probability of one half.
  private func hit(_ probability: Double, _ outcome: Double) -> Double {
    probability == 0.5 ? 0.5 : ((probability > 0.5) == (outcome > 0.5) ? 1 : 0)
  }

  /// Keeps the logarithm of a wrong prediction finite.
  static func bounded(_ probability: Double) -> Double {
    min(max(probability, 1e-15), 1 - 1e-15)
  }

  /// 1 where response A is longer, 0 where B is, one half where both are as long; nil where
  /// some length is unknown.
  private func longer(_ entries: [JudgedTable.Entry], _ table: JudgedTable) -> [Double]? {
    var result: [Double] = []
    for entry in entries {
      let row = table.comparisons[entry.comparison]
      guard let a = row.charactersA, let b = row.charactersB else { return nil }
      result.append(a == b ? 0.5 : (a > b ? 1 : 0))
    }
    return result
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }
}
