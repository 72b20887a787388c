extension Choice: Codable {
  private enum Key: String, CodingKey {
    case choice, grade, steps, probability, reason
  }

  /// Reads a choice written by ``encode(to:)``.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let name = try container.decode(String.self, forKey: .choice)
    switch name {
    case "A": self = .a
    case "B": self = .b
    case "tie": self = .tie
    case "grade":
      self = .grade(
        try container.decode(Int.self, forKey: .grade),
        steps: try container.decode(Int.self, forKey: .steps))
    case "probability":
      self = .probability(try container.decode(Double.self, forKey: .probability))
    case "abstention":
      self = .abstention(reason: try container.decode(String.self, forKey: .reason))
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .choice, in: container,
        debugDescription:
          "choice is \"\(name)\"; expected A, tie, B, grade, probability or abstention")
    }
  }

  /// Writes the choice as an object whose `choice` names the case.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .a: try container.encode("A", forKey: .choice)
    case .b: try container.encode("B", forKey: .choice)
    case .tie: try container.encode("tie", forKey: .choice)
    case .grade(let grade, let steps):
      try container.encode("grade", forKey: .choice)
      try container.encode(grade, forKey: .grade)
      try container.encode(steps, forKey: .steps)
    case .probability(let probability):
      try container.encode("probability", forKey: .choice)
      try container.encode(probability, forKey: .probability)
    case .abstention(let reason):
      try container.encode("abstention", forKey: .choice)
      try container.encode(reason, forKey: .reason)
    }
  }
}
