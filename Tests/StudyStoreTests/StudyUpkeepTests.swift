import Foundation
import GRDB
import Preferences
import Testing

@testable import StudyStore

struct StudyUpkeepTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("a study?100%.db") }

  init() throws { folder = try TemporaryFolder() }

  /// A closed study of random comparisons with two measured factors.
  private func make(comparisons: Int = 80) throws {
    let study = try Study.open(path: path, creating: true)
    var random = RandomComparisons(seed: 11)
    try study.importing { writer in
      for index in 0..<comparisons { try writer.add(random.make(id: "\(index)")) }
      try writer.record(
        input: RunInfo.Input(name: "votes.csv", sha256: "ab"), dialect: "pairs", settings: "")
    }
    let responses = try study.unmeasured(factors: ["f"])
    try study.saveValues(
      responses.map { MeasuredResponse(response: $0.id, values: [1]) }, factors: ["f"])
    try study.saveValues([MeasuredResponse(response: 1, values: [nil])], factors: ["g"])
    try study.close()
  }

  private func change(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  @Test func `the facts are those of the study`() throws {
    try make()
    let before = try bytes()
    let study = try Study.reading(path: path)
    let facts = try study.facts(hasSpace: true)
    #expect(facts.application == "Pnch")
    #expect(facts.format == StudySchema.currentVersion)
    #expect(facts.counts == (try study.counts) && facts.counts.comparisons == 80)
    #expect(facts.judges.map(\.judge) == (try study.judges))
    #expect(facts.judges.reduce(0) { $0 + $1.verdicts } == facts.counts.verdicts)
    #expect(facts.inputs.map(\.dialect) == ["pairs"])
    #expect(
      facts.measuredFactors == [
        .init(factor: "f", responses: facts.counts.responses), .init(factor: "g", responses: 1),
      ])
    #expect(facts.bytes == before.count && facts.pages * facts.pageBytes == facts.bytes)
    let space = try #require(facts.space)
    #expect(space.reduce(0) { $0 + $1.bytes } + facts.freePages * facts.pageBytes == facts.bytes)
    #expect(try bytes() == before)
    #expect(folder.names == ["a study?100%.db"])
  }

  @Test func `looking at a study of an older format leaves it as it is`() throws {
    let queue = try DatabaseQueue(path: path)
    try StudySchema.migrator.migrate(queue, upTo: "comparisons and values")
    try queue.close()
    let before = try bytes()
    #expect(try Study.reading(path: path).facts().format == 1)
    #expect(try Study.reading(path: path).check().problems.isEmpty)
    #expect(try bytes() == before)
    try Study.open(path: path, creating: false).close()
    #expect(try Study.reading(path: path).facts().format == StudySchema.currentVersion)
  }

  @Test func `a study of a newer version is refused by its header and untouched`() throws {
    try make(comparisons: 3)
    try change("PRAGMA user_version = 99")
    let before = try bytes()
    let error = StudyError.newerVersion(
      path: path, version: 99, known: StudySchema.currentVersion)
    #expect(throws: error) { try Study.reading(path: path) }
    #expect(throws: error) { try Study.open(path: path, creating: true) }
    #expect(try bytes() == before)
    #expect(folder.names == ["a study?100%.db"])
  }

  @Test func `a sound study has no problems`() throws {
    try make()
    let check = try Study.reading(path: path).check()
    #expect(check.problems == [])
    let counts = try Study.reading(path: path).counts
    #expect(check.rows >= counts.comparisons + counts.verdicts + counts.prompts + counts.responses)
  }

  @Test(
    arguments: [
      ("UPDATE response SET text = text || '.' WHERE text IS NOT NULL", "changed-content"),
      ("UPDATE response SET characters = 7000000 WHERE characters IS NOT NULL", "changed-content"),
      ("UPDATE prompt SET text = 'other' WHERE id = 2", "changed-content"),
      ("DELETE FROM judge WHERE id = 1", "orphan"),
      ("DELETE FROM response WHERE id = 3", "orphan"),
      ("UPDATE comparison SET prompt = (prompt % 2) + 1", "foreign-response"),
      ("UPDATE comparison SET givenValues = x'00' WHERE givenLayout IS NOT NULL", "given-values"),
      ("UPDATE verdict SET choice = 'grade', grade = 4, steps = 3", "verdict"),
      ("UPDATE verdict SET choice = 'probability', probability = NULL", "verdict"),
      ("UPDATE verdict SET weight = -1", "verdict"),
      ("UPDATE factorValue SET numbers = x'00'", "factor-values"),
      ("UPDATE factorValue SET block = 900", "factor-values"),
      (
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'verdict'",
        "page"
      ),
    ])
  func `every kind of damage is found`(sql: String, kind: String) throws {
    try make()
    try change(sql)
    let before = try bytes()
    let problems = try Study.reading(path: path).check().problems
    #expect(problems.contains { $0.kind == kind }, "\(problems)")
    #expect(try bytes() == before)
  }

  @Test func `no changed byte of a text goes unseen, and none ends the check`() throws {
    try make(comparisons: 40)
    let whole = try bytes()
    func texts() throws -> [String: [String?]] {
      var texts: [String: [String?]] = [:]
      try Study.reading(path: path).forEachComparison { comparison in
        texts[comparison.id] = [
          comparison.prompt.text, comparison.responseA.text, comparison.responseB.text,
        ]
      }
      return texts
    }
    let sound = try texts()
    var random = SeededGenerator(seed: 3)
    var found = 0
    for _ in 0..<120 {
      var damaged = whole
      // The header is another matter: it says whether the file is a study at all.
      let place = Int.random(in: 100..<whole.count, using: &random)
      damaged[place] ^= UInt8.random(in: 1...255, using: &random)
      try damaged.write(to: URL(fileURLWithPath: path))
      guard let study = try? Study.reading(path: path) else { continue }
      let isClean = (try? study.check().problems.isEmpty) ?? false
      if isClean { #expect(try texts() == sound, "byte \(place)") } else { found += 1 }
    }
    #expect(found > 20)
  }

  @Test func `compacting gives room back and keeps everything`() throws {
    try make(comparisons: 300)
    let study = try Study.open(path: path, creating: false)
    try study.writing { database in
      try database.execute(sql: "CREATE TABLE filler (text TEXT)")
      for _ in 0..<200 {
        try database.execute(sql: "INSERT INTO filler VALUES (zeroblob(4000))")
      }
      try database.execute(sql: "DROP TABLE filler")
    }
    var before: [Comparison] = []
    try study.forEachComparison { before.append($0) }
    let free = try study.facts().freePages
    #expect(free >= 200)
    try study.close()
    let sizes = try Study.compact(path: path)
    #expect(sizes.after <= sizes.before - 200 * 4096)
    let compacted = try Study.reading(path: path)
    var after: [Comparison] = []
    try compacted.forEachComparison { after.append($0) }
    #expect(after == before)
    #expect(try compacted.facts().freePages == 0)
    #expect(try compacted.check().problems == [])
    #expect(try bytes().count == sizes.after)
    #expect(folder.names == ["a study?100%.db"])
  }

  @Test func `a damaged study is not compacted`() throws {
    try make()
    try change(
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'judge'")
    let before = try bytes()
    #expect {
      try Study.compact(path: path)
    } throws: { error in
      if case StudyError.damaged = error { true } else { false }
    }
    #expect(try bytes() == before)
  }

  @Test func `a study that was marked and not yet filled goes on from there`() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA application_id = \(StudySchema.applicationID)")
    }
    try queue.close()
    let study = try Study.open(path: path, creating: false)
    #expect(try study.counts.comparisons == 0)
  }
}
