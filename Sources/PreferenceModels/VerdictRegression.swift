import Preferences
import Statistics

/// Chooses and runs the regression that a judge's verdicts and the choices ask for.
///
/// By default maximum likelihood of the outcome model first. Firth's penalised likelihood of
/// the decided verdicts takes its place where no finite maximum exists, or where the verdicts
/// are A and B only and fewer than ten of the rarer kind stand against each column.
struct VerdictRegression {
  /// The outcome of a regression, before errors are clustered.
  struct Estimate {
    let rows: JudgeRows
    let outcome: OutcomeModel
    let estimator: String
    var status = JudgeFit.Status.converged
    /// Estimates of the columns.
    let coefficients: [Double]
    /// Inverse information of all parameters, columns first.
    let bread: Matrix
    /// Scores of each row in all parameters, weighted.
    let scores: Matrix
    let logLikelihood: Double
    /// The fit without a penalty on the coefficients, where there is one.
    var fit: LogisticFit?
    /// The same with what it was made from, where its likelihood is binary.
    var binary: BinaryFit?
    /// Intervals where Wald's would mislead, a column each, with the name of their kind.
    var intervals: (name: String, columns: [ColumnInterval?])?
    /// The covariance of the columns where it does not come from the scores.
    var covariance: Matrix?
    /// The share of replicates in which each column is not zero, where columns are selected.
    var selection: [Double]?
    /// What the draws of each column say, where the estimate is a posterior.
    var posteriors: [Coefficient.Posterior]?
    var diagnostics: [Diagnostic] = []
  }

  /// A fit of outcomes from 0 to 1, with what it was made from.
  struct BinaryFit {
    let fit: LogisticFit
    let outcomes: [Double]
    let weights: [Double]?
  }

  /// Decided verdicts of the rarer kind that each column needs.
  ///
  /// Which response is called A is arbitrary, so the rarer kind is half of the decided rows.
  static let eventsPerColumn = 10

  let rows: JudgeRows
  let outcome: OutcomeModel
  let choices: ModelChoices
  /// Whether intervals are wanted; predictions need none, and they take most of the time.
  let hasIntervals: Bool

  private var decidedCount: Int { rows.entries.count { $0.choice.preferred != nil } }
  private var isSparse: Bool {
    decidedCount / 2 < VerdictRegression.eventsPerColumn * rows.columns.count
  }

  /// Runs the regression.
  ///
  /// - Throws: ``NoModel`` where the likelihood asked for cannot be maximised.
  func estimate() throws(NoModel) -> Estimate {
    if choices.estimator.isPosterior && rows.weights != nil {
      throw NoModel(
        .notConverged,
        "no model fitted: the verdicts have weights, which the posterior cannot take")
    }
    do {
      return switch choices.estimator {
      case .automatic: try automatic()
      case .maximumLikelihood: try maximumLikelihood(notes: isSparse ? [sparseNote] : [])
      case .firth: try firth(notes: [])
      case .ridge, .elasticNet, .cauchy, .student, .bayes, .preferenceDissection:
        try penalised.estimate()
      }
    } catch .separated {
      throw NoModel(
        .separation,
        "no model fitted: a combination of factors splits the verdicts perfectly, so no largest "
          + "likelihood exists; Firth's estimator has a finite answer")
    } catch .aliased {
      // The columns differ on ties alone, which a fit to decided verdicts leaves out.
      throw NoModel(
        .tooFewVerdicts,
        "\(counted(decidedCount, "decided verdict")) cannot tell "
          + "\(counted(rows.columns.count, "column")) apart: no model fitted")
    } catch .unusedGrade(let grade) {
      throw NoModel(
        .notConverged,
        "no model fitted: no verdict is graded \(grade) or \(-grade), and the cumulative model "
          + "needs every grade")
    } catch {
      throw NoModel(.notConverged, "no model fitted: \(error.message)")
    }
  }

  private var penalised: PenalisedRegression {
    PenalisedRegression(
      rows: rows, outcome: outcome, choices: choices, hasIntervals: hasIntervals)
  }

  private func automatic() throws(FitError) -> Estimate {
    if outcome == .none && isSparse { return try firth(notes: [sparseNote]) }
    do {
      return try maximumLikelihood(notes: isSparse ? [sparseNote] : [])
    } catch FitError.separated(let separation) {
      let note = Diagnostic(
        code: .separation,
        message: "a combination of factors splits the verdicts perfectly: no largest "
          + "likelihood exists, estimates are Firth's penalised ones")
      return try firth(separation: separation, notes: [note])
    }
  }

  private func maximumLikelihood(notes: [Diagnostic]) throws(FitError) -> Estimate {
    let fit: LogisticFit
    var binary: BinaryFit?
    var rows = rows
    var notes = notes
    if outcome.isBinary {
      let problem = BinaryProblem(rows, outcome)
      rows = problem.rows
      notes += problem.notes
      fit = try LogisticRegression.fit(
        design: problem.design, outcomes: problem.outcomes, weights: problem.weights)
      binary = BinaryFit(fit: fit, outcomes: problem.outcomes, weights: problem.weights)
    } else {
      fit = try graded()
      notes += outcome.isLogitOfDecided ? [] : [latentNote]
    }
    return Estimate(
      rows: rows, outcome: outcome, estimator: "ml",
      coefficients: Array(fit.coefficients[..<fit.columnCount]), bread: fit.covariance,
      scores: fit.scores, logLikelihood: fit.logLikelihood, fit: fit, binary: binary,
      diagnostics: notes)
  }

  private func graded() throws(FitError) -> LogisticFit {
    let steps = rows.entries.map(\.choice.steps).max() ?? 1
    let grades = rows.entries.map { $0.choice.grade(steps: steps) }
    switch outcome {
    case .raoKupper, .cumulative:
      return try CumulativeRegression.fit(
        design: rows.design, grades: grades, steps: steps, hasMiddle: grades.contains(0),
        weights: rows.weights)
    default:
      return try AdjacentCategoryRegression.fit(
        design: rows.design, grades: grades, steps: steps, weights: rows.weights)
    }
  }

  /// Firth's estimates.
  ///
  /// Columns that the separation drives to infinity get the interval of the penalised profile,
  /// since Wald's misleads there; the others keep their clustered errors.
  private func firth(
    separation: Separation? = nil, notes: [Diagnostic]
  ) throws(FitError) -> Estimate {
    let problem = BinaryProblem(rows, outcome)
    let firth = try FirthRegression(
      design: problem.design, outcomes: problem.outcomes, weights: problem.weights)
    var notes = notes
    var intervals: [ColumnInterval?]?
    if let separation, hasIntervals {
      let found = rows.columns.indices.map { column in
        separation.infiniteSigns[column] == 0
          ? nil : try? ColumnInterval.profile(firth, column: column)
      }
      let lost = found.indices.filter { found[$0] == nil && separation.infiniteSigns[$0] != 0 }
      notes += lost.isEmpty ? [] : [profileNote(lost)]
      intervals = found
    }
    return Estimate(
      rows: problem.rows, outcome: problem.outcome, estimator: "firth",
      status: separation == nil ? .converged : .separated,
      coefficients: firth.fit.coefficients, bread: firth.fit.covariance,
      scores: firth.fit.scores, logLikelihood: firth.fit.logLikelihood,
      fit: firth.fit,
      binary: BinaryFit(fit: firth.fit, outcomes: problem.outcomes, weights: problem.weights),
      intervals: intervals.map { ("profile", $0) }, diagnostics: notes + problem.notes)
  }

  private func profileNote(_ lost: [Int]) -> Diagnostic {
    Diagnostic(
      code: .separation,
      message:
        "\(counted(lost.count, "interval")) of a factor that splits the verdicts could not be "
        + "followed to the end: from the clustered error instead, and perhaps too narrow")
  }

  private var latentNote: Diagnostic {
    Diagnostic(
      code: .ties,
      message: "a model with thresholds: estimates are per unit of its latent scale, to be "
        + "compared in sign and order only; predictions are not assessed")
  }

  private var sparseNote: Diagnostic {
    Diagnostic(
      code: .fewEvents,
      message: "\(decidedCount) decided verdicts for \(counted(rows.columns.count, "column")): "
        + (outcome == .none && choices.estimator == .automatic
          ? "estimates are Firth's penalised ones, which lean towards 50 %"
          : "estimates may be too large"))
  }
}
