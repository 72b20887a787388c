import Dispatch

/// The results of independent tasks in their order, made on all cores.
///
/// A task must depend on its number alone; then the results are the same on any number of cores.
public func onAllCores<Result: Sendable>(
  _ count: Int, _ task: @Sendable (_ index: Int) -> Result
) -> [Result] {
  [Result](unsafeUninitializedCapacity: count) { results, initialised in
    // Tasks write to places of their own, and all have returned when this call does.
    nonisolated(unsafe) let places = results
    DispatchQueue.concurrentPerform(iterations: count) { index in
      places.initializeElement(at: index, to: task(index))
    }
    initialised = count
  }
}
