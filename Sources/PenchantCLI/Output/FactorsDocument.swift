import Preferences
import TextFactors

/// The JSON of the catalogue.
struct FactorsDocument: Encodable {
  struct Entry: Encodable {
    let name: String
    let family: String
    let title: String
    let unit: String
    let transform: String
    let inDefaultModel: Bool
    let definition: String
    let formula: String
    let range: String
    let languages: String
    let nullRule: String
    let source: String
    let knownFailures: String
    let validity: [String]
  }

  let schema = "penchant.factors/1"
  let factors: [Entry]

  init(_ entries: [FactorEntry]) {
    factors = entries.map { entry in
      Entry(
        name: entry.factor.name, family: entry.factor.family.rawValue, title: entry.factor.title,
        unit: entry.factor.unit, transform: entry.factor.transform.rawValue,
        inDefaultModel: entry.inDefaultModel, definition: entry.definition,
        formula: entry.formula, range: entry.range, languages: entry.languages,
        nullRule: entry.nullRule, source: entry.source, knownFailures: entry.knownFailures,
        validity: entry.measured)
    }
  }
}
