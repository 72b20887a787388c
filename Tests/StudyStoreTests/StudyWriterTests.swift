import Foundation
import Preferences
import StudyStore
import Testing

private func comparison(
  _ id: String, a: String = "yes", b: String = "no", judge: String = "ann",
  choice: Choice = .a, scenario: String? = nil, given: [GivenFactor] = []
) -> Comparison {
  Comparison(
    id: id, prompt: Prompt(text: "Is it?"), responseA: Response(text: a),
    responseB: Response(text: b), scenario: scenario, given: given,
    verdicts: [Verdict(judge: Judge(name: judge, kind: .human), choice: choice)])
}

private func study(_ comparisons: Comparison...) throws -> Study {
  let study = try Study.temporary()
  try study.importing { writer in
    for comparison in comparisons { try writer.add(comparison) }
  }
  return study
}

private func all(_ study: Study) throws -> [Comparison] {
  var all: [Comparison] = []
  try study.forEachComparison { all.append($0) }
  return all
}

/// Processor time of this thread, which other tests on the machine do not lengthen.
private func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

struct StudyWriterTests {
  @Test(arguments: [UInt64(1), 2, 3])
  func `what goes in comes out`(seed: UInt64) throws {
    var random = RandomComparisons(seed: seed)
    let comparisons = (0..<200).map { random.make(id: "c\($0)") }
    let study = try Study.temporary()
    try study.importing { writer in
      for comparison in comparisons { try writer.add(comparison) }
    }
    #expect(try all(study) == comparisons)
    #expect(try study.comparison(id: "c17") == comparisons[17])
    #expect(try study.comparison(id: "c200") == nil)
    let asked = try study.comparisons(ids: ["c9", "nowhere", "c3"]).map(\.id)
    #expect(asked == ["c9", "c3"])
  }

  @Test func `a body that throws leaves the study as it was`() throws {
    struct Stop: Error {}
    let study = try study(comparison("1"))
    let before = try study.counts
    #expect(throws: Stop.self) {
      try study.importing { writer in
        try writer.record(
          input: RunInfo.Input(name: "x", sha256: "ab"), dialect: "pairs", settings: "")
        for index in 2..<500 {
          try writer.add(comparison("\(index)", a: "a\(index)", judge: "j\(index)"))
        }
        throw Stop()
      }
    }
    #expect(try study.counts == before)
    #expect(try study.inputs.isEmpty)
    #expect(try study.judges.map(\.name) == ["ann"])
    // The writer's memory of judges ended with its transaction.
    try study.importing { try $0.add(comparison("2", judge: "j2")) }
    #expect(try study.judges.map(\.name) == ["ann", "j2"])
  }

  @Test func `the same comparison again gains the verdicts of other judges`() throws {
    let study = try study(comparison("1"), comparison("1", judge: "bo", choice: .b))
    let merged = try all(study)
    #expect(merged.count == 1)
    #expect(merged[0].verdicts.map(\.judge.name) == ["ann", "bo"])
    #expect(merged[0].verdicts.map(\.choice) == [.a, .b])
  }

  @Test func `a judge who repeats a verdict is counted twice`() throws {
    let study = try study(comparison("1"), comparison("1"))
    #expect(try all(study)[0].verdicts.count == 2)
  }

  @Test func `the same name with other content becomes a comparison of its own`() throws {
    let study = try study(
      comparison("1"), comparison("1", a: "maybe"), comparison("1", a: "never"),
      comparison("1", a: "maybe", judge: "bo"))
    let comparisons = try all(study)
    #expect(comparisons.map(\.id) == ["1", "1#2", "1#3"])
    #expect(comparisons.map(\.responseA.text) == ["yes", "maybe", "never"])
    #expect(comparisons[1].verdicts.map(\.judge.name) == ["ann", "bo"])
  }

  @Test func `a name that looks like a second one stays apart`() throws {
    let study = try study(
      comparison("1"), comparison("1#2", a: "other"), comparison("1", a: "second"),
      comparison("1#2", a: "third"), comparison("1", a: "second"),
      comparison("1#2", a: "other"))
    let comparisons = try all(study)
    #expect(comparisons.map(\.id) == ["1", "1#2", "1#3", "1#2#2"])
    #expect(comparisons.map(\.verdicts.count) == [1, 2, 2, 1])
  }

  @Test func `another import continues the names`() throws {
    let study = try study(comparison("1"), comparison("1", a: "2"), comparison("1", a: "3"))
    try study.importing { try $0.add(comparison("1", a: "4")) }
    #expect(try all(study).map(\.id) == ["1", "1#2", "1#3", "1#4"])
  }

  @Test func `another system is another response`() throws {
    var other = comparison("1")
    other.responseA.system = "model-1"
    let study = try study(comparison("1"), other)
    #expect(try all(study).map(\.id) == ["1", "1#2"])
  }

  @Test func `labels that were unknown are filled in and never replaced`() throws {
    let study = try study(
      comparison("1"), comparison("1", scenario: "chat"), comparison("1"),
      comparison("1", scenario: "code"))
    let comparisons = try all(study)
    #expect(comparisons.map(\.id) == ["1", "1#2"])
    #expect(comparisons.map(\.scenario) == ["chat", "code"])
    #expect(comparisons.map(\.verdicts.count) == [3, 1])
  }

  @Test func `given values join and never contradict`() throws {
    let tone = GivenFactor(name: "tone", value: .difference(0.5))
    let words = GivenFactor(name: "words", value: .values(a: 3, b: 4))
    let otherTone = GivenFactor(name: "tone", value: .difference(0.25))
    let study = try study(
      comparison("1", given: [tone]), comparison("1", given: [words]), comparison("1"),
      comparison("1", given: [otherTone]))
    let comparisons = try all(study)
    #expect(comparisons.map(\.id) == ["1", "1#2"])
    #expect(comparisons[0].given == [tone, words])
    #expect(comparisons[1].given == [otherTone])
  }

  @Test func `without texts the given values tell comparisons apart`() throws {
    func row(_ difference: Double, of name: String = "x") -> Comparison {
      Comparison(
        id: "7", prompt: Prompt(text: ""), responseA: Response(text: nil),
        responseB: Response(text: nil),
        given: [GivenFactor(name: name, value: .difference(difference))],
        verdicts: [Verdict(judge: Judge(name: "y", kind: .human), choice: .a)])
    }
    let study = try study(row(1), row(2), row(1), row(2), row(.nan), row(.nan), row(1, of: "y"))
    let comparisons = try all(study)
    #expect(comparisons.map(\.id) == ["7", "7#2", "7#3", "7#4"])
    #expect(comparisons.map(\.verdicts.count) == [2, 2, 2, 1])
  }

  @Test func `a name cannot stand for judges of two kinds`() throws {
    let study = try study(comparison("1"))
    var other = comparison("2")
    other.verdicts[0].judge.kind = .llm
    #expect(throws: StudyError.judgeKind(judge: "ann", stored: .human, given: .llm)) {
      try study.importing { try $0.add(other) }
    }
    #expect(try study.counts.comparisons == 1)
  }

  @Test func `prompts and responses are stored once`() throws {
    let study = try study(comparison("1"), comparison("2", b: "yes"), comparison("3", a: "no"))
    let counts = try study.counts
    #expect(
      counts == StudyCounts(comparisons: 3, verdicts: 3, judges: 1, prompts: 1, responses: 2))
  }

  @Test func `one name for twenty thousand comparisons stays quick`() throws {
    let study = try Study.temporary()
    let start = threadSeconds()
    try study.importing { writer in
      for index in 0..<20_000 { try writer.add(comparison("same", a: "\(index)")) }
    }
    // Less than a second; quadratic work on the repeated name takes a minute.
    #expect(threadSeconds() - start < 5)
    #expect(try study.counts.comparisons == 20_000)
    #expect(try study.comparison(id: "same#20000")?.responseA.text == "19999")
  }
}
