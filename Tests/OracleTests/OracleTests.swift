import Foundation
import TestSupport
import Testing

/// Runs every reference case of the folder named by PENCHANT_ORACLE, or of the shared one.
@Suite struct OracleTests {
  @Test func `every offered check of every reference case passes`() async throws {
    guard let folder = SharedFolder.url("oracle", variable: "PENCHANT_ORACLE") else { return }
    let cases = try OracleCase.all(in: folder)
    #expect(!cases.isEmpty, "no case in \(folder.path)")
    var total = CaseResult()
    for result in await Self.run(cases) {
      print("\(result.name): \(result.summary) (not offered)")
      for failure in result.failures { Issue.record("\(result.name): \(failure)") }
      total.add(result)
    }
    print("oracle: \(total.summary)")
  }

  /// Runs the cases on all cores; the results keep the order of the cases.
  private static func run(_ cases: [OracleCase]) async -> [CaseResult] {
    await withTaskGroup(of: (Int, CaseResult).self) { group in
      for (index, oracle) in cases.enumerated() {
        group.addTask { (index, CaseResult(running: oracle)) }
      }
      var results = [CaseResult?](repeating: nil, count: cases.count)
      for await (index, result) in group { results[index] = result }
      return results.compactMap(\.self)
    }
  }
}

/// How many checks of a case passed, failed, or are not offered.
struct CaseResult: Sendable {
  var name = ""
  var passed = 0
  var skipped = 0
  var failures: [String] = []

  init() {}

  init(running oracle: OracleCase) {
    name = oracle.name
    var answers: [String: Result<Answers, any Error>] = [:]
    for check in oracle.checks {
      guard let (analysis, name) = oracle.analysis(of: check),
        let kind = oracleKinds.first(where: { $0.name == analysis.kind })
      else {
        skipped += 1
        continue
      }
      let known =
        answers[analysis.prefix]
        ?? Result { try kind.answers(analysis, of: oracle) }
      answers[analysis.prefix] = known
      do {
        guard let answer = try known.get().answer(name) else {
          skipped += 1
          continue
        }
        if let difference = check.difference(answer) {
          failures.append(difference)
        } else {
          passed += 1
        }
      } catch {
        failures.append("\(check.id): \(error)")
      }
    }
  }

  mutating func add(_ other: CaseResult) {
    passed += other.passed
    skipped += other.skipped
    failures += other.failures
  }

  var summary: String { "\(passed) passed, \(failures.count) failed, \(skipped) skipped" }
}
