import Charts
import Preferences

/// How far the models can be trusted: held-out accuracy against guesses without a model.
struct AccuracyFigure {
  let view: AnalysisView
  let words: ReportWords

  /// Judges whose accuracy can be printed, by kind, best first.
  var assessed: [(fit: JudgeFit, validation: Validation)] {
    view.fitted.compactMap { fit in
      guard let validation = fit.validation,
        NumberStyle.isPrintable(validation.accuracy),
        NumberStyle.isPrintable(validation.baselines.majority)
      else { return nil }
      return (fit, validation)
    }.enumerated().sorted { left, right in
      if left.element.fit.kind != right.element.fit.kind {
        return left.element.fit.kind < right.element.fit.kind
      }
      return (right.element.validation.accuracy, left.offset)
        < (left.element.validation.accuracy, right.offset)
    }.map(\.element)
  }

  var source: FigureSource? {
    let assessed = assessed
    guard !assessed.isEmpty else { return nil }
    let rows = assessed.prefix(45).map { fit, validation in
      BarToCeilingChart.Row(
        label: fit.judge, shape: fit.kind.shape, majority: validation.baselines.majority,
        lengthOnly: validation.baselines.longer, model: validation.accuracy,
        modelBounds: bounds(validation),
        ceiling: validation.ceiling.map { $0 >= 1 ? .deterministic : .known($0) } ?? .unknown)
    }
    let hasCeiling = assessed.contains { $0.validation.ceiling != nil }
    return FigureSource(
      key: .accuracy, title: title(assessed),
      subtitle: subtitle(
        words.text(
          "figures", hasCeiling ? "accuracySubtitleWithCeiling" : "accuracySubtitle",
          ["method": assessed.first?.validation.method ?? ""])),
      note: [
        words.text("figures", hasCeiling ? "accuracyNoteWithCeiling" : "accuracyNote"),
        calibration.note,
      ].filter { !$0.isEmpty }.joined(separator: " "),
      description: words.text(
        "figures", "accuracyDescription",
        [
          "top": assessed.prefix(3).map {
            "\(Phrases.name($0.fit.judge)) \(NumberStyle.share($0.validation.accuracy))"
          }.joined(separator: "; ")
        ]), parts: [.init(name: "accuracy", chart: chart(Array(rows)))])
  }

  private var calibration: CalibrationPanels { CalibrationPanels(view: view, words: words) }

  private func subtitle(_ accuracy: String) -> String {
    calibration.panels.isEmpty ? accuracy : "**a** " + accuracy + " " + calibration.subtitle
  }

  /// The accuracies, with the calibration of each kind beside them where it is known.
  private func chart(_ rows: [BarToCeilingChart.Row]) -> any Chart {
    let accuracy = BarToCeilingChart(rows: rows)
    let panels = calibration.panels
    guard !panels.isEmpty else { return accuracy }
    return PanelsChart(rows: [
      [
        .init(letter: "a", width: 0.71, chart: accuracy),
        .init(
          letter: "b", left: 0.735, width: 0.265,
          chart: CalibrationChart(
            panels: panels, axisTitle: words.text("figures-audits", "calibrationAxis"))),
      ]
    ])
  }

  /// "66–74%", or one number where all are the same.
  static func range(_ shares: [Double]) -> String {
    guard let low = shares.min(), let high = shares.max() else { return NumberStyle.absent }
    let ends = [NumberStyle.share(low), NumberStyle.share(high)]
    if ends[0] == ends[1] { return ends[0] }
    return ends[0].dropLast() + "\u{2013}" + ends[1]
  }

  private func bounds(_ validation: Validation) -> DumbbellChart.Bounds? {
    guard let lower = validation.accuracyLower, let upper = validation.accuracyUpper,
      lower.isFinite, upper.isFinite
    else { return nil }
    return .init(lower: max(lower, 0), upper: min(upper, 1))
  }

  private func title(_ assessed: [(fit: JudgeFit, validation: Validation)]) -> String {
    let range = Self.range(assessed.map(\.validation.accuracy))
    let beating = assessed.count { _, validation in
      guard let lower = validation.accuracyLower else { return false }
      return lower > max(validation.baselines.longer ?? 0, validation.baselines.majority)
    }
    let values = [
      "guess": words.text(
        "figures",
        assessed.allSatisfy { $0.validation.baselines.longer != nil } ? "guessAndLength" : "guess"),
      "range": range, "count": Phrases.capitalized(NumberStyle.word(beating)),
      "all": NumberStyle.word(assessed.count),
    ]
    if assessed.count == 1 {
      return words.text("figures", beating == 1 ? "accuracyOneBeats" : "accuracyOne", values)
    }
    if beating == assessed.count {
      return words.text(
        "figures", assessed.count == 2 ? "accuracyBothBeat" : "accuracyAllBeat", values)
    }
    return words.text("figures", beating == 0 ? "accuracyNoneBeats" : "accuracySome", values)
  }
}
