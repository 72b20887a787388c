import Preferences
import Statistics
import TestSupport
import Testing

@testable import PreferenceModels

@Suite struct JudgeComparisonTests {
  private func fitted(_ table: JudgedTable) async -> FittedStudy {
    await StudyAnalyst(table, options: .init(isValidated: false)).fittedStudy(
      run: RunInfo(version: "0", seed: 1, options: [:], inputs: []), title: "Simulated")
  }

  private func compared(_ table: JudgedTable) async throws -> (FittedStudy, JudgeComparison) {
    let study = await fitted(table).comparingJudges()
    return (study, try #require(await study.judgeComparison(hasScenarios: true)))
  }

  @Test func `swapping the responses of any comparison changes nothing`() async throws {
    let table = SeveralJudges(
      clusters: 40, weights: [[1, -0.6, 0.3], [0.2, 0.8, 0.3], [0.5, 0.5, -1]],
      decisiveness: [1, 1, 1]
    ).table()
    let (study, plain) = try await compared(table)
    let (otherStudy, other) = try await compared(table.swapping { $0 % 3 == 1 })
    for (one, two) in zip(plain.pairs, other.pairs) {
      #expect(one.gaps.map(\.factor) == two.gaps.map(\.factor))
      for (left, right) in zip(one.gaps, two.gaps) {
        #expect(isClose(left.points.value, right.points.value, 1e-9))
        #expect(isClose(left.pValue, right.pValue, 1e-8))
      }
      let tests = (try #require(one.proportionality), try #require(two.proportionality))
      #expect(isClose(tests.0.pValue, tests.1.pValue, 1e-7))
      let shares = (try #require(one.disagreement), try #require(two.disagreement))
      #expect(isClose(shares.0.explained, shares.1.explained, 1e-8))
      #expect(zip(shares.0.parts, shares.1.parts).allSatisfy { isClose($0.share, $1.share, 1e-8) })
    }
    let agreements = (study.analysis.agreement, otherStudy.analysis.agreement)
    let pairs = zip(try #require(agreements.0).pairs, try #require(agreements.1).pairs)
    for (one, two) in pairs {
      #expect(isClose(one.kappa?.value ?? 9, two.kappa?.value ?? 8, 1e-12))
      #expect(isClose(one.kappa?.lower ?? 9, two.kappa?.lower ?? 8, 1e-12))
    }
    let first = try #require(study.analysis.disagreements.first)
    let second = try #require(otherStudy.analysis.disagreements.first)
    #expect(first.comparison == second.comparison)
    #expect(isClose(first.views[0].logOdds.value, second.views[0].logOdds.value, 1e-9))
    #expect(first.views[0].logOdds.value > 0 && first.views[1].logOdds.value < 0)
  }

  @Test func `judges in another order give the same numbers, gaps with the other sign`()
    async throws
  {
    let table = SeveralJudges(
      clusters: 40, weights: [[1, -0.6, 0.3], [0.2, 0.8, 0.3]], decisiveness: [1, 1]
    ).table()
    var turned = table
    turned.judges.reverse()
    let (study, plain) = try await compared(table)
    let (otherStudy, other) = try await compared(turned)
    let (one, two) = (plain.pairs[0], other.pairs[0])
    #expect(one.first == two.second)
    for (left, right) in zip(one.gaps, two.gaps) {
      #expect(isClose(left.points.value, -right.points.value, 1e-9))
      #expect(isClose(left.standardError, right.standardError, 1e-9))
    }
    #expect(isClose(one.equality?.pValue ?? 9, two.equality?.pValue ?? 8, 1e-8))
    // The ratio of weights turns over, the distance stays.
    let tests = (try #require(one.proportionality), try #require(two.proportionality))
    #expect(isClose(tests.0.statistic, tests.1.statistic, 1e-6))
    #expect(isClose(tests.0.ratio * tests.1.ratio, 1, 1e-4))
    let likeness = (study.analysis.similarity?.pairs[0], otherStudy.analysis.similarity?.pairs[0])
    #expect(isClose(likeness.0?.pearson?.value ?? 9, likeness.1?.pearson?.value ?? 8, 1e-12))
  }

  @Test func `a judge is like itself, agrees with itself and differs in nothing`() async throws {
    var table = SeveralJudges(clusters: 40, weights: [[1, -0.6, 0.3]], decisiveness: [1]).table()
    table.judges.append(
      .init(judge: Judge(name: "twin", kind: .llm), entries: table.judges[0].entries))
    let (study, comparison) = try await compared(table)
    let pair = comparison.pairs[0]
    #expect(pair.gaps.allSatisfy { $0.points.value == 0 && !$0.decided && $0.pValue == 1 })
    let alike = try #require(study.analysis.similarity?.pairs[0])
    #expect(isClose(alike.pearson?.value ?? 0, 1, 1e-12))
    #expect(isClose(alike.cosine?.lower ?? 0, 1, 1e-9))
    #expect(study.analysis.agreement?.pairs[0].kappa?.value == 1)
    // No spread among the items is no proof of perfection: the interval is Wilson's.
    #expect((study.analysis.agreement?.pairs[0].kappa?.lower ?? 1) < 0.99)
    #expect(study.analysis.disagreements.isEmpty)
    #expect(pair.disagreement?.differing == 0)
  }

  @Test func `gaps use the covariance of judges who saw the same prompts`() async throws {
    // With fewer prompts each judge's own correction for few of them comes on top.
    let table = SeveralJudges(clusters: 120).table()
    let (study, comparison) = try await compared(table)
    let influences = study.fitted.compactMap(\.model.influence)
    let joint = Sandwich.stackedCovariance(influences)
    for gap in comparison.pairs[0].gaps {
      let column = try #require(Int(gap.factor.suffix(1)))
      let variance =
        joint[column, column] + joint[3 + column, 3 + column] - 2 * joint[column, 3 + column]
      #expect(isClose(gap.standardError, variance.squareRoot(), 1e-9))
    }
  }

  @Test func `tests of equal weights and equal priorities keep their level`() async throws {
    // 120 studies of 60 prompts, 4 weights. At a rate of 5 % more than 14 rejections have
    // probability 0.001; the plainer F(q, G - 1) is near that limit with 60 prompts.
    var unequal = 0
    var unproportional = 0
    for seed in 0..<120 {
      let weights = [0.8, -0.5, 0.4, 0.6]
      let table = SeveralJudges(
        seed: UInt64(seed), clusters: 60, weights: [weights, weights]
      ).table()
      let study = await fitted(table)
      let pair = try #require(await study.judgeComparison()).pairs[0]
      unequal += (pair.equality?.pValue ?? 1) < 0.05 ? 1 : 0
      let noisy = SeveralJudges(
        seed: UInt64(1000 + seed), clusters: 60, weights: [weights, weights],
        decisiveness: [1, 0.5]
      ).table()
      let other = try #require(await fitted(noisy).judgeComparison()).pairs[0]
      unproportional += (other.proportionality?.pValue ?? 1) < 0.05 ? 1 : 0
    }
    #expect(unequal <= 14, "\(unequal) of 120")
    #expect(unproportional <= 14, "\(unproportional) of 120")
    #expect(unequal + unproportional > 0)
  }

  @Test func `different priorities are found, noise is not mistaken for them`() async throws {
    let other = SeveralJudges(
      clusters: 150, weights: [[1, -0.6, 0.3], [-0.3, 0.8, 0.3]]
    ).table()
    let different = try await compared(other).1.pairs[0]
    #expect((different.equality?.pValue ?? 1) < 0.001)
    #expect((different.proportionality?.pValue ?? 1) < 0.001)
    let noisy = SeveralJudges(
      clusters: 150, weights: [[1, -0.6, 0.3], [1, -0.6, 0.3]], decisiveness: [1.6, 0.5]
    ).table()
    let same = try await compared(noisy).1.pairs[0]
    #expect((same.equality?.pValue ?? 1) < 0.001)
    let proportional = try #require(same.proportionality)
    #expect(proportional.pValue > 0.05)
    #expect(proportional.ratio < 0.6)
  }

  @Test func `few prompts are tested by exchanging verdicts`() async throws {
    let weights = [[1.2, -0.6, 0.3], [-1.2, 0.6, -0.3]]
    let table = SeveralJudges(clusters: 12, perCluster: 10, weights: weights).table()
    let pair = try await compared(table).1.pairs[0]
    let test = try #require(pair.equality)
    #expect(test.method == .permutation)
    #expect(test.exchanges == 2048)
    #expect(isClose(test.pValue, 1.0 / 2048, 1e-12))
    #expect(pair.proportionality == nil)
    #expect(pair.diagnostics.contains { $0.code == .fewClusters })
    var rejections = 0
    for seed in 0..<60 {
      let equal = SeveralJudges(
        seed: UInt64(seed), clusters: 12, perCluster: 8, weights: [weights[0], weights[0]]
      ).table()
      let found = try #require(await fitted(equal).judgeComparison()).pairs[0]
      rejections += (found.equality?.pValue ?? 0) < 0.05 ? 1 : 0
    }
    // More than 9 of 60 have probability 0.001 at a rate of 5 %.
    #expect(rejections <= 9)
  }

  @Test func `disagreements fall to the factor that they were planted on`() async throws {
    let table = SeveralJudges(
      clusters: 200, weights: [[0.8, -0.5, 0.4, 0.6], [0.8, 1.3, 0.4, 0.6]]
    ).table()
    let pair = try await compared(table).1.pairs[0]
    let found = try #require(pair.disagreement)
    #expect(found.parts[0].factor == "given.f1")
    #expect(found.parts[0].share > 0.9)
    #expect(found.method == .exact)
    #expect((found.parts[0].logOdds.lower ?? 0) > 0)
    // Two estimates of the same thing, from other rows.
    #expect(abs(found.parts[0].logOdds.value - found.parts[0].fromModels) < 0.6)
    #expect((found.explainedHeldOut ?? 0) > 0.05)
    #expect(pair.gaps[0].factor == "given.f1")
  }

  @Test func `many factors are divided alike by the quadratic form`() async throws {
    var weights = [[Double](repeating: 0.2, count: 12), [Double](repeating: 0.2, count: 12)]
    weights[1][4] = 1.2
    let table = SeveralJudges(clusters: 300, weights: weights).table()
    let found = try #require(try await compared(table).1.pairs[0].disagreement)
    #expect(found.method == .quadratic)
    #expect(found.parts[0].factor == "given.f4")
    #expect(found.parts[0].share > 0.8)
    #expect(isClose(found.parts.reduce(0) { $0 + $1.share }, 1, 1e-9))
  }

  @Test func `trees and maps show who is alike`() async throws {
    let kind = [1.0, -0.6, 0.3, 0, 0.5, -0.2]
    let strict = [-0.4, 0.8, 0.1, 0.9, -0.5, 0.6]
    let table = SeveralJudges(
      clusters: 150, weights: [kind, kind, kind, strict, strict],
      decisiveness: [1, 1, 1, 1, 1]
    ).table()
    let similarity = try #require(await fitted(table).comparingJudges().analysis.similarity)
    let tree = try #require(similarity.tree)
    #expect(Set(tree.leaves).count == 5)
    let last = try #require(tree.joins.last)
    #expect(
      Set([Set(last.first), Set(last.second)]) == [
        ["mara", "ember", "quill"], ["slate", "cedar"],
      ])
    #expect(last.support == nil && last.height > 0.8)
    #expect(
      tree.joins.contains {
        Set($0.first + $0.second) == ["slate", "cedar"] && ($0.support ?? 0) > 0.95
      })
    let map = try #require(similarity.map)
    #expect(map.share > 0.7 && map.share <= 1)
    #expect(map.points.allSatisfy { ($0.spread ?? 0) > 0 })
    #expect(map.points[3].nearest == "cedar")
    let pair = similarity.pairs[0]
    #expect((pair.pearson?.lower ?? 2) <= (pair.pearson?.value ?? 0))
    #expect((pair.pearson?.upper ?? -2) >= (pair.pearson?.value ?? 0))
  }

  @Test func `similarity by scenario is averaged`() async throws {
    let table = SeveralJudges(clusters: 80, weights: [[1, -0.6, 0.3], [1, -0.6, 0.3]]).table()
    let scenarios = try #require(try await compared(table).1.scenarios)
    #expect(scenarios.scenarios == ["even", "odd"])
    let pair = scenarios.pairs[0]
    let values = pair.scenarios.compactMap(\.pearson?.value)
    #expect(values.count == 2)
    #expect(isClose(pair.mean?.value ?? 0, values.reduce(0, +) / 2, 1e-12))
    #expect((pair.mean?.value ?? 0) > 0.7)
  }

  @Test func `the bootstrap gives the same numbers every time`() async throws {
    let table = SeveralJudges(clusters: 50, weights: [[1, 0.2, 0.3], [0.1, -0.6, 0.3]]).table()
    let one = await fitted(table).comparingJudges().analysis
    let two = await fitted(table).comparingJudges().analysis
    #expect(one == two)
  }
}
