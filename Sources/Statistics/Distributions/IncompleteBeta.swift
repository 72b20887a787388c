import RealModule

/// The regularised incomplete beta function I_x(a, b), with `complement` = 1 - x given
/// separately so that it keeps its accuracy near x = 1.
///
/// Lentz's continued fraction (DLMF 8.17.22) on the side where it converges fast.
func incompleteBeta(
  _ first: Double, _ second: Double, at value: Double, complement: Double
) -> Double {
  guard value > 0 else { return 0 }
  guard complement > 0 else { return 1 }
  let logs = logarithms(value, complement)
  let front = Double.exp(
    first * logs.value + second * logs.complement - logBeta(first, second))
  if value < (first + 1) / (first + second + 2) {
    return front * betaFraction(first, second, value) / first
  }
  return 1 - front * betaFraction(second, first, complement) / second
}

/// The logarithm of the beta function.
///
/// Large arguments use Stirling's remainder, because differences of large log-gammas lose
/// ten digits at 10,000 degrees of freedom.
func logBeta(_ first: Double, _ second: Double) -> Double {
  let small = min(first, second)
  let large = max(first, second)
  let total = small + large
  guard large >= 10 else {
    return Double.logGamma(small) + Double.logGamma(large) - Double.logGamma(total)
  }
  let shift = -Double.log(onePlus: small / large) * (large - 0.5)
  guard small >= 10 else {
    let correction = stirlingCorrection(large) - stirlingCorrection(total)
    return Double.logGamma(small) + correction + small - small * Double.log(total) + shift
  }
  let correction =
    stirlingCorrection(small) + stirlingCorrection(large) - stirlingCorrection(total)
  return -0.5 * Double.log(total) + 0.5 * Double.log(2 * Double.pi) + correction
    + (small - 0.5) * Double.log(small / total) + shift
}

private func logarithms(
  _ value: Double, _ complement: Double
) -> (value: Double, complement: Double) {
  (
    value > 0.5 ? Double.log(onePlus: -complement) : Double.log(value),
    complement > 0.5 ? Double.log(onePlus: -value) : Double.log(complement)
  )
}

private func betaFraction(_ first: Double, _ second: Double, _ value: Double) -> Double {
  let tiny = 1e-300
  let total = first + second
  var numeratorRatio = 1.0
  var denominatorRatio = 1 - total * value / (first + 1)
  if abs(denominatorRatio) < tiny { denominatorRatio = tiny }
  denominatorRatio = 1 / denominatorRatio
  var fraction = denominatorRatio
  func advance(_ coefficient: Double) -> Double {
    denominatorRatio = 1 + coefficient * denominatorRatio
    if abs(denominatorRatio) < tiny { denominatorRatio = tiny }
    numeratorRatio = 1 + coefficient / numeratorRatio
    if abs(numeratorRatio) < tiny { numeratorRatio = tiny }
    denominatorRatio = 1 / denominatorRatio
    let change = denominatorRatio * numeratorRatio
    fraction *= change
    return change
  }
  for index in 1...100_000 {
    let count = Double(index)
    let even = first + 2 * count
    _ = advance(count * (second - count) * value / ((even - 1) * even))
    let change = advance(
      -(first + count) * (total + count) * value / (even * (even + 1)))
    if abs(change - 1) < 1e-16 { break }
  }
  return fraction
}
