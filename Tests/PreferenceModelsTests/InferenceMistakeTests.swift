import PreferenceModels
import Preferences
import Statistics
import TestSupport
import Testing

/// Seven mistakes found in published tools, each of which must not happen here.
@Suite struct InferenceMistakeTests {
  /// The same verdicts several times over, in the same prompts.
  private func copies(_ table: JudgedTable, _ count: Int) -> JudgedTable {
    var table = table
    table.judges[0].entries = (0..<count).flatMap { _ in table.judges[0].entries }
    return table
  }

  @Test func `the penalty does not grow with the number of rows`() async throws {
    let table = Simulation().table()
    let twice = try await onlyFit(copies(table, 2), .init(estimator: .ridge, penalty: 8))
    let once = try await onlyFit(table, .init(estimator: .ridge, penalty: 4))
    for (left, right) in zip(twice.coefficients, once.coefficients) {
      #expect(isClose(left.estimate, right.estimate, 1e-9))
    }
    // And the default has none, so that factors are really held equal.
    let plain = try await onlyFit(table)
    let many = try await onlyFit(copies(table, 20))
    for (left, right) in zip(plain.coefficients, many.coefficients) {
      #expect(isClose(left.estimate, right.estimate, 1e-9))
    }
  }

  @Test func `tests have two sides and count every factor of every judge`() async throws {
    let judges = (0..<5).map { Judge(name: "judge \($0)", kind: .llm) }
    let table = Simulation(clusters: 120, weights: [0.4, 0, 0, 0, 0, 0], judges: judges).table()
    let run = RunInfo(version: "0", seed: 1, options: [:], inputs: [])
    let fits = await StudyAnalyst(table, options: .init(isValidated: false))
      .analysis(run: run, title: "Simulated").judges
    let rows = fits.flatMap(\.coefficients)
    let degrees = try #require(fits[0].degreesOfFreedom)
    for row in rows {
      let statistic = row.estimate / row.standardError
      let expected = StudentT(degreesOfFreedom: degrees).twoSided(statistic)
      #expect(isClose(row.pValue, expected, 1e-12))
      // Position is a family of its own.
      #expect(try #require(row.qValue) >= row.pValue)
    }
    #expect(fits.allSatisfy { $0.positionBias?.qValue == nil })
    let adjusted = MultipleTesting.benjaminiHochberg(rows.map(\.pValue))
    #expect(rows.compactMap(\.qValue) == adjusted)
    // Thirty tests: the smallest p-value is multiplied by more than one judge's six.
    let smallest = try #require(rows.min { $0.pValue < $1.pValue })
    #expect(try #require(smallest.qValue) > 6 * smallest.pValue)
  }

  @Test func `an interval called 95 percent is one`() async throws {
    // With this many prompts all coefficients share their degrees of freedom.
    let fit = try await onlyFit(Simulation(clusters: 120).table())
    let degrees = try #require(fit.degreesOfFreedom)
    let outer = StudentT(degreesOfFreedom: degrees).quantile(0.975)
    let inner = StudentT(degreesOfFreedom: degrees).quantile(0.83)
    for row in fit.coefficients {
      #expect(isClose((row.upper - row.lower) / row.standardError, 2 * outer, 1e-9))
      #expect(isClose((row.innerUpper - row.innerLower) / row.standardError, 2 * inner, 1e-9))
      #expect(isClose(logit(row.chanceLower), row.lower, 1e-9))
    }
  }

  @Test func `copied rows and rows shown again in the other order prove nothing more`()
    async throws
  {
    let table = Simulation(clusters: 60).table()
    let plain = try await onlyFit(table)
    var doubled = table
    // Each verdict once more with the responses called the other way round: the same fact.
    let count = table.comparisons.count
    let swapped = table.swapping { _ in true }
    doubled.comparisons += swapped.comparisons
    for column in doubled.columns.indices {
      doubled.columns[column].a += swapped.columns[column].a
      doubled.columns[column].b += swapped.columns[column].b
    }
    doubled.judges[0].entries += swapped.judges[0].entries.map { entry in
      var entry = entry
      entry.comparison += count
      return entry
    }
    for other in [copies(table, 2), doubled] {
      let fit = try await onlyFit(other)
      #expect(fit.comparisons == 2 * plain.comparisons && fit.clusters == plain.clusters)
      for (left, right) in zip(fit.coefficients, plain.coefficients) {
        #expect(isClose(left.standardError, right.standardError, 1e-9))
        #expect(isClose(left.pValue, right.pValue, 1e-9))
      }
    }
    let copied = try await onlyFit(copies(table, 2))
    #expect(copied.diagnostics.contains { $0.code == .repeatedVerdicts })
  }

  @Test func `copies of a row never stand on both sides of a fold`() async throws {
    // Noise alone: any accuracy above one half would be leakage.
    let weights = [Double](repeating: 0, count: 12)
    var table = Simulation(clusters: 60, perCluster: 1, weights: weights, position: 0).table()
    table = copies(table, 8)
    let fit = try await onlyFit(table, isValidated: true)
    let validation = try #require(fit.validation)
    #expect(validation.accuracy < 0.65)
    #expect(validation.logLoss > 0.69)
  }

  @Test func `an average effect carries the uncertainty of its coefficient`() async throws {
    let fit = try await onlyFit(Simulation(clusters: 200).table())
    let factors = try #require(fit.explanation).factors
    for (factor, row) in zip(factors, fit.coefficients) where row.state == .decided {
      let effect = try #require(factor.marginalEffect)
      let error = try #require(factor.marginalEffectError)
      let relative = (error / abs(effect)) / (row.standardError / abs(row.estimate))
      #expect(relative > 0.6 && relative < 1.1)
    }
  }

  @Test func `what is not a verdict or has no estimate never becomes a number`() async throws {
    var table = Simulation(clusters: 30).table()
    for index in table.judges[0].entries.indices {
      let row = table.judges[0].entries[index].comparison
      table.judges[0].entries[index].choice =
        table.columns[0].a[row] > table.columns[0].b[row] ? .a : .b
    }
    table.judges[0].entries[0].choice = .abstention(reason: "unparsed")
    let fit = try await onlyFit(table)
    #expect(fit.abstentions == 1 && fit.ties == 0)
    #expect(fit.tieModel == "none")
    #expect(fit.status == .separated && fit.errors == "profile")
    // Firth's estimate is finite, and its interval reaches far beyond it.
    let split = try #require(fit.coefficients.first)
    #expect(split.estimate > 5 && split.estimate < 40)
    #expect(split.lower > 0 && split.upper > 1.3 * split.estimate)
    #expect(fit.diagnostics.contains { $0.code == .separation })
    #expect(fit.diagnostics.contains { $0.code == .abstentions })
  }
}
