public import Sodium

extension SecretBytes {
  /// The bytes of a text.
  public init(copying text: String) {
    self.init(count: text.utf8.count) { (bytes: inout MutableSpan<UInt8>) throws(Never) in
      for (index, byte) in text.utf8.enumerated() { bytes[index] = byte }
    }
  }
}
