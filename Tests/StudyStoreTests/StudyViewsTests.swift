import Foundation
import GRDB
import Preferences
import Testing

@testable import StudyStore

struct StudyViewsTests {
  private let comparison = Comparison(
    id: "1", prompt: Prompt(text: "Why?"),
    responseA: Response(text: "a", system: "x"), responseB: Response(text: "b", system: "y"),
    verdicts: [
      Verdict(judge: Judge(name: "ann", kind: .human), choice: .tie),
      Verdict(judge: Judge(name: "ann", kind: .human), choice: .a, shownFirst: .b),
      Verdict(judge: Judge(name: "ember", kind: .llm), choice: .abstention(reason: "null")),
    ])

  @Test func `the views show a study to any reader of SQLite`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.open(path: folder.path("a.study"), creating: true)
    try study.importing { try $0.add(comparison) }
    try study.close()
    let queue = try DatabaseQueue(path: folder.path("a.study"))
    try queue.read { database in
      let pair = try #require(try Row.fetchOne(database, sql: "SELECT * FROM comparisons"))
      #expect(pair["comparison"] == "1" && pair["prompt"] == "Why?")
      #expect(pair["systemB"] == "y" && pair["responseA"] == "a")
      let verdicts = try Row.fetchAll(database, sql: "SELECT * FROM verdicts")
      #expect(verdicts.count == 3)
      #expect(verdicts[1]["judge"] == "ann" && verdicts[1]["shownFirst"] == "B")
      #expect(verdicts[1]["weight"] == 1.0)
      let judges = try Row.fetchAll(database, sql: "SELECT * FROM judges")
      let counts = judges.map { [$0["verdicts"] as Int, $0["ties"], $0["abstentions"]] }
      #expect(counts == [[2, 1, 0], [1, 0, 1]])
    }
  }

  @Test func `a study of the format before gets the views when it is opened`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("old.study")
    let queue = try DatabaseQueue(path: path)
    try StudySchema.migrator.migrate(queue, upTo: "comparisons and values")
    try queue.close()
    let study = try Study.open(path: path, creating: false)
    try study.importing { try $0.add(comparison) }
    #expect(try study.counts.comparisons == 1)
    try study.close()
    let again = try DatabaseQueue(path: path)
    let count = try again.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM verdicts") }
    #expect(count == 3)
  }
}
