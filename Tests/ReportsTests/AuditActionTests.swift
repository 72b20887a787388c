import Preferences
import Testing

@testable import Reports

/// What audits advise: one wording, for the terminal and for the page.
@Suite struct AuditActionTests {
  @Test(arguments: AuditAction.Step.allCases)
  func `every step is said in the words of the page, without its marks`(
    _ step: AuditAction.Step
  ) throws {
    let action = AuditAction(step, for: ["ember-4", "quill-1"])
    let page = action.words(try ReportWords())
    #expect(page.contains("**") && page.hasSuffix(".") || page.hasSuffix("?"))
    #expect(action.text == page.replacing("**", with: ""))
    let isAboutData = [.mergeDuplicates, .removeShared].contains(step)
    #expect(action.text.contains("ember-4 and quill-1") != isAboutData)
  }

  @Test func `without names the data are meant, and many names are counted`() {
    #expect(AuditAction(.collectMore).text.contains("these data"))
    let many = AuditAction(.collectMore, for: (1...9).map { "judge \($0)" }).text
    #expect(many.contains("judge 4 and five more") && !many.contains("judge 5"))
  }
}
