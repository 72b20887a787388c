/// Measures of agreement between values and gold.
enum Agreement {
  /// Ranks from 0, ties sharing their mean.
  static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start
      while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
      for place in start...end { ranks[order[place]] = Double(start + end) / 2 }
      start = end + 1
    }
    return ranks
  }

  static func pearson(_ left: [Double], _ right: [Double]) -> Double {
    let count = Double(left.count)
    let leftMean = left.reduce(0, +) / count
    let rightMean = right.reduce(0, +) / count
    var product = 0.0
    var leftSquares = 0.0
    var rightSquares = 0.0
    for (a, b) in zip(left, right) {
      product += (a - leftMean) * (b - rightMean)
      leftSquares += (a - leftMean) * (a - leftMean)
      rightSquares += (b - rightMean) * (b - rightMean)
    }
    return product / (leftSquares * rightSquares).squareRoot()
  }

  static func spearman(_ left: [Double], _ right: [Double]) -> Double {
    pearson(ranks(left), ranks(right))
  }

  /// Spearman correlation given a third variable.
  static func partial(_ left: [Double], _ right: [Double], given third: [Double]) -> Double {
    let a = spearman(left, right)
    let b = spearman(left, third)
    let c = spearman(right, third)
    return (a - b * c) / ((1 - b * b) * (1 - c * c)).squareRoot()
  }

  /// Area under the ROC curve, ties at half.
  static func auc(_ values: [Double], _ isPositive: [Bool]) -> Double {
    let ranks = ranks(values)
    let positives = Double(isPositive.count { $0 })
    let negatives = Double(isPositive.count) - positives
    let sum = zip(ranks, isPositive).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    return (sum - positives * (positives - 1) / 2) / (positives * negatives)
  }

  /// Share of pairs within a group whose values are ordered as their gold; ties and nulls half.
  static func pairs(_ values: [Double], _ gold: [Double], _ groups: [String]) -> Double {
    var members: [String: [Int]] = [:]
    for (index, group) in groups.enumerated() { members[group, default: []].append(index) }
    var right = 0.0
    var count = 0.0
    for indices in members.values {
      for (place, i) in indices.enumerated() {
        for j in indices.dropFirst(place + 1) where gold[i] != gold[j] {
          let (high, low) = gold[i] > gold[j] ? (i, j) : (j, i)
          count += 1
          if values[high] > values[low] {
            right += 1
          } else if !(values[high] < values[low]) {
            right += 0.5
          }
        }
      }
    }
    return right / count
  }
}
