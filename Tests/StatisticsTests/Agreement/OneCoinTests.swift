import Statistics
import TestSupport
import Testing

@Suite struct OneCoinTests {
  private let planted = [0.9, 0.8, 0.7, 0.6, 0.55]

  private func items(_ count: Int, seed: UInt64) -> [[OneCoin.Verdict]] {
    var random = CounterGenerator(seed: seed)
    return (0..<count).map { _ in
      let truth: Double = random.uniform() < 0.5 ? 1 : -1
      return planted.indices.compactMap { judge in
        guard random.uniform() < 0.85 else { return nil }
        return OneCoin.Verdict(
          judge: judge, side: random.uniform() < planted[judge] ? truth : -truth)
      }
    }
  }

  @Test func `planted accuracies lie in their intervals`() throws {
    let items = items(1500, seed: 3)
    let fit = try OneCoin(
      items, judgeCount: planted.count, clusters: Clusters(Array(items.indices)))
    for (judge, truth) in planted.enumerated() {
      let distance = logit(fit.accuracies[judge]) - logit(truth)
      #expect(abs(distance) < 3 * fit.standardErrors[judge])
    }
    #expect(fit.accuracies[0] > fit.accuracies[1] && fit.accuracies[1] > fit.accuracies[3])
  }

  @Test func `the answer is a maximum of the likelihood with half a verdict on either side`()
    throws
  {
    let items = items(300, seed: 5)
    let fit = try OneCoin(
      items, judgeCount: planted.count, clusters: Clusters(Array(items.indices)))
    func likelihood(_ weights: [Double]) -> Double {
      var sum = 0.0
      for verdicts in items {
        let first = verdicts.reduce(0) { $0 - log1pExp(-$1.side * weights[$1.judge]) }
        let second = verdicts.reduce(0) { $0 - log1pExp($1.side * weights[$1.judge]) }
        sum += logSumExp([first, second])
      }
      for weight in weights { sum += -0.5 * log1pExp(-weight) - 0.5 * log1pExp(weight) }
      return sum
    }
    let weights = fit.accuracies.map(logit)
    for judge in weights.indices {
      var up = weights
      var down = weights
      up[judge] += 1e-4
      down[judge] -= 1e-4
      #expect(abs(likelihood(up) - likelihood(down)) / 2e-4 < 1e-3)
      #expect(likelihood(up) < likelihood(weights) && likelihood(down) < likelihood(weights))
    }
  }

  @Test func `other names of the sides and another order of judges change nothing`() throws {
    let items = items(200, seed: 7)
    let clusters = Clusters(Array(items.indices))
    let fit = try OneCoin(items, judgeCount: 5, clusters: clusters)
    let turned = try OneCoin(
      items.enumerated().map { index, verdicts in
        verdicts.map {
          OneCoin.Verdict(judge: 4 - $0.judge, side: index % 2 == 0 ? -$0.side : $0.side)
        }
      }, judgeCount: 5, clusters: clusters)
    for judge in 0..<5 {
      #expect(isClose(fit.accuracies[judge], turned.accuracies[4 - judge], Tolerance.iterative))
      #expect(
        isClose(fit.standardErrors[judge], turned.standardErrors[4 - judge], Tolerance.iterative))
    }
  }
}
