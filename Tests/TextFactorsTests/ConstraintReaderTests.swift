import Preferences
import Testing

@testable import TextFactors

@Suite struct ConstraintReaderTests {
  private static func found(_ prompt: String) -> [Constraint] {
    ConstraintReader.constraints(in: PromptTokens(prompt))
  }

  @Test(arguments: [
    ("Write at least 300 words.", Constraint.words(Bounds(minimum: 300))),
    ("Keep it under 50 words.", .words(Bounds(maximum: 49))),
    ("Use 200 words or less.", .words(Bounds(maximum: 200))),
    ("Write a 200+ word poem.", .words(Bounds(minimum: 200))),
    ("Write no more than 100 words.", .words(Bounds(maximum: 100))),
    ("Answer in exactly three paragraphs.", .paragraphs(Bounds(minimum: 3, maximum: 3))),
    ("Use between 4 and 6 sentences.", .sentences(Bounds(minimum: 4, maximum: 6))),
    ("Give exactly 8 bullet points.", .bullets(Bounds(minimum: 8, maximum: 8))),
    ("Do not use any commas.", .noCommas), ("Use all lowercase letters.", .noCapitals),
    ("Answer in all capital letters.", .allCapitals),
    ("Wrap the entire output in JSON format.", .json),
    ("Include the keywords \"sun\" and \"rain\".", .contains(["sun", "rain"])),
    ("Do not include the word \"sun\".", .avoids(["sun"])),
    ("The word sun should appear at least 3 times.", .wordFrequency("sun", Bounds(minimum: 3))),
    ("The letter q should appear less than 2 times.", .letterFrequency(0x71, Bounds(maximum: 1))),
    ("End with the phrase \"That is all.\"", .endsWith("That is all.")),
    ("Your entire response should be in German.", .language("de")),
    ("Highlight at least 2 sections with markdown.", .highlights(Bounds(minimum: 2))),
    ("Add a title in double angular brackets.", .title),
    ("Put your whole response inside double quotation marks.", .inQuotes),
    ("Start the 2nd paragraph with the word \"elm\".", .paragraphStart(paragraph: 2, word: "elm")),
  ])
  func `a requirement is read`(_ prompt: String, _ expected: Constraint) {
    #expect(Self.found(prompt) == [expected])
  }

  @Test(arguments: [
    (
      "Écrivez au moins 120 mots sur la pluie dans la ville.",
      Constraint.words(Bounds(minimum: 120))
    ),
    (
      "Évitez d'utiliser les termes 'pluie' et 'vent' dans la réponse.", .avoids(["pluie", "vent"])
    ),
    ("Escribe un texto sobre la lluvia sin usar comas en tu respuesta.", .noCommas),
    ("Tu respuesta no debe superar las 80 palabras en total.", .words(Bounds(maximum: 80))),
  ])
  func `a French or Spanish requirement is read`(_ prompt: String, _ expected: Constraint) {
    #expect(PromptReading(Prompt(text: prompt)).constraints == [expected])
  }

  @Test(arguments: [
    "", "What is the capital of France?", "Write about the German language.",
    "Explain commas to me.", "What does the word \"jock\" mean?", "How do I parse JSON?",
    "Tell me three things.", "Who wrote \"War and Peace\"?",
  ])
  func `a plain question demands nothing`(_ prompt: String) {
    #expect(Self.found(prompt).isEmpty)
  }

  @Test(arguments: [
    ("Answer in all lowercase letters.", "all small", 1),
    ("Answer in all lowercase letters.", "Not", 0),
    ("Wrap the entire output in JSON format.", "```json\n{\"a\": [1, 2.5e3, null]}\n```", 1),
    ("Wrap the entire output in JSON format.", "{\"a\": }", 0),
    ("Give exactly 2 bullet points.", "* one\n* two", 1),
    ("Give exactly 2 bullet points.", "* one", 0),
    ("End with the phrase \"That is all.\"", "So it goes. That is all.", 1),
    ("End with the phrase \"That is all.\"", "That is all. Bye.", 0),
    ("Do not include the word \"sun\".", "A sunny day", 1),
    ("Do not include the word \"sun\".", "The sun", 0),
    ("Add a title in double angular brackets.", "<<Rain>>\nIt rains.", 1),
    ("Give two different responses separated by ******.", "One\n******\nTwo", 1),
  ])
  func `a response is checked`(_ prompt: String, _ response: String, _ value: Double) {
    let reading = PromptReading(Prompt(text: prompt))
    #expect(ConstraintsMetFactor().measure(TextReading(response), of: reading) == .value(value))
  }
}
