internal import Sodium

/// Whether a load comes by chance (Docs/Format.md, section 9, "Chance"). Tests put a seeded one in its place.
struct Chance: Sendable {
  /// A whole number below its bound, each as likely.
  let below: @Sendable (UInt32) -> UInt32

  init(below: @escaping @Sendable (UInt32) -> UInt32 = { randomNumber(below: $0) }) { self.below = below }

  /// One in 64.
  func first() -> Bool { below(64) == 0 }
  /// One in two.
  func another() -> Bool { below(2) == 0 }
}
