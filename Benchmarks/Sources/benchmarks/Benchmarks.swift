import Glibc

/// Runs benchmarks and prints a line of JSON for each.
@main
enum Benchmarks {
  static let usage = """
    usage: benchmarks [--table FILE.csv] [--repeats N] NAME...
    names: \(Benchmark.allCases.map(\.rawValue).joined(separator: " "))
    """

  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()[...]
    var path: String?
    var repeats = 5
    var wanted: [Benchmark] = []
    while let word = arguments.popFirst() {
      if word == "--table", let value = arguments.popFirst() {
        path = value
      } else if word == "--repeats", let value = arguments.popFirst().flatMap({ Int($0) }),
        value > 0
      {
        repeats = value
      } else if let benchmark = Benchmark(rawValue: word) {
        wanted.append(benchmark)
      } else {
        fail(usage)
      }
    }
    if wanted.isEmpty { fail(usage) }
    for benchmark in wanted {
      guard path != nil || !benchmark.needsTable else {
        fail("\(benchmark.rawValue) needs --table FILE.csv")
      }
      print(try benchmark.run(path: path ?? "", repeats: repeats).line)
    }
  }

  private static func fail(_ message: String) -> Never {
    let line = Array((message + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
    exit(64)
  }
}
