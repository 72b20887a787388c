import ArgumentParser

/// What to read, and after it the names that a command looks at.
struct NamedInputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A study file, data files, a folder or -, then the judges to look at.",
      valueName: "input [judge]"),
    completion: .file())
  var words: [String]

  @Option(
    help: ArgumentHelp("Keep the data in this study file.", valueName: "file"),
    completion: .file())
  var study: String?

  @OptionGroup var reading: FormatOptions
}

extension NamedInputOptions {
  /// The names after the inputs.
  var names: [String] { InputWords(words).names }

  /// The inputs alone.
  var input: InputOptions {
    var input = InputOptions()
    input.inputs = InputWords(words).inputs
    input.study = study
    input.reading = reading
    return input
  }
}
