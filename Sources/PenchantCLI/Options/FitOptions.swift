public import ArgumentParser
public import PreferenceModels

/// How the models of `penchant fit` are made.
struct FitOptions: ParsableArguments {
  @Option(
    help: """
      Ties: in Davidson's model (davidson), as half a win for each (half), left out (drop), or \
      in Rao and Kupper's model (rao-kupper).
      """)
  var ties: TieRule = .davidson

  @Option(
    help: """
      Maximum likelihood, or Firth's where that fails (auto); or one of ml, firth, ridge, \
      elastic-net, cauchy, t, bayes; preference-dissection is the model of that paper, for \
      comparison with its figures (Laplace priors on signs, no position).
      """)
  var estimator: EstimatorChoice = .automatic

  @Option(
    help: ArgumentHelp("Strength of the penalty of ridge or elastic-net.", valueName: "number"))
  var penalty: Double?

  @Option(help: "Priors of --estimator bayes: normal, t or laplace.")
  var prior: PriorChoice?

  @Option(
    help: ArgumentHelp(
      "Scale of these priors (2.5, laplace 1, unless given).", valueName: "number"))
  var priorScale: Double?

  @Option(
    help: """
      Errors: CR2 below 100 prompts and CR1 from there on (auto); or one of hc0, cr0, cr1, cr1s, cr2, \
      two-way (by prompt and pair of systems), bootstrap (1,000 refits on drawn prompts), \
      one-step-bootstrap (one step in place of each refit).
      """)
  var errors: ErrorChoice = .automatic

  @Option(help: "Estimates per typical difference (rms) or per unit of the difference (unit).")
  var scale: ScaleChoice = .rms

  @Flag(
    inversion: .prefixedNo,
    help: "Assess the models on prompts they have not seen.")
  var validate = true

  @Flag(
    help: """
      Divide each fit among its factors (Shapley shares), beside odds, points, the weight \
      without length, and what could have been detected; takes a while.
      """)
  var explain = false

  @Flag(
    help: """
      Refit with one choice made otherwise at a time (ties, estimator, length, without each \
      factor and scenario), and mark changes of sign.
      """)
  var robust = false
}

extension TieRule: ExpressibleByArgument {}
extension EstimatorChoice: ExpressibleByArgument {}
extension ErrorChoice: ExpressibleByArgument {}
extension PriorChoice: ExpressibleByArgument {}
extension ScaleChoice: ExpressibleByArgument {}

extension FitOptions {
  /// The options of commands that offer none.
  static var defaults: FitOptions { get throws { try FitOptions.parse([]) } }

  /// The options of an analysis.
  ///
  /// - Throws: ``CommandFailure`` where options contradict each other.
  func studyOptions(with model: ModelOptions) throws -> StudyAnalyst.Options {
    try checkPenalty()
    try checkPrior()
    try checkLikelihood()
    if model.pool == .partial { try checkPooling() }
    if !validate && !model.holdout.isEmpty {
      throw usage(
        "--holdout and --no-validate contradict each other", "leave one of them out")
    }
    return StudyAnalyst.Options(
      seed: model.seed, isValidated: validate, isDivided: explain, isVaried: robust,
      scenarios: model.pool == .scenarios ? .judges : .none,
      model: ModelChoices(
        ties: ties, estimator: estimator, penalty: penalty, prior: prior ?? .student,
        priorScale: priorScale, errors: errors, scale: scale,
        pooling: model.pool == .partial ? .partial : .none, seed: model.seed))
  }

  /// The options that differ from their default, by name.
  var named: [String: String] {
    var result: [String: String] = [:]
    if ties != .davidson { result["ties"] = ties.rawValue }
    if estimator != .automatic { result["estimator"] = estimator.rawValue }
    if let penalty { result["penalty"] = "\(penalty)" }
    if let prior { result["prior"] = prior.rawValue }
    if let priorScale { result["prior-scale"] = "\(priorScale)" }
    if errors != .automatic { result["errors"] = errors.rawValue }
    if scale != .rms { result["scale"] = scale.rawValue }
    if explain { result["explain"] = "yes" }
    if robust { result["robust"] = "yes" }
    if !validate { result["validate"] = "no" }
    return result
  }

  private func checkPenalty() throws {
    guard let penalty else { return }
    guard estimator.takesPenalty else {
      throw usage(
        "--penalty means nothing for --estimator \(estimator.rawValue)",
        "add --estimator ridge or --estimator elastic-net, or leave --penalty out")
    }
    guard penalty.isFinite, penalty > 0 else {
      throw usage("--penalty is \(penalty)", "give a number above 0")
    }
  }

  private func checkPrior() throws {
    guard prior != nil || priorScale != nil || estimator == .preferenceDissection else { return }
    if estimator == .preferenceDissection {
      let clash: String? =
        prior != nil
        ? "--prior"
        : priorScale != nil
          ? "--prior-scale" : (robust ? "--robust" : (scale == .unit ? "--scale unit" : nil))
      if let clash {
        throw usage(
          "--estimator preference-dissection fixes its model and knows no \(clash)",
          "use --estimator bayes, or leave \(clash) out")
      }
      return
    }
    guard estimator == .bayes else {
      throw usage(
        "--prior and --prior-scale mean nothing for --estimator \(estimator.rawValue)",
        "add --estimator bayes, or leave them out")
    }
    if let priorScale, !(priorScale.isFinite && priorScale > 0) {
      throw usage("--prior-scale is \(priorScale)", "give a number above 0")
    }
  }

  private func checkLikelihood() throws {
    if ties == .raoKupper, estimator != .automatic, estimator != .maximumLikelihood {
      throw usage(
        "--estimator \(estimator.rawValue) has no --ties rao-kupper",
        "use --estimator ml, or --ties davidson")
    }
    if errors.isBootstrap, estimator.takesPenalty || estimator == .cauchy || estimator == .student {
      throw usage(
        "--errors \(errors.rawValue) has no meaning for --estimator \(estimator.rawValue)",
        "use --estimator ml or firth, or --errors cr1")
    }
    if errors == .cr2 {
      if ties == .raoKupper {
        throw usage("--errors cr2 needs verdicts of A and B alone", "use --errors cr1")
      }
      if estimator != .automatic, estimator != .maximumLikelihood, estimator != .firth {
        throw usage(
          "--errors cr2 has no meaning for --estimator \(estimator.rawValue)",
          "use --errors cr1")
      }
    }
    if errors != .automatic, estimator == .elasticNet || estimator.isPosterior {
      throw usage(
        "--errors has no meaning for --estimator \(estimator.rawValue), whose intervals come "
          + "from draws", "leave --errors out")
    }
  }

  /// Pooling has a likelihood, an estimator and errors of its own.
  private func checkPooling() throws {
    let clash: String?
    if explain {
      clash = "--explain"
    } else if robust {
      clash = "--robust"
    } else if estimator != .automatic {
      clash = "--estimator \(estimator.rawValue)"
    } else if errors != .automatic {
      clash = "--errors \(errors.rawValue)"
    } else if ties == .half || ties == .raoKupper {
      clash = "--ties \(ties.rawValue)"
    } else {
      clash = nil
    }
    if let clash {
      throw usage(
        "--pool partial cannot be combined with \(clash)", "leave one of the two out")
    }
  }

  private func usage(_ what: String, _ fix: String) -> CommandFailure {
    CommandFailure(what, fix: fix, code: .usage)
  }
}
