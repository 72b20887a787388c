import Charts
import Preferences

/// A claim about the judges, with the numbers it stands on.
struct Finding {
  /// What a finding is about; at most two of one kind are told.
  enum Kind: String, CaseIterable {
    case top
    case gap
    case split
    case nearest
    case length
    case position
    case family
    case circular
    case scenario
    case trust
    case same
    case unfitted
  }

  /// What must hold in the analysis for the claim to be true.
  enum Evidence: Hashable {
    /// The effect of a factor on a judge is decided, in this direction.
    case decided(judge: String, factor: String, isMore: Bool)
    /// The gap of a factor is decided, in this direction (LLMs minus people).
    case decidedGap(factor: String, isMore: Bool)
    /// The position bias of a judge is decided, in this direction.
    case decidedPosition(judge: String, isFirst: Bool)
    /// More than half of these judges decide the factor in this direction.
    case mostDecided(judges: [String], factor: String, isMore: Bool)
    /// No gap is decided.
    case noGap
    /// No effect is decided.
    case noEffect
    /// Some effect is decided, but none survives the screen over all judges and factors.
    case noneFirm
    /// The judge has no model.
    case unfitted(judge: String)
    /// The weights of a judge correlate more with one judge's than with another's, and the
    /// intervals are apart.
    case nearer(judge: String, to: String, than: String)
    /// The weights of two judges correlate at least 0.7, the interval included.
    case alike(first: String, second: String)
    /// An audit of the judge is decided, in this direction.
    case audited(audit: AuditName, quantity: AuditQuantity, judge: String, isMore: Bool)
    /// The audit of more than half of the judges that it was possible for is decided so.
    case mostAudited(audit: AuditName, quantity: AuditQuantity, isMore: Bool)
    /// The judge's choices run in circles more often than noise explains.
    case circular(judge: String, quantity: AuditQuantity)
    /// The weight of a factor differs by scenario; in `more` it is surely higher than in `less`,
    /// and decided where it is farther from 50 %.
    case shift(kind: JudgeKind, factor: String, more: String, less: String)
    /// The model of the judge does not clearly beat the best guess without a model.
    case weakModel(judge: String)
  }

  var kind: Kind
  /// Effect in points × share of judges covered.
  var score: Double
  var title: String
  var text: String
  var figures: [FigureKey]
  var chart: MiniIntervalChart?
  var evidence: [Evidence]

  /// The most letters of a title.
  static let titleLimit = 60
}

/// A source of findings; one file each.
protocol FindingSource {
  init(view: AnalysisView, words: ReportWords)

  /// Findings of this kind, without regard to their rank.
  var findings: [Finding] { get }
}

extension Finding.Evidence {
  /// Whether the numbers of an analysis bear the claim out.
  func holds(in view: AnalysisView) -> Bool {
    switch self {
    case .decided(let judge, let factor, let isMore):
      return view.fitted.contains { fit in
        guard fit.judge == judge, let effect = view.effect(of: factor, on: fit) else {
          return false
        }
        return effect.isDecided && (effect.chance > 0.5) == isMore
      }
    case .decidedGap(let factor, let isMore):
      return view.gaps.contains {
        $0.factor == factor && $0.decided && ($0.points > 0) == isMore
      }
    case .decidedPosition(let judge, let isFirst):
      return view.fitted.contains { fit in
        guard fit.judge == judge, let bias = fit.positionBias else { return false }
        return bias.isPrintable && bias.isDecided && (bias.chance > 0.5) == isFirst
      }
    case .mostDecided(let judges, let factor, let isMore):
      let holding = judges.count {
        Self.decided(judge: $0, factor: factor, isMore: isMore).holds(in: view)
      }
      return 2 * holding > judges.count
    case .noGap: return !view.gaps.isEmpty && !view.gaps.contains(where: \.decided)
    case .noEffect:
      return !view.fitted.contains { fit in
        view.factors.contains { view.effect(of: $0.name, on: fit)?.isDecided == true }
      }
    case .noneFirm:
      let decided = view.fitted.flatMap { fit in
        view.factors.compactMap { view.effect(of: $0.name, on: fit) }.filter(\.isDecided)
      }
      return !decided.isEmpty && !decided.contains(where: \.isFirm)
    case .unfitted(let judge): return view.unfitted.contains { $0.judge == judge }
    case .weakModel(let judge):
      return view.fitted.contains { $0.judge == judge && $0.isWeaklyPredicted }
    default: return comparisonHolds(in: view)
    }
  }
}

extension JudgeFit {
  /// The best accuracy of a guess without a model; nil when not assessed.
  var bestGuess: Double? {
    guard let baselines = validation?.baselines, NumberStyle.isPrintable(baselines.majority)
    else { return nil }
    return max(baselines.majority, baselines.longer ?? 0, 0.5)
  }

  /// Whether the model explains little: of the way to the ceiling less than 30 %, or,
  /// where no ceiling is known, not clearly more than the best guess.
  var isWeaklyPredicted: Bool {
    guard let validation, let bestGuess, NumberStyle.isPrintable(validation.accuracy) else {
      return false
    }
    if let ceiling = validation.ceiling, ceiling > validation.baselines.majority {
      let majority = validation.baselines.majority
      return (validation.accuracy - majority) / (ceiling - majority) < 0.3
    }
    guard let lower = validation.accuracyLower else { return false }
    return lower <= bestGuess
  }
}
