import Preferences
import Reports

/// How well a model predicts, beside predictions that need none.
enum ValidationText {
  /// Two lines: the model's figures, and what they are to be held against; nothing without them.
  static func lines(_ fit: JudgeFit, on terminal: Terminal) -> [String] {
    guard let validation = fit.validation else { return [] }
    return [
      "held out (\(validation.method)): " + figures(validation).joined(separator: " · "),
      "without a model: " + baselines(validation).joined(separator: " · "),
    ].map { terminal.legible($0) }
  }

  private static func figures(_ validation: Validation) -> [String] {
    var parts = [NumberStyle.share(validation.accuracy) + " right"]
    if let lower = validation.accuracyLower, let upper = validation.accuracyUpper {
      parts[0] += " (\(NumberStyle.share(lower)) – \(NumberStyle.share(upper)))"
    }
    parts.append("log loss \(NumberStyle.fixed(validation.logLoss, decimals: 3))")
    if let brier = validation.brier {
      parts.append("Brier \(NumberStyle.fixed(brier, decimals: 3))")
    }
    if let auc = validation.auc { parts.append("AUC \(NumberStyle.fixed(auc, decimals: 2))") }
    if let calibration = validation.calibration {
      parts.append(
        "calibration error \(NumberStyle.fixed(calibration.error, decimals: 3)), "
          + "\(NumberStyle.fixed(calibration.noise, decimals: 3)) by noise alone"
          + (calibration.slope.map { ", slope \(NumberStyle.fixed($0, decimals: 2))" } ?? ""))
    }
    return parts
  }

  private static func baselines(_ validation: Validation) -> [String] {
    let baselines = validation.baselines
    var parts = ["position \(NumberStyle.share(baselines.majority))"]
    if let longer = baselines.longer { parts.append("longer \(NumberStyle.share(longer))") }
    if let share = baselines.bestFactor, let name = baselines.bestFactorName {
      parts.append("\(name) alone \(NumberStyle.share(share))")
    }
    if let others = baselines.others {
      parts.append(
        "majority of the other judges \(NumberStyle.share(others)) of "
          + NumberStyle.count(baselines.othersVerdicts))
    }
    if let ceiling = validation.ceiling, let own = validation.selfAgreement {
      parts.append(
        "best possible \(NumberStyle.share(ceiling)) "
          + "(agrees with itself on \(NumberStyle.share(own.share)) of "
          + "\(NumberStyle.count(own.comparisons)) pairs)")
    } else if let reason = validation.ceilingReason {
      parts.append("best possible unknown: \(reason)")
    }
    return parts
  }
}
