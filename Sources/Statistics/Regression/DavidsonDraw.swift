/// Verdicts drawn from Davidson's model of ties.
public enum DavidsonDraw {
  /// The verdict at a point from 0 to 1 of the distribution: 1 for A, 0 for a tie, -1 for B.
  ///
  /// `P(A) : P(tie) : P(B) = exp(eta / 2) : nu : exp(-eta / 2)`, divided by
  /// `exp(eta / 2) + exp(-eta / 2)` so that nothing overflows: `expit(eta)`,
  /// `nu sqrt(expit(eta) expit(-eta))` and `expit(-eta)`. Nu of 0 draws no ties.
  public static func grade(at point: Double, linearPredictor: Double, nu: Double) -> Int {
    let chance = expit(linearPredictor)
    let middle = nu * (chance * expit(-linearPredictor)).squareRoot()
    let place = point * (1 + middle)
    return place < chance ? 1 : (place < chance + middle ? 0 : -1)
  }
}
