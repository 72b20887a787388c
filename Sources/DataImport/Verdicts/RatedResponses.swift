import Preferences

/// A response with a rating of its own, among others to the same prompt.
struct RatedResponse {
  var response: Response
  /// Higher is better; nil where the judge gave none.
  var rating: Double?
  /// Ratings of single qualities, which become given factors.
  var aspects: [(name: String, value: Double)] = []
  /// The judge's own words.
  var rationale: String?
}

/// Spreads rated or ranked responses to pairs, and keeps count of what the pairs leave out.
///
/// Sides are set by a hash: the order in which a list holds its responses says nothing, or
/// says who won. Equal ratings are no verdict unless `keepsTies`.
final class RatedPairs {
  /// The judge of all ratings.
  let judge: String?
  let kind: JudgeKind?
  private let keepsTies: Bool
  /// Pairs of equal ratings that were left out.
  private(set) var ties = 0
  /// Pairs of which a rating is missing.
  private(set) var unrated = 0
  /// Pairs whose single qualities, taken together, speak against the rating.
  private(set) var contradictions = 0
  /// Pairs with both a decided rating and decided qualities.
  private(set) var comparable = 0

  init(judge: String?, kind: JudgeKind?, keepsTies: Bool) {
    self.judge = judge
    self.kind = kind
    self.keepsTies = keepsTies
  }

  /// All pairs of a list.
  func pairs(of responses: [RatedResponse], prompt: Prompt) -> [DraftComparison] {
    responses.indices.flatMap { first in
      responses[(first + 1)...].compactMap { pair(responses[first], $0, prompt: prompt) }
    }
  }

  /// One pair; nil where it holds no verdict.
  func pair(
    _ one: RatedResponse, _ other: RatedResponse, prompt: Prompt
  ) -> DraftComparison? {
    guard let ratingOne = one.rating, let ratingOther = other.rating else {
      unrated += 1
      return nil
    }
    if ratingOne == ratingOther, !keepsTies {
      ties += 1
      return nil
    }
    countContradiction(one, other, difference: ratingOne - ratingOther)
    let oneIsA = HashedSides.isA(one.response.text ?? "", against: other.response.text ?? "")
    let (a, b) = oneIsA ? (one, other) : (other, one)
    var draft = DraftComparison(prompt: prompt, responseA: a.response, responseB: b.response)
    draft.given = a.aspects.compactMap { name, value in
      b.aspects.first { $0.name == name }
        .map { GivenFactor(name: name, value: .values(a: value, b: $0.value)) }
    }
    let choice: Choice =
      ratingOne == ratingOther ? .tie : ((ratingOne > ratingOther) == oneIsA ? .a : .b)
    draft.verdicts = [DraftVerdict(judge: judge, kind: kind, choice: choice)]
    return draft
  }

  private func countContradiction(
    _ one: RatedResponse, _ other: RatedResponse, difference: Double
  ) {
    let differences = one.aspects.compactMap { aspect in
      other.aspects.first { $0.name == aspect.name }.map { aspect.value - $0.value }
    }
    let sum = differences.reduce(0, +)
    guard difference != 0, sum != 0 else { return }
    comparable += 1
    if (sum > 0) != (difference > 0) { contradictions += 1 }
  }

  /// Sentences about what was left out and what disagrees.
  var notes: [String] {
    var notes = ["ratings of single responses: each pair of them is a comparison, sides by a hash"]
    if ties > 0 { notes.append("\(ties) pairs of equally rated responses hold no verdict") }
    if unrated > 0 { notes.append("\(unrated) pairs lack a rating and hold no verdict") }
    if contradictions > 0 {
      notes.append(
        "in \(contradictions) of \(comparable) pairs the ratings of single qualities speak "
          + "against the overall rating")
    }
    return notes
  }
}

/// Responses to one prompt in rows that follow each other, each row paired with those before.
final class RatedRows {
  private let pairs: RatedPairs
  private var group: String?
  private var responses: [RatedResponse] = []
  private var lone = 0
  private var tooMany = 0

  /// Rows of one prompt beyond this many are not paired with the first ones.
  private static let limit = 64

  init(_ pairs: RatedPairs) { self.pairs = pairs }

  /// The pairs that a row makes with the rows of its group before it.
  func add(_ response: RatedResponse, group name: String, prompt: Prompt) -> [DraftComparison] {
    if name != group {
      if responses.count == 1 { lone += 1 }
      group = name
      responses = []
    }
    if responses.count == Self.limit {
      responses.removeFirst()
      tooMany += 1
    }
    let drafts = responses.compactMap { pairs.pair($0, response, prompt: prompt) }
    responses.append(response)
    return drafts
  }

  var notes: [String] {
    var notes = pairs.notes
    let alone = lone + (responses.count == 1 ? 1 : 0)
    if alone > 0 { notes.append("\(alone) responses stand alone: no neighbour has their prompt") }
    if tooMany > 0 {
      notes.append("more than \(Self.limit) responses to a prompt: only neighbours were paired")
    }
    return notes
  }
}
