import RealModule

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x).
///
/// A power series below a + 1, Lentz's continued fraction above (DLMF 8.11.4 and 8.9.2), so
/// that whichever of the two is small keeps its relative accuracy.
func incompleteGamma(shape: Double, _ value: Double) -> (lower: Double, upper: Double) {
  guard value > 0 else { return (0, 1) }
  guard value.isFinite else { return (1, 0) }
  let factor = gammaKernel(shape: shape, value)
  if value < shape + 1 {
    var term = 1 / shape
    var sum = term
    var index = shape
    while abs(term) > abs(sum) * 1e-17 {
      index += 1
      term *= value / index
      sum += term
    }
    let lower = min(1, sum * factor)
    return (lower, 1 - lower)
  }
  let tiny = 1e-300
  var denominator = value + 1 - shape
  var numeratorRatio = 1 / tiny
  var denominatorRatio = 1 / denominator
  var fraction = denominatorRatio
  for index in 1...100_000 {
    let count = Double(index)
    let coefficient = -count * (count - shape)
    denominator += 2
    denominatorRatio = coefficient * denominatorRatio + denominator
    if abs(denominatorRatio) < tiny { denominatorRatio = tiny }
    numeratorRatio = denominator + coefficient / numeratorRatio
    if abs(numeratorRatio) < tiny { numeratorRatio = tiny }
    denominatorRatio = 1 / denominatorRatio
    let change = denominatorRatio * numeratorRatio
    fraction *= change
    if abs(change - 1) < 1e-16 { break }
  }
  let upper = min(1, fraction * factor)
  return (1 - upper, upper)
}

/// The kernel x^a exp(-x) / Gamma(a).
///
/// For large shapes the big logarithms cancel by hand: with u = (x - a) / a the exponent is
/// -a (u - log(1 + u)), and Stirling's series supplies the rest.
func gammaKernel(shape: Double, _ value: Double) -> Double {
  guard shape > 30 else {
    return Double.exp(shape * Double.log(value) - value - Double.logGamma(shape))
  }
  let excess = (value - shape) / shape
  let exponent = -shape * (excess - Double.log(onePlus: excess)) - stirlingCorrection(shape)
  return Double.exp(exponent) * (shape / (2 * Double.pi)).squareRoot()
}

/// The remainder of Stirling's formula: log Gamma(z) minus
/// (z - 1/2) log z - z + log(2 pi) / 2, for z of 10 and more.
///
/// DLMF 5.11.1; seven terms leave an error below 1e-16 from z = 10 on.
func stirlingCorrection(_ value: Double) -> Double {
  let inverse = 1 / value
  let square = inverse * inverse
  var sum = 1.0 / 156
  sum = -691.0 / 360360 + square * sum
  sum = 1.0 / 1188 + square * sum
  sum = -1.0 / 1680 + square * sum
  sum = 1.0 / 1260 + square * sum
  sum = -1.0 / 360 + square * sum
  sum = 1.0 / 12 + square * sum
  return inverse * sum
}
