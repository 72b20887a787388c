import Preferences
import Reports

/// The line above what is printed about a judge: name, counts, how good the model is.
enum JudgeHeading {
  /// The line.
  static func line(_ fit: JudgeFit, on terminal: Terminal) -> String {
    var parts = [NumberStyle.count(fit.comparisons, "verdict")]
    if fit.ties > 0 { parts.append(NumberStyle.count(fit.ties, "tie")) }
    if fit.abstentions > 0 { parts.append("\(NumberStyle.count(fit.abstentions)) unusable") }
    parts.append(NumberStyle.count(fit.clusters, "prompt"))
    if let validation = fit.validation {
      let correct =
        validation.method == "holdout"
        ? "predicts \(NumberStyle.fixed(validation.correct, decimals: validation.correct.rounded() == validation.correct ? 0 : 1)) of "
          + "\(NumberStyle.count(validation.verdicts)) held-out verdicts "
          + "(\(NumberStyle.share(validation.accuracy)))"
        : "predicts \(NumberStyle.share(validation.accuracy)) of held-out verdicts"
      parts.append(
        correct
          + (validation.baselines.longer.map { ", longer wins \(NumberStyle.share($0))" } ?? ""))
    }
    if let logLikelihood = fit.logLikelihood {
      parts.append("log-likelihood \(NumberStyle.fixed(logLikelihood, decimals: 4))")
    }
    let rest = terminal.legible(parts.joined(separator: " · "))
    return terminal.paint(terminal.legible(fit.judge), .bold) + "  "
      + terminal.paint(rest, .faint)
  }
}
