import Preferences
import Synchronization
import Testing
import TextFactors

@Suite struct FactorMeasurerTests {
  private static let items = (0..<300).map { index in
    MeasurementItem(
      text: String(repeating: "Word number \(index) stands here. ", count: index % 7 + 1),
      prompt: Prompt(text: "Prompt \(index / 2)", reference: index % 3 == 0 ? "\(index)" : nil))
  }

  @Test func `rows stand in the order of the items, whatever the order of the work`() async {
    let measurer = FactorMeasurer(factors: FactorCatalogue.all)
    let rows = await measurer.measure(Self.items)
    let expected = Self.items.map { item in measurer.measure(item).map(\.number) }
    // NaN differs from itself, so bits are compared.
    #expect(rows.map { $0.map(\.bitPattern) } == expected.map { $0.map(\.bitPattern) })
  }

  @Test func `progress grows to the whole`() async {
    let heard = Mutex<[Int]>([])
    _ = await FactorMeasurer(factors: []).measure(Self.items) { done, total in
      #expect(total == 300)
      heard.withLock { $0.append(done) }
    }
    let counts = heard.withLock { $0 }
    #expect(counts == counts.sorted())
    #expect(counts.last == 300)
  }

  @Test func `null is NaN in the rows`() async {
    let factors = [FactorCatalogue.factor(named: "correctness.token_f1")].compactMap { $0 }
    let rows = await FactorMeasurer(factors: factors)
      .measure([MeasurementItem(text: "Paris", prompt: Prompt(text: "Where?"))])
    #expect(rows.count == 1 && rows[0][0].isNaN)
  }

  @Test func `no items give no rows`() async {
    #expect(await FactorMeasurer(factors: FactorCatalogue.all).measure([]).isEmpty)
  }
}
