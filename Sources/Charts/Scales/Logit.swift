import Glibc

/// Chances and log-odds.
///
/// The axes are linear in log-odds `l` and labelled with the chance `p = 1/(1 + e^-l)`.
public enum Logit {
  /// The chance of some log-odds, from 0 to 1.
  public static func chance(logOdds: Double) -> Double {
    // Two forms so that neither end loses digits to a huge exponential.
    if logOdds >= 0 { return 1 / (1 + exp(-logOdds)) }
    let odds = exp(logOdds)
    return odds / (1 + odds)
  }

  /// The log-odds of a chance; infinite at 0 and 1.
  public static func logOdds(chance: Double) -> Double {
    log(chance) - log1p(-chance)
  }

  /// The log-odds of a chance in percent.
  public static func logOdds(percent: Double) -> Double {
    logOdds(chance: percent / 100)
  }
}
