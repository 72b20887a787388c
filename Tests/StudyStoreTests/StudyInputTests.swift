import Preferences
import StudyStore
import Testing

struct StudyInputTests {
  private let votes = RunInfo.Input(name: "votes.jsonl", sha256: String(repeating: "a", count: 64))
  private let comparison = Comparison(
    id: "1", prompt: Prompt(text: "?"), responseA: Response(text: "a"),
    responseB: Response(text: "b"))

  @Test func `inputs are told in order of arrival`() throws {
    let study = try Study.temporary()
    let more = RunInfo.Input(name: "a more.csv", sha256: String(repeating: "0", count: 64))
    try study.importing { writer in
      try writer.record(input: votes, dialect: "pairs", settings: "")
      try writer.record(input: more, dialect: "pairs", settings: "")
    }
    #expect(try study.inputs == [votes, more])
  }

  @Test func `the same bytes read in the same way add nothing`() throws {
    let study = try Study.temporary()
    try study.importing { writer in
      try writer.record(input: votes, dialect: "pairs", settings: "map a=b")
      try writer.add(comparison)
    }
    #expect(try study.hasInput(sha256: votes.sha256, settings: "map a=b"))
    let renamed = RunInfo.Input(name: "copy.jsonl", sha256: votes.sha256)
    #expect(throws: StudyError.alreadyPresent(input: "copy.jsonl")) {
      try study.importing { writer in
        var other = comparison
        other.id = "2"
        try writer.add(other)
        #expect(try writer.hasInput(sha256: votes.sha256, settings: "map a=b"))
        try writer.record(input: renamed, dialect: "pairs", settings: "map a=b")
      }
    }
    #expect(try study.counts.comparisons == 1)
    #expect(try study.inputs == [votes])
  }

  @Test func `the same bytes read in another way are another input`() throws {
    let study = try Study.temporary()
    try study.importing { try $0.record(input: votes, dialect: "pairs", settings: "") }
    #expect(try !study.hasInput(sha256: votes.sha256, settings: "map a=b"))
    try study.importing { try $0.record(input: votes, dialect: "pairs", settings: "map a=b") }
    #expect(try study.inputs == [votes, votes])
  }
}
