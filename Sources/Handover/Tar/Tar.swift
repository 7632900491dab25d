public import Records

/// An archive as POSIX describes it (ustar): files one after another, each behind a head of 512 bytes.
///
/// It names no user, no group and no computer.
public enum Tar {
  private static let block = 512
  /// The longest name of a member, in bytes.
  static let longestName = 100

  /// What stands before a file of `size` bytes.
  ///
  /// - Parameter name: at most 100 bytes; a slash stands between a folder and what is in it.
  public static func head(_ name: String, size: Int, at moment: Instant) -> [UInt8] {
    precondition(name.utf8.count <= longestName)
    var head = Head()
    head.put(Array(name.utf8), at: 0)
    head.put(octal: 0o600, 7, at: 100)
    head.put(octal: 0, 7, at: 108)
    head.put(octal: 0, 7, at: 116)
    head.put(octal: size, 11, at: 124)
    head.put(octal: max(0, Int(moment.seconds)), 11, at: 136)
    head.put([UInt8](repeating: 0x20, count: 8), at: 148)
    head.put([UInt8(ascii: "0")], at: 156)
    head.put(Array("ustar".utf8) + [0] + Array("00".utf8), at: 257)
    head.put(octal: head.sum, 6, at: 148)
    head.put([0], at: 154)
    return head.bytes
  }

  /// What stands behind a file of `size` bytes.
  public static func padding(after size: Int) -> [UInt8] {
    [UInt8](repeating: 0, count: (block - size % block) % block)
  }

  /// What stands behind the last file.
  public static let end = [UInt8](repeating: 0, count: 2 * block)

  private struct Head {
    var bytes = [UInt8](repeating: 0, count: block)

    var sum: Int { bytes.reduce(0) { $0 + Int($1) } }

    mutating func put(_ value: [UInt8], at place: Int) {
      bytes.replaceSubrange(place..<place + value.count, with: value)
    }

    mutating func put(octal number: Int, _ count: Int, at place: Int) {
      let digits = String(number, radix: 8)
      put(Array((String(repeating: "0", count: count - digits.utf8.count) + digits).utf8), at: place)
    }
  }
}
