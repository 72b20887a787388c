import Preferences
import Reports

/// What becomes of the weights when one choice is made otherwise.
enum RobustnessText {
  /// A table for each judge whose model was varied; a star marks a change of sign.
  static func lines(_ analysis: Analysis, on terminal: Terminal) -> [String] {
    analysis.judges.flatMap { fit in
      fit.robustness.map { lines(fit, $0, on: terminal) } ?? []
    }
  }

  private static func lines(
    _ fit: JudgeFit, _ variants: [RobustnessVariant], on terminal: Terminal
  ) -> [String] {
    let factors = (fit.positionBias.map { [$0.factor] } ?? []) + fit.coefficients.map(\.factor)
    let changed = variants.count(where: \.signChanges)
    var lines = [
      "", terminal.legible("\(fit.judge): one choice made otherwise at a time"),
    ]
    let table =
      factors.count <= mostColumns ? wide(variants, factors) : narrow(variants, fit)
    lines += table.lines(on: terminal)
    lines += variants.compactMap { variant in
      variant.failure.map { terminal.legible("\(title(of: variant)): \($0)") }
    }
    let summary =
      changed == 0
      ? "no decided effect changes its sign"
      : "* the sign differs from that of the fit, in \(NumberStyle.count(changed, "variant"))"
    return lines + [terminal.legible(summary)]
  }

  /// With more weights than this, only the changes of sign are printed.
  private static let mostColumns = 8

  /// Every weight of every variant.
  private static func wide(_ variants: [RobustnessVariant], _ factors: [String]) -> TextTable {
    var table = TextTable([.left("Variant"), .right("n")] + factors.map { .right($0) })
    for variant in variants {
      table.rows.append(
        [title(of: variant), "\(variant.verdicts)"]
          + factors.map { factor in
            variant.effects.first { $0.factor == factor }.map { effect in
              SignedNumber.text(effect.estimate) + (effect.signChanges ? "*" : " ")
            } ?? ""
          })
    }
    return table
  }

  /// The weights that change their sign, with what they are in the fit.
  private static func narrow(_ variants: [RobustnessVariant], _ fit: JudgeFit) -> TextTable {
    let rows = (fit.positionBias.map { [$0] } ?? []) + fit.coefficients
    var table = TextTable([
      .left("Variant"), .right("n"), .left("changes of sign", limit: 100),
    ])
    for variant in variants {
      let changes = variant.effects.filter(\.signChanges).map { effect in
        let was = rows.first { $0.factor == effect.factor }.map {
          " (in the fit \(SignedNumber.text($0.estimate)))"
        }
        return "\(effect.factor) \(SignedNumber.text(effect.estimate))*\(was ?? "")"
      }
      table.rows.append([
        title(of: variant), "\(variant.verdicts)", changes.joined(separator: ", "),
      ])
    }
    return table
  }

  private static func title(of variant: RobustnessVariant) -> String {
    switch variant.kind {
    case .ties: "ties: \(variant.name)"
    case .estimator: "estimator: \(variant.name)"
    case .length: variant.name
    case .withoutFactor: "without \(variant.name)"
    case .withoutScenario: "without scenario \(variant.name)"
    }
  }
}
