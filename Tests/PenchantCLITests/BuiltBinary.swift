import Foundation
import TestSupport

/// The program as it was built, run as a user would.
struct BuiltBinary {
  /// What a run printed and how it ended.
  struct Outcome {
    let output: String
    let messages: String
    let code: Int32
  }

  /// A folder of its own for every test.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("penchant-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Runs `penchant`, or another program, in the folder of the test.
  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    executable: URL = BuiltBinary.url
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["NO_COLOR": "1", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    ) { $1 }
    // Files, not pipes: a pipe that is read late can fill up and stop the program.
    let output = folder.appendingPathComponent("output-\(UUID().uuidString)")
    let messages = folder.appendingPathComponent("messages-\(UUID().uuidString)")
    for url in [output, messages] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    let pipe = Pipe()
    process.standardInput = pipe
    try process.run()
    if let input { pipe.fileHandleForWriting.write(Data(input.utf8)) }
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return Outcome(
      output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8),
      code: process.terminationStatus)
  }

  /// Runs `penchant` with a standard output that nobody reads, and returns its exit code.
  func runIntoClosedPipe(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = BuiltBinary.url
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try pipe.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// Where the program lies.
  static var path: String { url.path }

  /// Writes a file into the folder of the test.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// Removes the folder.
  func cleanUp() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The program lies beside the test bundle.
  static var url: URL {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("penchant")
    guard FileManager.default.isExecutableFile(atPath: beside.path) else {
      return SharedFolder.package.appendingPathComponent(".build/debug/penchant")
    }
    return beside
  }

  /// Another program with its output and messages, 127 where it is not here.
  func other(_ name: String, _ arguments: [String]) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let file = folder.appendingPathComponent("script-\(UUID().uuidString)")
    try Data().write(to: file)
    process.standardOutput = try FileHandle(forWritingTo: file)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    return (try String(contentsOf: file, encoding: .utf8), process.terminationStatus)
  }
}
