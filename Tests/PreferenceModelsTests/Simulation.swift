import Preferences
import Statistics

/// Studies drawn from the model itself, with known weights.
struct Simulation {
  var seed: UInt64 = 7
  var clusters = 60
  var perCluster = 5
  /// Weights per unit of the raw difference.
  var weights: [Double] = [1.0, -0.6, 0]
  var position = 0.4
  /// Davidson's nu; 0 for no ties.
  var tie = 0.0
  var judges: [Judge] = [Judge(name: "mara", kind: .human)]

  /// The factor names of the simulated columns.
  static func factor(_ index: Int) -> Factor {
    Factor(
      name: "given.f\(index)", family: .given, title: "Factor \(index)", unit: "points")
  }

  /// A table of verdicts.
  func table() -> JudgedTable {
    var random = CounterGenerator(seed: seed)
    let count = clusters * perCluster
    let columns = weights.indices.map { index in
      JudgedTable.Column(
        factor: Simulation.factor(index),
        a: (0..<count).map { _ in random.normal() }, b: (0..<count).map { _ in random.normal() })
    }
    let rows = (0..<count).map { index in
      JudgedTable.Row(
        id: "c\(index)", cluster: index / perCluster, scenario: index % 2 == 0 ? "even" : "odd",
        systemA: random.uniform() < 0.5 ? "x" : "y", systemB: "z", charactersA: 100 + index % 7,
        charactersB: 100 + index % 5)
    }
    let verdicts = judges.map { judge in
      JudgedTable.JudgeVerdicts(
        judge: judge, entries: rows.indices.map { entry($0, columns, &random) })
    }
    return JudgedTable(comparisons: rows, columns: columns, judges: verdicts)
  }

  private func entry(
    _ row: Int, _ columns: [JudgedTable.Column], _ random: inout CounterGenerator
  ) -> JudgedTable.Entry {
    let first: Side = random.uniform() < 0.5 ? .a : .b
    var predictor = first == .a ? position : -position
    for (index, column) in columns.enumerated() {
      predictor += weights[index] * (column.a[row] - column.b[row])
    }
    let forA = expit(predictor)
    // exp(eta/2) : nu : exp(-eta/2), written with shares so that nothing overflows.
    let middle = tie * (forA * (1 - forA)).squareRoot()
    let draw = random.uniform() * (1 + middle)
    let choice: Choice = draw < forA ? .a : (draw < forA + middle ? .tie : .b)
    return JudgedTable.Entry(comparison: row, choice: choice, shownFirst: first)
  }
}

extension JudgedTable {
  /// The same study with the two responses of some comparisons called the other way round.
  func swapping(_ isSwapped: (Int) -> Bool) -> JudgedTable {
    var table = self
    for row in comparisons.indices where isSwapped(row) {
      table.comparisons[row].systemA = comparisons[row].systemB
      table.comparisons[row].systemB = comparisons[row].systemA
      table.comparisons[row].charactersA = comparisons[row].charactersB
      table.comparisons[row].charactersB = comparisons[row].charactersA
      if let content = comparisons[row].content {
        table.comparisons[row].content = Content(
          prompt: content.prompt, textA: content.textB, textB: content.textA)
      }
      for column in columns.indices {
        table.columns[column].a[row] = columns[column].b[row]
        table.columns[column].b[row] = columns[column].a[row]
      }
    }
    for judge in table.judges.indices {
      for index in table.judges[judge].entries.indices {
        let entry = table.judges[judge].entries[index]
        guard isSwapped(entry.comparison) else { continue }
        table.judges[judge].entries[index].choice = entry.choice.swapped
        table.judges[judge].entries[index].shownFirst = entry.shownFirst?.opposite
      }
    }
    return table
  }
}
