import Statistics

/// Quality of probabilities, in sample and out of given folds, with baselines.
struct PredictKind: OracleKind {
  let name = "predict"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try oracle.table()
    let design = try OracleDesign(analysis, table)
    let folds = try table.integers(try analysis.text("fold"))
    var answers = Answers()
    let fitted = try design.fit().linearPredictor(design.scaled).map(expit)
    offerQuality("insample", fitted, design.outcomes, to: &answers)
    let held = try outOfFold(design, Array(design.names.indices), folds)
    offerQuality("cv", held, design.outcomes, to: &answers)
    answers.offer("cv.calibration_intercept_slope") {
      let line = try Calibration.line(held, outcomes: design.outcomes)
      return .numbers([line.intercept, line.slope])
    }
    answers.offer(
      "cv.logloss_pos_only",
      number: PredictionQuality.logLoss(
        try outOfFold(design, design.others, folds), outcomes: design.outcomes))
    answers.offer("fold_sizes") {
      .counts(Set(folds).sorted().map { fold in folds.count { $0 == fold } })
    }
    offerBaselines(
      try table.numbers(try analysis.text("pos")), try table.numbers(try analysis.text("length")),
      design.outcomes, to: &answers)
    return answers
  }

  private func outOfFold(
    _ design: OracleDesign, _ columns: [Int], _ folds: [Int]
  ) throws -> [Double] {
    let matrix = design.scaled.selectingColumns(columns)
    var chances = [Double](repeating: .nan, count: folds.count)
    for fold in Set(folds).sorted() {
      let inside = folds.indices.filter { folds[$0] != fold }
      let outside = folds.indices.filter { folds[$0] == fold }
      let fit = try LogisticRegression.fit(
        design: matrix.selectingRows(inside), outcomes: inside.map { design.outcomes[$0] })
      for (row, predictor) in zip(outside, fit.linearPredictor(matrix.selectingRows(outside))) {
        chances[row] = expit(predictor)
      }
    }
    return chances
  }

  private func offerQuality(
    _ id: String, _ chances: [Double], _ outcomes: [Double], to answers: inout Answers
  ) {
    func error(_ binning: Calibration.Binning, _ symmetrised: Bool) -> Double {
      Calibration(chances, outcomes: outcomes, binning: binning, symmetrised: symmetrised)
        .expectedError
    }
    answers.offer(
      "\(id).auc", number: PredictionQuality.areaUnderCurve(chances, outcomes: outcomes) ?? .nan)
    answers.offer("\(id).brier", number: PredictionQuality.brier(chances, outcomes: outcomes))
    answers.offer("\(id).logloss", number: PredictionQuality.logLoss(chances, outcomes: outcomes))
    answers.offer(
      "\(id).accuracy", number: PredictionQuality.accuracy(chances, outcomes: outcomes) ?? .nan)
    answers.offer("\(id).ece_width10", number: error(.equalWidth, false))
    answers.offer("\(id).ece_mass10", number: error(.equalMass, false))
    answers.offer("\(id).ece_symmetric_width10", number: error(.equalWidth, true))
    answers.offer("\(id).reliability") {
      .optionalRows(
        Calibration(chances, outcomes: outcomes).bins.map {
          [Double($0.count), $0.meanProbability, $0.meanOutcome]
        })
    }
  }

  private func offerBaselines(
    _ position: [Double], _ length: [Double], _ outcomes: [Double], to answers: inout Answers
  ) {
    func accuracy(_ signs: [Double]) -> Double {
      PredictionQuality.accuracy(
        signs.map { $0 > 0 ? 1 : ($0 < 0 ? 0 : 0.5) }, outcomes: outcomes) ?? .nan
    }
    let share = mean(outcomes)
    answers.offer("baseline.first_accuracy", number: accuracy(position))
    answers.offer("baseline.longer_accuracy", number: accuracy(length))
    answers.offer("baseline.majority_accuracy", number: max(share, 1 - share))
  }
}
