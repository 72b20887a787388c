import Preferences
import Statistics

/// Draws verdicts with known weights on the pairs and in the order of a study.
///
/// A verdict follows Davidson's model exactly, whatever the other verdicts: `P(A) : P(tie) :
/// P(B) = exp(eta / 2) : nu : exp(-eta / 2)`. Verdicts on one prompt hang together through a
/// normal copula: the draws that decide them are correlated, the chances are not changed. So
/// the weights are right for each verdict, and only the errors must know about prompts.
struct VerdictSimulator: Sendable {
  /// Position, in log-odds.
  static let position = 0.3
  /// Weights of the factors in turn, in log-odds per scale; half of them have none.
  static let weights = [0.6, 0, -0.4, 0, 0.25, 0, -0.15, 0]
  /// Davidson's nu for judges that know ties: a quarter of even pairs is tied.
  static let tie = 2.0 / 3
  /// Its logarithm, the parameter of the model.
  static let logTie = -0.405465108108164
  /// Correlation of the draws of a prompt.
  static let correlation = 0.3

  let rows: JudgeRows
  let hasTies: Bool
  /// The weight of each column.
  let truth: [Double]

  /// A simulator on the rows of a judge; columns that repeat others have no weight.
  init(_ rows: JudgeRows) {
    self.rows = rows
    hasTies = rows.entries.contains { $0.choice.isTie }
    let aliased = Set(ColumnRank(rows.design).aliased.map(\.column))
    truth = rows.columns.enumerated().map { index, column in
      guard !aliased.contains(index) else { return 0 }
      return switch column {
      case .position: VerdictSimulator.position
      case .factor(let factor): VerdictSimulator.weights[factor % VerdictSimulator.weights.count]
      case .applies: 0
      }
    }
  }

  /// The rows with drawn verdicts.
  func draw(using generator: inout CounterGenerator, shared: [Double]) -> JudgeRows {
    let predictors = rows.design * truth
    let normal = NormalDistribution()
    let own = (1 - VerdictSimulator.correlation).squareRoot()
    let common = VerdictSimulator.correlation.squareRoot()
    var choices: [Choice] = []
    for (row, predictor) in predictors.enumerated() {
      let uniform = normal.cumulative(
        common * shared[rows.clusters[row]] + own * generator.normal())
      let grade = DavidsonDraw.grade(
        at: uniform, linearPredictor: predictor, nu: hasTies ? VerdictSimulator.tie : 0)
      choices.append(grade > 0 ? .a : (grade < 0 ? .b : .tie))
    }
    return rows.with(choices)
  }
}
