import Preferences

/// Reads files as an import would, keeps nothing, and tells how they were understood.
public struct ImportDoctor: Sendable {
  private let request: ImportRequest

  /// Creates a doctor for a request.
  public init(_ request: ImportRequest) {
    self.request = request
  }

  /// Reads every file to its end.
  ///
  /// - Throws: ``ImportError``, as the import itself would.
  public func check(progress: ((ImportProgress) -> Void)? = nil) throws -> ImportCheck {
    let plan = try ImportPlan(request)
    let probes = plan.files.map {
      ColumnProbe(dialect: $0.dialect, layout: $0.layout, mapping: $0.mapping)
    }
    var tallies = probes.map { CodeTally($0.codes) }
    var witness = VerdictWitness()
    let summary = try Importer(request).run(
      plan, progress: progress, observing: { tallies[$0].add($1, $2) },
      into: { witness.witness($0) })
    let files = plan.files.indices.map { index in
      file(
        plan.files[index], probes[index], codes: tallies[index].found, summary.files[index])
    }
    return ImportCheck(
      files: files, summary: summary, swaps: witness.swaps,
      findings: witness.findings, configuration: configuration(plan))
  }

  private func file(
    _ file: ImportPlan.File, _ probe: ColumnProbe, codes: [ImportCheck.Code],
    _ outcome: ImportSummary.File
  ) -> ImportCheck.File {
    let used = Set(probe.roles.map(\.column))
    let unused = file.layout.columns.filter { column in
      !used.contains { $0 == column || $0.hasPrefix(column + ".") || column.hasPrefix($0 + ".") }
    }
    return ImportCheck.File(
      path: file.path, dialect: file.dialect.name, summary: file.dialect.summary,
      recognisedBy: request.dialect == nil ? decisiveColumns(file) : [], rows: outcome.rows,
      columns: probe.roles.map { ImportCheck.Column(name: $0.column, roles: $0.roles) },
      unused: unused, codes: codes)
  }

  /// The columns without which the dialect would not know the file.
  private func decisiveColumns(_ file: ImportPlan.File) -> [String] {
    guard file.dialect.recognise(file.layout) != nil else { return [] }
    return file.layout.columns.filter { column in
      file.dialect.recognise(file.layout.without(column)) == nil
    }
  }

  /// The settings that read these files the same way again.
  private func configuration(_ plan: ImportPlan) -> ImportConfiguration {
    let names = Set(plan.files.map(\.dialect.name))
    var map: [String: String] = [:]
    for (role, column) in request.mapping { map[role.rawValue] = column }
    if plan.files.count == 1, let file = plan.files.first {
      for (role, column) in file.reader.mapping where map[role.rawValue] == nil {
        map[role.rawValue] = column
      }
    }
    var dialects: [String: String] = [:]
    if names.count == 1, let name = names.first {
      dialects["*"] = name
    } else {
      for file in plan.files { dialects[fileName(file.path)] = file.dialect.name }
    }
    return ImportConfiguration(
      dialects: dialects, map: map, judge: request.judge, judgeKinds: request.judgeKinds)
  }
}

extension Layout {
  /// The same layout as if a column were not there.
  func without(_ column: String) -> Layout {
    let sample = sample.map { record in
      Record(
        file: record.file, line: record.line, fields: record.fields.without(column) ?? record.fields
      )
    }
    return Layout(
      path: path, columns: columns.filter { $0 != column && !$0.hasPrefix(column + ".") },
      sample: sample)
  }
}
