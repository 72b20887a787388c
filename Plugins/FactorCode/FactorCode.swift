import Foundation
import PackagePlugin

/// Writes the hash of everything that TextFactors is compiled from into its own code.
///
/// Values that a study keeps are used again only under the hash they were measured with, so that
/// nobody has to remember to count up a version when a factor, a word list or the language model
/// changes.
@main
struct FactorCode: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let sources = target as? any SourceModuleTarget else { return [] }
    let code = sources.sourceFiles(withSuffix: "swift").map(\.url)
    let language = context.package.directoryURL.appending(path: "language")
    let data = ["english.ngrams", "language.c"].map { language.appending(path: $0) }
    let inputs = (code + data).sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "FactorCodeHash.swift")
    let script = """
      hash=$(shift; cat "$@" | sha256sum | cut -c1-16) &&
      printf '%s\\n' '/// The hash of the code and the data of all factors.' \
        "let factorCodeHash: UInt64 = 0x$hash" > "$1"
      """
    return [
      .buildCommand(
        displayName: "Hashing the code of the factors",
        executable: URL(fileURLWithPath: "/bin/sh"),
        arguments: ["-c", script, "sh", output.path] + inputs.map(\.path),
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
