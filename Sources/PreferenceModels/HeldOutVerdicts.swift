import Preferences
import Statistics

/// Decided verdicts with the chances that a model gave them before it saw them.
struct HeldOutVerdicts: Sendable {
  /// Probability of response A.
  var probabilities: [Double] = []
  /// 1 where A won, 0 where B won.
  var outcomes: [Double] = []
  /// The prompt of each verdict, as numbered in its table.
  var clusters: [Int] = []

  /// Draws behind the noise level of the calibration error.
  static let calibrationDraws = 200
  /// From this many verdicts on, a calibration has all its bins.
  static let manyVerdicts = 200

  /// Adds the verdicts of another judge.
  mutating func append(_ other: HeldOutVerdicts) {
    probabilities += other.probabilities
    outcomes += other.outcomes
    clusters += other.clusters
  }

  /// Whether the chances come true.
  ///
  /// Turning each row so that its probability is at least one half changes no symmetrised
  /// figure and keeps the simulation from depending on which response is called A.
  func calibration(seed: UInt64) -> Validation.Calibration {
    let turned = zip(probabilities, outcomes)
      .map { $0 < 0.5 ? (1 - $0, 1 - $1) : ($0, $1) }
      .sorted { $0 < $1 }
    let chances = turned.map(\.0)
    let results = turned.map(\.1)
    let curve = CalibrationCurve(
      probabilities, outcomes: outcomes, clusters: clusters,
      binCount: outcomes.count < HeldOutVerdicts.manyVerdicts ? 6 : 10)
    return Validation.Calibration(
      error: Calibration(chances, outcomes: results, symmetrised: true).expectedError,
      noise: Calibration.errorIfCalibrated(
        chances, draws: HeldOutVerdicts.calibrationDraws, seed: seed),
      slope: try? Calibration.slope(chances, outcomes: results),
      bins: curve.bins.map {
        Validation.Calibration.Bin(
          prediction: $0.meanProbability, observed: $0.share, observedLower: $0.lower,
          observedUpper: $0.upper, verdicts: $0.count)
      })
  }

  /// The calibration of each kind of judge, in the order of kinds.
  static func byKind(
    _ judges: [(judge: Judge, heldOut: HeldOutVerdicts)], seed: UInt64
  ) -> [KindCalibration] {
    JudgeKind.allCases.sorted().compactMap { kind in
      let members = judges.filter { $0.judge.kind == kind }
      guard !members.isEmpty else { return nil }
      var all = HeldOutVerdicts()
      for member in members { all.append(member.heldOut) }
      return KindCalibration(
        kind: kind, judges: members.map(\.judge.name), verdicts: all.outcomes.count,
        clusters: Set(all.clusters).count, calibration: all.calibration(seed: seed))
    }
  }
}
