/// Cross-validation folds that keep clusters whole.
public enum Folds {
  /// The fold of each row, from 0 to `count - 1`.
  ///
  /// A cluster goes to one fold. Clusters are taken from the largest to the smallest, equals in
  /// an order drawn from the seed and their key, and each goes to the fold with the fewest rows.
  /// So folds are balanced by rows, and depend neither on the order of rows nor on the number
  /// of cores.
  public static func grouped(
    clusterKeys: [String], count: Int, seed: UInt64
  ) -> [Int] {
    precondition(count > 0, "\(count) folds")
    let clusters = Clusters(clusterKeys)
    var keys = [String](repeating: "", count: clusters.count)
    for (row, cluster) in clusters.indices.enumerated() { keys[cluster] = clusterKeys[row] }
    let sizes = clusters.sizes
    let draws = keys.map { key in
      var generator = CounterGenerator(seed: seed, stream: fingerprint(key))
      return generator.next()
    }
    let order = (0..<clusters.count).sorted { left, right in
      if sizes[left] != sizes[right] { return sizes[left] > sizes[right] }
      if draws[left] != draws[right] { return draws[left] < draws[right] }
      return keys[left] < keys[right]
    }
    var loads = [Int](repeating: 0, count: count)
    var folds = [Int](repeating: 0, count: clusters.count)
    for cluster in order {
      var lightest = 0
      for fold in loads.indices where loads[fold] < loads[lightest] { lightest = fold }
      folds[cluster] = lightest
      loads[lightest] += sizes[cluster]
    }
    return clusters.indices.map { folds[$0] }
  }

  /// The FNV-1a hash of the text's UTF-8 bytes; the library's own hash differs between runs.
  static func fingerprint(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01B3
    }
    return hash
  }
}
