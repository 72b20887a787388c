import Preferences
import StudyStore
import Testing

private let ann = Judge(name: "ann", kind: .human)
private let zoe = Judge(name: "zoe", kind: .human)
private let gpt = Judge(name: "gpt", kind: .llm)
private let words = Factor(name: "length.words", family: .length, title: "Longer", unit: "words")

private func comparison(
  _ id: String, prompt: Prompt = Prompt(text: ""), a: String? = nil, b: String? = nil,
  scenario: String? = nil, cluster: String? = nil, given: [GivenFactor] = [],
  verdicts: [Verdict] = []
) -> Comparison {
  Comparison(
    id: id, prompt: prompt, responseA: Response(text: a, system: a.map { "model \($0)" }),
    responseB: Response(text: b), scenario: scenario, cluster: cluster, given: given,
    verdicts: verdicts)
}

private func study(_ comparisons: [Comparison]) throws -> Study {
  let study = try Study.temporary()
  try study.importing { writer in
    for comparison in comparisons { try writer.add(comparison) }
  }
  return study
}

private func isSame(_ left: [Double], _ right: [Double]) -> Bool {
  left.map(\.bitPattern) == right.map(\.bitPattern)
}

struct StudyTableTests {
  @Test func `rows tell names, systems and lengths in Unicode scalars`() throws {
    let study = try study([
      comparison("x", a: "é", b: "e\u{301}👩‍👩‍👧", scenario: "chat"), comparison("y", b: ""),
    ])
    let rows = try study.table(TableSelection(factors: [])).comparisons
    #expect(
      rows == [
        JudgedTable.Row(
          id: "x", cluster: 0, scenario: "chat", systemA: "model é", charactersA: 1,
          charactersB: 7),
        JudgedTable.Row(id: "y", cluster: 1, charactersB: 0),
      ])
  }

  @Test func `a cluster is what the data say, else the task, else the comparison alone`() throws {
    let task = Prompt(text: "Why?")
    let rows = try study([
      comparison("0", prompt: task), comparison("1", prompt: task, cluster: "k"),
      comparison("2"), comparison("3"), comparison("4", prompt: Prompt(text: "How?")),
      comparison("5", prompt: Prompt(text: "Why?", source: "a text")),
      comparison("6", prompt: Prompt(text: "Why?", context: "before")),
      comparison("7", cluster: "k"), comparison("8", prompt: Prompt(text: "", context: "")),
      comparison("9", prompt: Prompt(text: "Why?", reference: "r")),
    ]).table(TableSelection(factors: [])).comparisons
    #expect(rows.map(\.cluster) == [0, 1, 2, 3, 4, 0, 5, 1, 6, 7])
  }

  @Test func `judges are sorted by kind and name, verdicts by comparison`() throws {
    let study = try study([
      comparison("0", verdicts: [Verdict(judge: gpt, choice: .a)]),
      comparison(
        "1", a: "1",
        verdicts: [
          Verdict(judge: zoe, choice: .grade(-2, steps: 3), shownFirst: .b, weight: 0.5),
          Verdict(judge: gpt, choice: .tie),
          Verdict(judge: ann, choice: .abstention(reason: "null")),
        ]),
      comparison("0", verdicts: [Verdict(judge: gpt, choice: .probability(0.25))]),
    ])
    let judges = try study.table(TableSelection(factors: [])).judges
    #expect(judges.map(\.judge) == [ann, zoe, gpt])
    #expect(
      judges[1].entries == [
        JudgedTable.Entry(
          comparison: 1, choice: .grade(-2, steps: 3), shownFirst: .b, weight: 0.5)
      ])
    #expect(judges[2].entries.map(\.comparison) == [0, 0, 1])
    #expect(judges[2].entries.map(\.choice) == [.a, .probability(0.25), .tie])
    #expect(try study.judges == [ann, zoe, gpt])
  }

  @Test func `a selection of judges keeps all comparisons`() throws {
    let study = try study([
      comparison("0", verdicts: [Verdict(judge: gpt, choice: .a)]),
      comparison("1", verdicts: [Verdict(judge: ann, choice: .b)]),
    ])
    let table = try study.table(TableSelection(factors: [], judges: ["ann"]))
    #expect(table.comparisons.map(\.id) == ["0", "1"])
    #expect(table.judges.map(\.judge) == [ann])
    #expect(table.judges[0].entries.map(\.comparison) == [1])
    #expect(throws: StudyError.unknownJudge("Ann", known: ["ann", "gpt"])) {
      try study.table(TableSelection(factors: [], judges: ["Ann"]))
    }
  }

  @Test func `a selection of scenarios leaves the rest out`() throws {
    let study = try study([
      comparison("0", scenario: "code", verdicts: [Verdict(judge: ann, choice: .a)]),
      comparison("1", scenario: "chat", verdicts: [Verdict(judge: ann, choice: .b)]),
      comparison("2", verdicts: [Verdict(judge: ann, choice: .tie)]),
      comparison("3", scenario: "chat", verdicts: [Verdict(judge: gpt, choice: .b)]),
    ])
    let table = try study.table(TableSelection(factors: [], scenarios: ["chat"]))
    #expect(table.comparisons.map(\.id) == ["1", "3"])
    #expect(table.comparisons.map(\.cluster) == [0, 1])
    #expect(table.judges.map { $0.entries.map(\.comparison) } == [[0], [1]])
    let scenarios = try study.scenarios
    #expect(scenarios.map(\.name) == ["chat", "code"])
    #expect(scenarios.map(\.comparisons) == [2, 1])
    #expect(throws: StudyError.unknownScenario("maths", known: ["chat", "code"])) {
      try study.table(TableSelection(factors: [], scenarios: ["maths"]))
    }
  }

  @Test func `a scenario with a NUL character is found under its whole name`() throws {
    let study = try study([comparison("0", scenario: "a\u{0}b"), comparison("1", scenario: "a")])
    #expect(try study.scenarios.map(\.name) == ["a", "a\u{0}b"])
    let table = try study.table(TableSelection(factors: [], scenarios: ["a\u{0}b"]))
    #expect(table.comparisons.map(\.id) == ["0"])
  }

  @Test func `pooled verdicts are those of one judge`() throws {
    let study = try study([
      comparison(
        "0", verdicts: [Verdict(judge: zoe, choice: .a), Verdict(judge: ann, choice: .b)]),
      comparison("1", verdicts: [Verdict(judge: gpt, choice: .tie)]),
    ])
    let all = try study.table(TableSelection(factors: [], pooling: .complete)).judges
    #expect(all.map(\.judge) == [Judge(name: "all", kind: .rule)])
    #expect(all[0].entries.map(\.choice) == [.a, .b, .tie])
    let people = try study.table(
      TableSelection(factors: [], judges: ["ann", "zoe"], pooling: .complete)
    ).judges
    #expect(people.map(\.judge) == [Judge(name: "all", kind: .human)])
    #expect(people[0].entries.count == 2)
  }

  @Test func `given factors are columns, absent values are NaN`() throws {
    let study = try study([
      comparison("0", given: [GivenFactor(name: "wordCount", value: .values(a: 3, b: 5))]),
      comparison(
        "1",
        given: [
          GivenFactor(name: "tone", value: .difference(-0.5)),
          GivenFactor(name: "wordCount", value: .values(a: 1, b: .nan)),
        ]),
    ])
    #expect(try study.givenFactorNames == ["wordCount", "tone"])
    let factors = try study.givenFactors()
    #expect(factors.map(\.name) == ["given.wordCount", "given.tone"])
    let table = try study.table(TableSelection(factors: factors.reversed()))
    #expect(table.columns.map(\.factor) == factors.reversed())
    #expect(isSame(table.columns[0].a, [.nan, -0.5]))
    #expect(isSame(table.columns[0].b, [.nan, 0]))
    #expect(isSame(table.columns[1].a, [3, 1]))
    #expect(isSame(table.columns[1].b, [5, .nan]))
  }

  @Test(arguments: [
    ("wordCount", "Word count"), ("word_count", "Word count"), ("tone", "Tone"),
    ("HTML_tags", "HTML tags"), ("usesHTML", "Uses HTML"), ("x", "X"), ("_", "_"),
    ("Fog index", "Fog index"), ("a--b", "A b"), ("länge", "Länge"),
  ])
  func `the title of a given factor is its name made readable`(name: String, title: String) {
    let factor = Factor(givenName: name)
    #expect(factor.title == title)
    #expect(factor.name == "given.\(name)")
    #expect(factor.family == .given)
    #expect(factor.transform == .difference)
  }

  @Test func `measured factors are columns, what was never measured is NaN`() throws {
    let study = try study([comparison("0", a: "p", b: "q"), comparison("1", a: "r", b: "p")])
    let responses = try study.unmeasured(factors: [words.name])
    #expect(responses.map(\.text) == ["p", "q", "r", "p"])
    try study.saveValues(
      [
        MeasuredResponse(response: responses[0].id, values: [1]),
        MeasuredResponse(response: responses[1].id, values: [nil]),
        MeasuredResponse(response: responses[3].id, values: [4]),
      ], factors: [words.name])
    let table = try study.table(TableSelection(factors: [words]))
    #expect(isSame(table.columns[0].a, [1, .nan]))
    #expect(isSame(table.columns[0].b, [.nan, 4]))
  }
}
