public import Preferences

extension JudgeKind {
  /// What a judge is, by its name alone; a person unless the name says otherwise.
  ///
  /// The guess is for judges of whom the data say nothing, and is marked as one.
  public init(guessedFrom name: String) {
    let text = name.lowercased()
    let parts = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if parts.contains("reward") || parts.contains("rm") {
      self = .rewardModel
    } else if Self.models.contains(where: { text.contains($0) })
      || parts.contains(where: { Self.modelWords.contains($0) })
    {
      self = .llm
    } else if parts.contains(where: { Self.ruleWords.contains($0) }) {
      self = .rule
    } else {
      self = .human
    }
  }

  /// Parts of names of model families.
  private static let models = [
    "gpt", "claude", "gemini", "gemma", "llama", "mistral", "mixtral", "qwen", "pandalm",
    "alpaca_eval", "deepseek", "vicuna", "falcon", "prometheus", "palm2", "chatglm", "davinci",
    "starling", "nemotron", "skywork", "internlm", "autoj", "auto-j", "command-r", "tulu",
  ]

  /// Words of names that say enough only when they stand alone.
  private static let modelWords: Set<String> = [
    "llm", "command", "cohere", "palm", "bard", "phi", "yi", "grok", "o1", "o3", "judgelm",
    "anthropic", "openai", "opus", "sonnet", "haiku",
  ]

  private static let ruleWords: Set<String> = ["rule", "rules", "gold", "exact", "heuristic"]
}
