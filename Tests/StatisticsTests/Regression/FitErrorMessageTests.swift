import Statistics
import Testing

@Suite struct FitErrorMessageTests {
  @Test(arguments: [
    (
      FitError.outcome(row: 0, value: 1.5),
      "outcomes, row 1: 1.5 is outside 0 to 1; 1 means that A was preferred"
    ),
    (.weight(row: 4, value: -2), "weights, row 5: -2.0 is below 0; a weight is 0 or more"),
    (
      .count(argument: "grades", found: 3, expected: 4),
      "grades: 3 entries for 4 rows; the counts must agree"
    ),
    (
      .notFinite(argument: "design", row: 1, column: 2),
      "design, row 2, column 3: not a finite number; leave the row out"
    ),
    (
      .aliased(columns: [1, 3]),
      "design: column 2, 4 repeats what the columns before it say; leave it out"
    ),
    (.onlyTies, "verdicts: all are ties; coefficients need decided verdicts"),
    (
      .separated(.none(columnCount: 1)),
      "verdicts: none separation, so some coefficients are infinite; use the Firth estimate"
    ),
  ])
  func `errors say where, what is wrong and what would be right`(
    _ error: FitError, _ message: String
  ) {
    #expect(error.message == message)
  }
}
