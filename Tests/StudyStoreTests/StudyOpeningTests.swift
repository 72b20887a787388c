import Foundation
import GRDB
import Preferences
import Testing

@testable import StudyStore

private let comparison = Comparison(
  id: "1", prompt: Prompt(text: "?"), responseA: Response(text: "a"),
  responseB: Response(text: "b"),
  verdicts: [Verdict(judge: Judge(name: "ann", kind: .human), choice: .tie)])

struct StudyOpeningTests {
  @Test func `a study is there when it is opened again`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.study")
    let study = try Study.open(path: path, creating: true)
    try study.importing { try $0.add(comparison) }
    try study.saveValues([MeasuredResponse(response: 1, values: [2])], factors: ["f"])
    try study.close()
    #expect(folder.names == ["a.study"])
    let again = try Study.open(path: path, creating: false)
    #expect(try again.comparison(id: "1") == comparison)
    #expect(try again.measuredFactorNames == ["f"])
    let third = try Study.open(path: path, creating: true)
    #expect(try third.counts.comparisons == 1)
  }

  @Test func `a temporary study leaves nothing behind`() throws {
    let folder = FileManager.default.temporaryDirectory.path
    func names() throws -> Set<String> {
      Set(try FileManager.default.contentsOfDirectory(atPath: folder))
    }
    let before = try names()
    let study = try Study.temporary()
    try study.importing { try $0.add(comparison) }
    let new = try names().subtracting(before).filter { $0.contains("etilqs") }
    #expect(new.isEmpty)
    try study.close()
  }

  @Test func `a study that is released is one file`() throws {
    let folder = try TemporaryFolder()
    func use() throws {
      let study = try Study.open(path: folder.path("a.study"), creating: true)
      try study.importing { try $0.add(comparison) }
      #expect(try study.counts.comparisons == 1)
    }
    try use()
    #expect(folder.names == ["a.study"])
  }

  @Test func `a missing file is made only when asked for`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("none.study")
    #expect(throws: StudyError.noStudy(path: path)) {
      try Study.open(path: path, creating: false)
    }
    #expect(folder.names == [])
  }

  @Test(arguments: ["{\"verdict\": \"A\"}\n", String(repeating: "x", count: 200)])
  func `a file that is no database is refused and untouched`(content: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("votes.jsonl")
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    for creating in [true, false] {
      #expect(throws: StudyError.notAStudy(path: path)) {
        try Study.open(path: path, creating: creating)
      }
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == content)
    #expect(folder.names == ["votes.jsonl"])
  }

  @Test func `a database of another program is refused and untouched`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("other.db")
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE comparison (id INTEGER PRIMARY KEY)") }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: StudyError.notAStudy(path: path)) {
      try Study.open(path: path, creating: true)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(folder.names == ["other.db"])
  }

  @Test func `a study of a newer version is refused`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("new.study")
    try Study.open(path: path, creating: true).close()
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    #expect(
      throws: StudyError.newerVersion(path: path, version: 99, known: StudySchema.currentVersion)
    ) {
      try Study.open(path: path, creating: false)
    }
  }

  @Test func `an empty file becomes a study only when asked for`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("empty.study")
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(throws: StudyError.notAStudy(path: path)) {
      try Study.open(path: path, creating: false)
    }
    let study = try Study.open(path: path, creating: true)
    #expect(try study.counts.comparisons == 0)
  }

  @Test func `a folder and a place without a folder are told as such`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("sub"), withIntermediateDirectories: true)
    let here = folder.path("sub")
    #expect(throws: StudyError.cannotOpen(path: here, reason: "it is a folder")) {
      try Study.open(path: here, creating: true)
    }
    let nowhere = folder.path("none/x.study")
    #expect(throws: StudyError.cannotOpen(path: nowhere, reason: "unable to open database file")) {
      try Study.open(path: nowhere, creating: true)
    }
  }

  @Test func `a study cut in half is told to be damaged`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("cut.study")
    let whole = try filled(path)
    let url = URL(fileURLWithPath: path)
    try whole.prefix(whole.count / 2).write(to: url)
    #expect {
      try Study.open(path: path, creating: false).forEachComparison { _ in }
    } throws: { error in
      if case StudyError.damaged(path, _) = error { true } else { false }
    }
    #expect(try Data(contentsOf: url) == whole.prefix(whole.count / 2))
  }

  /// A closed study of 300 comparisons, and its bytes.
  private func filled(_ path: String) throws -> Data {
    let study = try Study.open(path: path, creating: true)
    var random = RandomComparisons(seed: 5)
    try study.importing { writer in
      for index in 0..<300 { try writer.add(random.make(id: "\(index)")) }
    }
    try study.close()
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test func `a study damaged in its middle is not written to`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("hole.study")
    var bytes = try filled(path)
    // A page of the middle, past the tables' roots, loses its head.
    let page = bytes.count / 2 / 4096 * 4096
    bytes.replaceSubrange(page..<page + 64, with: [UInt8](repeating: 0xEE, count: 64))
    try bytes.write(to: URL(fileURLWithPath: path))
    var random = RandomComparisons(seed: 6)
    let writes: [(Study) throws -> Void] = [
      { try $0.saveValues([MeasuredResponse(response: 1, values: [2])], factors: ["x"]) },
      { study in try study.importing { try $0.add(random.make(id: "new")) } },
    ]
    for write in writes {
      #expect {
        let study = try Study.open(path: path, creating: false)
        defer { try? study.close() }
        try write(study)
      } throws: { error in
        if case StudyError.damaged(path, _) = error { true } else { false }
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
      #expect(folder.names == ["hole.study"])
    }
  }

  @Test func `a study that is only read keeps every byte`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("kept.study")
    let bytes = try filled(path)
    let study = try Study.open(path: path, creating: false)
    try study.forEachComparison { _ in }
    #expect(try study.unmeasured(factors: ["x"]).count > 0)
    try study.close()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    #expect(folder.names == ["kept.study"])
  }

  @Test func `a full disk undoes the import`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("full.study")
    let study = try Study.open(path: path, creating: true)
    try study.importing { try $0.add(comparison) }
    try study.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA max_page_count = 100")
    }
    var random = RandomComparisons(seed: 6)
    #expect(throws: StudyError.diskFull(path: path)) {
      try study.importing { writer in
        for index in 0..<2_000 { try writer.add(random.make(id: "r\(index)")) }
      }
    }
    #expect(try study.counts.comparisons == 1)
  }
}
