import StudyStore
import TextFactors

/// The name that a study keeps the values of a factor under: "FACTOR@VERSION".
///
/// Studies of earlier programs have names of the catalogue's factors without a version.
struct MeasuredName: Hashable {
  /// The name of the factor.
  let factor: String
  /// The version of its definition; nil where it is not known.
  let version: UInt64?

  /// The name of values by this version.
  init(factor: String, version: UInt64) {
    self.factor = factor
    self.version = version
  }

  /// The name of values of a factor as it is defined now.
  init(of factor: any TextFactor) {
    self.init(factor: factor.name, version: factor.version)
  }

  /// Takes a stored name apart.
  init(_ key: String) {
    let parts = key.split(separator: "@", maxSplits: 1)
    factor = String(parts.first ?? "")
    version = parts.count > 1 ? UInt64(parts[1], radix: 16) : nil
  }

  /// The name as stored.
  var key: String { version.map { factor + "@" + String($0, radix: 16) } ?? factor }

  /// Whether the values are of a factor of the catalogue that is defined otherwise now.
  var isStale: Bool {
    FactorCatalogue.factor(named: factor).map { $0.version != version } ?? false
  }

  /// The factors among `keys` of which the study has values by other definitions only.
  static func stale(in study: Study, for keys: [String]) throws -> [String] {
    let stored = try study.measuredFactorNames
    let known = Set(stored)
    let others = Set(stored.map { MeasuredName($0).factor })
    return keys.filter { !known.contains($0) }.map { MeasuredName($0).factor }
      .filter(others.contains)
  }
}
