import Preferences

/// How the models were estimated, judges with the same method told together.
struct Estimators {
  let fits: [JudgeFit]

  var sentences: [String] {
    var methods: [String] = []
    var judges: [String: [String]] = [:]
    for fit in fits {
      let method = words(of: fit)
      if judges[method] == nil { methods.append(method) }
      judges[method, default: []].append(Phrases.name(fit.judge))
    }
    return methods.map { method in
      let names = judges[method] ?? []
      let who =
        names.count == fits.count && fits.count > 1
        ? "All models" : Phrases.list(names, atMost: 5)
      return "**\(who)**: \(method)."
    }
  }

  private func words(of fit: JudgeFit) -> String {
    let estimator =
      switch fit.estimator {
      case "ml": "maximum likelihood"
      case "firth": "Firth’s penalised likelihood"
      case "ridge": "ridge-penalised likelihood, which draws estimates towards zero"
      case "elastic-net": "elastic net, which draws estimates towards zero and drops some"
      case "cauchy", "t": "the posterior mode under a prior centred at zero"
      case "bayes": "posterior means under a prior centred at zero"
      case "preference-dissection":
        "the model of Preference Dissection (Laplace priors on signs of differences)"
      case "partial-pooling": "partial pooling, which draws judges towards their mean"
      default: fit.estimator
      }
    let ties =
      switch fit.tieModel {
      case "none": "no ties in the fit"
      case "davidson": "ties by Davidson’s model"
      case "rao-kupper": "ties by Rao and Kupper’s model"
      case "graded": "grades by the adjacent-category logit"
      case "cumulative": "grades by a cumulative model"
      case "half": "ties as half wins"
      case "dropped": "ties left out"
      case "fractional": "probabilities as fractional verdicts"
      default: "ties: \(fit.tieModel)"
      }
    let errors =
      switch fit.errors {
      case "CR0", "CR1", "CR1S", "CR2", "CR3", "jackknife":
        "errors clustered by prompt (\(fit.errors))"
      case "HC0": "errors robust to misspecification (HC0)"
      case "profile": "intervals by profile likelihood"
      case let mixed where mixed.hasSuffix(", profile"):
        "errors clustered by prompt (\(mixed.dropLast(", profile".count))), profile intervals for "
          + "separated columns"
      case "two-way": "errors clustered by prompt and by pair of systems"
      case "bootstrap": "intervals by the bootstrap of prompts"
      case "one-step bootstrap": "intervals by the one-step bootstrap of prompts"
      case "posterior": "posterior intervals"
      case "hierarchical": "errors of the joint model of all judges"
      default: "errors: \(fit.errors)"
      }
    return "\(estimator); \(ties); \(errors)"
  }
}
