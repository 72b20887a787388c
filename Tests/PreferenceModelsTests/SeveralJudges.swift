import Preferences
import Statistics

/// A study of several judges with weights of their own on the same comparisons.
struct SeveralJudges {
  var seed: UInt64 = 1
  var clusters = 100
  var perCluster = 3
  /// Weights per unit of the raw difference, a row for each judge.
  var weights: [[Double]] = [[1, -0.6, 0.3], [1, -0.6, 0.3]]
  /// What every judge's weights are multiplied by: below 1 a noisier judge.
  var decisiveness: [Double] = [1, 1]
  var names = ["mara", "ember", "quill", "slate", "cedar", "pebble"]

  /// The table; judges decide independently given the factors.
  func table() -> JudgedTable {
    var random = CounterGenerator(seed: seed)
    let count = clusters * perCluster
    let width = weights[0].count
    // Factors of a prompt go together a little, so that prompts matter.
    let columns = (0..<width).map { index in
      var a: [Double] = []
      var b: [Double] = []
      for _ in 0..<clusters {
        let common = 0.5 * random.normal()
        for _ in 0..<perCluster {
          a.append(common + random.normal())
          b.append(random.normal())
        }
      }
      return JudgedTable.Column(factor: Simulation.factor(index), a: a, b: b)
    }
    let rows = (0..<count).map {
      JudgedTable.Row(
        id: "c\($0)", cluster: $0 / perCluster, scenario: $0 % 2 == 0 ? "even" : "odd")
    }
    let judges = weights.indices.map { judge in
      JudgedTable.JudgeVerdicts(
        judge: Judge(name: names[judge], kind: judge == 0 ? .human : .llm),
        entries: rows.indices.map { row in
          var predictor = 0.0
          for (index, column) in columns.enumerated() {
            predictor += weights[judge][index] * (column.a[row] - column.b[row])
          }
          let chance = expit(decisiveness[judge] * predictor)
          return JudgedTable.Entry(
            comparison: row, choice: random.uniform() < chance ? .a : .b)
        })
    }
    return JudgedTable(comparisons: rows, columns: columns, judges: judges)
  }
}
