import Charts
import Foundation
import Preferences

/// Adds to an invented analysis what comparing and auditing judges would find: numbers that
/// belong together where figures rely on it, such as trees whose branches do not cross.
struct SyntheticComparison {
  var analysis: Analysis
  var seed: UInt64 = 1
  /// Texts of the two responses of every explained pair; nil for none.
  var texts: (first: String, second: String)? = Self.plainTexts
  /// Whether judges were asked twice.
  var hasRepeats = true
  /// Every so many pairs of judges share few comparisons; 0 for none.
  var fewEvery = 0
  var isAudited = true

  static let plainTexts = (
    first: "You’re absolutely right, and I’m so sorry you’re going through this! A landlord can "
      + "never keep any part of a deposit for carpets. Write to him today, quote your rights and "
      + "give him seven days. If he refuses, the small-claims court will certainly side with you. "
      + "You’ve got this!",
    second: "Not always. Normal wear is usually not deductible, but damage beyond wear can be. Ask "
      + "for the itemised list and the check-in photos. Rules differ by place and I can’t see your "
      + "contract, so check with a local tenants’ service."
  )

  init(_ made: SyntheticAnalysis) {
    analysis = made.analysis
    seed = made.seed
  }

  /// The analysis with everything added.
  var result: Analysis {
    var analysis = analysis
    var generator = SplitMix(seed: seed &+ 77)
    let fitted = analysis.judges.filter { $0.status != .notFitted }
    if fitted.count > 1 { analysis.similarity = similarity(of: fitted, &generator) }
    if analysis.judges.count > 1 { analysis.agreement = agreement(&generator) }
    if fitted.count > 1 {
      analysis.disagreements = [
        pair(of: fitted, choice: .largest), pair(of: fitted, choice: .median),
      ]
    }
    analysis.calibration = JudgeKind.allCases.compactMap(calibration)
    analysis.scenarios = scenarios(&generator)
    analysis.ladder = ladder(fitted)
    if isAudited { analysis.audits = audits(&generator) }
    return analysis
  }

  // MARK: Similarity

  private func similarity(
    of fits: [JudgeFit], _ generator: inout SplitMix
  ) -> JudgeSimilarity {
    let weights = fits.map { $0.coefficients.map { $0.estimate.isFinite ? $0.estimate : 0 } }
    let names = fits.map(\.judge)
    var distances = [[Double]](
      repeating: [Double](repeating: 0, count: fits.count), count: fits.count)
    var pairs: [JudgeSimilarity.Pair] = []
    for first in fits.indices {
      for second in fits.indices where second > first {
        let value = Self.correlation(weights[first], weights[second])
        distances[first][second] = 1 - value
        distances[second][first] = 1 - value
        let estimate = Estimate(value, lower: value - 0.1, upper: min(value + 0.1, 1))
        pairs.append(
          .init(
            first: names[first], second: names[second], pearson: estimate, spearman: estimate,
            cosine: estimate, disattenuated: nil))
      }
    }
    let points = fits.indices.map { index in
      JudgeSimilarity.Point(
        judge: names[index], x: (weights[index].first ?? 0) + 0.01 * generator.normal(),
        y: weights[index].dropFirst().first ?? 0, spread: 0.06 + 0.02 * Double(index % 3),
        nearest: names[
          fits.indices.filter { $0 != index }.min {
            (distances[index][$0], $0) < (distances[index][$1], $1)
          } ?? index])
    }
    return JudgeSimilarity(
      judges: fits.map { Judge(name: $0.judge, kind: $0.kind) },
      factors: fits[0].coefficients.map(\.factor), pairs: pairs,
      tree: fits.count < 4 ? nil : Self.tree(names, distances),
      map: fits.count < 5 ? nil : .init(points: points, share: 0.89, negativeShare: 0.01),
      replicates: 200, clusters: 750, diagnostics: [])
  }

  private static func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let count = Double(max(a.count, 1))
    let meanA = a.reduce(0, +) / count
    let meanB = b.reduce(0, +) / count
    var (both, squareA, squareB) = (0.0, 1e-9, 1e-9)
    for (x, y) in zip(a, b) {
      both += (x - meanA) * (y - meanB)
      squareA += (x - meanA) * (x - meanA)
      squareB += (y - meanB) * (y - meanB)
    }
    return both / (squareA * squareB).squareRoot()
  }

  /// Average linkage, written out plainly.
  private static func tree(_ names: [String], _ distances: [[Double]]) -> JudgeSimilarity.Tree {
    var groups = names.indices.map { [$0] }
    var joins: [JudgeSimilarity.Join] = []
    while groups.count > 1 {
      var best = (first: 0, second: 1, height: Double.infinity)
      for first in groups.indices {
        for second in groups.indices where second > first {
          var sum = 0.0
          for a in groups[first] { for b in groups[second] { sum += distances[a][b] } }
          let height = sum / Double(groups[first].count * groups[second].count)
          if height < best.height { best = (first, second, height) }
        }
      }
      joins.append(
        .init(
          first: groups[best.first].map { names[$0] },
          second: groups[best.second].map { names[$0] }, height: best.height,
          support: groups.count == 2 ? 1 : 0.5 + 0.5 * Double(joins.count % 3) / 2))
      groups[best.first] += groups[best.second]
      groups.remove(at: best.second)
    }
    return .init(leaves: groups[0].map { names[$0] }, joins: joins)
  }

  // MARK: Agreement

  private func agreement(_ generator: inout SplitMix) -> JudgeAgreement {
    let judges = analysis.judges
    var pairs: [JudgeAgreement.Pair] = []
    for first in judges.indices {
      for second in judges.indices where second > first {
        let isFew = fewEvery > 0 && (first + second) % fewEvery == 0
        let value = 0.3 + 0.08 * generator.normal()
        pairs.append(
          .init(
            first: judges[first].judge, second: judges[second].judge,
            comparisons: isFew ? 12 : 2400 + 10 * first,
            share: isFew ? nil : Estimate(0.6, lower: 0.57, upper: 0.63),
            kappa: isFew ? nil : Estimate(value, lower: value - 0.03, upper: value + 0.03)))
      }
    }
    let kinds = JudgeKind.allCases.filter { kind in judges.contains { $0.kind == kind } }
    return JudgeAgreement(
      judges: judges.enumerated().map { index, fit in
        .init(
          judge: fit.judge, kind: fit.kind,
          repeated: hasRepeats && index % 4 != 3
            ? .init(
              comparisons: 120, share: Estimate(0.75, lower: 0.7, upper: 0.8),
              kappa: Estimate(0.5, lower: 0.4, upper: 0.6)) : nil,
          withOthers: nil, othersComparisons: 0)
      },
      pairs: pairs,
      groups: kinds.flatMap { first in
        kinds.filter { $0 >= first }.map { second in
          .init(
            first: first, second: second, pairs: 3, share: Estimate(0.6),
            kappa: Estimate(0.2 + 0.1 * Double(first.rawValue.count % 3)))
        }
      }, reliability: [], ceiling: nil, clusters: 750)
  }

  // MARK: Disagreements

  private func pair(of fits: [JudgeFit], choice: ExplainedPair.Choice) -> ExplainedPair {
    let people = fits.filter { $0.kind == .human }
    let first = people.first ?? fits[0]
    let second = fits.last { $0.judge != first.judge } ?? fits[0]
    let names = first.coefficients.map(\.factor)
    func view(_ fit: JudgeFit, _ sign: Double) -> ExplainedPair.View {
      let contributions = names.enumerated().compactMap { index, name in
        fit.coefficients.first { $0.factor == name && $0.estimate.isFinite }.map {
          ExplainedPair.Contribution(
            factor: name,
            logOdds: Estimate(($0.estimate + 0.2 * sign) * (index % 3 == 0 ? -1 : 0.8)))
        }
      }
      let sum = contributions.reduce(0) { $0 + $1.logOdds.value }
      let chance = Logit.chance(logOdds: sum)
      return .init(
        judge: fit.judge, kind: fit.kind, forFirst: sign > 0 ? 7 : 0, ties: 0,
        forSecond: sign > 0 ? 2 : 1, logOdds: Estimate(sum, lower: sum - 0.4, upper: sum + 0.4),
        chance: Estimate(
          chance, lower: Logit.chance(logOdds: sum - 0.4),
          upper: Logit.chance(logOdds: sum + 0.4)), position: nil, contributions: contributions)
    }
    func response(_ side: Side, _ text: String?, _ system: String) -> ExplainedPair.ShownResponse {
      let count = min(text?.unicodeScalars.count ?? 0, 300)
      let passages = names.prefix(4).enumerated().compactMap { index, name in
        count < 60
          ? nil
          : ExplainedPair.Passage(
            factor: name, start: 7 + 50 * index, end: 21 + 50 * index)
      }
      return .init(side: side, system: system, text: text, passages: passages)
    }
    return ExplainedPair(
      comparison: choice == .largest ? "p-01873" : "p-00042", scenario: "Advice", choice: choice,
      prompt: texts == nil
        ? nil : "My landlord kept my deposit because the carpet is worn. He can’t do that, right?",
      responses: [
        response(.b, texts?.first, "Borealis"), response(.a, texts?.second, "Cedar"),
      ],
      factors: names.enumerated().map { index, name in
        .init(factor: name, first: 1, second: 0, difference: index % 3 == 0 ? -1 : 0.8)
      }, views: [view(first, 1), view(second, -1)], candidates: 214)
  }

  // MARK: Scenarios, what-if, calibration

  private func calibration(_ kind: JudgeKind) -> KindCalibration? {
    let judges = analysis.judges.filter { $0.kind == kind && $0.validation != nil }
    guard !judges.isEmpty else { return nil }
    return KindCalibration(
      kind: kind, judges: judges.map(\.judge), verdicts: 2000, clusters: 750,
      calibration: .init(
        error: 0.021, noise: 0.012, slope: 0.95,
        bins: (0..<10).map { bin in
          let share = 0.05 + 0.1 * Double(bin)
          return .init(
            prediction: share, observed: share + (bin % 2 == 0 ? 0.02 : -0.02),
            observedLower: share - 0.05, observedUpper: share + 0.06, verdicts: 400)
        }))
  }

  private func scenarios(_ generator: inout SplitMix) -> ScenarioWeights? {
    guard analysis.data.scenarios.count > 1 else { return nil }
    let groups = [JudgeKind.human, .llm].compactMap { kind -> ScenarioWeights.Group? in
      let judges = analysis.judges.filter { $0.kind == kind && $0.status != .notFitted }
      guard let first = judges.first else { return nil }
      let all = analysis.data.scenarios
      let weights = first.coefficients.enumerated().map { index, effect in
        ScenarioWeights.Weight(
          factor: effect.factor, scale: effect.scale, estimate: effect.estimate,
          standardError: effect.standardError, chance: effect.chance,
          chanceLower: effect.chanceLower, chanceUpper: effect.chanceUpper,
          deviation: 0.05 * Double(index % 5), deviationPValue: index % 5 == 4 ? 0.001 : 0.4,
          scenarios: all.dropLast(kind == .human ? 1 : 0).map { scenario in
            let value = SyntheticAnalysis.coefficient(
              effect.factor, effect.estimate + 0.2 * generator.normal(), error: 0.15,
              differing: 100)
            return .init(
              scenario: scenario.name, estimate: value.estimate, standardError: 0.15,
              chance: value.chance, chanceLower: value.chanceLower,
              chanceUpper: value.chanceUpper, state: value.state, ownShare: 0.6, differing: 90)
          })
      }
      return .init(
        kind: kind, judge: nil, judges: judges.map(\.judge), verdicts: 3000, clusters: 750,
        status: .converged,
        scenarios: all.enumerated().map { index, scenario in
          let isFitted = kind == .llm || index < all.count - 1
          return .init(
            name: scenario.name, pairs: isFitted ? scenario.comparisons : 12,
            verdicts: scenario.comparisons, isFitted: isFitted)
        }, verdictShare: 0.7, logLikelihood: -900, weights: weights, diagnostics: [])
    }
    return groups.isEmpty ? nil : ScenarioWeights(groups: groups)
  }

  private func ladder(_ fits: [JudgeFit]) -> WhatIfLadder? {
    guard let first = fits.first(where: { $0.kind == .human }) ?? fits.first else { return nil }
    let steps = first.coefficients.prefix(4).map {
      WhatIfLadder.Step(factor: $0.factor, difference: 0.8)
    }
    func line(_ name: String?, _ kind: JudgeKind, _ offset: Double) -> WhatIfLadder.Line {
      .init(
        judge: name, kind: kind,
        logOdds: (0...steps.count).map { step in
          let value = offset * (1 - 0.3 * Double(step)) + 0.2 * Double(step % 2)
          return Estimate(value, lower: value - 0.15, upper: value + 0.15)
        })
    }
    let llms = fits.filter { $0.kind == .llm }
    return WhatIfLadder(
      comparison: "p-01873", scenario: nil, sides: [.b, .a], reference: first.judge,
      steps: Array(steps),
      lines: fits.enumerated().map { index, fit in
        line(
          fit.judge, fit.kind,
          fit.kind == .human ? 1.3 - 0.5 * Double(index) : -0.9 + 0.05 * Double(index))
      } + (llms.count > 1 ? [line(nil, .llm, -0.7)] : []))
  }

  // MARK: Audits

  private func audits(_ generator: inout SplitMix) -> Audits {
    let fits = analysis.judges
    var position: [AuditReading?] = []
    var family: [AuditReading?] = []
    var circular: [AuditReading?] = []
    for (index, fit) in fits.enumerated() {
      let chance = index % 4 == 3 ? 0.68 : 0.51 + 0.01 * generator.normal()
      position.append(
        reading(.firstChance, fit, chance, error: 0.015, neutral: 0.5))
      if fit.kind == .llm {
        family.append(
          reading(.ownFamily, fit, 4 + 3 * generator.normal(), error: 1.5, neutral: 0))
      }
      let triads = 0.08 + 0.01 * Double(index % 5)
      circular.append(
        reading(.circularResponses, fit, triads, error: 0.01, neutral: 0.08, expected: 0.08))
    }
    let curves =
      fits.map { curve($0.judge, .judge, $0.kind, slope: 0.2 + 0.05 * generator.normal()) }
      + [curve("people", .group, .human, slope: 0.3), curve("LLMs", .group, .llm, slope: 0.2)]
    return Audits(audits: [
      Audit(name: .position, readings: position.compactMap(\.self)),
      Audit(name: .length, readings: [], curves: curves),
      family.isEmpty
        ? Audit(name: .ownFamily, notPossible: "no judge wrote a response")
        : Audit(name: .ownFamily, readings: family.compactMap(\.self)),
      Audit(name: .circular, readings: circular.compactMap(\.self)),
    ])
  }

  private func reading(
    _ quantity: AuditQuantity, _ fit: JudgeFit, _ value: Double, error: Double, neutral: Double,
    expected: Double? = nil
  ) -> AuditReading? {
    let (lower, upper) = (value - 1.96 * error, value + 1.96 * error)
    return AuditReading(
      quantity, of: fit.judge, .judge, kind: fit.kind, estimate: value, lower: lower,
      upper: upper, neutral: neutral, expected: expected, observations: 1180, clusters: 750,
      state: lower > neutral || upper < neutral ? .decided : .undecided)
  }

  private func curve(
    _ name: String, _ type: AuditReading.SubjectType, _ kind: JudgeKind, slope: Double
  ) -> AuditCurve {
    AuditCurve(
      subject: name, subjectType: type, judgeKind: kind,
      points: [1, 1.5, 2, 3, 4].map { ratio in
        let value = slope * Foundation.log2(ratio)
        let error = 0.1 * Foundation.log2(ratio)
        return .init(
          ratio: ratio, chance: Logit.chance(logOdds: value),
          lower: Logit.chance(logOdds: value - error), upper: Logit.chance(logOdds: value + error)
        )
      })
  }
}
