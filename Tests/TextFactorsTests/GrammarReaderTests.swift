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
}
