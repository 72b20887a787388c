import Testing

@testable import TextFactors

@Suite struct GrammarReaderTests {
  private static func slips(_ text: String) -> [String] {
    let reading = TextReading(text)
    return GrammarReader.slips(in: reading).map {
      String(decoding: reading.bytes[$0], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("It is a apple and an car.", ["a apple", "an car"]), ("We saw the the cat.", ["the the"]),
    ("He go home and she have two cats.", ["He go", "she have"]),
    ("They goes home.", ["They goes"]), ("We was there.", ["We was"]),
    ("You can went or to goes.", ["can went", "to goes"]),
    ("I could of known.", ["could of"]), ("It is more better now.", ["more better"]),
    ("It is better then mine.", ["better then"]), ("There is many ways.", ["is many"]),
    ("It is one of the reason for it.", ["the reason"]), ("Dont go there.", ["Dont"]),
    ("Here i am now.", ["i"]), ("many informations", ["informations"]),
    ("Although it rains, but we go.", ["but"]), ("Come here ,please do.", []),
    ("Come here , please.", [","]), ("Come,please do.", [","]),
    ("this begins small and ends.", ["this"]), ("In same way we go.", ["In same"]),
  ])
  func `slips are found`(_ text: String, _ expected: [String]) {
    #expect(Self.slips(text) == expected)
  }

  @Test(arguments: [
    "She let him go home.", "It is an hour in a university.", "Did he go there? Make it go.",
    "He had had enough of that.", "Two student cards were found.", "An X-ray and a one-off.",
    "I suggest that he go. The people are here.", "Many people like these books.",
    "- an item\n- another item", "He said: \"it works.\"", "There are many reasons.",
    "They used to work. I used it.", "1,000 and 3.5 are numbers.",
  ])
  func `right sentences have none`(_ text: String) {
    #expect(Self.slips(text) == [])
  }

  @Test(arguments: [
    ("They discuss about it. I went, despite of the rain.", ["discuss about", "despite of"]),
    ("For example they like it.", ["For example they"]), ("In car we sleep.", ["In car"]),
    ("I going home.", ["I going"]), ("We saw a lot of problem.", ["of problem"]),
    ("They did not went.", ["not went"]), ("He always go there.", ["always go"]),
    ("It will be decrease soon.", ["will be decrease"]), ("She gave an advice.", ["an advice"]),
    ("The school teach a lot.", ["school teach"]), ("People has time.", []),
    ("Young people has time.", ["Young people has"]),
  ])
  func `slips of learners are found`(_ text: String, _ expected: [String]) {
    #expect(Self.slips(text) == expected)
  }

  @Test(arguments: [
    "It can hit a wall and will put it down.", "The temptation to put them off is great.",
    "Compare it to paid options and to increased risk.", "She was in a euphoric mood.",
  ])
  func `verbs with one form and participles after "to" passed for slips`(_ text: String) {
    #expect(Self.slips(text) == [])
  }

  @Test(arguments: [
    "`total` is the sum. It is right.", "See this:\n`M`: number of months needed here",
    "Use it:\nif number < 2:\n    return number\n", "let x = f(a,b)",
    "x = 4\nwhere x is the height of it",
  ])
  func `code and formulas outside fences passed for slips`(_ text: String) {
    #expect(Self.slips(text) == [])
  }

  @Test(arguments: [
    "We watched three hour-long films.", "He try/catch blocks likes.",
    "Many plant and animal species live here.", "인간이 믿게 된 이유에 대해 질문하는 것은 It is so.",
    "Roses are red and violets blue,\nsugar is sweet\nand so are you.",
    "It needs less than you would of its kin.", "The will to win is strong.",
    "They came from student to student and went by car.", "Have problem solving skills.",
    "Are they going home? Is he trying?",
  ])
  func `halves of compounds, verse and set phrases passed for slips`(_ text: String) {
    #expect(Self.slips(text) == [])
  }
}
