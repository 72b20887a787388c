import Preferences

/// Guesses which systems are of a judge's own family, from names alone.
///
/// A name belongs to the family whose maker's word it holds ("gpt", "claude", "llama"), or else
/// to that of its first word ("ember-4" and "ember-mini"). A name that holds the words of two
/// makers (GPT-NeoX) belongs to none: the user says which.
enum FamilyNames {
  /// Words of makers, and the family each stands for.
  private static let makers: [(word: String, family: String)] = [
    ("gpt", "gpt"), ("chatgpt", "gpt"), ("openai", "gpt"), ("davinci", "gpt"), ("curie", "gpt"),
    ("babbage", "gpt"), ("claude", "claude"), ("anthropic", "claude"), ("gemini", "gemini"),
    ("bard", "gemini"), ("palm", "gemini"), ("bison", "gemini"), ("gemma", "gemini"),
    ("llama", "llama"), ("mistral", "mistral"), ("mixtral", "mistral"), ("qwen", "qwen"),
    ("command", "command"), ("cohere", "command"), ("deepseek", "deepseek"), ("yi", "yi"),
    ("phi", "phi"), ("falcon", "falcon"), ("mpt", "mpt"), ("vicuna", "vicuna"),
    ("guanaco", "guanaco"), ("wizardlm", "wizardlm"), ("pandalm", "pandalm"),
    ("baichuan", "baichuan"), ("chatglm", "glm"), ("glm", "glm"), ("internlm", "internlm"),
    ("jurassic", "jurassic"), ("alpaca", "alpaca"), ("nous", "nous"), ("zephyr", "zephyr"),
    ("olmo", "olmo"), ("tulu", "tulu"), ("grok", "grok"), ("kimi", "kimi"), ("bloom", "bloom"),
    ("opt", "opt"), ("pythia", "pythia"), ("cerebras", "cerebras"), ("dolly", "dolly"),
    ("neox", "eleuther"), ("neoxt", "eleuther"),
    ("neo", "eleuther"), ("all", "nomic"),
  ]
  /// Benchmarks whose names hold the word of a maker.
  private static let benchmarks = [["alpaca", "eval"], ["mt", "bench"]]
  /// First words that name no family.
  private static let generic: Set<String> = [
    "judge", "model", "system", "llm", "the", "text", "response", "chat", "weighted", "a", "b",
    "rater", "worker", "reward", "rm", "assistant", "base", "sft", "rlhf", "baseline", "ref",
    "reference", "human", "person", "output", "api",
  ]

  /// The family of a name; nil where it says none, or two.
  static func family(of name: String) -> String? {
    var words = words(of: name)
    for benchmark in benchmarks {
      if let start = words.indices.first(where: {
        Array(words[$0...].prefix(benchmark.count)) == benchmark
      }) {
        words.removeSubrange(start..<start + benchmark.count)
      }
    }
    var found: [String] = []
    for word in words {
      if let maker = makers.first(where: { $0.word == word }), !found.contains(maker.family) {
        found.append(maker.family)
      }
    }
    if found.count == 1 { return found[0] }
    guard found.isEmpty, let first = words.first, first.count > 2, !generic.contains(first) else {
      return nil
    }
    return first
  }

  /// The systems of a judge's family.
  static func systems(of judge: String, among systems: [String]) -> [String] {
    guard let family = family(of: judge) else { return [] }
    return systems.filter { self.family(of: $0) == family }
  }

  /// Runs of letters in lower case; digits and marks part words.
  private static func words(of name: String) -> [String] {
    name.lowercased().split { !$0.isLetter }.map(String.init)
  }
}
