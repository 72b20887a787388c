/// Whether the chances predicted for the judges of one kind come true, all verdicts together.
public struct KindCalibration: Hashable, Sendable, Codable {
  /// The kind.
  public var kind: JudgeKind
  /// Names of its judges with held-out predictions.
  public var judges: [String]
  /// Decided verdicts predicted.
  public var verdicts: Int
  /// Prompts that they are on.
  public var clusters: Int
  /// How chances and outcomes agree.
  ///
  /// Verdicts of several judges on one prompt depend on each other: the intervals of the bins
  /// say so, `noise` takes them as independent and is a little small.
  public var calibration: Validation.Calibration

  /// Creates a calibration of a kind.
  public init(
    kind: JudgeKind, judges: [String], verdicts: Int, clusters: Int,
    calibration: Validation.Calibration
  ) {
    self.kind = kind
    self.judges = judges
    self.verdicts = verdicts
    self.clusters = clusters
    self.calibration = calibration
  }
}
