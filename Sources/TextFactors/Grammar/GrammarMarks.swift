/// What the grammar rules know of an English word.
struct GrammarMarks: OptionSet, Sendable {
  let rawValue: UInt64

  /// he, she, it.
  static let third = GrammarMarks(rawValue: 1 << 0)
  /// we, they, you.
  static let plural = GrammarMarks(rawValue: 1 << 1)
  static let i = GrammarMarks(rawValue: 1 << 2)
  /// Verbs as in "to go".
  static let base = GrammarMarks(rawValue: 1 << 3)
  /// Verbs as in "he goes".
  static let thirdForm = GrammarMarks(rawValue: 1 << 4)
  /// Past forms, of some verbs also participles: "went", "used".
  static let past = GrammarMarks(rawValue: 1 << 5)
  /// can, could, will and the like.
  static let modal = GrammarMarks(rawValue: 1 << 6)
  static let to = GrammarMarks(rawValue: 1 << 7)
  /// do, does, did and their negations.
  static let doForm = GrammarMarks(rawValue: 1 << 8)
  /// Plurals of nouns that have none: "informations".
  static let badPlural = GrammarMarks(rawValue: 1 << 9)
  /// information, advice, and other nouns that cannot be counted.
  static let mass = GrammarMarks(rawValue: 1 << 10)
  /// Comparatives of one word: "better".
  static let comparative = GrammarMarks(rawValue: 1 << 11)
  /// Common countable nouns in the singular.
  static let singular = GrammarMarks(rawValue: 1 << 12)
  /// Common nouns in the plural.
  static let pluralNoun = GrammarMarks(rawValue: 1 << 13)
  /// many, several, few, these, those, both, and numbers from two on.
  static let manyWord = GrammarMarks(rawValue: 1 << 14)
  static let much = GrammarMarks(rawValue: 1 << 15)
  /// Contractions without their apostrophe: "dont".
  static let unmarked = GrammarMarks(rawValue: 1 << 16)
  static let a = GrammarMarks(rawValue: 1 << 17)
  static let an = GrammarMarks(rawValue: 1 << 18)
  /// Words that begin with a vowel letter and a consonant sound: "university".
  static let consonantSound = GrammarMarks(rawValue: 1 << 19)
  /// Words that begin with a silent h: "hour".
  static let vowelSound = GrammarMarks(rawValue: 1 << 20)
  static let more = GrammarMarks(rawValue: 1 << 21)
  static let then = GrammarMarks(rawValue: 1 << 22)
  static let of = GrammarMarks(rawValue: 1 << 23)
  /// could, should, would, might, must.
  static let pastModal = GrammarMarks(rawValue: 1 << 24)
  static let there = GrammarMarks(rawValue: 1 << 25)
  /// is, was.
  static let isForm = GrammarMarks(rawValue: 1 << 26)
  /// are, were.
  static let areForm = GrammarMarks(rawValue: 1 << 27)
  /// although, though.
  static let although = GrammarMarks(rawValue: 1 << 28)
  static let but = GrammarMarks(rawValue: 1 << 29)
  /// Words that may be said twice: "that that".
  static let doubled = GrammarMarks(rawValue: 1 << 30)
  /// Words before a pronoun and a bare verb: "make it go".
  static let bareFrame = GrammarMarks(rawValue: 1 << 31)
  static let one = GrammarMarks(rawValue: 1 << 32)
  /// the, my, his, her, our, their, your, its, these.
  static let determiner = GrammarMarks(rawValue: 1 << 33)
  static let has = GrammarMarks(rawValue: 1 << 34)
  static let have = GrammarMarks(rawValue: 1 << 35)
  static let am = GrammarMarks(rawValue: 1 << 36)
  /// every, each, another.
  static let every = GrammarMarks(rawValue: 1 << 37)
  static let same = GrammarMarks(rawValue: 1 << 38)
  /// in, at, on, of, to, for.
  static let preposition = GrammarMarks(rawValue: 1 << 39)
  /// I, we, they, he, she: always subjects.
  static let subject = GrammarMarks(rawValue: 1 << 40)
  /// Verbs as in "going", no nouns among them.
  static let progressive = GrammarMarks(rawValue: 1 << 41)
  /// Forms of "to be" with their negations.
  static let beForm = GrammarMarks(rawValue: 1 << 42)
  /// Common nouns that never stand alone in the singular.
  static let countable = GrammarMarks(rawValue: 1 << 43)
  /// Prepositions and verbs after which a countable noun needs an article.
  static let articleFrame = GrammarMarks(rawValue: 1 << 44)
  /// all, various.
  static let all = GrammarMarks(rawValue: 1 << 45)
  /// lot, lots, number, variety: "a lot of".
  static let quantity = GrammarMarks(rawValue: 1 << 46)
  /// some, many, most, all, few, several.
  static let someWord = GrammarMarks(rawValue: 1 << 47)
  /// Nouns of which there is no one: "a furniture".
  static let uncountable = GrammarMarks(rawValue: 1 << 48)
  static let not = GrammarMarks(rawValue: 1 << 49)
  /// always, never, often and the like.
  static let adverb = GrammarMarks(rawValue: 1 << 50)
  /// Verbs as in "to go" that are no nouns.
  static let plainVerb = GrammarMarks(rawValue: 1 << 51)
  /// Past forms that are no participles: "went".
  static let pastOnly = GrammarMarks(rawValue: 1 << 52)
  /// and, or.
  static let and = GrammarMarks(rawValue: 1 << 53)
}
