import Testing

@testable import TextFactors

@Suite struct CuePatternTests {
  private static func phrases(_ pattern: String) -> [String] {
    CuePattern.expanded(pattern).map { $0.joined(separator: " ") }
  }

  @Test func `choices, options and wildcards expand in order`() {
    #expect(Self.phrases("a b") == ["a b"])
    #expect(Self.phrases("(a|b c) d") == ["a d", "b c d"])
    #expect(Self.phrases("a [b] c") == ["a c", "a b c"])
    #expect(Self.phrases("^ (yes|no) *") == ["^ yes *", "^ no *"])
    #expect(Self.phrases("(a|[b] c) d") == ["a d", "c d", "b c d"])
  }

  @Test(arguments: CueCategory.allCases)
  func `no phrase is empty or begins with any word`(_ category: CueCategory) {
    for pattern in category.patterns {
      for phrase in CuePattern.expanded(pattern) {
        #expect(!phrase.isEmpty && phrase[0] != "*", "\(category): \(pattern)")
      }
    }
  }

  @Test func `there are few enough categories for the bits of a word`() {
    #expect(CueCategory.allCases.count <= 64)
  }
}
