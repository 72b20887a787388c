import Preferences
import Statistics

/// What a reader must know about the clusters behind the errors of a fit.
enum ClusterDiagnosis {
  /// Below this number of clusters, intervals that rest on them are rough.
  static let few = 10

  /// The caveats.
  static func notes(_ clusters: Clusters) -> [Diagnostic] {
    let sizes = clusters.sizes.filter { $0 > 0 }
    let rows = sizes.reduce(0, +)
    var notes: [Diagnostic] = []
    if sizes.count == 1 {
      notes.append(
        Diagnostic(
          code: .fewClusters,
          message: "all rows belong to one prompt: errors treat them as independent"))
    } else if sizes.count < few {
      notes.append(
        Diagnostic(
          code: .fewClusters,
          message: "only \(sizes.count) prompts: the intervals are rough"))
    }
    if let largest = sizes.max(), sizes.count > 1, largest * 2 > rows {
      notes.append(
        Diagnostic(
          code: .dominantCluster,
          message: "one prompt holds \(largest) of \(rows) rows: errors rest on it"))
    }
    return notes
  }
}
