import Foundation
import TestSupport
import Testing

/// Imports that end before their time: killed, interrupted, out of room, without the right to write.
@Suite struct KilledImportTests {
  private let program: BuiltBinary
  init() throws { program = try BuiltBinary() }

  private func rows(_ numbers: Range<Int>) -> String {
    "prompt,response_a,response_b,winner,judge\n"
      + numbers.map {
        "question \($0 / 3),answer \($0) \(String(repeating: "word ", count: $0 % 40)),"
          + "another \($0),\($0 % 2 == 0 ? "A" : "B"),judge-\($0 % 3)\n"
      }.joined()
  }

  /// A study with 300 rows, and the file of 4,000 rows that is to be added.
  private func makeStudy() throws {
    try program.write(rows(0..<300), to: "old.csv")
    try program.write(rows(200..<4_200), to: "new.csv")
    let outcome = try program.run(["import", "old.db", "old.csv"])
    #expect(outcome.code == 0, "\(outcome.messages)")
  }

  private func copy(_ name: String, to other: String) throws {
    let target = program.folder.appendingPathComponent(other)
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: target.path + suffix)
    }
    try FileManager.default.copyItem(at: program.folder.appendingPathComponent(name), to: target)
  }

  private func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = BuiltBinary.url
    process.arguments = arguments
    process.currentDirectoryURL = program.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func comparisons(_ study: String) throws -> Int {
    let outcome = try program.run(["study", "info", study, "--format", "json"])
    #expect(outcome.code == 0, "\(outcome.messages)")
    let found = outcome.output.firstMatch(of: /"comparisons" : (\d+)/)
    return Int(try #require(found).1) ?? -1
  }

  /// The rows of a study, which has to be sound.
  private func rowsOfSound(_ study: String) throws -> Int {
    let outcome = try program.run(["study", "check", study, "--format", "json"])
    #expect(outcome.code == 0, "\(outcome.output)")
    let found = outcome.output.firstMatch(of: /"rows" : (\d+)/)
    return Int(try #require(found).1) ?? -1
  }

  private func shell(_ words: String) throws -> BuiltBinary.Outcome {
    try program.run(
      ["-c", words.replacing("PENCHANT", with: BuiltBinary.path)],
      executable: URL(fileURLWithPath: "/bin/sh"))
  }

  @Test func `a killed import leaves the old content or the new`() throws {
    defer { program.cleanUp() }
    try makeStudy()
    try copy("old.db", to: "work.db")
    let began = ContinuousClock.now
    let whole = try program.run(["import", "work.db", "new.csv", "--quiet"])
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    #expect(whole.code == 0)
    let new = try comparisons("work.db")
    #expect(new == 4_200)
    var random = SystemRandomNumberGenerator()
    let oldRows = try rowsOfSound("old.db")
    let newRows = try rowsOfSound("work.db")
    for _ in 0..<6 {
      try copy("old.db", to: "work.db")
      let process = try start(["import", "work.db", "new.csv", "--quiet"])
      // Where it is killed depends on the machine, whatever the seed: so the moments are random.
      Thread.sleep(forTimeInterval: .random(in: 0...seconds, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect([oldRows, newRows].contains(try rowsOfSound("work.db")))
    }
    let again = try program.run(["import", "work.db", "new.csv", "--quiet"])
    #expect(again.code == 0)
    #expect(try comparisons("work.db") == new)
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/work.db-wal"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `an interrupted import leaves the study as it was, and no new file`(
    signal: Int32
  ) throws {
    defer { program.cleanUp() }
    try makeStudy()
    let before = try rowsOfSound("old.db")
    // The rows come from a pipe that stays open, so that the import is in its middle for sure.
    for study in ["old.db", "fresh.db"] {
      let outcome = try shell(
        """
        mkfifo pipe-\(study)
        PENCHANT import \(study) - < pipe-\(study) & pid=$!
        { cat new.csv; i=0
          until [ -e \(study)-wal ] || [ $i -ge 600 ]; do i=$((i + 1)); sleep 0.05; done
          sleep 0.5; kill -\(signal) $pid; i=0
          while kill -0 $pid 2>/dev/null && [ $i -lt 600 ]; do
            i=$((i + 1)); echo "more $i,an answer,another $i,A,judge-1"; sleep 0.02
          done; } > pipe-\(study)
        wait $pid
        """)
      #expect(outcome.code == 130, "\(outcome.messages)")
      #expect(outcome.messages.contains("error: interrupted; nothing was kept"))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(names.filter { $0.contains("old.db-") || $0.hasPrefix("fresh") } == [])
    #expect(try rowsOfSound("old.db") == before)
    #expect(try comparisons("old.db") == 300)
  }

  @Test func `a study that outgrows the room is as it was`() throws {
    defer { program.cleanUp() }
    try makeStudy()
    try copy("old.db", to: "work.db")
    // A limit on the size of files, in blocks of 512 bytes: the log of the study meets it first.
    let outcome = try shell("ulimit -f 600; PENCHANT import work.db new.csv")
    #expect(outcome.code == 73, "\(outcome.messages)")
    #expect(outcome.messages.contains("error: work.db: the study cannot be changed"))
    #expect(try comparisons("work.db") == 300)
    #expect(try program.run(["study", "check", "work.db"]).code == 0)
    // The second limit is met while the tables are made, the first among the rows.
    for blocks in [600, 40] {
      let fresh = try shell("ulimit -f \(blocks); PENCHANT import fresh.db new.csv")
      #expect(fresh.code == 73, "\(fresh.messages)")
      #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/fresh.db"))
    }
  }

  @Test func `a study in a read-only folder is read, and not changed`() throws {
    defer { program.cleanUp() }
    try makeStudy()
    // Rights do not bind the superuser: then another user runs the program.
    let other = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
    let prepare = "chmod a+rx . && chmod a+r old.db new.csv && mkdir -p locked && cp old.db locked"
    #expect(try shell("\(prepare) && chmod a+r locked/old.db && chmod 555 locked .").code == 0)
    defer { _ = try? shell("chmod 755 locked .") }
    let before = try Data(contentsOf: program.folder.appendingPathComponent("locked/old.db"))
    let read = try shell(
      "\(other) PENCHANT fit locked/old.db --factor length.words --no-validate --format csv")
    #expect(read.code == 0, "\(read.messages)")
    #expect(read.output.contains("length.words"))
    let info = try shell("\(other) PENCHANT study info locked/old.db --format json")
    #expect(info.code == 0 && info.output.contains("\"comparisons\" : 300"))
    for arguments in ["import locked/old.db", "import locked/fresh.db"] {
      let changed = try shell("\(other) PENCHANT \(arguments) new.csv")
      #expect(changed.code == 73, "\(changed.messages)")
      #expect(changed.messages.contains("the study cannot be changed"))
    }
    let compacted = try shell("\(other) PENCHANT study compact locked/old.db")
    #expect(compacted.code == 73, "\(compacted.messages)")
    let locked = program.folder.appendingPathComponent("locked")
    #expect(try Data(contentsOf: locked.appendingPathComponent("old.db")) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: locked.path) == ["old.db"])
  }
}
