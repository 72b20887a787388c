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
  @_specialize(where Family == BinaryFamily)
  func informationSlope(at parameters: [Double], spread: Matrix) -> [Double] {
    guard family.sharedCount == 0, family.informationSlope(linearPredictor: 0) != nil else {
      return slopeByDifferences(at: parameters, spread: spread)
    }
    let width = design.columnCount
    var slopes = [Double](repeating: 0, count: width)
    let variances = quadraticForms(spread, rowsOf: design)
    let predictors = design * parameters
    let factors = variances.indices.map { row in
      (weights?[row] ?? 1) * variances[row]
        * (family.informationSlope(linearPredictor: predictors[row]) ?? 0)
    }
    slopes.withUnsafeMutableBufferPointer { slopes in
      design.storage.withUnsafeBufferPointer { entries in
        factors.withUnsafeBufferPointer { factors in
          guard let entries = entries.baseAddress, let factors = factors.baseAddress,
            let slopes = slopes.baseAddress
          else { return }
          addMultiples(
            of: entries, stride: width, factors: factors, rowCount: design.rowCount, to: slopes,
            count: width)
        }
      }
    }
    return slopes
  }
}
