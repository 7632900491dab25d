/// Random numbers that a seed makes again: SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number
/// Generators", 2014). For tests alone.
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// The distance of two states.
  public static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The numbers from `state` on.
  public init(state: UInt64) { self.state = state }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= SplitMix64.step
    return SplitMix64.mix(state)
  }

  /// A number in which each bit of `number` counts for every bit.
  public static func mix(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
