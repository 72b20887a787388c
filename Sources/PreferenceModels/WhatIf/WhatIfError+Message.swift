extension WhatIfError: CustomStringConvertible {
  /// What is wrong and what would be right, then a fix.
  public var description: String {
    switch self {
    case .unusableNumber(let judge, let part):
      "what-if judge \"\(judge)\": the weight of \(part) is not a usable number\n"
        + "fix: give finite log-odds per scale, and a scale above zero"
    case .repeatedFactor(let judge, let factor):
      "what-if judge \"\(judge)\": \(factor) has two weights\nfix: keep one of them"
    case .missingFactors(let judge, let factors, let available):
      "what-if judge \"\(judge)\" weighs \(factors.joined(separator: ", ")), which "
        + "\(factors.count == 1 ? "is" : "are") not in this analysis\n"
        + "fix: set the weight to 0, or bring the factor in; the analysis has "
        + available.joined(separator: ", ")
    case .nameTaken(let judge):
      "a judge of the study is named \"\(judge)\" already\nfix: give the what-if judge another "
        + "name in its file"
    case .noModel(let judge, let available):
      "there is no fitted model of \"\(judge)\" to start from\n"
        + "fix: "
        + (available.isEmpty
          ? "penchant fit says why no judge has a model"
          : "judges with a model are \(available.joined(separator: ", "))")
    }
  }
}
