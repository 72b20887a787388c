import Preferences

struct LinksFactor: TextFactor {
  let entry = FactorEntry(
    factor: Factor(
      name: "form.links", family: .form, title: "More links", unit: "links",
      transform: .logRatio),
    definition: "How many web addresses the response has.",
    formula: "addresses that begin with http://, https:// or www.",
    range: "0 and up", languages: "all", nullRule: "never null",
    example: WorkedExample("See [this](https://example.org) or www.example.com.", value: 2),
    source: "rules of this project",
    knownFailures:
      "Links to other pages of the same site, written without an address, are not seen.",
    validity: "", inDefaultModel: false)

  func measure(_ reading: TextReading, of prompt: PromptReading) -> FactorValue {
    .value(Double(evidence(reading, of: prompt).count))
  }

  func evidence(_ reading: TextReading, of prompt: PromptReading) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start: Int?
    for (index, zone) in reading.zones.enumerated() {
      if zone == Zone.url.rawValue {
        start = start ?? index
      } else if let first = start {
        places.append(first..<index)
        start = nil
      }
    }
    if let start { places.append(start..<reading.zones.count) }
    return places
  }
}
