import PreferenceModels
import Preferences
import Testing

/// A study fitted in little room and assessed later says what one fitted at once says.
@Suite struct BriefStudyTests {
  private static var table: JudgedTable {
    var fixture = AuditFixture()
    fixture.systems = ["alder-1", "birch-2", "cedar-3", "ember-4"]
    fixture.behaviours = [
      .init(judge: .person("mara"), quality: 0.8),
      .init(judge: .person("noor"), position: 0.3, quality: 0.5, length: 0.4),
      .init(judge: .llm("ember-4"), ownFamily: 1, family: ["ember-4"], length: 1.2),
      .init(judge: .llm("birch"), position: 0.6, isSwapped: true),
    ]
    return fixture.table()
  }

  private func study(
    isBrief: Bool, holdout: JudgedTable? = nil
  ) async -> (study: FittedStudy, analysis: Analysis) {
    var options = StudyAnalyst.Options()
    options.isBrief = isBrief
    let analyst = StudyAnalyst(Self.table, holdout: holdout, options: options)
    var study = await analyst.fittedStudy(
      run: RunInfo(version: "0", seed: 1, options: [:], inputs: []), title: "Planted")
    if isBrief { study.analysis = await analyst.assessed(study) }
    return (study, study.analysis)
  }

  private func audits(_ study: FittedStudy) async -> Audits {
    await StudyAuditor(study, settings: AuditSettings(draws: 19, isBrief: true))
      .audits(StudyAuditor.brief)
  }

  @Test func `the fits and their assessment are the same to the bit`() async {
    let whole = await study(isBrief: false).analysis
    let brief = await study(isBrief: true).analysis
    #expect(brief.judges.count == 4)
    for (one, other) in zip(whole.judges, brief.judges) {
      #expect(one.coefficients == other.coefficients)
      #expect(one.positionBias == other.positionBias)
      #expect(one.validation != nil && one.validation == other.validation)
      #expect(other.explanation == nil)
    }
  }

  @Test func `the same on held-out data`() async {
    let whole = await study(isBrief: false, holdout: Self.table).analysis
    let brief = await study(isBrief: true, holdout: Self.table).analysis
    #expect(brief.judges[0].validation?.method == "holdout")
    #expect(whole.judges.map(\.validation) == brief.judges.map(\.validation))
  }

  @Test func `audits of rows laid out again are the same to the bit`() async {
    let whole = await audits(study(isBrief: false).study)
    let brief = await audits(study(isBrief: true).study)
    #expect(whole == brief)
    #expect(brief[.ownFamily]?.readings.isEmpty == false)
    // Kinds as groups take their slope of length from the kinds' mean weights.
    #expect(
      brief[.length]?.readings.contains {
        $0.quantity == .doubleLengthChance && $0.subject == "LLMs"
      } == true)
  }

  @Test func `what a page says is the same with rows folded up`() async throws {
    let whole = try WhatIfBench(await study(isBrief: false).study)
    let brief = try WhatIfBench(await study(isBrief: true).study)
    let judge = try await study(isBrief: true).study.whatIfJudge(basedOn: "mara")
      .setting("given.quality", to: 0)
    #expect(try whole.result(of: judge) == brief.result(of: judge))
  }
}
