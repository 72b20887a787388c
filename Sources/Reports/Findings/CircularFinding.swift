import Charts
import Preferences

/// Judges whose choices run in circles more often than noise explains.
struct CircularFinding: FindingSource {
  let view: AnalysisView
  let words: ReportWords

  /// What circles are counted among, the first that has a result.
  private static let quantities: [AuditQuantity] = [.circularResponses, .circularSystems]

  var findings: [Finding] {
    for quantity in Self.quantities {
      let all = view.circles(quantity)
      let beyond = all.filter(\.isBeyondNoise).enumerated().sorted {
        (-$0.element.excess, $0.offset) < (-$1.element.excess, $1.offset)
      }.map(\.element)
      guard let first = beyond.first, let expected = first.expected else { continue }
      let text = words.text(
        "finding-circular", "text",
        [
          "judge": Phrases.name(first.subject), "share": NumberStyle.share(first.estimate),
          "expected": NumberStyle.share(expected),
          "what": words.text("finding-circular", quantity.rawValue),
          "observations": words.count(first.observations, "triad"),
        ])
      return [
        Finding(
          kind: .circular,
          score: 100 * first.excess * Double(beyond.count) / Double(max(view.fitted.count, 1)),
          title: title(beyond),
          text: text + " " + words.text("finding-circular", "advice"), figures: [.audits],
          chart: nil,
          evidence: beyond.map { .circular(judge: $0.subject, quantity: quantity) })
      ]
    }
    return []
  }

  private func title(_ beyond: [AuditReading]) -> String {
    if beyond.count > 1 {
      return words.text(
        "finding-circular", "several",
        ["count": Phrases.capitalized(words.number(beyond.count))])
    }
    return Phrases.fitting(
      [
        words.text(
          "finding-circular", "one", ["subject": Phrases.name(beyond[0].subject, limit: 24)]),
        words.text("finding-circular", "neutral"),
      ], limit: Finding.titleLimit)
  }
}

extension AnalysisView {
  /// Shares of circular triads by judge, with what noise alone gives.
  func circles(_ quantity: AuditQuantity) -> [AuditReading] {
    (analysis.audits?[.circular]?.readings(of: quantity) ?? []).filter {
      $0.subjectType == .judge && NumberStyle.isPrintable($0.estimate) && $0.expected != nil
    }
  }
}

extension AuditReading {
  /// How far a share lies over what noise alone gives.
  var excess: Double { estimate - (expected ?? estimate) }

  /// Whether noise alone gives so much in fewer than one case in twenty, all judges together.
  var isBeyondNoise: Bool {
    state == .decided && (qValue ?? pValue ?? 0) < 0.05 && excess > 0
  }
}
