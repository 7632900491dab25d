// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import CSodium

/// Bytes in guarded memory: locked against swapping where the system allows it, between guard pages, erased at the end.
///
/// Docs/Architecture.md, "Settled choices": keys and passphrases live here and nowhere else.
@safe
public struct SecretBytes: ~Copyable, @unchecked Sendable {
  private let buffer: UnsafeMutableBufferPointer<UInt8>

  /// How many bytes there are.
  public var count: Int { unsafe buffer.count }

  /// Makes `count` bytes and lets `fill` write them in place, so that no array is left behind to copy from.
  public init<E: Error>(count: Int, filledBy fill: (inout MutableSpan<UInt8>) throws(E) -> Void) throws(E) {
    let made = unsafe guarded(count)
    var span = unsafe MutableSpan<UInt8>(_unsafeElements: made)
    do {
      try fill(&span)
    } catch {
      unsafe sodium_free(made.baseAddress)
      throw error
    }
    unsafe buffer = made
  }

  /// `count` random bytes.
  public init(random count: Int) {
    unsafe buffer = guarded(count)
    unsafe randombytes_buf(buffer.baseAddress!, count)
  }

  /// A copy of `range` of `other`.
  public init(copying other: borrowing SecretBytes, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= other.count)
    unsafe buffer = guarded(range.count)
    unsafe buffer.baseAddress!.update(from: other.pointer + range.lowerBound, count: range.count)
  }

  /// A copy of bytes that are in ordinary memory too.
  public init(copying bytes: [UInt8]) {
    unsafe buffer = guarded(bytes.count)
    for index in bytes.indices { unsafe buffer[index] = bytes[index] }
  }

  /// `count` zeros, to be written later.
  public init(zeros count: Int) {
    unsafe buffer = guarded(count)
  }

  deinit {
    unsafe sodium_free(buffer.baseAddress)
  }

  /// Lends the bytes for the length of `body`.
  public borrowing func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    try body(unsafe Span(_unsafeElements: UnsafeBufferPointer(buffer)))
  }

  /// Lends the bytes for writing for the length of `body`.
  public mutating func withMutableBytes<R, E: Error>(
    _ body: (inout MutableSpan<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    var span = unsafe MutableSpan<UInt8>(_unsafeElements: buffer)
    return try body(&span)
  }

  /// Puts other random bytes in the place of these.
  public mutating func randomize() {
    unsafe randombytes_buf(buffer.baseAddress!, count)
  }

  /// Whether both hold the same bytes, compared in constant time.
  public borrowing func equals(_ other: borrowing SecretBytes) -> Bool {
    guard count == other.count else { return false }
    return unsafe sodium_memcmp(buffer.baseAddress!, other.buffer.baseAddress!, count) == 0
  }

  var pointer: UnsafePointer<UInt8> { unsafe UnsafePointer(buffer.baseAddress!) }
  var mutablePointer: UnsafeMutablePointer<UInt8> { unsafe buffer.baseAddress! }
}

/// `count` zeros from libsodium's allocator. It gives an address for one byte at the least.
private func guarded(_ count: Int) -> UnsafeMutableBufferPointer<UInt8> {
  Library.start()
  guard let start = unsafe sodium_malloc(max(count, 1)) else { fatalError("no memory left for keys") }
  unsafe sodium_memzero(start, max(count, 1))
  return unsafe UnsafeMutableBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: count)
}
