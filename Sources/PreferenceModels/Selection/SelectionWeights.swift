public import Preferences
import Statistics

/// What candidates are ranked by: weights in a space of factor values.
///
/// A candidate's coordinate is its factor value after the factor's transform, divided by the
/// scale; a difference of two candidates' coordinates is then the factor difference that a
/// model sees, and the difference of their values its log-odds.
public struct SelectionWeights: Sendable {
  /// One axis of the space.
  struct Axis: Sendable {
    /// The factor, or the factors that share a mark of what applies.
    let factors: [String]
    /// The mark of having a value, in place of the value.
    let isMark: Bool
    let weight: Double
    let scale: Double
  }

  let basis: Selection.Basis
  let name: String
  let axes: [Axis]
  /// Covariance of the weights; nil where they are not estimates.
  let covariance: Matrix?
  let degreesOfFreedom: Double?

  /// The names of the factors that candidates need values of.
  public var factors: [String] { axes.filter { !$0.isMark }.flatMap(\.factors) }

  /// A what-if judge's weights, taken as they are.
  public init(_ judge: WhatIfJudge) {
    basis = .whatIf
    name = judge.name
    axes = Self.axes(judge)
    covariance = nil
    degreesOfFreedom = nil
  }

  /// A direction: factor names with their components, in units of the values.
  public init(direction: [(factor: String, component: Double)]) {
    basis = .direction
    name = direction.map { "\($0.factor)=\($0.component)" }.joined(separator: ",")
    axes = direction.map {
      Axis(factors: [$0.factor], isMark: false, weight: $0.component, scale: 1)
    }
    covariance = nil
    degreesOfFreedom = nil
  }

  /// The fitted weights of a judge, with their errors.
  ///
  /// - Throws: ``WhatIfError/noModel(judge:available:)``.
  public init(_ judge: String, of study: FittedStudy) throws(WhatIfError) {
    basis = .judge
    name = judge
    axes = Self.axes(try study.whatIfJudge(basedOn: judge))
    guard let model = study.fitted.first(where: { $0.judge.name == judge })?.model else {
      throw .noModel(judge: judge, available: study.fitted.map(\.judge.name))
    }
    let kept = model.rows.columns.indices.filter { model.rows.columns[$0] != .position }
    covariance = model.covariance.block(kept)
    degreesOfFreedom = model.commonDegrees
  }

  private static func axes(_ judge: WhatIfJudge) -> [Axis] {
    judge.weights.map {
      Axis(factors: [$0.factor], isMark: false, weight: $0.estimate, scale: $0.scale)
    }
      + judge.applies.map {
        Axis(factors: $0.factors, isMark: true, weight: $0.estimate, scale: 1)
      }
  }
}
