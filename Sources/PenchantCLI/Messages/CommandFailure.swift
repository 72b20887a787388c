/// A command's end without a result: what happened, what would help, what was kept.
struct CommandFailure: Error, Hashable {
  /// Exit codes, as `sysexits.h` names them.
  enum Code: Int32 {
    case failed = 1
    /// A bound of `--fail-on` is broken.
    case gate = 2
    case usage = 64
    case data = 65
    case noInput = 66
    case internalFault = 70
    case cannotWrite = 73
    /// Ended by Ctrl-C: 128 and the number of the signal, as shells have it.
    case interrupted = 130
  }

  /// What is wrong, and where.
  var what: String
  /// What would be right; empty where nothing can be said.
  var fix: String
  /// The code the program ends with.
  var code: Int32

  init(_ what: String, fix: String = "", code: Code) {
    self.what = what
    self.fix = fix
    self.code = code.rawValue
  }
}
