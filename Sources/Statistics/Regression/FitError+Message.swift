extension FitError {
  /// The error in words: where, what is wrong, and what would be right.
  public var message: String {
    switch self {
    case .noRows:
      "design: no row has a weight above 0; at least one is needed"
    case .noColumns:
      "design: there is no column; at least one is needed"
    case .count(let argument, let found, let expected):
      "\(argument): \(found) entries for \(expected) rows; the counts must agree"
    case .notFinite(let argument, let row, let column):
      "\(argument), row \(row + 1), column \(column + 1): not a finite number; leave the row out"
    case .outcome(let row, let value):
      "outcomes, row \(row + 1): \(value) is outside 0 to 1; 1 means that A was preferred"
    case .weight(let row, let value):
      "weights, row \(row + 1): \(value) is below 0; a weight is 0 or more"
    case .grade(let row, let value, let steps):
      "grades, row \(row + 1): \(value) is outside \(-steps) to \(steps)"
    case .onlyTies:
      "verdicts: all are ties; coefficients need decided verdicts"
    case .unusedGrade(let grade):
      "grades: none is \(grade) or \(-grade); merge that grade with its neighbour"
    case .aliased(let columns):
      "design: column \(columns.map { String($0 + 1) }.joined(separator: ", ")) repeats what "
        + "the columns before it say; leave it out"
    case .singular(let iteration):
      "design: the information matrix is singular in step \(iteration); look for columns that "
        + "repeat each other"
    case .separated(let separation):
      "verdicts: \(separation.status.rawValue) separation, so some coefficients are infinite; "
        + "use the Firth estimate"
    case .notConverged(let iterations, let decrement):
      "fit: \(iterations) steps did not reach the tolerance (decrement \(decrement)); use the "
        + "Firth estimate or fewer columns"
    }
  }
}
