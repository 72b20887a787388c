/// Runs independent pieces of work on all cores and puts the results in order.
///
/// What comes back does not depend on the number of cores, as long as `work` depends on its
/// index alone.
func concurrently<Outcome: Sendable>(
  _ count: Int, progress: (@Sendable (Int, Int) -> Void)? = nil,
  _ work: @escaping @Sendable (Int) -> Outcome
) async -> [Outcome] {
  await withTaskGroup(of: (Int, Outcome).self) { group in
    for index in 0..<count { group.addTask { (index, work(index)) } }
    var outcomes = [Outcome?](repeating: nil, count: count)
    var done = 0
    for await (index, outcome) in group {
      outcomes[index] = outcome
      done += 1
      progress?(done, count)
    }
    return outcomes.compactMap(\.self)
  }
}
