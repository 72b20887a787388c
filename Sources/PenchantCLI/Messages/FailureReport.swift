import ArgumentParser
import CairoCanvas
import DataImport
import FactorValidity
import Foundation
import PreferenceModels
import Reports
import StudyStore

/// Ends the program after an error: words to standard error, the right exit code.
enum FailureReport {
  /// Prints the error and exits.
  static func exit(_ error: any Error) -> Never {
    let failure: CommandFailure
    switch error {
    case let error as CommandFailure: failure = error
    case let error as ImportError:
      // The last line of a message tells how far the reading got; a command keeps all or nothing.
      let isPartial = error.message.contains("\nread before it: ")
      failure = CommandFailure(
        parsing: error.message + (isPartial ? "; nothing was kept" : ""),
        exitCode: error.exitCode)
    case let error as StudyError:
      failure = CommandFailure(parsing: "\(error)", exitCode: error.exitCode)
    case let error as GoldError:
      failure = CommandFailure(
        parsing: "\(error)", exitCode: CommandFailure.Code.noInput.rawValue)
    case let error as CanvasFileError:
      failure = CommandFailure(
        parsing: "\(error)", exitCode: CommandFailure.Code.cannotWrite.rawValue)
    case is WhatIfError, is SelectionError:
      failure = CommandFailure(parsing: "\(error)", exitCode: CommandFailure.Code.data.rawValue)
    case let error as ReportError:
      failure = CommandFailure(parsing: "\(error)", exitCode: CommandFailure.Code.data.rawValue)
    default:
      // Usage errors, --help and --version are the parser's own.
      PenchantCommand.exit(withError: error)
    }
    StandardStreams.say(words(of: failure, on: .messages))
    Foundation.exit(failure.code)
  }

  /// The message as it is printed.
  static func words(of failure: CommandFailure, on terminal: Terminal) -> String {
    var lines = [terminal.paint("error:", .red) + " " + failure.what]
    if !failure.fix.isEmpty { lines.append(terminal.paint("fix:", .faint) + " " + failure.fix) }
    return lines.map(terminal.legible).joined(separator: "\n")
  }
}

extension CommandFailure {
  /// The failure behind a message whose second line may begin with "fix:".
  init(parsing message: String, exitCode: Int32) {
    let parts = message.components(separatedBy: "\nfix: ")
    what = parts[0]
    fix = parts.dropFirst().joined(separator: "\nfix: ")
    code = exitCode
  }
}
