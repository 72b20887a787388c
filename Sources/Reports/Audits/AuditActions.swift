public import Preferences

extension AuditAction {
  /// What to do, in the words of the report.
  public var text: String { words(AuditAction.builtIn).replacing("**", with: "") }

  private static let builtIn: ReportWords = {
    do {
      return try ReportWords()
    } catch {
      preconditionFailure("the built-in words are broken: \(error)")
    }
  }()

  /// What to do, in the words of some templates, the step marked as strong.
  func words(_ words: ReportWords) -> String {
    let who =
      names.isEmpty
      ? words.text("audits", "data")
      : Phrases.list(names.map { Phrases.name($0, limit: Self.longestName) }, atMost: 4)
    return words.text("audits", step.rawValue, ["names": who])
  }

  /// Two names of factors still fit.
  private static let longestName = 60
}
