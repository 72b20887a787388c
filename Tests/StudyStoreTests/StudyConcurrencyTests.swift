import Foundation
import GRDB
import Preferences
import Testing

@testable import StudyStore

private func comparison(_ index: Int) -> Comparison {
  Comparison(
    id: "\(index)", prompt: Prompt(text: "p\(index)"),
    responseA: Response(text: String(repeating: "a\(index) ", count: 300)),
    responseB: Response(text: "b\(index)"),
    verdicts: [Verdict(judge: Judge(name: "ann", kind: .human), choice: .a)])
}

struct StudyConcurrencyTests {
  @Test func `readers see whole imports only, while another task writes`() async throws {
    let folder = try TemporaryFolder()
    let study = try Study.open(path: folder.path("a.study"), creating: true)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for batch in 0..<20 {
          try study.importing { writer in
            for index in 0..<50 { try writer.add(comparison(batch * 50 + index)) }
          }
        }
      }
      for _ in 0..<2 {
        group.addTask {
          var seen = 0
          while seen < 1_000 {
            let table = try study.table(TableSelection(factors: []))
            let count = table.comparisons.count
            #expect(count % 50 == 0 && count >= seen)
            #expect(table.judges.map(\.entries.count).reduce(0, +) == count)
            seen = count
            await Task.yield()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try study.counts.comparisons == 1_000)
  }

  @Test func `a reader that began before an import does not see it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.study")
    let study = try Study.open(path: path, creating: true)
    let reader = try Study.open(path: path, creating: false)
    try study.importing { writer in
      try writer.add(comparison(1))
      #expect(try reader.counts.comparisons == 0)
    }
    #expect(try reader.counts.comparisons == 1)
  }

  /// A killed process leaves what its files hold at that moment: copies of them show the same.
  @Test func `a process that dies during an import leaves the study as it was`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.open(path: folder.path("a.study"), creating: true)
    try study.importing { try $0.add(comparison(0)) }
    // A small cache makes SQLite write pages before the transaction ends.
    try study.database.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA cache_size = 10")
    }
    try study.importing { writer in
      for index in 1..<500 { try writer.add(comparison(index)) }
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: folder.path("a.study") + suffix, toPath: folder.path("dead.study") + suffix)
      }
    }
    let log = try FileManager.default.attributesOfItem(atPath: folder.path("dead.study-wal"))
    #expect((log[.size] as? Int ?? 0) > 500_000)
    let dead = try Study.open(path: folder.path("dead.study"), creating: false)
    #expect(try dead.comparison(id: "0") == comparison(0))
    #expect(try dead.counts.comparisons == 1)
    let report = try dead.reading { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
    #expect(report == ["ok"])
    try dead.importing { try $0.add(comparison(1)) }
    #expect(try dead.counts.comparisons == 2)
  }

  @Test func `a writer that finds another writing gives up after a while`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.study")
    let first = try Study.open(path: path, creating: true)
    let second = try Study.open(path: path, creating: false, patience: 0.05)
    try first.importing { writer in
      try writer.add(comparison(1))
      #expect(throws: StudyError.busy(path: path)) {
        try second.importing { try $0.add(comparison(2)) }
      }
    }
    try second.importing { try $0.add(comparison(2)) }
    #expect(try first.counts.comparisons == 2)
  }

  @Test func `the tables keep their promises after many imports`() throws {
    let folder = try TemporaryFolder()
    let study = try Study.open(path: folder.path("a.study"), creating: true)
    var random = RandomComparisons(seed: 9)
    for _ in 0..<5 {
      try study.importing { writer in
        for index in 0..<60 { try writer.add(random.make(id: "\(index)")) }
      }
    }
    let (report, orphans, areKeysOn) = try study.reading { database in
      (
        try String.fetchAll(database, sql: "PRAGMA integrity_check"),
        try GRDB.Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count,
        try Bool.fetchOne(database, sql: "PRAGMA foreign_keys")
      )
    }
    #expect(report == ["ok"])
    #expect(orphans == 0)
    #expect(areKeysOn == true)
  }
}
