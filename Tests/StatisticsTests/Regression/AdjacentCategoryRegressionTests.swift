import Statistics
import TestSupport
import Testing

@Suite struct AdjacentCategoryRegressionTests {
  @Test func `without ties Davidson's model is the binary logit`() throws {
    let data = RandomData(seed: 21)
    let binary = try LogisticRegression.fit(design: data.design, outcomes: data.outcomes)
    let graded = try AdjacentCategoryRegression.fit(
      design: data.design, grades: data.outcomes.map { $0 == 1 ? 1 : -1 }, steps: 1)
    #expect(graded.levels.isEmpty)
    #expect(largestGap(graded.coefficients, binary.coefficients) < 1e-9)
    #expect(isClose(graded.logLikelihood, binary.logLikelihood, Tolerance.roundOff))
  }

  @Test func `ties alone cannot be fitted`() {
    #expect(throws: FitError.onlyTies) {
      try AdjacentCategoryRegression.fit(
        design: Matrix(rows: [[1], [2]]), grades: [0, 0], steps: 1)
    }
  }

  @Test func `with a constant column the tie rate is reproduced exactly`() throws {
    let grades = [1, 1, 1, 0, 0, -1]
    let design = Matrix(rowCount: 6, columnCount: 1, repeating: 1)
    let fit = try AdjacentCategoryRegression.fit(design: design, grades: grades, steps: 1)
    let chances = AdjacentCategoryRegression.probabilities(
      linearPredictor: fit.coefficients[0], fit: fit, steps: 1)
    #expect(largestGap(chances, [1.0 / 6, 2.0 / 6, 3.0 / 6]) < 1e-9)
    // log P(A) / P(B) = eta.
    #expect(isClose(fit.coefficients[0], 1.0986122886681098, 1e-9))
  }

  @Test func `swapping responses and grades changes nothing`() throws {
    let data = RandomData(seed: 22)
    let grades = data.grades(steps: 3, seed: 1)
    let swapped = data.swapping { $0 % 2 == 0 }
    let turned = grades.indices.map { $0 % 2 == 0 ? -grades[$0] : grades[$0] }
    for steps in [3, 4] {
      let plain = try AdjacentCategoryRegression.fit(
        design: data.design, grades: grades, steps: steps)
      let other = try AdjacentCategoryRegression.fit(
        design: swapped.design, grades: turned, steps: steps)
      #expect(largestGap(plain.coefficients, other.coefficients) < 1e-9)
      #expect(plain.levels == [0, 1, 2])
    }
    let plain = try CumulativeRegression.fit(design: data.design, grades: grades, steps: 3)
    let other = try CumulativeRegression.fit(design: swapped.design, grades: turned, steps: 3)
    #expect(largestGap(plain.coefficients, other.coefficients) < 1e-9)
  }

  @Test func `a size of grade that nobody gave has probability zero and no parameter`() throws {
    let data = RandomData(seed: 23)
    let grades = data.grades(steps: 1, seed: 1).map { 2 * $0 }
    let fit = try AdjacentCategoryRegression.fit(design: data.design, grades: grades, steps: 2)
    #expect(fit.levels == [0])
    let chances = AdjacentCategoryRegression.probabilities(
      linearPredictor: 0.3, fit: fit, steps: 2)
    #expect(chances[1] == 0 && chances[3] == 0)
    #expect(isClose(chances.reduce(0, +), 1, Tolerance.roundOff))
    #expect(throws: FitError.unusedGrade(1)) {
      try CumulativeRegression.fit(design: data.design, grades: grades, steps: 2)
    }
  }

  @Test func `a grade outside the steps is named`() {
    #expect(throws: FitError.grade(row: 1, value: 4, steps: 3)) {
      try AdjacentCategoryRegression.fit(
        design: Matrix(rows: [[1], [1]]), grades: [1, 4], steps: 3)
    }
  }
}
