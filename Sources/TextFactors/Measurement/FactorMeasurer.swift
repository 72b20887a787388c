import Preferences

/// Measures many responses on many factors, on all cores.
public struct FactorMeasurer: Sendable {
  /// The factors, one column each.
  public let factors: [any TextFactor]

  /// Responses that one task measures; small enough to keep every core busy to the end.
  private static let chunkLength = 64

  /// Creates a measurer of these factors.
  public init(factors: [any TextFactor]) {
    self.factors = factors
  }

  /// Measures every item: one row per item, one column per factor, NaN where null.
  ///
  /// The rows do not depend on the number of cores. `progress` hears how many items are
  /// done, and of how many, in growing order.
  public func measure(
    _ items: [MeasurementItem], progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> [[Double]] {
    let starts = Array(stride(from: 0, to: items.count, by: Self.chunkLength))
    var chunks = [[[Double]]](repeating: [], count: starts.count)
    await withTaskGroup(of: (Int, [[Double]]).self) { group in
      for (index, start) in starts.enumerated() {
        let chunk = items[start..<min(start + Self.chunkLength, items.count)]
        group.addTask { (index, rows(of: chunk)) }
      }
      var done = 0
      for await (index, rows) in group {
        chunks[index] = rows
        done += rows.count
        progress?(done, items.count)
      }
    }
    return Array(chunks.joined())
  }

  /// Measures one item: a value for each factor, in their order.
  public func measure(_ item: MeasurementItem) -> [FactorValue] {
    let prompt = PromptReading(item.prompt)
    let reading = TextReading(item.text)
    return factors.map { $0.measure(reading, of: prompt) }
  }

  private func rows(of items: ArraySlice<MeasurementItem>) -> [[Double]] {
    var rows: [[Double]] = []
    rows.reserveCapacity(items.count)
    // The responses of a comparison follow each other, so a prompt is read once for both.
    var last: (prompt: Prompt, reading: PromptReading)?
    for item in items {
      let prompt: PromptReading
      if let last, last.prompt == item.prompt {
        prompt = last.reading
      } else {
        prompt = PromptReading(item.prompt)
        last = (item.prompt, prompt)
      }
      let reading = TextReading(item.text)
      rows.append(factors.map { $0.measure(reading, of: prompt).number })
    }
    return rows
  }
}
