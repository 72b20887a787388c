import Preferences

/// Tells comparisons apart by what they show: prompt, responses and systems.
///
/// Not safe to share between threads.
final class ContentIdentity {
  private let digest = SHA256()

  /// The first eight bytes of the SHA-256 of a comparison's content, most significant byte first.
  func hash(of draft: DraftComparison) -> UInt64 {
    digest.restart()
    digest.update(framed: draft.prompt.text)
    digest.update(framed: draft.prompt.context)
    digest.update(framed: draft.responseA.text)
    digest.update(framed: draft.responseB.text)
    digest.update(framed: draft.responseA.system)
    digest.update(framed: draft.responseB.system)
    return digest.finish().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Notes the hash in each comparison that no other file adds to.
  func mark(_ row: DraftRow) -> DraftRow {
    switch row {
    case .comparisons(let drafts): .comparisons(drafts.map(marked))
    case .elements(let drafts, let bad): .elements(drafts.map(marked), bad: bad)
    case .verdict, .texts: row
    }
  }

  private func marked(_ draft: DraftComparison) -> DraftComparison {
    guard draft.joinKey == nil, draft.references == nil, draft.hasText else { return draft }
    var draft = draft
    draft.contentHash = hash(of: draft)
    return draft
  }
}
