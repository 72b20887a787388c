import Charts
import Preferences
import Testing

@testable import Reports

/// Findings about comparisons of judges, audits and scenarios, on numbers made for them.
@Suite struct ComparisonFindingsTests {
  /// Two people, two LLM judges and a reward model.
  private static var plain: Analysis {
    SyntheticAnalysis(judges: 5, factors: 6, people: 2, seed: 21).analysis
  }

  private static func titles(_ source: any FindingSource.Type, _ analysis: Analysis) throws
    -> [String]
  {
    let view = AnalysisView(analysis)
    let findings = source.init(view: view, words: try ReportWords()).findings
    for finding in findings {
      #expect(finding.evidence.allSatisfy { $0.holds(in: view) }, "\(finding.title)")
      #expect(finding.title.count <= Finding.titleLimit && finding.text.hasSuffix("."))
    }
    return findings.map(\.title)
  }

  // MARK: Nearest

  /// Correlations of the weights of "Experts" with the crowd and with an LLM judge.
  private static func similar(crowd: Double, llm: Double, margin: Double) -> Analysis {
    var analysis = plain
    let judges = analysis.judges.map { Judge(name: $0.judge, kind: $0.kind) }
    var pairs: [JudgeSimilarity.Pair] = []
    for (index, first) in judges.enumerated() {
      for second in judges[(index + 1)...] {
        let names: Set<String> = [first.name, second.name]
        let value =
          names == ["Experts", "Crowd"] ? crowd : names == ["Experts", "ember-4"] ? llm : 0.1
        let estimate = Estimate(
          value, lower: max(value - margin, -1), upper: min(value + margin, 1))
        pairs.append(
          .init(
            first: first.name, second: second.name, pearson: estimate, spearman: nil, cosine: nil,
            disattenuated: nil))
      }
    }
    analysis.similarity = JudgeSimilarity(
      judges: judges, factors: [], pairs: pairs, tree: nil, map: nil, replicates: 0, clusters: 0,
      diagnostics: [])
    return analysis
  }

  @Test func `a person nearer to an LLM than to the crowd is told`() throws {
    let titles = try Self.titles(
      NearestFinding.self, Self.similar(crowd: 0.4, llm: 0.94, margin: 0.05))
    #expect(titles == ["Experts judges like ember-4, not like Crowd"])
  }

  @Test func `it is not told where the intervals meet, nor the other way round`() throws {
    let unsure = try Self.titles(
      NearestFinding.self, Self.similar(crowd: 0.4, llm: 0.94, margin: 0.3))
    #expect(unsure.isEmpty)
    let flipped = try Self.titles(
      NearestFinding.self, Self.similar(crowd: 0.94, llm: 0.4, margin: 0.05))
    #expect(flipped == ["Crowd and Experts weigh factors alike"])
  }

  // MARK: Audits

  private static func audited(
    _ name: AuditName, _ quantity: AuditQuantity, _ values: [(judge: String, value: Double)],
    error: Double, neutral: Double?, expected: Double? = nil
  ) -> Analysis {
    var analysis = plain
    let readings = values.compactMap { judge, value in
      AuditReading(
        quantity, of: judge, .judge, kind: .llm, estimate: value, lower: value - error,
        upper: value + error, neutral: neutral, expected: expected, observations: 1180,
        state: abs(value - (neutral ?? expected ?? 0)) > error ? .decided : .undecided)
    }
    analysis.audits = Audits(audits: [Audit(name: name, readings: readings)])
    return analysis
  }

  @Test func `own family: favours, and punishes when the signs flip`() throws {
    let values = [("ember-4", 9.0), ("atlas-405b", 7.0)]
    let analysis = Self.audited(.ownFamily, .ownFamily, values, error: 2, neutral: 0)
    #expect(
      try Self.titles(FamilyFinding.self, analysis)
        == ["Both LLM judges tested favour their own family"])
    let flipped = Self.audited(
      .ownFamily, .ownFamily, values.map { ($0.0, -$0.1) }, error: 2, neutral: 0)
    #expect(
      try Self.titles(FamilyFinding.self, flipped)
        == ["Both LLM judges tested punish their own family"])
    let one = Self.audited(
      .ownFamily, .ownFamily, [("ember-4", 9.0), ("atlas-405b", 1.0)], error: 2, neutral: 0)
    #expect(try Self.titles(FamilyFinding.self, one) == ["ember-4 favours its own family"])
    let unsure = Self.audited(.ownFamily, .ownFamily, values, error: 20, neutral: 0)
    #expect(try Self.titles(FamilyFinding.self, unsure).isEmpty)
  }

  @Test func `circles are told only beyond noise`() throws {
    func circles(_ value: Double) -> Analysis {
      Self.audited(
        .circular, .circularResponses, [("ember-4", value)], error: 0.02, neutral: nil,
        expected: 0.08)
    }
    #expect(
      try Self.titles(CircularFinding.self, circles(0.17))
        == ["ember-4 chooses in circles more than noise explains"])
    #expect(try Self.titles(CircularFinding.self, circles(0.09)).isEmpty)
    #expect(try Self.titles(CircularFinding.self, circles(0.01)).isEmpty)
  }

  // MARK: Scenarios

  private static func shifted(_ coding: Double, _ advice: Double, pValue: Double) -> Analysis {
    var analysis = plain
    func effect(_ name: String, _ logOdds: Double) -> ScenarioWeights.Effect {
      let coefficient = SyntheticAnalysis.coefficient(
        "length.words", logOdds, error: 0.1, differing: 100)
      return .init(
        scenario: name, estimate: logOdds, standardError: 0.1, chance: coefficient.chance,
        chanceLower: coefficient.chanceLower, chanceUpper: coefficient.chanceUpper,
        state: coefficient.state, ownShare: 0.7, differing: 100)
    }
    analysis.scenarios = ScenarioWeights(groups: [
      .init(
        kind: .llm, judge: nil, judges: ["ember-4", "atlas-405b"], verdicts: 900, clusters: 300,
        status: .converged, scenarios: [], verdictShare: nil, logLikelihood: nil,
        weights: [
          .init(
            factor: "length.words", scale: 1, estimate: 0.2, standardError: 0.1, chance: 0.55,
            chanceLower: 0.5, chanceUpper: 0.6, deviation: 0.4, deviationPValue: pValue,
            scenarios: [effect("coding", coding), effect("advice", advice)])
        ], diagnostics: [])
    ])
    return analysis
  }

  @Test func `a weight that depends on the task is told with the task it counts in`() throws {
    #expect(
      try Self.titles(ScenarioFinding.self, Self.shifted(1.0, 0, pValue: 0.001))
        == ["LLM judges reward “longer (words)” most in coding"])
    #expect(
      try Self.titles(ScenarioFinding.self, Self.shifted(-1.0, 0, pValue: 0.001))
        == ["LLM judges penalise “longer (words)” most in coding"])
    #expect(
      try Self.titles(ScenarioFinding.self, Self.shifted(0.1, 1.0, pValue: 0.001))
        == ["LLM judges reward “longer (words)” most in advice"])
    #expect(try Self.titles(ScenarioFinding.self, Self.shifted(1.0, 0, pValue: 0.2)).isEmpty)
    #expect(try Self.titles(ScenarioFinding.self, Self.shifted(0.1, 0, pValue: 0.001)).isEmpty)
  }
}
