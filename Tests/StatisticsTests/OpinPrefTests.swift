import Foundation
import Statistics
import TestSupport
import Testing

/// Figures of 940 human preferences between two opinion summaries with seven scores each.
///
/// Data: swaroop-nath/reward-approx-social-choice-opp-summ on GitHub (MIT). The figures come from
/// the README beside the files, which had them computed with independent software.
@Suite struct `Opinion summary preferences` {
  @Test func `both files have the published sizes and verdicts`() throws {
    guard let train = try Preferences.read(.train), let valid = try Preferences.read(.valid)
    else { return }
    #expect(train.verdicts.filter { $0 == 1 }.count == 394)
    #expect(train.verdicts.filter { $0 == 2 }.count == 406)
    #expect(valid.verdicts.filter { $0 == 1 }.count == 68)
    #expect(valid.verdicts.filter { $0 == 2 }.count == 72)
    #expect(train.verdicts.count == 800 && valid.verdicts.count == 140)
    let judges = Dictionary(train.judges.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(
      judges == ["annotator1": 245, "annotator2": 197, "annotator3": 267, "common": 91])
  }

  @Test func `plain differences give the published coefficients and errors`() throws {
    guard let train = try Preferences.read(.train) else { return }
    let fit = try LogisticRegression.fit(design: train.differences, outcomes: train.outcomes)
    expect(
      fit.coefficients,
      [0.24055, -0.38961, -0.19523, 0.36294, -0.04240, 0.54719, 0.62993], Printed.fiveDigits)
    expect(
      fit.modelStandardErrors, [0.221, 0.244, 0.273, 0.303, 0.232, 0.183, 0.199],
      Printed.threeDigits)
    #expect(abs(fit.logLikelihood + 385.7107) < Printed.fourDigits)
  }

  @Test func `plain differences predict as well as published`() throws {
    guard let train = try Preferences.read(.train), let valid = try Preferences.read(.valid)
    else { return }
    let fit = try LogisticRegression.fit(design: train.differences, outcomes: train.outcomes)
    let known = fit.linearPredictor(train.differences).map(expit)
    let new = fit.linearPredictor(valid.differences).map(expit)
    #expect(try abs(train.accuracy(known) - 0.75) < Printed.fourDigits)
    #expect(try isClose(valid.accuracy(new), 106 / 140, Tolerance.roundOff))
    let loss = PredictionQuality.logLoss(new, outcomes: valid.outcomes)
    #expect(abs(loss - 0.50599) < Printed.fiveDigits)
  }

  @Test func `the pairs without any difference decide between the published accuracies`() throws {
    guard let train = try Preferences.read(.train), let valid = try Preferences.read(.valid)
    else { return }
    #expect(train.undecidedRows.count == 4 && valid.undecidedRows.count == 1)
    // Going by length instead of by position keeps the validation figure only.
    let row = try #require(valid.undecidedRows.first)
    #expect(valid.lengthRatios[row] < 0 && valid.verdicts[row] == 2)
    // Without a preference for either side each such row counts half.
    let fit = try LogisticRegression.fit(design: train.differences, outcomes: train.outcomes)
    let found = PredictionQuality.accuracy(
      fit.linearPredictor(train.differences).map(expit), outcomes: train.outcomes)
    #expect(try isClose(#require(found), (599 + 4 * 0.5) / 800, Tolerance.roundOff))
  }

  @Test func `signs of differences give the published fit`() throws {
    guard let train = try Preferences.read(.train), let valid = try Preferences.read(.valid)
    else { return }
    let fit = try LogisticRegression.fit(design: train.signs, outcomes: train.outcomes)
    expect(
      fit.coefficients,
      [0.46193, -0.09657, -0.01899, 0.30456, -0.01587, 0.45870, 0.68794], Printed.fiveDigits)
    #expect(abs(fit.logLikelihood + 414.479) < Printed.threeDigits)
    let known = fit.linearPredictor(train.signs).map(expit)
    let new = fit.linearPredictor(valid.signs).map(expit)
    #expect(try abs(train.accuracy(known) - 0.7425) < Printed.fourDigits)
    #expect(try abs(valid.accuracy(new) - 0.7357) < Printed.fourDigits)
  }

  @Test func `a Laplace prior on the signs gives the published posterior`() throws {
    guard let train = try Preferences.read(.train) else { return }
    let posterior = try BayesianRegression(
      design: train.signs, outcomes: train.outcomes,
      prior: .laplace(scales: [Double](repeating: 0.1, count: 7)), drawCount: 1500, seed: 5)
    let summaries = (0..<7).map { posterior.summary(of: $0) }
    expect(
      summaries.map(\.mean), [0.357, 0.032, 0.046, 0.231, 0.053, 0.335, 0.612], Printed.sampled)
    expect(
      summaries.map(\.standardDeviation), [0.133, 0.093, 0.096, 0.129, 0.095, 0.151, 0.148],
      Printed.sampled)
    // Otherwise the tolerance would not cover the error of the draws.
    for summary in summaries {
      #expect(summary.splitRHat < 1.02 && summary.bulkSampleSize > 1000)
    }
  }

  @Test func `the mode under the Laplace prior is the lasso fit`() throws {
    guard let train = try Preferences.read(.train) else { return }
    let problem = try ElasticNet(
      design: train.signs, outcomes: train.outcomes, mixture: 1,
      multipliers: [Double](repeating: 1, count: 7))
    // -l(b) + sum |b_j| / 0.1, divided by the 800 rows, has the penalty 10 / 800.
    let point = try #require(try problem.path([10 / 800]).last)
    expect(
      point.coefficients, [0.38818, 0, 0, 0.25345, 0, 0.37279, 0.62731], Printed.minimised)
    for column in [1, 2, 4] { #expect(point.coefficients[column] == 0) }
  }

  @Test func `each score alone agrees with the verdicts as published`() throws {
    guard let train = try Preferences.read(.train) else { return }
    let agreement = (0..<7).map { column in
      Concordance(
        differences: train.differences.column(column), outcomes: train.outcomes
      ).tauDecided
    }
    expect(
      agreement, [0.4050, 0.3837, 0.3625, 0.4238, 0.3950, 0.4325, 0.4562],
      Printed.fourDigits + Tolerance.roundOff)
  }

  @Test func `the longer summary is preferred in the published share`() throws {
    guard let train = try Preferences.read(.train) else { return }
    let length = Concordance(differences: train.lengthRatios, outcomes: train.outcomes)
    #expect(length.concordant + length.discordant == 794)
    #expect(length.factorTies == 6)
    let share = Double(length.concordant) / 794
    // Published as a percentage with two digits.
    #expect(abs(share - 0.7494) < Printed.fourDigits)
  }

  @Test func `adding the length ratio lifts the log-likelihood as published`() throws {
    guard let train = try Preferences.read(.train) else { return }
    let columns = (0..<7).map(train.differences.column) + [train.lengthRatios]
    let fit = try LogisticRegression.fit(
      design: Matrix(columns: columns), outcomes: train.outcomes)
    #expect(abs(fit.logLikelihood + 343.109) < Printed.threeDigits)
    #expect(abs(fit.coefficients[7] - 1.732) < Printed.threeDigits)
    #expect(abs(fit.modelStandardErrors[7] - 0.207) < Printed.threeDigits)
  }

  /// The published range holds for the values of the 1,600 single summaries.
  ///
  /// Differences within pairs correlate higher, at 0.86 to 0.95.
  @Test func `the values of any two scores correlate at 0.85 to 0.94`() throws {
    guard let train = try Preferences.read(.train) else { return }
    let scores = (0..<7).map { column in
      (train.first + train.second).map { $0.scores[column] }
    }
    var correlations: [Double] = []
    for first in 0..<7 {
      for second in 0..<first {
        correlations.append(Similarity.pearson(scores[first], scores[second]))
      }
    }
    let smallest = try #require(correlations.min())
    let largest = try #require(correlations.max())
    #expect(abs(smallest - 0.85) < Printed.twoDigits)
    #expect(abs(largest - 0.94) < Printed.twoDigits)
  }

  private func expect(_ found: [Double], _ published: [Double], _ tolerance: Double) {
    #expect(found.count == published.count)
    for (column, pair) in zip(found, published).enumerated() {
      #expect(abs(pair.0 - pair.1) <= tolerance, "column \(column): \(pair.0), not \(pair.1)")
    }
  }
}

/// How far a right result may lie from a published figure.
private enum Printed {
  /// Half a unit of the last digit printed.
  static let twoDigits = 5e-3
  static let threeDigits = 5e-4
  static let fourDigits = 5e-5
  static let fiveDigits = 5e-6
  /// Both sides are means over draws: the README allows 0.01.
  static let sampled = 0.01
  /// The README allows 1e-4 for a minimum found by search.
  static let minimised = 1e-4
}

/// One of the two files.
private struct Preferences {
  enum Part: String { case train, valid }

  struct Summary {
    let words: Int
    let scores: [Double]
  }

  let first: [Summary]
  let second: [Summary]
  /// 1 where the first summary was preferred, 2 where the second was.
  let verdicts: [Int]
  let judges: [String]

  static func read(_ part: Part) throws -> Preferences? {
    guard let folder = SharedFolder.url("data/opinpref") else { return nil }
    let data = try Data(
      contentsOf: folder.appendingPathComponent("annotations-\(part.rawValue).jsonl"))
    let rows = try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Row.self, from: Data($0))
    }
    return Preferences(
      first: try rows.map { try $0.summaries.first.summary() },
      second: try rows.map { try $0.summaries.second.summary() },
      verdicts: rows.map(\.verdict), judges: rows.map(\.judge))
  }

  var outcomes: [Double] { verdicts.map { $0 == 1 ? 1 : 0 } }

  /// Scores of the first summary minus those of the second, a row per pair.
  var differences: Matrix {
    Matrix(rows: zip(first, second).map { zip($0.scores, $1.scores).map { $0 - $1 } })
  }

  /// The signs of ``differences``.
  var signs: Matrix {
    let plain = differences
    return Matrix(
      rowCount: plain.rowCount, columnCount: plain.columnCount,
      storage: plain.storage.map { $0 > 0 ? 1 : ($0 < 0 ? -1 : 0) })
  }

  /// log(1 + words) of the first summary minus that of the second.
  ///
  /// The 1 belongs to the published coefficient of 1.732: plain word counts give 1.708.
  var lengthRatios: [Double] {
    zip(first, second).map {
      DifferenceTransform.logarithm.difference(Double($0.words), Double($1.words))
    }
  }

  /// The rows where all seven scores are equal.
  var undecidedRows: [Int] {
    first.indices.filter { first[$0].scores == second[$0].scores }
  }

  /// The share of rows predicted right by the rule behind the published figures.
  ///
  /// The first summary wins above one half, the second otherwise. Giving rows at one half to the
  /// first, to the longer or to the shorter, or half to each, misses the figure for training.
  func accuracy(_ probabilities: [Double]) throws -> Double {
    let settled = probabilities.map { $0 == 0.5 ? 0.5.nextDown : $0 }
    return try #require(PredictionQuality.accuracy(settled, outcomes: outcomes))
  }
}

/// A line of the files.
private struct Row: Decodable {
  struct Pair: Decodable {
    let first: Text
    let second: Text

    enum CodingKeys: String, CodingKey {
      case first = "summary-one"
      case second = "summary-two"
    }
  }

  struct Text: Decodable {
    let text: String
    let scores: [String: Double]

    enum CodingKeys: String, CodingKey {
      case text = "summary-text"
      case scores = "summary-score"
    }

    /// The order of the published coefficients.
    static let order = [
      "aspect-coverage", "opinion-faithfulness", "opinion-coverage", "conciseness", "relevance",
      "hallucination", "language-correctness",
    ]

    func summary() throws -> Preferences.Summary {
      Preferences.Summary(
        words: text.split(whereSeparator: \.isWhitespace).count,
        scores: try Self.order.map { try #require(scores[$0], "no score \($0)") })
    }
  }

  let summaries: Pair
  let verdict: Int
  let judge: String

  enum CodingKeys: String, CodingKey {
    case summaries = "summary-pairs"
    case verdict = "preference-data"
    case judge = "source"
  }
}
