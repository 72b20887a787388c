import Preferences

/// The line above what is printed about a judge: name, counts, how good the model is.
enum JudgeHeading {
  /// The line.
  static func line(_ fit: JudgeFit, on terminal: Terminal) -> String {
    var parts = ["\(NumberText.count(fit.comparisons)) verdicts"]
    if fit.ties > 0 { parts.append("\(NumberText.count(fit.ties)) ties") }
    if fit.abstentions > 0 { parts.append("\(NumberText.count(fit.abstentions)) unusable") }
    parts.append("\(NumberText.count(fit.clusters)) prompts")
    if let validation = fit.validation {
      let correct =
        validation.method == "holdout"
        ? "predicts \(NumberText.half(validation.correct)) of "
          + "\(NumberText.count(validation.verdicts)) held-out verdicts "
          + "(\(NumberText.percent(validation.accuracy)))"
        : "predicts \(NumberText.percent(validation.accuracy)) of held-out verdicts"
      parts.append(
        correct
          + (validation.baselines.longer.map { ", longer wins \(NumberText.percent($0))" } ?? ""))
    }
    if let logLikelihood = fit.logLikelihood {
      parts.append("log-likelihood \(NumberText.fixed(logLikelihood, 4))")
    }
    let rest = terminal.legible(parts.joined(separator: " · "))
    return terminal.paint(terminal.legible(fit.judge), .bold) + "  "
      + terminal.paint(rest, .faint)
  }
}
