import Preferences
import StudyStore
import TextFactors

/// The factors that a command looks at: measured from texts, and given with the data.
struct FactorChoice {
  /// Factors measured from the texts.
  let text: [any TextFactor]
  /// Factors of the user whose values a program gives.
  let programs: [FactorProgram]
  /// Factors that came with the data.
  let given: [Factor]

  /// All of them as columns, measured ones first, by the names their values are kept under.
  var columns: [Factor] {
    (text.map(\.factor) + programs.map(\.factor)).map { factor in
      var factor = factor
      factor.name = key(of: factor.name)
      return factor
    } + given
  }

  /// The name under which values are kept: it tells the version of the definition, so that
  /// values of another one are not taken for it.
  func key(of name: String) -> String { keys[name] ?? name }

  private let keys: [String: String]
  /// The way back.
  private let names: [String: String]

  /// Names under which values are kept, by names of factors.
  private static func keys(_ text: [any TextFactor], _ programs: [FactorProgram])
    -> [String: String]
  {
    var keys: [String: String] = [:]
    for factor in text { keys[factor.name] = MeasuredName(of: factor).key }
    for program in programs {
      let name = program.factor.name
      keys[name] = MeasuredName(factor: name, version: program.fingerprint).key
    }
    return keys
  }

  /// A table with the factors' own names in place of those that values are kept under.
  func named(_ table: JudgedTable) -> JudgedTable {
    var table = table
    for index in table.columns.indices {
      table.columns[index].factor.name = name(of: table.columns[index].factor.name)
    }
    return table
  }

  /// The factor's own name for the one that its values are kept under.
  func name(of key: String) -> String { names[key] ?? key }

  /// Length is always in the model when there is text: other factors are read at equal length.
  static let length = "length.words"

  /// Chooses factors by the options, from what the study holds.
  ///
  /// - Throws: ``CommandFailure`` for a name that is no factor, or where nothing is left and that
  ///   does not do.
  init(_ options: ModelOptions, in study: Study, canBeEmpty: Bool = false) throws {
    let hasTexts = try study.counts.responses > 0 && options.factors != .given
    let available = try options.factors == .text ? [] : study.givenFactors()
    let own = try FactorsFile(options.factorsFile)
    let catalogue = FactorCatalogue.all + FactorCatalogue.ofStudies + own.rules
    let asked = try FactorChoice.resolve(
      options.factor + options.addFactor,
      catalogue: hasTexts ? catalogue.map(\.name) + own.programs.map(\.factor.name) : [],
      given: available.map(\.name))
    let isDefault = options.factor.isEmpty
    text = try catalogue.filter {
      hasTexts
        && (asked.contains($0.name)
          || (isDefault ? $0.entry.inDefaultModel : $0.name == FactorChoice.length))
    }.map { $0 is CrossFittedSLORFactor ? try StudyLanguage(study).unfitted : $0 }
    programs = own.programs.filter {
      hasTexts && (isDefault || asked.contains($0.factor.name))
    }
    given = available.filter { isDefault || asked.contains($0.name) }
    keys = FactorChoice.keys(text, programs)
    names = Dictionary(uniqueKeysWithValues: keys.map { ($1, $0) })
    guard !text.isEmpty || !given.isEmpty || canBeEmpty else {
      throw CommandFailure(
        "there is nothing to explain verdicts with: no texts and no factor columns",
        fix: "map the texts with --map response_a=COLUMN --map response_b=COLUMN, or name factor "
          + "columns d_NAME, or a_NAME and b_NAME", code: .data)
    }
  }

  private static func resolve(
    _ wanted: [String], catalogue: [String], given: [String]
  ) throws -> Set<String> {
    var names: Set<String> = []
    for name in wanted {
      let candidates = [name, "own.\(name)", "given.\(name)"]
      guard let found = (catalogue + given).first(where: candidates.contains) else {
        let near =
          FactorCatalogue.closest(to: name).first { catalogue.contains($0) }
          ?? Spelling.closest(to: name, among: given)
        let hint = near.map { "did you mean \($0)? " } ?? ""
        throw CommandFailure(
          "there is no factor \"\(name)\" in this study",
          fix: hint + "penchant factors list shows all", code: .usage)
      }
      names.insert(found)
    }
    return names
  }
}
