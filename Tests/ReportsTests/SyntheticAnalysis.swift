import Charts
import Foundation
import Preferences

/// Invents analyses whose numbers belong together: chance = expit(estimate), states from
/// intervals, gaps from the means.
struct SyntheticAnalysis {
  var judges: [Judge]
  var factors: [Factor]
  var seed: UInt64 = 1
  /// Standard error of every estimate; 1 leaves everything undecided.
  var error = 0.08
  /// Standard deviation of the factors' common effects.
  var spread = 0.35
  var comparisons = 3000
  var scenarios = 4
  /// Every so many judges have no model; 0 for none.
  var unfittedEvery = 0
  /// Every so many factors never differ, in turn with other reasons; 0 for none.
  var omittedEvery = 0
  var isValidated = true
  /// Whether all estimates have the opposite sign.
  var isFlipped = false

  init(judges: Int, factors: Int, people: Int = 2, seed: UInt64 = 1) {
    let names = [
      "ember-4", "atlas-405b", "borealis-large", "cedar-72b", "atlas-70b", "ember-4-mini",
      "borealis-mini", "atlas-8b", "cedar-7b", "delta-33b-instruct-v0.2", "fir-13b", "gale-70b",
    ]
    self.judges = (0..<judges).map { index in
      if index < people {
        return Judge(
          name: ["Crowd", "Experts", "Students"][index % 3] + (index < 3 ? "" : " \(index)"),
          kind: .human)
      }
      if index == judges - 1 && judges > 4 { return Judge(name: "delta-rm", kind: .rewardModel) }
      let place = index - people
      let name = names[place % names.count] + (place < names.count ? "" : "-\(place)")
      return Judge(name: name, kind: .llm)
    }
    self.factors = Self.catalogue(count: factors)
    self.seed = seed
  }

  static func catalogue(count: Int) -> [Factor] {
    let entries: [(FactorFamily, String, String, String)] = [
      (.length, "length.words", "Longer (words)", "words"),
      (.length, "length.sentences", "More sentences", "sentences"),
      (.form, "form.list_items", "More list items", "items"),
      (.form, "form.structured_share", "More structure (lists, headings)", "share"),
      (.fluency, "fluency.readability", "Harder to read", "grade"),
      (.fluency, "fluency.repetition", "More repetition", "share"),
      (.fluency, "fluency.spelling_error_rate", "More spelling errors", "per 100 words"),
      (.correctness, "correctness.numeric_match", "Right final number", "0 or 1"),
      (.correctness, "source.trigram_overlap", "More copied from the source", "share"),
      (.stance, "stance.hedging", "More hedging", "per 100 words"),
      (.stance, "stance.refusal", "More refusal", "probability"),
      (.stance, "stance.agreement_markers", "More agreement markers", "per 100 words"),
      (.given, "given.rich_information", "rich_information", ""),
      (.given, "given.no_severe_errors", "no_severe_errors", ""),
    ]
    return (0..<count).map { index in
      let entry = entries[index % entries.count]
      guard index >= entries.count else {
        return Factor(
          name: entry.1, family: entry.0, title: entry.2, unit: entry.3,
          transform: entry.0 == .length ? .logRatio : .difference)
      }
      let family = FactorFamily.allCases[(index * 6 / max(count, 1)) % 6]
      return Factor(
        name: "\(family.rawValue).invented_\(index)", family: family,
        title: "Invented factor number \(index)", unit: "share")
    }.enumerated().sorted {
      let left = FactorFamily.allCases.firstIndex(of: $0.element.family) ?? 0
      let right = FactorFamily.allCases.firstIndex(of: $1.element.family) ?? 0
      return (left, $0.offset) < (right, $1.offset)
    }.map(\.element)
  }

  /// The analysis.
  var analysis: Analysis {
    var generator = SplitMix(seed: seed)
    let common = factors.map { factor in
      spread * generator.normal() + (factor.name == "length.words" ? 0.3 : 0)
    }
    let apart = factors.map { _ in 0.25 * generator.normal() }
    let fits = judges.enumerated().map { index, judge in
      fit(judge, index: index, common: common, apart: apart, using: &generator)
    }
    return Analysis(
      run: RunInfo(
        version: "0.1.0", seed: seed, options: ["folds": "10"],
        inputs: [
          .init(name: "verdicts.jsonl", sha256: String(repeating: "5d0ce91b", count: 8))
        ]),
      data: data, judges: fits, kinds: kinds(fits),
      diagnostics: [
        Diagnostic(
          code: .missingValues, factors: ["source.support"],
          message: "source.support has a value for both responses on 412 of 3000 comparisons")
      ])
  }

  private var data: DataSummary {
    DataSummary(
      title: "Simulated data", comparisons: comparisons, verdicts: comparisons * judges.count,
      clusters: comparisons / 4,
      scenarios: (0..<scenarios).map {
        .init(name: "Scenario \($0 + 1)", comparisons: comparisons / scenarios)
      },
      factors: factors.enumerated().map { index, factor in
        .init(
          factor: factor, measured: comparisons,
          differing: isOmitted(index) ? 0 : comparisons * 3 / 4,
          scale: isOmitted(index) ? 0 : 0.7, inModel: !isOmitted(index))
      })
  }

  private func isOmitted(_ index: Int) -> Bool {
    omittedEvery > 0 && index % omittedEvery == omittedEvery - 1
  }

  private func fit(
    _ judge: Judge, index: Int, common: [Double], apart: [Double],
    using generator: inout SplitMix
  ) -> JudgeFit {
    let isFitted = unfittedEvery == 0 || index % unfittedEvery != unfittedEvery - 1
    let side: Double = judge.kind == .human ? -1 : 1
    var coefficients: [Coefficient] = []
    var omitted: [OmittedFactor] = []
    for (place, factor) in factors.enumerated() {
      let estimate = common[place] + side * apart[place] + 0.08 * generator.normal()
      if isOmitted(place) {
        omitted.append(omission(factor.name, place))
      } else {
        coefficients.append(
          Self.coefficient(
            factor.name, isFlipped ? -estimate : estimate, error: error,
            differing: comparisons * 3 / 4))
      }
    }
    let position = Self.coefficient(
      "position", (isFlipped ? -1 : 1) * (index % 3 == 2 ? 0.4 : 0.02), error: error,
      differing: comparisons)
    let accuracy = 0.62 + 0.02 * Double(index % 6)
    return JudgeFit(
      judge: judge.name, kind: judge.kind, comparisons: comparisons, ties: 97,
      abstentions: index == 1 ? 25 : 0, clusters: isFitted ? comparisons / 4 : 0,
      tally: VerdictTally(
        decided: comparisons - 122, ties: 97,
        abstentions: index == 1 ? [.init(reason: "garbage", count: 25)] : [],
        orderKnown: comparisons - 122, pickedFirst: (comparisons - 122) * 52 / 100,
        lengthsDiffer: comparisons - 130, pickedLonger: (comparisons - 130) * 66 / 100),
      estimator: "ml", tieModel: "davidson", errors: "CR1",
      degreesOfFreedom: isFitted ? Double(comparisons / 4 - 1) : nil,
      status: isFitted ? .converged : .notFitted, logLikelihood: isFitted ? -1834.26 : nil,
      positionBias: isFitted ? position : nil, coefficients: isFitted ? coefficients : [],
      applies: isFitted && omittedEvery > 0
        ? [
          Self.coefficient(
            "fluency.repetition, length.sentences (applies)", 1.2, error: error,
            differing: 82)
        ] : [],
      omitted: isFitted ? omitted : [],
      validation: isFitted && isValidated
        ? Validation(
          method: "10-fold by prompt", verdicts: comparisons - 122,
          correct: accuracy * Double(comparisons - 122), accuracy: accuracy,
          accuracyLower: accuracy - 0.02, accuracyUpper: accuracy + 0.02, logLoss: 0.61,
          auc: 0.72,
          calibration: .init(error: 0.021, noise: 0.012, slope: 0.9),
          baselines: .init(longer: 0.61, majority: 0.52), ceiling: nil) : nil,
      diagnostics: isFitted
        ? [
          Diagnostic(
            code: .collinearity, factors: ["length.words", "length.sentences"],
            message: "length.words, length.sentences move together (variance inflation up to 9); "
              + "condition number 31: read their effects as a group")
        ]
        : [
          Diagnostic(
            code: .constantVerdict,
            message: "no model fitted: picked the first response in all \(comparisons) pairs")
        ])
  }

  private func omission(_ name: String, _ place: Int) -> OmittedFactor {
    switch place % 4 {
    case 0:
      OmittedFactor(
        factor: name, reason: .neverDiffers, differing: 0,
        message: "never differs (0 of \(comparisons) pairs)")
    case 1:
      OmittedFactor(
        factor: name, reason: .rarelyDiffers, differing: 7,
        message: "only 7 pairs differ: interval too wide")
    case 2:
      OmittedFactor(
        factor: name, reason: .aliased, differing: 900,
        message: "equals 1.0 × length.words: not separately estimable")
    default:
      OmittedFactor(factor: name, reason: .noValue, differing: 0, message: "no value")
    }
  }

  static func coefficient(
    _ factor: String, _ estimate: Double, error: Double, differing: Int
  ) -> Coefficient {
    let lower = estimate - 1.96 * error
    let upper = estimate + 1.96 * error
    let isDecided = lower > 0 || upper < 0
    return Coefficient(
      factor: factor, estimate: estimate, scale: 0.7, perUnit: estimate / 0.7,
      standardError: error, lower: lower, upper: upper,
      innerLower: estimate - 0.954 * error, innerUpper: estimate + 0.954 * error,
      pValue: isDecided ? 0.004 : 0.4,
      qValue: factor == "position" ? nil : isDecided ? 0.02 : 0.6,
      chance: Logit.chance(logOdds: estimate), chanceLower: Logit.chance(logOdds: lower),
      chanceUpper: Logit.chance(logOdds: upper),
      state: EffectState(
        chanceLower: Logit.chance(logOdds: lower), chanceUpper: Logit.chance(logOdds: upper)),
      differing: differing)
  }

  private func kinds(_ fits: [JudgeFit]) -> KindComparison? {
    let fitted = fits.filter { $0.status != .notFitted }
    let people = fitted.filter { $0.kind == .human }
    let llms = fitted.filter { $0.kind == .llm }
    guard !people.isEmpty, !llms.isEmpty else { return nil }
    let gaps = factors.compactMap { factor -> KindComparison.Gap? in
      guard let human = mean(factor.name, people), let machine = mean(factor.name, llms) else {
        return nil
      }
      let points = 100 * (machine.chance - human.chance)
      let error = 100 * 0.25 * self.error * 1.2
      let (lower, upper) = (points - 1.96 * error, points + 1.96 * error)
      return .init(
        factor: factor.name, people: human, llms: machine, points: points,
        pointsLower: lower, pointsUpper: upper, decided: lower > 0 || upper < 0)
    }
    return KindComparison(
      people: people.map(\.judge), llms: llms.map(\.judge), clusters: comparisons / 4,
      gaps: gaps)
  }

  private func mean(_ factor: String, _ fits: [JudgeFit]) -> KindComparison.Effect? {
    let estimates = fits.compactMap { fit in
      fit.coefficients.first { $0.factor == factor }?.estimate
    }
    guard estimates.count == fits.count else { return nil }
    let effect = Self.coefficient(
      factor, estimates.reduce(0, +) / Double(estimates.count), error: error * 0.8,
      differing: 1)
    return .init(
      estimate: effect.estimate, standardError: effect.standardError, chance: effect.chance,
      chanceLower: effect.chanceLower, chanceUpper: effect.chanceUpper, state: effect.state)
  }
}
