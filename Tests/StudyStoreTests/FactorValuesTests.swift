import Preferences
import Testing

@testable import StudyStore

private func study(responses: Int) throws -> Study {
  let study = try Study.temporary()
  try study.importing { writer in
    for index in 0..<(responses / 2) {
      try writer.add(
        Comparison(
          id: "\(index)", prompt: Prompt(text: "p\(index)", reference: "r"),
          responseA: Response(text: "a\(index)"), responseB: Response(text: "b\(index)")))
    }
  }
  return study
}

struct FactorValuesTests {
  @Test func `a response waits until every factor was measured`() throws {
    let study = try study(responses: 4)
    #expect(try study.unmeasured(factors: []).isEmpty)
    let waiting = try study.unmeasured(factors: ["f", "g"])
    #expect(waiting.map(\.text) == ["a0", "b0", "a1", "b1"])
    #expect(waiting[3].prompt == Prompt(text: "p1", reference: "r"))
    try study.saveValues(
      waiting.map { MeasuredResponse(response: $0.id, values: [1]) }, factors: ["f"])
    #expect(try study.unmeasured(factors: ["f"]).isEmpty)
    #expect(try study.unmeasured(factors: ["f", "g"]).count == 4)
    // No number is a result too.
    try study.saveValues(
      [MeasuredResponse(response: waiting[2].id, values: [nil])], factors: ["g"])
    #expect(try study.unmeasured(factors: ["g", "f"]).map(\.text) == ["a0", "b0", "b1"])
    #expect(try study.measuredFactorNames == ["f", "g"])
  }

  @Test func `parts of any size cover every response once`() throws {
    let study = try study(responses: 1_234)
    let keys = try study.unmeasured(factors: ["f"]).map(\.id)
    #expect(keys.count == 1_234)
    for limit in [1, 7, 500, 501, 2_000] {
      var parts: [Int64] = []
      while case let part = try study.unmeasured(
        factors: ["f"], after: parts.last ?? 0, limit: limit), !part.isEmpty
      {
        #expect(part.count <= limit)
        parts += part.map(\.id)
      }
      #expect(parts == keys)
    }
  }

  @Test func `values row by row are those of the table`() throws {
    // More comparisons than are in memory at a time; texts that come again have keys far back.
    let study = try Study.temporary()
    try study.importing { writer in
      for index in 0..<9_000 {
        try writer.add(
          Comparison(
            id: "\(index)", prompt: Prompt(text: "p"),
            responseA: Response(text: "a\(index)"),
            responseB: Response(text: "b\(index * 7919 % 4_001)")))
      }
    }
    let waiting = try study.unmeasured(factors: ["f"])
    try study.saveValues(
      waiting.filter { $0.id % 5 != 2 }.map {
        MeasuredResponse(response: $0.id, values: [$0.id % 3 == 1 ? nil : Double($0.id)])
      }, factors: ["f"])
    let factors = ["f", "g"].map { Factor(name: $0, family: .stance, title: $0, unit: "") }
    let table = try study.table(TableSelection(factors: factors))
    var index = 0
    func same(_ value: Double, _ other: Double) -> Bool {
      value == other || value.isNaN && other.isNaN
    }
    try study.forEachValueRow(of: ["f", "g"]) { row in
      #expect(row.comparison == table.comparisons[index].id)
      for (column, values) in table.columns.enumerated() {
        #expect(same(row.a[column], values.a[index]) && same(row.b[column], values.b[index]))
      }
      index += 1
    }
    #expect(index == 9_000)
    #expect(table.columns[0].a.contains { $0.isFinite })
  }

  @Test func `values come back across the borders of blocks`() throws {
    let study = try study(responses: 1_502)
    func value(_ id: Int64, _ factor: Double) -> Double? {
      id % 7 == 3 ? nil : Double(id) * factor - 20
    }
    var last: Int64 = 0
    while case let part = try study.unmeasured(factors: ["f", "g"], after: last, limit: 333),
      let end = part.last
    {
      try study.saveValues(
        part.map {
          MeasuredResponse(response: $0.id, values: [value($0.id, 0.1), value($0.id, 3)])
        },
        factors: ["f", "g"])
      last = end.id
    }
    for (name, factor) in [("f", 0.1), ("g", 3)] {
      let found = try study.reading { try FactorValueReader($0).values(of: name, upTo: 1_502) }
      #expect(found.count == 1_503)
      for id in 1...1_502 {
        let expected = value(Int64(id), factor)
        #expect(found[id].bitPattern == (expected ?? .nan).bitPattern)
      }
    }
  }

  @Test func `a value measured again replaces the old one and no other`() throws {
    let study = try study(responses: 4)
    let rows = (1...4).map { MeasuredResponse(response: $0, values: [Double($0)]) }
    try study.saveValues(rows, factors: ["f"])
    try study.saveValues([MeasuredResponse(response: 2, values: [-0.0])], factors: ["f"])
    let values = try study.reading { try FactorValueReader($0).values(of: "f", upTo: 4) }
    #expect(values[1...].map(\.bitPattern) == [1, -0.0, 3, 4].map(\.bitPattern))
  }

  @Test func `a response without a text never waits`() throws {
    let study = try Study.temporary()
    try study.importing { writer in
      try writer.add(
        Comparison(
          id: "0", prompt: Prompt(text: ""), responseA: Response(text: nil),
          responseB: Response(text: "")))
    }
    #expect(try study.unmeasured(factors: ["f"]).map(\.text) == [""])
  }

  @Test func `the three states of a value stay apart`() {
    var block = FactorBlock()
    #expect(!block.isMeasured(3))
    #expect(block.value(3).isNaN)
    block.set(nil, at: 3)
    #expect(block.isMeasured(3))
    #expect(block.value(3).isNaN)
    // A NaN with any bits means that the factor does not apply.
    block.set(Double(bitPattern: .max), at: 4)
    #expect(block.isMeasured(4))
    block.set(.infinity, at: 5)
    let read = block.withBytes { FactorBlock(bytes: $0) }
    #expect(read.value(5) == .infinity)
    #expect(read.isMeasured(3) && read.isMeasured(4) && !read.isMeasured(6))
  }
}
