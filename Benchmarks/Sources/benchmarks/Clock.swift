import Glibc

/// Seconds on the wall and of processor time, since some point in the past.
struct Clock {
  let wall: Double
  /// User and system time of all threads.
  let processor: Double

  static var now: Clock {
    Clock(wall: seconds(CLOCK_MONOTONIC), processor: seconds(CLOCK_PROCESS_CPUTIME_ID))
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + 1e-9 * Double(time.tv_nsec)
  }
}

/// What one benchmark took.
struct Timing {
  let name: String
  var wall: [Double] = []
  var processor: [Double] = []
  /// Further figures: sizes, memory.
  var figures: [(name: String, value: Double)] = []
  /// Results that other programs can be compared with.
  var estimates: [Double] = []
  var errors: [Double] = []

  init(_ name: String) { self.name = name }

  /// Runs `work` several times; the result is that of the last run.
  mutating func measure<Result>(
    repeats: Int, _ work: () throws -> Result
  ) rethrows -> Result {
    precondition(repeats > 0, "\(repeats) repeats")
    while true {
      let start = Clock.now
      let result = try work()
      let end = Clock.now
      wall.append(end.wall - start.wall)
      processor.append(end.processor - start.processor)
      if wall.count == repeats { return result }
    }
  }

  /// One line of JSON.
  var line: String {
    func list(_ numbers: [Double]) -> String {
      "[\(numbers.map { "\($0)" }.joined(separator: ", "))]"
    }
    let figures = figures.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ")
    return "{\"benchmark\": \"\(name)\", \"wall\": \(list(wall)), "
      + "\"processor\": \(list(processor)), \"figures\": {\(figures)}, "
      + "\"estimates\": \(list(estimates)), \"errors\": \(list(errors))}"
  }
}
