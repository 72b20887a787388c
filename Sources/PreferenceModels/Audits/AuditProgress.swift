import Preferences
import Synchronization

/// How far audits are that run side by side: an audit of many judges counts a part for each.
final class AuditProgress: Sendable {
  private let parts: [AuditName: Int]
  private let done = Mutex<[AuditName: Int]>([:])
  private let report: @Sendable (Int, Int) -> Void

  /// Starts at nothing done.
  ///
  /// - Parameters:
  ///   - parts: How many parts each audit has.
  ///   - report: Told the number of parts done and of all parts.
  init(parts: [AuditName: Int], report: @escaping @Sendable (Int, Int) -> Void) {
    self.parts = parts
    self.report = report
  }

  /// Says that an audit is done with so many of its parts.
  func update(_ audit: AuditName, done count: Int) {
    let sum = done.withLock { done in
      done[audit] = min(count, parts[audit] ?? 0)
      return done.values.reduce(0, +)
    }
    report(sum, parts.values.reduce(0, +))
  }

  /// Says that an audit is done, however many parts it took.
  func finish(_ audit: AuditName) { update(audit, done: .max) }
}
