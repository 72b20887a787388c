import Preferences

extension Finding.Evidence {
  /// Whether the numbers bear out a claim about comparisons of judges, audits or scenarios.
  func comparisonHolds(in view: AnalysisView) -> Bool {
    switch self {
    case .nearer(let judge, let near, let far):
      guard let near = view.correlation(judge, near)?.bounds,
        let far = view.correlation(judge, far)?.bounds
      else { return false }
      return near.lower > far.upper
    case .alike(let first, let second):
      return (view.correlation(first, second)?.bounds?.lower ?? 0) >= 0.7
    case .audited(let audit, let quantity, let judge, let isMore):
      return view.audit(audit, quantity).contains {
        $0.subject == judge && $0.isBeyondNeutral(isMore: isMore)
      }
    case .mostAudited(let audit, let quantity, let isMore):
      let all = view.audit(audit, quantity)
      return 2 * all.count { $0.isBeyondNeutral(isMore: isMore) } > all.count
    case .circular(let judge, let quantity):
      return view.circles(quantity).contains { $0.subject == judge && $0.isBeyondNoise }
    case .shift(let kind, let factor, let more, let less):
      return shiftHolds(kind, factor, more, less, in: view)
    default: return false
    }
  }

  private func shiftHolds(
    _ kind: JudgeKind, _ factor: String, _ more: String, _ less: String, in view: AnalysisView
  ) -> Bool {
    let weight = view.analysis.scenarios?.kind(kind)?.weights.first { $0.factor == factor }
    guard let weight, weight.deviationPValue < 0.05,
      let high = weight.scenarios.first(where: { $0.scenario == more }),
      let low = weight.scenarios.first(where: { $0.scenario == less }),
      high.isPrintable, low.isPrintable
    else { return false }
    let far = abs(high.chance - 0.5) >= abs(low.chance - 0.5) ? high : low
    return high.chanceLower > low.chanceUpper && far.state == .decided
  }
}

extension AuditReading {
  /// Whether the interval excludes the value of a judge without the bias, on this side.
  func isBeyondNeutral(isMore: Bool) -> Bool {
    guard let neutral, let lower, let upper else { return false }
    return isMore ? lower > neutral : upper < neutral
  }
}
