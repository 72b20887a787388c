import RealModule

/// The logarithm of the ratio of two counts or lengths, each plus one.
///
/// `log(1 + a) - log(1 + b)`: odd under a swap, defined at zero, and about the logarithm of
/// a / b for large values. NaN where either is not a number or below -1.
public func logRatio(_ a: Double, _ b: Double) -> Double {
  Double.log(onePlus: a) - Double.log(onePlus: b)
}
