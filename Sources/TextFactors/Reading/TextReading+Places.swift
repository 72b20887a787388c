extension TextReading {
  /// The places of runs of words, those that overlap or touch joined.
  ///
  /// - Parameter runs: Ranges of words that are not empty, in the order of their beginnings.
  /// - Returns: Ranges of UTF-8 offsets.
  func joined(_ runs: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for run in runs {
      if let last = joined.last, run.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
      } else {
        joined.append(run)
      }
    }
    return joined.map { Int(words[$0.lowerBound].start)..<Int(words[$0.upperBound - 1].end) }
  }
}
