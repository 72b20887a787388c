public import Preferences

extension AuditReading {
  /// The number with what is needed to read it: "69.5% (63–75)", "+16 (+10 to +22)".
  public var text: String {
    switch quantity.unit {
    case .share: shareText
    case .points:
      "\(NumberStyle.points(estimate, isDecided: state == .decided))"
        + (ends.map {
          " (\(NumberStyle.pointsInterval($0.lower, $0.upper, isDecided: state == .decided)))"
        }
          ?? "")
    case .ratio:
      "×\(NumberStyle.estimate(estimate))"
        + (ends.map { " (\(NumberStyle.estimate($0.lower))–\(NumberStyle.estimate($0.upper)))" }
          ?? "")
    case .count: NumberStyle.count(Int(estimate))
    case .test:
      "\(NumberStyle.fixed(estimate, decimals: 1))\(pValue.map { ", p \(Self.p($0))" } ?? "")"
    case .number: numberText
    }
  }

  private var ends: (lower: Double, upper: Double)? {
    guard let lower, let upper else { return nil }
    return (lower, upper)
  }

  private var shareText: String {
    var text = NumberStyle.preciseShare(estimate)
    if let ends {
      text +=
        " (" + NumberStyle.interval(ends.lower, ends.upper, isDecided: state == .decided) + ")"
    }
    if let expectedLower, let expectedUpper {
      text += ", noise \(NumberStyle.interval(expectedLower, expectedUpper, isDecided: false))%"
    } else if let expected {
      text +=
        ", \(quantity == .consistency ? "without pull" : "noise") \(NumberStyle.share(expected))"
    }
    return text
  }

  private var numberText: String {
    let decimals = quantity == .planeGain ? 3 : (quantity == .conditionNumber ? 0 : 2)
    var text = NumberStyle.fixed(estimate, decimals: decimals)
    if let ends {
      text +=
        " (\(NumberStyle.fixed(ends.lower, decimals: decimals)) to "
        + "\(NumberStyle.fixed(ends.upper, decimals: decimals)))"
    }
    if quantity == .varianceInflation, let within { text += " \(within)" }
    return text
  }

  /// A p-value after the letter: "0.03", "< 0.001".
  static func p(_ value: Double) -> String {
    let text = NumberStyle.probability(value)
    return text.hasPrefix("<") ? "< " + text.dropFirst() : "= " + text
  }
}
