import RealModule

/// Random numbers that depend only on a seed, a stream and how many were drawn.
///
/// Streams are independent, so replicate r of a bootstrap draws from stream r and gets the same
/// numbers on any number of cores. The algorithm is Philox 4x32-10 (Salmon et al. 2011).
public struct CounterGenerator: RandomNumberGenerator, Sendable {
  private let key: SIMD2<UInt32>
  private let stream: SIMD2<UInt32>
  private var block: UInt64 = 0
  private var waiting: UInt64?

  /// The generator of a stream, at its start.
  public init(seed: UInt64, stream: UInt64 = 0) {
    key = Self.halves(seed)
    self.stream = Self.halves(stream)
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    if let value = waiting {
      waiting = nil
      return value
    }
    let position = Self.halves(block)
    let words = Self.philox(
      SIMD4(position.x, position.y, stream.x, stream.y), key: key)
    block &+= 1
    waiting = UInt64(words.w) << 32 | UInt64(words.z)
    return UInt64(words.y) << 32 | UInt64(words.x)
  }

  /// Ten rounds of the Philox bijection.
  static func philox(_ counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var words = counter
    var key = key
    for _ in 0..<10 {
      let first = UInt64(words.x) * 0xD251_1F53
      let second = UInt64(words.z) * 0xCD9E_8D57
      words = SIMD4(
        UInt32(truncatingIfNeeded: second >> 32) ^ words.y ^ key.x,
        UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ words.w ^ key.y,
        UInt32(truncatingIfNeeded: first))
      key &+= SIMD2(0x9E37_79B9, 0xBB67_AE85)
    }
    return words
  }

  private static func halves(_ value: UInt64) -> SIMD2<UInt32> {
    SIMD2(UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32))
  }
}

extension RandomNumberGenerator {
  /// A draw from the uniform distribution between 0 and 1, never either end.
  public mutating func uniform() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// A draw from the standard normal distribution, by inversion.
  public mutating func normal() -> Double {
    NormalDistribution().quantile(uniform())
  }

  /// A draw from the exponential distribution with mean 1.
  public mutating func exponential() -> Double {
    -Double.log(uniform())
  }

  /// A whole number from 0 to `count - 1`, each equally likely.
  public mutating func index(below count: Int) -> Int {
    Int(next(upperBound: UInt64(count)))
  }
}
