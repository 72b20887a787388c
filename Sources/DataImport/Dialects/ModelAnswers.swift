import Preferences

/// Questions and answers in files of their own, as FastChat and Arena-Hard keep them.
///
/// An answer is found by its own id, and by the question and the model together.
/// Source: github.com/lm-sys/FastChat, fastchat/eval/table and llm_judge/gen_model_answer.py;
/// github.com/lmarena/arena-hard-auto.
struct ModelAnswers: Dialect {
  static let dialectName = "model-answers"
  let name = ModelAnswers.dialectName
  let summary = "questions and model answers that FastChat and Arena-Hard judgments name"

  func recognise(_ layout: Layout) -> Recognition? {
    // Anything that holds verdicts as well is more than a list of texts.
    if layout.has(all: "question_id", "choices") || layout.has(all: "answer_id", "text")
      || layout.has(all: "uid", "messages", "model")
    {
      return Recognition(Recognition.Strength.generic - 1, part: .texts)
    }
    let isQuestion =
      layout.has(all: "question_id", "turns") || layout.has(all: "question_id", "text")
      || layout.has(all: "uid", "prompt", "category")
    return isQuestion ? Recognition(Recognition.Strength.generic - 2, part: .texts) : nil
  }

  func reader(
    for layout: Layout, mapping: ColumnMapping
  ) throws(ImportError) -> any DialectReader {
    ModelAnswersReader()
  }

  /// The name of a question.
  static func question(_ id: String, field: String = "question_id") -> JoinKey {
    JoinKey(dialect: dialectName, field: field, value: id)
  }

  /// The name of a model's answer to a question.
  static func answer(to id: String, by model: String) -> JoinKey {
    JoinKey(dialect: dialectName, field: "question_id, model", value: "\(id), \(model)")
  }

  /// The name of an answer by its own id.
  static func answer(_ id: String) -> JoinKey {
    JoinKey(dialect: dialectName, field: "answer_id", value: id)
  }
}

private struct ModelAnswersReader: DialectReader {
  func read(_ record: Record) throws(RowProblem) -> DraftRow {
    guard let question = record.words("question_id") ?? record.words("uid") else {
      throw .missingField("question_id")
    }
    let model = record.words("model_id") ?? record.words("model")
    guard let turns = turns(record) else { throw .missingField("text") }
    guard record["choices"] != nil || record["messages"] != nil || record["answer_id"] != nil
    else {
      let scenario = record.words("category")
      return .texts([
        SharedText(key: ModelAnswers.question(question), turns: turns, scenario: scenario)
      ])
    }
    var texts: [SharedText] = []
    if let model {
      texts.append(
        SharedText(
          key: ModelAnswers.answer(to: question, by: model), turns: turns, system: model))
    }
    if let id = record.words("answer_id") {
      texts.append(SharedText(key: ModelAnswers.answer(id), turns: turns, system: model))
    }
    return .texts(texts)
  }

  /// The turns of a question or of an answer, however the format wraps them.
  private func turns(_ record: Record) -> [String]? {
    if let turns = record["turns"] ?? record["choices"]?.elements.first?["turns"] {
      return turns.elements.map(Self.text)
    }
    if let messages = record["messages"] {
      return messages.elements.filter { $0["role"]?.words == "assistant" }
        .map { $0["content"].map(Self.text) ?? "" }
    }
    return record.words("text").map { [$0] } ?? record.words("prompt").map { [$0] }
  }

  /// A turn is a text, or an object that holds it as `content` or `answer`.
  private static func text(_ field: Field) -> String {
    if let answer = field["answer"] { return text(answer) }
    if let content = field["content"] { return text(content) }
    return Conversation.text(of: field)
  }
}
