extension Likelihood {
  /// By central differences.
  public func informationSlope(at parameters: [Double], spread: Matrix) -> [Double] {
    slopeByDifferences(at: parameters, spread: spread)
  }

  /// By central differences, two informations a parameter.
  func slopeByDifferences(at parameters: [Double], spread: Matrix) -> [Double] {
    parameters.indices.map { index in
      // The third derivatives of a logistic likelihood are of order 1 per scale of the column.
      let step = 1e-4 / max(scales[index], 1e-300)
      var shifted = parameters
      shifted[index] += step
      let above = derivatives(at: shifted).information
      shifted[index] -= 2 * step
      let below = derivatives(at: shifted).information
      return dot(spread.storage, (above - below).storage) / (2 * step)
    }
  }
}

extension RowLikelihood {
  /// By formula where the family has one: the sum over rows of `w h'(eta) (x'V x) x`.
  func informationSlope(at parameters: [Double], spread: Matrix) -> [Double] {
    guard family.sharedCount == 0, family.informationSlope(linearPredictor: 0) != nil else {
      return slopeByDifferences(at: parameters, spread: spread)
    }
    let width = design.columnCount
    var slopes = [Double](repeating: 0, count: width)
    design.storage.withUnsafeBufferPointer { entries in
      spread.storage.withUnsafeBufferPointer { spread in
        for row in 0..<design.rowCount {
          let weight = weights?[row] ?? 1
          let first = row * width
          var predictor = 0.0
          var variance = 0.0
          for column in 0..<width {
            var product = 0.0
            for other in 0..<width {
              product += spread[column * width + other] * entries[first + other]
            }
            variance += entries[first + column] * product
            predictor += entries[first + column] * parameters[column]
          }
          let slope =
            weight * variance * (family.informationSlope(linearPredictor: predictor) ?? 0)
          for column in 0..<width { slopes[column] += slope * entries[first + column] }
        }
      }
    }
    return slopes
  }
}
