import Charts
import Testing

struct LinearAxisTests {
  @Test(
    arguments: [
      ([-3, 12], 0, ["-5", "0", "5", "10", "15"]),
      ([0.2, 0.94], nil, ["0.2", "0.4", "0.6", "0.8", "1"]),
      ([100, 900], nil, ["0", "200", "400", "600", "800", "1000"]), ([5, 5], nil, ["5.0", "5.5"]),
    ] as [([Double], Double?, [String])])
  func `ends and ticks are multiples of a round step`(
    _ values: [Double], _ reference: Double?, _ titles: [String]
  ) {
    let axis = LinearAxis(covering: values, reference: reference) { "\($0)" }
    #expect(axis.ticks.map(\.value) == titles.compactMap { Double($0) })
    for value in values { #expect(axis.contains(value)) }
    #expect(axis.ticks.first?.value == axis.lower && axis.ticks.last?.value == axis.upper)
  }

  @Test(arguments: 0..<60)
  func `any values are covered with few ticks`(_ seed: Int) {
    let size = [1e-6, 1, 3e7][seed % 3]
    let values = (0..<4).map { size * ChartExamples.scatter(seed * 4 + $0) }
    let axis = LinearAxis(covering: values) { "\($0)" }
    for value in values { #expect(axis.contains(value)) }
    #expect((2...6).contains(axis.ticks.count))
  }

  @Test func `no values make an axis from 0 to 1`() {
    let axis = LinearAxis(covering: [.nan, .infinity]) { "\($0)" }
    #expect(axis.lower == 0 && axis.upper == 1)
  }
}
