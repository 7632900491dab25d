internal import Records
internal import Sodium
internal import Text

/// A copy as bytes, made piece by piece while it is read, so that a long one is never whole in memory.
public struct Pieces: Sequence, IteratorProtocol, Sendable {
  private let count: Int
  private let make: @Sendable (Int) -> [UInt8]
  /// Makes the last piece from the digest of all others.
  private let seal: (@Sendable (String) -> [UInt8])?
  private var digest = SHA256.Stream()
  private var position = 0

  init(
    count: Int, sealedBy seal: (@Sendable (String) -> [UInt8])? = nil,
    _ make: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.count = count
    self.make = make
    self.seal = seal
  }

  /// The next piece; `nil` at the end.
  public mutating func next() -> [UInt8]? {
    defer { position += 1 }
    guard position < count else { return position == count ? seal?(hex(digest.finish())) : nil }
    let piece = make(position)
    if seal != nil { digest.update(piece) }
    return piece
  }
}

/// A copy in one of its forms.
protocol CopyForm: Sendable {
  /// The bytes.
  var pieces: Pieces { get }
}
