import Preferences
import Testing

@testable import PreferenceModels

@Suite struct AuditGateTests {
  private func audits(_ estimate: Double, _ lower: Double, _ upper: Double, count: Int = 100)
    throws -> Audits
  {
    let reading = try #require(
      AuditReading(
        .picksFirst, of: "judge", .judge, kind: .llm, estimate: estimate, lower: lower,
        upper: upper, observations: count))
    return Audits(audits: [Audit(name: .position, readings: [reading])])
  }

  @Test(arguments: [
    (0.65, 0.55, 0.75, false, true), (0.35, 0.25, 0.45, false, true),
    (0.58, 0.50, 0.66, false, false), (0.65, 0.55, 0.75, true, false),
    (0.70, 0.62, 0.78, true, true), (0.30, 0.22, 0.38, true, true),
    (0.65, 0.45, 0.85, true, false),
  ])
  func `position over 0.2 fails by share first minus share second`(
    estimate: Double, lower: Double, upper: Double, isSure: Bool, isBroken: Bool
  ) throws {
    let outcome = AuditGate(.position, .above, 0.2)
      .outcome(try audits(estimate, lower, upper), isSure: isSure)
    #expect((outcome.state == .broken) == isBroken)
  }

  @Test func `too few verdicts are not held against a bound, and that is no pass`() throws {
    let outcome = AuditGate(.position, .above, 0.2)
      .outcome(try audits(0.9, 0.8, 1, count: 7), isSure: false)
    #expect(outcome.state == .notChecked && outcome.reason?.contains("30 verdicts") == true)
  }

  @Test func `an audit that is not possible is not checked`() {
    let audits = Audits(audits: [Audit(name: .repeats, notPossible: "nobody judged twice")])
    let outcome = AuditGate(.repeats, .below, 0.8).outcome(audits, isSure: false)
    #expect(outcome.state == .notChecked && outcome.reason == "nobody judged twice")
  }
}
