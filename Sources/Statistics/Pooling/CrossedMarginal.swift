/// The Laplace-approximated marginal likelihood of crossed normal departures.
///
/// Row i meets few of the D departures: its entries are listed, not stored as a row of Z.
struct CrossedMarginal {
  let design: Matrix
  private let family: BinaryFamily
  private let weights: [Double]?
  private let groupings: [CrossedRegression.Grouping]
  /// For each row, `width` places in the vector of departures and the columns they multiply.
  private let places: [Int]
  private let columns: [Int]
  private let width: Int
  /// For each departure, the position of its standard deviation among the parameters.
  private let scaleOf: [Int]

  var departureCount: Int { scaleOf.count }

  init(
    design: Matrix, outcomes: [Double], weights: [Double]?,
    groupings: [CrossedRegression.Grouping]
  ) {
    self.design = design
    family = BinaryFamily(outcomes: outcomes)
    self.weights = weights
    self.groupings = groupings
    columns = groupings.flatMap(\.columns)
    width = columns.count
    var scaleOf: [Int] = []
    var offsets: [Int] = []
    var position = design.columnCount
    for grouping in groupings {
      offsets.append(scaleOf.count)
      for _ in 0..<grouping.clusters.count {
        scaleOf += (0..<grouping.columns.count).map { position + $0 }
      }
      position += grouping.columns.count
    }
    self.scaleOf = scaleOf
    var places: [Int] = []
    places.reserveCapacity(design.rowCount * width)
    for row in 0..<design.rowCount {
      for (grouping, offset) in zip(groupings, offsets) {
        let first = offset + grouping.clusters.indices[row] * grouping.columns.count
        places += (0..<grouping.columns.count).map { first + $0 }
      }
    }
    self.places = places
  }

  /// The sums over rows at given means and departures.
  private struct Sums {
    var value = 0.0
    /// By mean coefficient and by departure.
    var meanGradient: [Double]
    var gradient: [Double]
    /// Departures by departures, and departures by means.
    var information: Matrix
    var cross: Matrix
  }

  /// The value with its slopes in (means, standard deviations), or nil where no mode was found.
  func evaluate(
    _ parameters: [Double], mode: inout [Double]
  ) -> (value: Double, gradient: [Double])? {
    let scales = scaleOf.map { parameters[$0] }
    guard let (point, sums, root) = findMode(parameters, scales, from: mode) else { return nil }
    mode = point
    let value = sums.value - 0.5 * dot(point, point) - 0.5 * root.logDeterminant
    let inverse = root.inverse
    let spread = inverse.scalingRowsAndColumns(by: scales)
    let slope = logDeterminantSlopes(parameters, scales, point, spread)
    var gradient = [Double](repeating: 0, count: parameters.count)
    let pulled = spread * slope.departures
    let fromMeans = sums.cross.transposed * pulled
    for index in 0..<design.columnCount {
      gradient[index] = sums.meanGradient[index] - 0.5 * (slope.means[index] - fromMeans[index])
    }
    let drag = sums.information * pulled
    let turned = inverse * zip(scales, slope.departures).map { $0 * $1 }
    // The inverse is symmetric, so its row stands in for its column.
    let weighted = inverse.scalingColumns(by: scales)
    for index in scales.indices {
      let direct = dot(Array(sums.information.row(index)), Array(weighted.row(index)))
      gradient[scaleOf[index]] +=
        sums.gradient[index] * point[index] - direct
        - 0.5 * (slope.departures[index] - drag[index]) * point[index]
        - 0.5 * turned[index] * sums.gradient[index]
    }
    return (value, gradient)
  }

  private func findMode(
    _ parameters: [Double], _ scales: [Double], from start: [Double]
  ) -> (point: [Double], sums: Sums, root: Cholesky)? {
    var point = start
    var sums = self.sums(parameters, scales, point)
    for _ in 0..<100 {
      var curvature = sums.information.scalingRowsAndColumns(by: scales)
      for index in scales.indices { curvature[index, index] += 1 }
      guard let root = Cholesky(curvature) else { return nil }
      let gradient = scales.indices.map { scales[$0] * sums.gradient[$0] - point[$0] }
      let step = root.solve(gradient)
      let value = sums.value - 0.5 * dot(point, point)
      let decrement = dot(gradient, step)
      // The slopes of the marginal need the mode to more digits than its value shows.
      if decrement < 1e-18 { return (point, sums, root) }
      if decrement < 1e-6 {
        point = zip(point, step).map { $0 + $1 }
        sums = self.sums(parameters, scales, point)
        continue
      }
      var length = 1.0
      while true {
        let trial = zip(point, step).map { $0 + length * $1 }
        let found = self.sums(parameters, scales, trial)
        if found.value - 0.5 * dot(trial, trial) >= value - 1e-12 * (1 + abs(value)) {
          point = trial
          sums = found
          break
        }
        length /= 2
        if length < 1e-10 { return nil }
      }
    }
    return nil
  }

  private func sums(_ parameters: [Double], _ scales: [Double], _ point: [Double]) -> Sums {
    let count = scales.count
    var sums = Sums(
      meanGradient: [Double](repeating: 0, count: design.columnCount),
      gradient: [Double](repeating: 0, count: count),
      information: Matrix(rowCount: count, columnCount: count),
      cross: Matrix(rowCount: count, columnCount: design.columnCount))
    visit(parameters, scales, point) { row, weight, predictor in
      var slope = 0.0
      var bend = 0.0
      var none = 0.0
      let value = family.evaluate(
        row: row, linearPredictor: predictor, shared: &none, gradient: &slope, information: &bend)
      sums.value += weight * value
      for column in 0..<design.columnCount {
        sums.meanGradient[column] += weight * slope * design[row, column]
      }
      for first in 0..<width {
        let place = places[row * width + first]
        let entry = design[row, columns[first]]
        sums.gradient[place] += weight * slope * entry
        let scaled = weight * bend * entry
        for second in 0..<width {
          sums.information[place, places[row * width + second]] +=
            scaled * design[row, columns[second]]
        }
        for column in 0..<design.columnCount {
          sums.cross[place, column] += scaled * design[row, column]
        }
      }
    }
    return sums
  }

  /// The slopes of log|A| in the linear predictors, carried to means and departures.
  private func logDeterminantSlopes(
    _ parameters: [Double], _ scales: [Double], _ point: [Double], _ spread: Matrix
  ) -> (means: [Double], departures: [Double]) {
    var means = [Double](repeating: 0, count: design.columnCount)
    var departures = [Double](repeating: 0, count: scales.count)
    visit(parameters, scales, point) { row, weight, predictor in
      var variance = 0.0
      for first in 0..<width {
        for second in 0..<width {
          variance +=
            spread[places[row * width + first], places[row * width + second]]
            * design[row, columns[first]] * design[row, columns[second]]
        }
      }
      let chance = expit(predictor)
      let rest = expit(-predictor)
      let slope = weight * chance * rest * (rest - chance) * variance
      for column in 0..<design.columnCount { means[column] += slope * design[row, column] }
      for first in 0..<width {
        departures[places[row * width + first]] += slope * design[row, columns[first]]
      }
    }
    return (means, departures)
  }

  private func visit(
    _ parameters: [Double], _ scales: [Double], _ point: [Double],
    _ body: (_ row: Int, _ weight: Double, _ linearPredictor: Double) -> Void
  ) {
    for row in 0..<design.rowCount {
      let weight = weights?[row] ?? 1
      if weight == 0 { continue }
      var predictor = 0.0
      for column in 0..<design.columnCount {
        predictor += design[row, column] * parameters[column]
      }
      for first in 0..<width {
        let place = places[row * width + first]
        predictor += design[row, columns[first]] * scales[place] * point[place]
      }
      body(row, weight, predictor)
    }
  }
}
