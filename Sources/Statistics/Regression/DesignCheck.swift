/// Checks of what every regression is given.
enum DesignCheck {
  static func check(design: Matrix, weights: [Double]?) throws(FitError) {
    guard design.columnCount > 0 else { throw .noColumns }
    guard design.rowCount > 0 else { throw .noRows }
    if let index = firstNotFinite(design.storage) {
      throw .notFinite(
        argument: "design", row: index / design.columnCount, column: index % design.columnCount)
    }
    guard let weights else { return }
    guard weights.count == design.rowCount else {
      throw .count(argument: "weights", found: weights.count, expected: design.rowCount)
    }
    for (row, value) in weights.enumerated() where !(value >= 0 && value.isFinite) {
      guard value.isFinite else { throw .notFinite(argument: "weights", row: row, column: 0) }
      throw .weight(row: row, value: value)
    }
    guard weights.contains(where: { $0 > 0 }) else { throw .noRows }
  }

  private static func firstNotFinite(_ values: [Double]) -> Int? {
    // Zero times a finite number is zero; one sum tells whether a search is needed.
    let sum = values.withUnsafeBufferPointer { values in
      var sum = 0.0
      var index = 0
      while index < values.count {
        sum += 0 * values[index]
        index += 1
      }
      return sum
    }
    return sum == 0 ? nil : values.firstIndex { !$0.isFinite }
  }
}
