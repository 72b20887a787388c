import Foundation
import Preferences
import TestSupport
import Testing
import TextFactors

@Suite struct FactorCatalogueTests {
  @Test func `names are unique and begin with a known prefix`() {
    let names = FactorCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    let prefixes: Set = ["length", "form", "fluency", "correctness", "source", "stance"]
    for name in names {
      #expect(prefixes.contains(String(name.prefix { $0 != "." })), "\(name)")
    }
  }

  @Test func `families stand together in a fixed order`() {
    let families = FactorCatalogue.all.map(\.factor.family)
    let positions = families.compactMap { FactorFamily.allCases.firstIndex(of: $0) }
    #expect(positions == positions.sorted())
  }

  @Test func `every entry is written out`() {
    for factor in FactorCatalogue.all {
      let entry = factor.entry
      for text in [
        entry.factor.title, entry.factor.unit, entry.definition, entry.formula, entry.range,
        entry.languages, entry.nullRule, entry.source, entry.knownFailures,
        entry.measured.first ?? "",
      ] {
        #expect(!text.isEmpty, "\(factor.name)")
      }
    }
  }

  @Test(arguments: FactorCatalogue.all.map(\.name))
  func `the worked example has the stated value`(_ name: String) throws {
    let factor = try #require(FactorCatalogue.factor(named: name))
    let example = factor.entry.example
    let value = factor.measure(TextReading(example.text), of: PromptReading(example.prompt))
    if case .null(.noDictionary) = value { return }
    #expect(abs(value.number - example.value) < 5e-5, "\(name) is \(value)")
  }

  @Test func `of the length family the models take words and sentence length`() {
    let inModel = FactorCatalogue.all.filter { $0.entry.inDefaultModel }
    #expect(
      inModel.filter { $0.factor.family == .length }.map(\.name)
        == ["length.words", "length.sentence_words"])
  }

  @Test func `a factor is found by its whole name only`() {
    #expect(FactorCatalogue.factor(named: "length.words")?.name == "length.words")
    #expect(FactorCatalogue.factor(named: "words") == nil)
  }

  @Test func `close names are offered, far ones are not`() {
    #expect(FactorCatalogue.closest(to: "lenght.words").first == "length.words")
    #expect(FactorCatalogue.closest(to: "hedging") == ["stance.hedging"])
    #expect(FactorCatalogue.closest(to: "Hegding").first == "stance.hedging")
    #expect(FactorCatalogue.closest(to: "zzzzzz") == [])
    #expect(FactorCatalogue.closest(to: "") == [])
  }

  @Test func `docs hold the catalogue as it is`() throws {
    let page = FactorCatalogue.markdown()
    let url = SharedFolder.package.appendingPathComponent("docs/factors.md")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try Data(page.utf8).write(to: url)
    }
    let committed = try String(contentsOf: url, encoding: .utf8)
    #expect(
      committed == page,
      "docs/factors.md is stale; renew it: RECORD_SNAPSHOTS=1 swift test --filter TextFactorsTests"
    )
  }
}
