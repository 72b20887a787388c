import PreferenceModels
import Preferences
import TestSupport
import Testing

@Suite struct GradedVerdictTests {
  /// Verdicts from -2 to 2: how far a decided verdict goes depends on the strongest factor.
  private func graded() -> JudgedTable {
    var table = Simulation(clusters: 60, tie: 0.7).table()
    for index in table.judges[0].entries.indices {
      let entry = table.judges[0].entries[index]
      let difference = table.columns[0].a[entry.comparison] - table.columns[0].b[entry.comparison]
      let size = abs(difference) > 1 ? 2 : 1
      let sign = entry.choice == .a ? 1 : (entry.choice == .b ? -1 : 0)
      table.judges[0].entries[index].choice = .grade(sign * size, steps: 2)
    }
    return table
  }

  @Test(arguments: [
    ModelChoices(), ModelChoices(ties: .half), ModelChoices(ties: .drop),
    ModelChoices(ties: .raoKupper), ModelChoices(estimator: .firth),
    ModelChoices(estimator: .ridge), ModelChoices(estimator: .student),
  ])
  func `swapping the responses of graded verdicts changes no number`(choices: ModelChoices)
    async throws
  {
    let plain = try await onlyFit(graded(), choices)
    let swapped = try await onlyFit(graded().swapping { $0 % 3 == 1 }, choices)
    #expect(plain.status == .converged && plain.coefficients.count == 3)
    for (left, right) in zip(plain.coefficients, swapped.coefficients) {
      #expect(isClose(left.estimate, right.estimate, 1e-9))
      #expect(isClose(left.standardError, right.standardError, 1e-9))
    }
    #expect(plain.coefficients[0].lower > 0 && plain.coefficients[1].upper < 0)
  }

  @Test func `the likelihood of decided grades means the same as that of all`() async throws {
    let all = try await onlyFit(graded())
    let decided = try await onlyFit(graded(), .init(estimator: .firth))
    #expect(all.tieModel == "graded" && decided.tieModel == "dropped")
    for (left, right) in zip(all.coefficients, decided.coefficients) {
      #expect(abs(left.estimate - right.estimate) < 2 * left.standardError)
    }
  }

  @Test func `a cumulative model without some grade says which`() async throws {
    var table = graded()
    for index in table.judges[0].entries.indices {
      if case .grade(let grade, _) = table.judges[0].entries[index].choice, abs(grade) == 1 {
        table.judges[0].entries[index].choice = .grade(2 * grade, steps: 2)
      }
    }
    let fit = try await onlyFit(table, .init(ties: .raoKupper))
    #expect(fit.status == .notFitted)
    #expect(
      fit.diagnostics.contains { $0.message.contains("no verdict is graded 1 or -1") })
  }
}
