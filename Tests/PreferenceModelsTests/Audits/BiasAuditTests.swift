import Preferences
import Statistics
import Testing

@testable import PreferenceModels

/// Planted biases of judges are found, and judges without them are not accused.
@Suite struct BiasAuditTests {
  @Test func `a planted pull to the first is found against people, and points to the judge`()
    async throws
  {
    let audit = try await AuditFixture.audit(
      .position,
      AuditFixture(
        behaviours: [
          .init(judge: .person("mara")), .init(judge: .llm("left"), position: 1.0),
          .init(judge: .llm("fair")),
        ]
      ).table())
    let gap = try #require(audit.reading(.picksFirstGap, of: "left"))
    #expect(gap.state == .decided && gap.estimate > 8 && gap.clusters == 80)
    #expect(try #require(audit.reading(.picksFirstGap, of: "fair")).state != .decided)
    let chance = try #require(audit.reading(.firstChance, of: "left"))
    #expect(try #require(chance.lower) < expit(1.0) && expit(1.0) < (try #require(chance.upper)))
    #expect(audit.actions == [AuditAction(.swapAndAverage, for: ["left"])])
  }

  @Test func `an unknown order refuses the audit with its reason`() async throws {
    var table = AuditFixture().table()
    for index in table.judges[0].entries.indices {
      table.judges[0].entries[index].shownFirst = nil
    }
    let audit = try await AuditFixture.audit(.position, table)
    #expect(audit.state == .notPossible && audit.reason?.contains("unknown") == true)
  }

  @Test func `few prompts say what they cannot decide`() async throws {
    let audit = try await AuditFixture.audit(
      .position,
      AuditFixture(
        prompts: 13, perPrompt: 40,
        behaviours: [.init(judge: .person("mara")), .init(judge: .llm("left"), position: 1)]
      ).table())
    #expect(audit.limits.contains { $0.contains("13 prompts a gap") })
    #expect(audit.limits.contains { $0.contains("at most 2 differences") })
  }

  @Test func `verdicts that flip show in both readings of the letters`() async throws {
    let table = AuditFixture(
      behaviours: [.init(judge: .llm("left"), position: 1.2, isSwapped: true)]
    ).table()
    let audit = try await AuditFixture.audit(.consistency, table)
    let given = try #require(audit.reading(.consistency, of: "left"))
    let shown = try #require(audit.reading(.consistencyIfShown, of: "left"))
    #expect(given.observations == 320 && given.estimate + shown.estimate == 1)
    let flips = try #require(audit.reading(.firstBoth, of: "left"))
    #expect(flips.estimate > 0.8 && (flips.pValue ?? 1) < 0.001)
    // Counted by hand.
    var same = 0
    for row in table.comparisons.indices {
      let verdicts = table.judges[0].entries.filter { $0.comparison == row }
      same += verdicts[0].choice == verdicts[1].choice ? 1 : 0
    }
    #expect(given.estimate == Double(same) / 320)
  }

  @Test func `the same texts in the other order count as a swap`() async throws {
    var table = AuditFixture(behaviours: [.init(judge: .llm("left"))]).table()
    let count = table.comparisons.count
    for row in 0..<count {
      var twin = table.comparisons[row]
      twin.id += "-swapped"
      twin.content = JudgedTable.Content(
        prompt: twin.content?.prompt, textA: twin.content?.textB, textB: twin.content?.textA)
      table.comparisons.append(twin)
      for column in table.columns.indices {
        table.columns[column].a.append(table.columns[column].b[row])
        table.columns[column].b.append(table.columns[column].a[row])
      }
      table.judges[0].entries[row].shownFirst = nil
      let choice = table.judges[0].entries[row].choice
      // The same response wins, so the letter changes; every tenth verdict flips.
      table.judges[0].entries.append(
        JudgedTable.Entry(
          comparison: count + row, choice: row % 10 == 0 ? choice : choice.swapped))
    }
    let audit = try await AuditFixture.audit(.consistency, table)
    #expect(audit.reading(.consistency, of: "left")?.estimate == 0.9)
    #expect(audit.limits.contains { $0.contains("taken to have been shown first") })
  }

  @Test func `planted weights of length lie on the curve, at four ratios`() async throws {
    let audit = try await AuditFixture.audit(
      .length,
      AuditFixture(
        behaviours: [.init(judge: .person("mara")), .init(judge: .llm("wordy"), length: 1.2)]
      ).table())
    let curve = try #require(audit.curves.first { $0.subject == "wordy" })
    #expect(curve.points.first?.chance == 0.5 && curve.points.last?.ratio == 4)
    for point in curve.points {
      let truth = expit(1.2 * logRatio(point.ratio - 1, 0))
      #expect(point.lower <= truth && truth <= point.upper)
    }
    #expect(audit.reading(.picksLongerGap, of: "wordy")?.state == .decided)
    #expect(audit.actions == [AuditAction(.matchLengths, for: ["wordy"])])
  }

  @Test func `favour for the own family is told from a family that is better`() async throws {
    let family: Set<String> = ["cedar-3"]
    let others = (1...4).map { index in
      // Everybody finds that family better; only one judge is of it.
      AuditFixture.Behaviour(
        judge: .llm("other\(index)"), ownFamily: 0.8, family: family)
    }
    let fair = AuditFixture.Behaviour(
      judge: .llm("cedar-fair"), ownFamily: 0.8, family: family)
    let biased = AuditFixture.Behaviour(
      judge: .llm("cedar-own"), ownFamily: 2.4, family: family)
    let audit = try await AuditFixture.audit(
      .ownFamily, AuditFixture(prompts: 150, behaviours: others + [fair, biased]).table())
    #expect(audit.reading(.ownFamilyPlain, of: "cedar-fair")?.state == .decided)
    let gap = try #require(audit.reading(.ownFamilyGap, of: "cedar-own"))
    #expect(gap.state == .decided && gap.estimate > 10)
    #expect(audit.reading(.ownFamilyGap, of: "cedar-fair")?.state != .decided)
    #expect(audit.actions == [AuditAction(.leaveOutOwnFamily, for: ["cedar-own"])])
  }

  @Test(arguments: [
    ("gpt-4", "GPT 3.5 Turbo", true), ("alpaca_eval_gpt4", "alpaca-7b", false),
    ("alpaca_eval_gpt4", "gpt4_1106_preview", true), ("gpt4", "GPT-NeoXT-Chat-Base", false),
    ("claude-2", "Claude Instant v1", true), ("ember-4", "ember-mini", true),
    ("judge-1", "judge-2", false), ("text-davinci-003", "gpt4", true), ("mara", "jonas", false),
  ])
  func `families are known by makers' words and first words`(
    judge: String, system: String, isOwn: Bool
  ) {
    #expect(FamilyNames.systems(of: judge, among: [system]).isEmpty != isOwn)
  }

  @Test func `no family in the names is a reason that says what to do`() async throws {
    let audit = try await AuditFixture.audit(
      .ownFamily, AuditFixture(behaviours: [.init(judge: .llm("zelkova"))]).table())
    #expect(audit.reason?.contains("--family JUDGE=SYSTEM") == true)
  }
}
