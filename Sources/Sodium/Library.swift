// A buffer that is not empty has an address.
// swift-format-ignore-file: NeverForceUnwrap

internal import CSodium

/// libsodium, started once, before anything of it is used.
///
/// `sodium_malloc` before `sodium_init` ends the process, so every entry point of this module asks for `ready` first.
enum Library {
  static let ready: Bool = sodium_init() >= 0

  static func start() {
    guard ready else { fatalError("libsodium cannot be started: no source of random numbers") }
  }
}

/// `count` random bytes from the operating system's generator, by way of libsodium.
public func randomBytes(_ count: Int) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: count)
  fillRandom(&bytes, 0..<count)
  return bytes
}

/// Fills `range` of `bytes` with random bytes.
public func fillRandom(_ bytes: inout [UInt8], _ range: Range<Int>) {
  Library.start()
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
  guard !range.isEmpty else { return }
  unsafe bytes.withUnsafeMutableBytes { buffer in
    unsafe randombytes_buf(buffer.baseAddress! + range.lowerBound, range.count)
  }
}

/// A random number below `bound`, without bias.
public func randomNumber(below bound: UInt32) -> UInt32 {
  Library.start()
  return randombytes_uniform(bound)
}

/// Compares two byte strings of equal length in constant time; `false` where their lengths differ.
public func equalInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  return unsafe left.withUnsafeBytes { l in
    unsafe right.withUnsafeBytes { r in
      guard let a = l.baseAddress, let b = r.baseAddress else { return true }
      return unsafe sodium_memcmp(a, b, l.count) == 0
    }
  }
}
