import Statistics

/// Agreement of judges with verdicts missing.
struct AgreementKind: OracleKind {
  let name = "agreement"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try VerdictTable(analysis, try oracle.table())
    var answers = Answers()
    func pairs(_ measure: @escaping (Matrix) -> Double) -> OracleValue {
      .rows(
        (0..<table.judgeCount).map { first in
          (0..<table.judgeCount).map { measure(table.crossTable(first, $0)) }
        })
    }
    answers.offer("n_common") { pairs { $0.storage.reduce(0, +) } }
    answers.offer("n_complete_items", number: Double(table.complete.entries.count))
    answers.offer("percent") { pairs { CohenKappa($0).agreement } }
    answers.offer("cohen_kappa") { pairs { CohenKappa($0).kappa } }
    answers.offer("cohen_kappa_linear") { pairs { CohenKappa($0, weighting: .linear).kappa } }
    answers.offer("cohen_kappa_quadratic") {
      pairs { CohenKappa($0, weighting: .quadratic).kappa }
    }
    answers.offer("cohen_kappa_se") { pairs { CohenKappa($0).standardError } }
    answers.offer("fleiss_kappa_complete_items", number: GroupAgreement.fleissKappa(table))
    let levels: [(String, Krippendorff.Level)] = [
      ("nominal", .nominal), ("ordinal", .ordinal), ("interval", .interval),
    ]
    for (id, level) in levels {
      answers.offer(
        "krippendorff_\(id)", number: Krippendorff.coefficient(table, level: level))
      answers.offer(
        "krippendorff_\(id)_jackknife_se",
        number: Krippendorff.jackknifeError(table, level: level))
    }
    return answers
  }
}

/// True verdicts and judges' errors.
struct DawidSkeneKind: OracleKind {
  let name = "dawidskene"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let table = try VerdictTable(analysis, try oracle.table())
    let model = try DawidSkene(table, tolerance: 1e-12)
    var answers = Answers()
    answers.offer("prior", numbers: model.prior)
    answers.offer("confusion") {
      .list(model.confusions.map { .matrix($0) })
    }
    answers.offer("posterior") { .matrix(model.posterior) }
    answers.offer("map_label") { .counts(model.likeliest.map { table.categories[$0] }) }
    answers.offer("judge_accuracy", numbers: model.accuracies)
    answers.offer("loglik", number: model.logLikelihood)
    return answers
  }
}

/// Agreement of judges who all judged the same items, A or B.
struct BinaryAgreementKind: OracleKind {
  let name = "agreement_binary"

  func answers(_ analysis: OracleAnalysis, of oracle: OracleCase) throws -> Answers {
    let data = try oracle.table()
    let judges = try data.texts(try analysis.text("judge"))
    let items = Clusters(try data.texts(try analysis.text("item")))
    let outcomes = try data.integers(try analysis.text("y"))
    let names = Set(judges).sorted()
    var rows = [[Int?]](
      repeating: [Int?](repeating: nil, count: names.count), count: items.count)
    for (row, item) in items.indices.enumerated() {
      if let judge = names.firstIndex(of: judges[row]) { rows[item][judge] = outcomes[row] }
    }
    let table = VerdictTable(rows)
    var answers = Answers()
    func pairs(_ measure: @escaping (CohenKappa) -> Double) -> OracleValue {
      .rows(
        names.indices.map { first in
          names.indices.map { measure(CohenKappa(table.crossTable(first, $0))) }
        })
    }
    answers.offer("percent") { pairs(\.agreement) }
    answers.offer("cohen_kappa") { pairs(\.kappa) }
    answers.offer("fleiss_kappa", number: GroupAgreement.fleissKappa(table))
    answers.offer("krippendorff_nominal", number: Krippendorff.coefficient(table))
    answers.offer(
      "loo_majority_accuracy", numbers: GroupAgreement.leaveOneOutMajority(table))
    answers.offer(
      "in_sample_majority_accuracy", number: GroupAgreement.inSampleMajority(table))
    answers.offer("mean_pairwise_agreement", number: GroupAgreement.meanPairwise(table))
    return answers
  }
}

extension VerdictTable {
  /// The columns of the judges; empty fields are missing verdicts.
  init(_ analysis: OracleAnalysis, _ table: DataTable) throws {
    let columns = try analysis.texts("judges").map { try table.texts($0) }
    self.init(
      table.rows.indices.map { row in columns.map { Int($0[row]) } })
  }
}
