import Preferences

/// How a judge's verdicts become the outcome of a likelihood.
///
/// The kinds of verdict decide: probabilities ask for the fractional logit, grades for the
/// symmetric adjacent-category logit, ties for Davidson's model (its case of three levels),
/// and nothing but A and B for the plain logit. A ``TieRule`` may ask otherwise.
enum OutcomeModel: String, Sendable {
  case none
  case davidson
  case graded
  case fractional
  case half
  case dropped
  case raoKupper = "rao-kupper"
  case cumulative

  /// The model that the usable verdicts of a judge ask for.
  init(for choices: [Choice], ties: TieRule = .davidson) {
    var hasGrade = false
    var hasTie = false
    for choice in choices {
      switch choice {
      case .probability:
        self = .fractional
        return
      case .grade: hasGrade = true
      case .tie: hasTie = true
      case .a, .b, .abstention: break
      }
    }
    guard hasGrade || hasTie else {
      self = .none
      return
    }
    switch ties {
    case .davidson: self = hasGrade ? .graded : .davidson
    case .half: self = .half
    case .drop: self = .dropped
    case .raoKupper: self = hasGrade ? .cumulative : .raoKupper
    }
  }

  /// Whether outcomes are numbers from 0 to 1 of a binary likelihood.
  var isBinary: Bool {
    switch self {
    case .none, .fractional, .half, .dropped: true
    case .davidson, .graded, .raoKupper, .cumulative: false
    }
  }

  /// Whether `expit` of the linear predictor is the chance of A among decided verdicts.
  var isLogitOfDecided: Bool { self != .raoKupper && self != .cumulative }

  /// What becomes of the model when only decided verdicts can be used.
  var decided: OutcomeModel {
    switch self {
    case .none, .fractional, .half: self
    case .davidson, .graded, .dropped, .raoKupper, .cumulative: .dropped
    }
  }
}

extension Choice {
  /// The probability that the verdict gives to response A; a tie is one half.
  var share: Double {
    switch self {
    case .probability(let probability): probability
    case .grade(let grade, let steps): (1 + Double(grade) / Double(steps)) / 2
    case .a: 1
    case .b: 0
    case .tie, .abstention: 0.5
    }
  }

  /// The verdict as a grade from `-steps` to `steps`.
  func grade(steps: Int) -> Int {
    switch self {
    case .a: steps
    case .b: -steps
    case .grade(let grade, _): grade
    case .tie, .abstention, .probability: 0
    }
  }

  /// The number of grades on either side of a tie.
  var steps: Int {
    if case .grade(_, let steps) = self { steps } else { 1 }
  }
}
