import TextFactors

extension FactorValidator {
  /// A figure in the making.
  struct Draft {
    struct Interval {
      var value: Double?
      var lower: Double?
      var upper: Double?
    }

    let task: GoldTask
    let file: String
    let rows: Int
    let nulls: Int
    var refused = 0
    var groups = 0
    var value = Interval()
    var partial = Interval()

    /// The figure, held against its target.
    func judged() -> ValidityFigure {
      guard let target = task.target, let value = value.value else {
        return finished(task.target == nil ? .noTarget : .noValue)
      }
      let isError = task.measure.isError
      if isError ? value <= target : value >= target { return finished(.met) }
      let isInside =
        isError
        ? (self.value.lower ?? .infinity) <= target : (self.value.upper ?? -.infinity) >= target
      return finished(isInside ? .within : .below)
    }

    func finished(_ status: ValidityFigure.Status) -> ValidityFigure {
      let name: String? =
        switch task.subject {
        case .factor(let name): name
        case .requirements: "correctness.constraints_met"
        default: nil
        }
      let finite = { (number: Double?) in number.flatMap { $0.isFinite ? $0 : nil } }
      return ValidityFigure(
        file: file, subject: task.subjectName, measure: task.measure, gold: task.gold,
        subset: task.value ?? "", value: finite(value.value), lower: value.lower,
        upper: value.upper, givenLength: finite(partial.value), givenLengthLower: partial.lower,
        givenLengthUpper: partial.upper, target: task.target,
        givenLengthTarget: task.partialTarget, rows: rows, groups: groups, nulls: nulls,
        refused: refused,
        isSeen: name.map { FactorCatalogue.seenFiles(of: $0).contains(file) } ?? false,
        status: status)
    }
  }
}
