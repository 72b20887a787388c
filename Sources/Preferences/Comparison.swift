/// The task that both responses of a comparison answer.
public struct Prompt: Hashable, Sendable, Codable {
  /// What was asked, or nothing where the source gives no prompt.
  public var text: String
  /// What came before: earlier turns or a system message.
  public var context: String?
  /// A response known to be right.
  public var reference: String?
  /// A complete text that the response must be faithful to.
  public var source: String?

  /// Creates a prompt.
  public init(
    text: String, context: String? = nil, reference: String? = nil, source: String? = nil
  ) {
    self.text = text
    self.context = context
    self.reference = reference
    self.source = source
  }
}

/// One answer to a prompt.
public struct Response: Hashable, Sendable, Codable {
  /// The words of the response; nil in a factor table, which has numbers only.
  public var text: String?
  /// The system (model or person) that wrote the response.
  public var system: String?

  /// Creates a response.
  public init(text: String?, system: String? = nil) {
    self.text = text
    self.system = system
  }
}

/// One of the two responses of a comparison.
public enum Side: String, Hashable, Sendable, Codable, CaseIterable {
  case a = "A"
  case b = "B"

  /// The other response.
  public var opposite: Side { self == .a ? .b : .a }
}

/// A factor value that came with the data instead of being measured from the text.
public enum GivenValue: Hashable, Sendable, Codable {
  /// The value of each response.
  case values(a: Double, b: Double)
  /// Only the difference, A minus B.
  case difference(Double)
}

/// Two responses to one prompt, with the verdicts of the judges who saw them.
public struct Comparison: Hashable, Sendable, Codable {
  /// The name of the comparison, unique within a study.
  ///
  /// Readers take it from the source, or make it from a hash of the content.
  public var id: String
  /// The task.
  public var prompt: Prompt
  /// Response A.
  public var responseA: Response
  /// Response B.
  public var responseB: Response
  /// A group label, such as the kind of task.
  public var scenario: String?
  /// Comparisons that are not independent share a cluster; nil means the prompt.
  public var cluster: String?
  /// Factor values that came with the data, by factor name, in the order of the source.
  public var given: [GivenFactor]
  /// What the judges said.
  public var verdicts: [Verdict]

  /// Creates a comparison.
  public init(
    id: String, prompt: Prompt, responseA: Response, responseB: Response,
    scenario: String? = nil, cluster: String? = nil, given: [GivenFactor] = [],
    verdicts: [Verdict] = []
  ) {
    self.id = id
    self.prompt = prompt
    self.responseA = responseA
    self.responseB = responseB
    self.scenario = scenario
    self.cluster = cluster
    self.given = given
    self.verdicts = verdicts
  }
}

/// A named factor value that came with the data.
public struct GivenFactor: Hashable, Sendable, Codable {
  /// The factor's name as in the source, without prefix.
  public var name: String
  /// Its value on this comparison.
  public var value: GivenValue

  /// Creates a given factor value.
  public init(name: String, value: GivenValue) {
    self.name = name
    self.value = value
  }
}
