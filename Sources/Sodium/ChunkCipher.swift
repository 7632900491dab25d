// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import CSodium
internal import Dispatch

/// A long text in chunks of 64 KiB, each sealed with ChaCha20-Poly1305 under its number and a mark on the
/// last.
///
/// The nonce is the chunk's number in 11 bytes, big-endian, then 1 for the last chunk and 0 for any other.
/// Several chunks at once are shared out over the processors.
public final class ChunkCipher: Sendable {
  /// The length of every chunk but the last, in bytes.
  public static let chunk = 65_536
  /// How much longer a sealed chunk is, in bytes.
  public static let overhead = 16
  private let key: SecretBytes

  /// Why chunks do not open: the number of the first that does not.
  public struct Failure: Error, Equatable {
    /// The number of the chunk.
    public let chunk: UInt64
  }

  /// A cipher under the 32 bytes of `key`, which is for one text only.
  public init(key: consuming SecretBytes) {
    precondition(key.count == 32)
    Library.start()
    self.key = key
  }

  /// The chunks of `plain`, sealed, of which the first has the number `first`; no bytes are one empty chunk.
  ///
  /// - Parameter ending: whether the last of them is the last of the text. All but that one are whole.
  public func seal(_ plain: Span<UInt8>, from first: UInt64, ending: Bool) -> [UInt8] {
    var sealed: [UInt8] = []
    seal(plain, from: first, ending: ending, into: &sealed)
    return sealed
  }

  /// The text of the chunks in `sealed`, of which the first has the number `first`: all of them or none.
  ///
  /// - Parameter ending: whether the last of them is the last of the text. All but that one are whole.
  public func open(_ sealed: Span<UInt8>, from first: UInt64, ending: Bool) throws(Failure) -> [UInt8] {
    var plain: [UInt8] = []
    try open(sealed, from: first, ending: ending, into: &plain)
    return plain
  }

  /// Puts the sealed chunks in the place of what `out` holds.
  func seal(_ plain: Span<UInt8>, from first: UInt64, ending: Bool, into out: inout [UInt8]) {
    let count = Self.chunks(in: plain.count, of: Self.chunk)
    out.resize(to: plain.count + count * Self.overhead)
    unsafe plain.withUnsafeBufferPointer { plain in
      unsafe out.withUnsafeMutableBufferPointer { out in
        nonisolated(unsafe) let (plain, out) = unsafe (plain, out)
        forEach(count) { index in
          let piece = unsafe Self.piece(index, of: plain, size: Self.chunk)
          let nonce = Self.nonce(first + UInt64(index), isLast: ending && index == count - 1)
          _ = unsafe crypto_aead_chacha20poly1305_ietf_encrypt(
            out.baseAddress! + index * (Self.chunk + Self.overhead), nil, piece.baseAddress,
            UInt64(piece.count), nil, 0, nil, nonce, key.pointer)
        }
      }
    }
  }

  /// Puts the text in the place of what `out` holds, or nothing where a chunk does not open.
  func open(
    _ sealed: Span<UInt8>, from first: UInt64, ending: Bool, into out: inout [UInt8]
  ) throws(Failure) {
    let count = Self.chunks(in: sealed.count, of: Self.chunk + Self.overhead)
    guard sealed.count >= count * Self.overhead else { throw Failure(chunk: first + UInt64(count) - 1) }
    // One byte more, so that there is an address even where there is no text.
    out.resize(to: sealed.count - count * Self.overhead + 1)
    var opened = [Bool](repeating: false, count: count)
    unsafe sealed.withUnsafeBufferPointer { sealed in
      unsafe out.withUnsafeMutableBufferPointer { out in
        unsafe opened.withUnsafeMutableBufferPointer { opened in
          nonisolated(unsafe) let (sealed, out, opened) = unsafe (sealed, out, opened)
          forEach(count) { index in
            let piece = unsafe Self.piece(index, of: sealed, size: Self.chunk + Self.overhead)
            let nonce = Self.nonce(first + UInt64(index), isLast: ending && index == count - 1)
            let result = unsafe crypto_aead_chacha20poly1305_ietf_decrypt(
              out.baseAddress! + index * Self.chunk, nil, nil, piece.baseAddress!, UInt64(piece.count), nil,
              0, nonce, key.pointer)
            unsafe opened[index] = result == 0
          }
        }
      }
    }
    out.removeLast()
    guard let flawed = opened.firstIndex(of: false) else { return }
    out.removeAll(keepingCapacity: true)
    throw Failure(chunk: first + UInt64(flawed))
  }

  private static func chunks(in count: Int, of size: Int) -> Int {
    max(1, (count + size - 1) / size)
  }

  private static func piece(
    _ index: Int, of whole: UnsafeBufferPointer<UInt8>, size: Int
  ) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(rebasing: whole[index * size..<min((index + 1) * size, whole.count)])
  }

  private static func nonce(_ number: UInt64, isLast: Bool) -> [UInt8] {
    [0, 0, 0] + (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * $0)) } + [isLast ? 1 : 0]
  }
}

extension [UInt8] {
  /// Makes this `count` bytes long in the memory that it has, if that is enough; what they are is not said.
  fileprivate mutating func resize(to count: Int) {
    if count > self.count {
      append(contentsOf: repeatElement(0, count: count - self.count))
    } else {
      removeLast(self.count - count)
    }
  }
}

/// Does `work` for every number below `count`, on all processors where there is more than one number.
private func forEach(_ count: Int, _ work: @Sendable (Int) -> Void) {
  if count > 1 {
    DispatchQueue.concurrentPerform(iterations: count, execute: work)
  } else if count == 1 {
    work(0)
  }
}
