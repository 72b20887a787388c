import RealModule

/// The logistic function 1 / (1 + exp(-t)), accurate at both ends.
public func expit(_ logOdds: Double) -> Double {
  let tail = Double.exp(-abs(logOdds))
  return logOdds >= 0 ? 1 / (1 + tail) : tail / (1 + tail)
}

/// The log-odds log(p / (1 - p)) of a probability.
public func logit(_ probability: Double) -> Double {
  Double.log(probability) - Double.log(onePlus: -probability)
}

/// The logarithm of 1 + exp(t) without overflow.
public func log1pExp(_ value: Double) -> Double {
  max(value, 0) + Double.log(onePlus: Double.exp(-abs(value)))
}

/// The logarithm of the sum of the exponentials, without overflow.
public func logSumExp(_ values: [Double]) -> Double {
  guard let largest = values.max(), largest.isFinite else {
    return values.max() ?? -Double.infinity
  }
  var sum = 0.0
  for value in values { sum += Double.exp(value - largest) }
  return largest + Double.log(sum)
}
