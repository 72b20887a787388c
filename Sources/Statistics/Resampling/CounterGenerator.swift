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
  ///
  /// Written in plain integers, which builds without optimisation run much faster than vectors.
  static func philox(_ counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (first, second, third, fourth) = (counter.x, counter.y, counter.z, counter.w)
    var (low, high) = (key.x, key.y)
    var round = 0
    while round < 10 {
      let left = UInt64(first) &* 0xD251_1F53
      let right = UInt64(third) &* 0xCD9E_8D57
      first = UInt32(truncatingIfNeeded: right >> 32) ^ second ^ low
      second = UInt32(truncatingIfNeeded: right)
      third = UInt32(truncatingIfNeeded: left >> 32) ^ fourth ^ high
      fourth = UInt32(truncatingIfNeeded: left)
      low = low &+ 0x9E37_79B9
      high = high &+ 0xBB67_AE85
      round += 1
    }
    return SIMD4(first, second, third, fourth)
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
