import Statistics

/// Comparisons drawn from a logistic model, for laws that hold on any data.
struct RandomData {
  let design: Matrix
  let outcomes: [Double]
  let clusters: Clusters
  let coefficients: [Double]

  /// Rows in clusters of four; the first column is position, plus or minus 1.
  init(rows: Int = 200, columns: Int = 4, seed: UInt64, strength: Double = 0.7) {
    var generator = CounterGenerator(seed: seed)
    coefficients = (0..<columns).map { _ in strength * generator.normal() }
    var entries: [Double] = []
    var outcomes: [Double] = []
    for _ in 0..<rows {
      let row = (0..<columns).map { column in
        column == 0 ? (generator.uniform() < 0.5 ? -1 : 1) : generator.normal()
      }
      let chance = expit(dot(row, coefficients))
      outcomes.append(generator.uniform() < chance ? 1 : 0)
      entries += row
    }
    design = Matrix(rowCount: rows, columnCount: columns, storage: entries)
    self.outcomes = outcomes
    clusters = Clusters((0..<rows).map { $0 / 4 })
  }

  /// Grades from -steps to steps that lean with the linear predictor.
  func grades(steps: Int, seed: UInt64) -> [Int] {
    var generator = CounterGenerator(seed: seed, stream: 9)
    return (design * coefficients).map { predictor in
      let draw = predictor + 2 * logit(generator.uniform()) / 3
      return min(max(Int(draw.rounded()), -steps), steps)
    }
  }

  /// The same comparisons with the responses of some rows swapped.
  func swapping(_ isSwapped: (Int) -> Bool) -> (design: Matrix, outcomes: [Double]) {
    var design = design
    var outcomes = outcomes
    for row in outcomes.indices where isSwapped(row) {
      outcomes[row] = 1 - outcomes[row]
      for column in 0..<design.columnCount { design[row, column] = -design[row, column] }
    }
    return (design, outcomes)
  }
}

/// The largest difference between matching entries.
func largestGap(_ left: [Double], _ right: [Double]) -> Double {
  guard left.count == right.count else { return .infinity }
  return zip(left, right).map { abs($0 - $1) }.max() ?? 0
}
