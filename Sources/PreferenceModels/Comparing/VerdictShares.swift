import Preferences

/// A judge's usable verdicts on each comparison, as shares of A, tie and B.
///
/// A judge with several verdicts on a comparison counts there as one.
struct VerdictShares: Sendable {
  /// The shares on one comparison; they sum to 1.
  struct Shares: Sendable, Equatable {
    var a = 0.0
    var tie = 0.0
    var b = 0.0

    /// The share of verdicts that are not ties.
    var decided: Double { a + b }

    /// The chance that one verdict of each judge is the same.
    func agreement(with other: Shares) -> Double {
      a * other.a + tie * other.tie + b * other.b
    }
  }

  /// First and second moments of the grades on one comparison.
  struct Grades: Sendable, Equatable {
    var mean = 0.0
    var square = 0.0
  }

  let judge: Judge
  /// Shares on each comparison; nil without a usable verdict.
  let shares: [Shares?]
  /// Grades on each comparison; empty unless every usable verdict is a grade.
  let grades: [Grades?]
  /// Grades on either side of a tie; 0 without grades.
  let steps: Int

  /// Counts the verdicts of a judge.
  init(_ judge: JudgedTable.JudgeVerdicts, in table: JudgedTable) {
    self.judge = judge.judge
    let entries = judge.entries.filter { $0.choice.isUsable && $0.weight > 0 }
    var shares = [Shares?](repeating: nil, count: table.comparisons.count)
    var totals = [Double](repeating: 0, count: table.comparisons.count)
    for entry in entries { totals[entry.comparison] += entry.weight }
    for entry in entries {
      let part = entry.weight / totals[entry.comparison]
      var found = shares[entry.comparison] ?? Shares()
      switch entry.choice.preferred {
      case .a: found.a += part
      case .b: found.b += part
      case nil: found.tie += part
      }
      shares[entry.comparison] = found
    }
    self.shares = shares
    let hasGrades =
      !entries.isEmpty
      && entries.allSatisfy { if case .grade = $0.choice { true } else { false } }
    steps = hasGrades ? entries.map(\.choice.steps).max() ?? 0 : 0
    guard hasGrades else {
      grades = []
      return
    }
    var grades = [Grades?](repeating: nil, count: table.comparisons.count)
    for entry in entries {
      let part = entry.weight / totals[entry.comparison]
      let grade = Double(entry.choice.grade(steps: steps))
      var found = grades[entry.comparison] ?? Grades()
      found.mean += part * grade
      found.square += part * grade * grade
      grades[entry.comparison] = found
    }
    self.grades = grades
  }
}
