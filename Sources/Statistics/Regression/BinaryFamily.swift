import RealModule

/// Outcomes between 0 and 1 with P(A preferred) = expit(eta).
///
/// The log-probability is y eta - log(1 + exp(eta)); between 0 and 1 it is the quasi-likelihood
/// of a fractional logit (Papke & Wooldridge 1996).
struct BinaryFamily: ResponseFamily {
  let outcomes: [Double]

  var count: Int { outcomes.count }
  var sharedCount: Int { 0 }

  func evaluate(
    row: Int, linearPredictor: Double, shared: UnsafePointer<Double>,
    gradient: UnsafeMutablePointer<Double>, information: UnsafeMutablePointer<Double>
  ) -> Double {
    let outcome = outcomes[row]
    let tail = Double.exp(-abs(linearPredictor))
    let minority = tail / (1 + tail)
    information[0] = minority / (1 + tail)
    // Written so that swapping the responses (-eta, 1 - y) changes no bit of the sums.
    if linearPredictor >= 0 {
      gradient[0] = (outcome - 1) + minority
      return (outcome - 1) * linearPredictor - Double.log(onePlus: tail)
    }
    gradient[0] = outcome - minority
    return outcome * linearPredictor - Double.log(onePlus: tail)
  }

  /// `p (1 - p) (1 - 2 p)`.
  func informationSlope(linearPredictor: Double) -> Double? {
    let chance = expit(linearPredictor)
    let rest = expit(-linearPredictor)
    return chance * rest * (rest - chance)
  }
}
