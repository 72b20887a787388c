import Preferences
import Statistics

extension DisagreementDivision {
  /// The logit of disagreements: position columns first, then factors.
  struct Problem {
    let design: Matrix
    let outcomes: [Double]
    let clusters: [Int]
    /// Names that fold the prompts alike whatever the order of the rows.
    let clusterKeys: [String]
    let positionCount: Int
    /// Indices of the factors, in table order.
    let factors: [Int]

    init(
      _ study: FittedStudy, _ first: FittedStudy.FittedJudge, _ second: FittedStudy.FittedJudge,
      _ rows: [Row]
    ) {
      let differences = study.differences
      let common = differences.columns.indices.filter { factor in
        first.model.rows.columns.contains(.factor(factor))
          && second.model.rows.columns.contains(.factor(factor))
          && rows.count { differences.columns[factor].values[$0.comparison] != 0 }
            >= DisagreementDivision.leastDiffering
      }
      // The second judge's position adds, the first judge's takes away.
      let positions = [
        second.model.rows.columns.contains(.position) ? rows.map { $0.positions[1] } : [],
        first.model.rows.columns.contains(.position) ? rows.map { -$0.positions[0] } : [],
      ].filter { column in column.contains { $0 != 0 } }
      let columns =
        positions
        + common.map { factor in
          rows.map {
            differences.columns[factor].values[$0.comparison] / differences.columns[factor].scale
          }
        }
      let full = Matrix(columns: columns)
      let kept = columns.isEmpty ? [] : ColumnRank(full).kept
      design = columns.isEmpty ? full : full.selectingColumns(kept)
      positionCount = kept.count { $0 < positions.count }
      factors = kept.filter { $0 >= positions.count }.map { common[$0 - positions.count] }
      outcomes = rows.map(\.outcome)
      clusters = rows.map { study.table.comparisons[$0.comparison].cluster }
      clusterKeys = clusters.map { "\($0)" }
    }

    /// The largest log-likelihood without factors.
    var nullLogLikelihood: Double {
      guard positionCount > 0,
        let (fit, _) = Problem.fit(
          design.selectingColumns(Array(0..<positionCount)), outcomes)
      else { return LogisticRegression.logLikelihoodAtZero(rowCount: outcomes.count) }
      return fit.logLikelihood
    }

    /// Maximum likelihood with enough rows, else Firth's.
    static func fit(_ design: Matrix, _ outcomes: [Double]) -> (LogisticFit, String)? {
      let isSparse =
        outcomes.count / 2 < VerdictRegression.eventsPerColumn * design.columnCount
      if !isSparse, let fit = try? LogisticRegression.fit(design: design, outcomes: outcomes) {
        return (fit, "ml")
      }
      guard let firth = try? FirthRegression(design: design, outcomes: outcomes) else {
        return nil
      }
      return (firth.fit, "firth")
    }

    /// Log-loss of some rows under a fit on others; nil where there is no fit.
    func loss(fittedOn inside: [Int], on outside: [Int], columns: [Int]?) -> Double? {
      let design = columns.map { self.design.selectingColumns($0) } ?? self.design
      guard design.columnCount > 0 else {
        return -LogisticRegression.logLikelihoodAtZero(rowCount: outside.count)
      }
      let part = design.selectingRows(inside)
      // A column that vanishes in the fold would stop the fit.
      let kept = ColumnRank(part).kept
      guard
        let (fit, _) = Problem.fit(
          part.selectingColumns(kept), inside.map { outcomes[$0] })
      else { return nil }
      let predictors = fit.linearPredictor(
        design.selectingRows(outside).selectingColumns(kept))
      return zip(outside, predictors).reduce(0) { sum, row in
        sum + log1pExp(outcomes[row.0] == 1 ? -row.1 : row.1)
      }
    }
  }
}

/// What a judge picks on each comparison, several verdicts taken together.
struct JudgePicks {
  /// The response picked more often; nil for a draw and without a verdict.
  let picks: [Side?]
  /// Mean of +1 where A was shown first and -1 where B was.
  let positions: [Double]

  init(_ judge: Judge, in table: JudgedTable) {
    var balance = [Double](repeating: 0, count: table.comparisons.count)
    var order = [Double](repeating: 0, count: table.comparisons.count)
    var counts = [Double](repeating: 0, count: table.comparisons.count)
    let entries = table.judges.first { $0.judge.name == judge.name }?.entries ?? []
    for entry in entries where entry.weight > 0 && entry.choice.isUsable {
      counts[entry.comparison] += 1
      order[entry.comparison] += entry.shownFirst.map { $0 == .a ? 1 : -1 } ?? 0
      switch entry.choice.preferred {
      case .a: balance[entry.comparison] += entry.weight
      case .b: balance[entry.comparison] -= entry.weight
      case nil: break
      }
    }
    picks = balance.map { $0 == 0 ? nil : ($0 > 0 ? .a : .b) }
    positions = zip(order, counts).map { $1 > 0 ? $0 / $1 : 0 }
  }
}
