import Preferences
import Statistics

/// What a what-if judge makes of the comparisons of a study.
///
/// The columns stand in the order of a fitted model's and are combined by the same product, so
/// that a what-if judge with a judge's fitted weights gives that model's predictions to the bit.
struct WhatIfPredictor: Sendable {
  private let columns: [JudgeRows.Column]
  private let coefficients: [Double]
  private let position: Double
  private let differences: FactorDifferences

  /// Prepares the predictions on a study.
  ///
  /// - Throws: ``WhatIfError`` for a weight that is no finite number, a scale that is not above
  ///   zero, or a factor with a weight that the study does not have.
  init(_ judge: WhatIfJudge, differences: FactorDifferences) throws(WhatIfError) {
    guard judge.position.isFinite else { throw .unusableNumber(judge: judge.name, of: "position") }
    var weights: [String: WhatIfJudge.Weight] = [:]
    for weight in judge.weights {
      guard weight.estimate.isFinite, weight.scale.isFinite, weight.scale > 0 else {
        throw .unusableNumber(judge: judge.name, of: weight.factor)
      }
      guard weights.updateValue(weight, forKey: weight.factor) == nil else {
        throw .repeatedFactor(judge: judge.name, factor: weight.factor)
      }
    }
    var columns: [JudgeRows.Column] = []
    var coefficients: [Double] = []
    for (index, column) in differences.columns.enumerated() {
      guard let weight = weights.removeValue(forKey: column.factor.name) else { continue }
      // A factor that never differs has no scale, and no effect on this study.
      guard column.scale > 0 else { continue }
      columns.append(.factor(index))
      coefficients.append(
        weight.scale == column.scale
          ? weight.estimate : weight.estimate * (column.scale / weight.scale))
    }
    let missing = weights.values.filter { $0.estimate != 0 }.map(\.factor).sorted()
    guard missing.isEmpty else {
      throw .missingFactors(
        judge: judge.name, factors: missing,
        available: differences.columns.map(\.factor.name))
    }
    for (index, column) in differences.applies.enumerated() {
      guard let weight = judge.applies.first(where: { $0.factors == column.factors }) else {
        continue
      }
      columns.append(.applies(index))
      coefficients.append(weight.estimate)
    }
    self.columns = columns
    self.coefficients = coefficients
    position = judge.position
    self.differences = differences
  }

  /// The log-odds of response A on verdicts, the order in which they were shown included.
  func linearPredictor(_ entries: [JudgedTable.Entry]) -> [Double] {
    guard position != 0 else { return predictor(entries, columns, coefficients, []) }
    return predictor(
      entries, [.position] + columns, [position] + coefficients,
      entries.map { entry in entry.shownFirst.map { $0 == .a ? 1 : -1 } ?? 0 })
  }

  /// The log-odds of response A on comparisons, the order left out.
  func linearPredictor(comparisons: Range<Int>) -> [Double] {
    inBlocks(comparisons) { predictor($0, columns, coefficients, []) }
  }

  /// The log-odds of response A on comparisons when all are shown in one order.
  ///
  /// The order is 1 for A first, -1 for B first, 0 where it is not known. Bit for bit what the
  /// entries give one by one.
  func linearPredictor(comparisons: Range<Int>, order: Double) -> [Double] {
    guard position != 0 else { return linearPredictor(comparisons: comparisons) }
    return inBlocks(comparisons) { entries in
      predictor(
        entries, [.position] + columns, [position] + coefficients,
        [Double](repeating: order, count: entries.count))
    }
  }

  /// Comparisons whose rows are laid out at a time: a million rows of sixty columns would fill
  /// half a gigabyte.
  private static let block = 8_192

  private func inBlocks(
    _ comparisons: Range<Int>, _ body: @Sendable ([JudgedTable.Entry]) -> [Double]
  ) -> [Double] {
    let count = (comparisons.count + Self.block - 1) / Self.block
    let results = onAllCores(count) { block in
      let start = comparisons.lowerBound + block * Self.block
      let end = min(start + Self.block, comparisons.upperBound)
      return body((start..<end).map { JudgedTable.Entry(comparison: $0, choice: .tie) })
    }
    return Array(results.joined())
  }

  private func predictor(
    _ entries: [JudgedTable.Entry], _ columns: [JudgeRows.Column], _ coefficients: [Double],
    _ position: [Double]
  ) -> [Double] {
    guard !columns.isEmpty else { return [Double](repeating: 0, count: entries.count) }
    return JudgeRows.design(entries, columns, position, differences) * coefficients
  }
}
