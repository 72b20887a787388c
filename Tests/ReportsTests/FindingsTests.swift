import Preferences
import Testing

@testable import Reports

@Suite struct FindingsTests {
  private static func words() throws -> ReportWords { try ReportWords() }

  private static func findings(_ analysis: Analysis) throws -> [Finding] {
    Findings(view: AnalysisView(analysis), words: try words()).chosen
  }

  private static func made(_ seed: UInt64) -> SyntheticAnalysis {
    var made = SyntheticAnalysis(
      judges: 2 + Int(seed % 12), factors: 3 + Int(seed % 17), people: Int(seed % 3), seed: seed)
    made.error = [0.05, 0.2, 0.6][Int(seed % 3)]
    made.unfittedEvery = seed % 4 == 0 ? 3 : 0
    return made
  }

  /// The numbers behind a claim, looked up without the code that made it.
  private static func holds(_ evidence: Finding.Evidence, in analysis: Analysis) -> Bool {
    func effect(_ judge: String, _ factor: String) -> Coefficient? {
      analysis.judges.first { $0.judge == judge }?.coefficients.first { $0.factor == factor }
    }
    func decides(_ effect: Coefficient?, _ isMore: Bool) -> Bool {
      guard let effect else { return false }
      return isMore ? effect.chanceLower > 0.5 : effect.chanceUpper < 0.5
    }
    switch evidence {
    case .decided(let judge, let factor, let isMore):
      return decides(effect(judge, factor), isMore)
    case .decidedGap(let factor, let isMore):
      guard let gap = analysis.kinds?.gaps.first(where: { $0.factor == factor }) else {
        return false
      }
      return isMore ? gap.pointsLower > 0 : gap.pointsUpper < 0
    case .decidedPosition(let judge, let isFirst):
      return decides(analysis.judges.first { $0.judge == judge }?.positionBias, isFirst)
    case .mostDecided(let judges, let factor, let isMore):
      return 2 * judges.count { decides(effect($0, factor), isMore) } > judges.count
    case .noGap:
      return analysis.kinds?.gaps.allSatisfy { $0.pointsLower <= 0 && $0.pointsUpper >= 0 } == true
    case .noEffect:
      return analysis.judges.flatMap(\.coefficients).allSatisfy {
        $0.chanceLower <= 0.5 && $0.chanceUpper >= 0.5
      }
    case .unfitted(let judge):
      return analysis.judges.first { $0.judge == judge }?.status == .notFitted
    case .weakModel(let judge):
      guard let validation = analysis.judges.first(where: { $0.judge == judge })?.validation
      else { return false }
      let guess = max(validation.baselines.longer ?? 0.5, validation.baselines.majority, 0.5)
      return (validation.accuracyLower ?? 1) <= guess
    default: return comparisonHolds(evidence, in: analysis)
    }
  }

  /// The same for claims about comparisons of judges, audits and scenarios.
  private static func comparisonHolds(
    _ evidence: Finding.Evidence, in analysis: Analysis
  ) -> Bool {
    func correlation(_ one: String, _ other: String) -> Estimate? {
      analysis.similarity?.pairs.first { Set([$0.first, $0.second]) == [one, other] }?.pearson
    }
    func readings(_ audit: AuditName, _ quantity: AuditQuantity) -> [AuditReading] {
      analysis.audits?.audits.first { $0.name == audit }?.readings.filter {
        $0.quantity == quantity && $0.subjectType == .judge
      } ?? []
    }
    func isBeyond(_ reading: AuditReading, _ isMore: Bool) -> Bool {
      isMore ? (reading.lower ?? -1) > 0 : (reading.upper ?? 1) < 0
    }
    switch evidence {
    case .nearer(let judge, let near, let far):
      return (correlation(judge, near)?.lower ?? -1) > (correlation(judge, far)?.upper ?? 1)
    case .alike(let one, let other): return (correlation(one, other)?.lower ?? -1) >= 0.7
    case .audited(let audit, let quantity, let judge, let isMore):
      return readings(audit, quantity).contains { $0.subject == judge && isBeyond($0, isMore) }
    case .mostAudited(let audit, let quantity, let isMore):
      let all = readings(audit, quantity)
      return 2 * all.count { isBeyond($0, isMore) } > all.count
    case .circular(let judge, let quantity):
      return readings(.circular, quantity).contains {
        $0.subject == judge && $0.estimate > ($0.expected ?? 1)
      }
    case .shift(let kind, let factor, let more, let less):
      let weight = analysis.scenarios?.groups.first { $0.kind == kind }?.weights.first {
        $0.factor == factor
      }
      let high = weight?.scenarios.first { $0.scenario == more }
      let low = weight?.scenarios.first { $0.scenario == less }
      return (high?.chanceLower ?? 0) > (low?.chanceUpper ?? 1)
    default: return false
    }
  }

  @Test(arguments: UInt64(1)...40) func `every claim holds in the numbers`(seed: UInt64) throws {
    let analysis = Self.made(seed).analysis
    for finding in try Self.findings(analysis) {
      #expect(!finding.evidence.isEmpty)
      for evidence in finding.evidence {
        #expect(Self.holds(evidence, in: analysis), "\(finding.title): \(evidence)")
      }
    }
  }

  @Test(arguments: UInt64(1)...40) func `titles are short and sentences whole`(seed: UInt64) throws
  {
    let findings = try Self.findings(Self.made(seed).analysis)
    #expect(findings.count <= 5)
    for kind in Finding.Kind.allCases {
      #expect(findings.count { $0.kind == kind } <= 2)
    }
    for finding in findings {
      #expect(finding.title.count <= 60, "\(finding.title)")
      #expect(finding.text.hasSuffix("."))
      #expect(!finding.text.contains("{{") && !finding.text.contains(" ,"))
      #expect(!finding.text.contains("  "))
    }
  }

  @Test(arguments: UInt64(1)...20) func `flipping all signs flips the titles`(seed: UInt64) throws {
    var made = SyntheticAnalysis(judges: 6, factors: 10, people: 0, seed: seed)
    let plain = try Self.findings(made.analysis)
    made.isFlipped = true
    let flipped = try Self.findings(made.analysis)
    func swapped(_ title: String) -> String {
      let pairs = [
        ("reward", "penalise"), ("longer response", "shorter response"),
        ("first", "second"),
      ]
      for (one, other) in pairs {
        if title.contains(one) { return title.replacing(one, with: other) }
        if title.contains(other) { return title.replacing(other, with: one) }
      }
      return title
    }
    #expect(plain.map { swapped($0.title) } == flipped.map(\.title))
    #expect(plain.contains { swapped($0.title) != $0.title })
  }

  @Test func `one judge alone is named, not counted as all one`() throws {
    for seed in UInt64(1)...10 {
      let made = SyntheticAnalysis(judges: 1, factors: 8, people: 1, seed: seed)
      let titles = try Self.findings(made.analysis).filter { $0.kind == .top }.map(\.title)
      #expect(titles.allSatisfy { !$0.hasPrefix("All") && !$0.hasPrefix("One") }, "\(titles)")
    }
  }

  @Test func `intervals that chance alone explains make no headline`() throws {
    var analysis = SyntheticAnalysis(judges: 6, factors: 10, people: 0, seed: 3).analysis
    #expect(try Self.findings(analysis).contains { $0.kind == .top })
    for judge in analysis.judges.indices {
      for column in analysis.judges[judge].coefficients.indices {
        analysis.judges[judge].coefficients[column].qValue = 0.3
      }
    }
    let findings = try Self.findings(analysis)
    #expect(!findings.contains { $0.kind == .top || $0.kind == .split })
    #expect(findings.contains { $0.evidence == [.noneFirm] && $0.text.contains("q 0.30") })
    let words = try Self.words()
    let answer = StandFirst(view: AnalysisView(analysis), words: words).text
    #expect(answer.contains("stands out"))
  }

  @Test(arguments: UInt64(1)...20) func `nothing undecided is claimed`(seed: UInt64) throws {
    var made = Self.made(seed)
    made.error = 3
    made.isValidated = false
    let findings = try Self.findings(made.analysis)
    for finding in findings {
      #expect([.same, .unfitted].contains(finding.kind), "\(finding.title)")
    }
    for source in Self.figures(made.analysis) {
      for verb in ["reward", "penalise", "part most"] {
        #expect(!source.title.contains(verb), "\(source.title)")
      }
    }
  }

  @Test(arguments: UInt64(1)...20) func `figure titles fit and claim what is decided`(
    seed: UInt64
  ) throws {
    let analysis = Self.made(seed).analysis
    for source in Self.figures(analysis) {
      #expect(source.title.count <= 85, "\(source.title)")
    }
  }

  private static func figures(_ analysis: Analysis) -> [FigureSource] {
    guard let words = try? words() else { return [] }
    let view = AnalysisView(analysis)
    let forest = ForestFigure(view: view, words: words)
    return [
      WeightsFigure(view: view, words: words, measuring: PlainMeasurer.make()).source,
      view.reference.map { forest.source(of: $0) },
      KindsFigure(view: view, words: words).source,
      AccuracyFigure(view: view, words: words).source,
    ].compactMap(\.self)
  }

  @Test func `trust keeps a place among stronger findings`() throws {
    let findings = try Self.findings(Examples.twelve.analysis)
    #expect(findings.contains { $0.kind == .trust })
    #expect(findings.contains { $0.kind == .position || $0.kind == .length })
  }

  @Test func `a judge without a model is told with its reason`() throws {
    let findings = try Self.findings(Examples.noModels.analysis)
    #expect(findings.map(\.title) == ["Three judges have no model"])
    #expect(findings[0].text.contains("picked the first response in all 3000 pairs"))
  }
}
