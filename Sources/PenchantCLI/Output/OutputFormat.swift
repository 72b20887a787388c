import ArgumentParser

/// The form in which a command prints its result.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case table
  case json
  case csv
}
