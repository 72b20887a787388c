import Preferences

/// What the page learns after its first look: how well models predict, and the audits.
struct RestDocument: Encodable {
  /// The quality of one judge's model.
  struct Assessed: Encodable {
    let judge: String
    @Nullable var quality: StudyDocument.Quality?
  }

  let isComplete: Bool
  let judges: [Assessed]
  let audits: [AuditDocument]

  /// The document; without an analysis it is still being worked out.
  init(_ analysis: Analysis?) {
    isComplete = analysis != nil
    judges = (analysis?.judges ?? []).map {
      Assessed(judge: $0.judge, quality: $0.validation.map(StudyDocument.Quality.init))
    }
    audits = (analysis?.audits?.audits ?? []).map(AuditDocument.init)
  }
}
