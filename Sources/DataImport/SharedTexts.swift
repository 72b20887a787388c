import Preferences

/// A question or an answer in a file of its own, named by the rows of others.
struct SharedText {
  var key: JoinKey
  /// What was said in each turn.
  var turns: [String]
  /// The system that wrote an answer.
  var system: String?
  /// The kind of task of a question.
  var scenario: String?
}

/// The texts that a comparison is made of, by the names that other files give them.
struct TextReferences {
  var question: JoinKey
  var a: JoinKey
  var b: JoinKey
  /// The turn that was judged, from 1; nil for all.
  var turn: Int?
}

/// Questions and answers, waiting for the rows that name them.
struct SharedTexts {
  private var texts: [JoinKey: SharedText] = [:]

  /// Adds a text; a later one of the same name takes its place.
  mutating func add(_ text: SharedText) { texts[text.key] = text }

  /// Puts the texts that a draft names into it.
  ///
  /// A question that is in no file leaves the prompt empty and stands for the cluster; an
  /// answer must be there.
  func complete(_ draft: inout DraftComparison) throws(RowProblem) {
    guard let references = draft.references else { return }
    let a = try answer(references.a)
    let b = try answer(references.b)
    draft.responseA.system = draft.responseA.system ?? a.system
    draft.responseB.system = draft.responseB.system ?? b.system
    guard let question = texts[references.question] else {
      draft.cluster = references.question.value
      draft.responseA.text = a.turns.joined(separator: "\n\n")
      draft.responseB.text = b.turns.joined(separator: "\n\n")
      return
    }
    draft.scenario = draft.scenario ?? question.scenario
    let one = Conversation(questions: question.turns, answers: a.turns)
      .cut(afterQuestions: references.turn)
    let two = Conversation(questions: question.turns, answers: b.turns)
      .cut(afterQuestions: references.turn)
    guard let split = SplitConversations(one, two) else {
      throw .noCommonPrompt(references.a.field)
    }
    draft.prompt.text = split.prompt
    draft.prompt.context = split.context
    draft.responseA.text = split.first
    draft.responseB.text = split.second
  }

  private func answer(_ key: JoinKey) throws(RowProblem) -> SharedText {
    guard let text = texts[key] else { throw .noPartner(field: key.field, value: key.value) }
    return text
  }
}
