import Preferences
import Statistics

/// Divides the gain of a judge's factors in log-likelihood among them.
///
/// The likelihood is that of the fit, without penalty; position and the marks of what applies
/// are always in. All orders of joining count up to a dozen factors, sampled ones beyond.
///
/// Source: Lindeman, Merenda & Gold (1980).
struct FitDivision {
  /// Up to this number of factors every subset is fitted.
  static let mostExact = 12
  /// Pairs of an order and its reverse that are drawn beyond.
  static let orderPairs = 100

  /// The part of each factor, in the order of the columns.
  let parts: [FactorExplanation.Part]
  let shares: Explanation.Shares

  /// Divides the gain of a model.
  ///
  /// - Throws: `FitError` where a model on fewer factors has no largest likelihood.
  init(_ model: JudgeModel, seed: UInt64) throws(FitError) {
    guard let likelihood = model.fit?.likelihood else { throw .noColumns }
    let factors = model.rows.columns.indices.filter { model.rows.columns[$0].isFactor }
    let subsets = SubsetValues(likelihood: likelihood, factors: factors)
    let isExact = factors.count <= FitDivision.mostExact
    let found =
      isExact
      ? ShapleyShares(subsets: try subsets.all())
      : try ShapleyShares(
        factorCount: factors.count, orderPairs: FitDivision.orderPairs, seed: seed
      ) { (members) throws(FitError) in try subsets.value(members, start: nil).value }
    let fractions = found.shares
    parts = factors.indices.map { index in
      FactorExplanation.Part(
        value: found.values[index], share: fractions[index],
        samplingError: found.samplingErrors[index], firstIn: found.firstIn[index],
        lastIn: found.lastIn[index])
    }
    let none = try subsets.value([], start: nil).value
    shares = Explanation.Shares(
      method: isExact ? "exact" : "sampled",
      orderPairs: isExact ? nil : FitDivision.orderPairs, gain: found.total,
      mcFadden: found.total / -none)
  }
}

/// The largest log-likelihoods when only some factors may differ from zero.
struct SubsetValues {
  let likelihood: any Likelihood
  /// The columns of the factors.
  let factors: [Int]

  /// The value of every subset; bit j of the index says whether factor j is in.
  func all() throws(FitError) -> [Double] {
    var values: [Double] = []
    var estimates: [[Double]] = []
    for subset in 0..<(1 << factors.count) {
      let members = factors.indices.filter { subset & (1 << $0) != 0 }
      // The highest member is the newest; without it the subset came earlier.
      let found = try value(members, start: members.last.map { estimates[subset & ~(1 << $0)] })
      values.append(found.value)
      estimates.append(found.parameters)
    }
    return values
  }

  /// The value of the factors at these places.
  func value(
    _ members: [Int], start: [Double]?
  ) throws(FitError) -> (value: Double, parameters: [Double]) {
    let held = factors.indices.filter { !members.contains($0) }.map { factors[$0] }
    let start = start ?? [Double](repeating: 0, count: likelihood.parameterCount)
    if held.count == likelihood.parameterCount {
      return (likelihood.value(at: start), start)
    }
    let found = try NewtonSolver().maximise(likelihood, from: start, holding: held)
    return (found.derivatives.value, found.parameters)
  }
}
