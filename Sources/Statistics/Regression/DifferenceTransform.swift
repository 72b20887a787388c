import RealModule

/// How the values of two responses become one difference.
///
/// All are odd: swapping the responses changes the sign and nothing else. Only such differences
/// may enter a model without a constant.
public enum DifferenceTransform: Sendable, Equatable {
  /// a - b.
  case plain
  /// log(1 + a) - log(1 + b), for counts and lengths from 0 on.
  case logarithm
  /// (a - b) / (a + b + 1), bounded, for counts from 0 on.
  case ratio
  /// (a - b) / (a + b), bounded, for sizes; 0 where both are 0.
  case share
  /// tanh((a - b) / spread), bounded, about linear within the spread.
  case bounded(Double)

  /// The difference of the value of A and the value of B.
  public func difference(_ first: Double, _ second: Double) -> Double {
    switch self {
    case .plain: first - second
    case .logarithm: Double.log(onePlus: first) - Double.log(onePlus: second)
    case .ratio: (first - second) / (first + second + 1)
    case .share: first == second ? 0 : (first - second) / (first + second)
    case .bounded(let spread): Double.tanh((first - second) / spread)
    }
  }
}
