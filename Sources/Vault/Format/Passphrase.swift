public import Sodium
internal import Text

extension SecretBytes {
  /// The passphrase in NFC, which does not depend on the keyboard that it was typed on; `nil` where these are its bytes
  /// already, or where it is not UTF-8. Docs/Format.md, section 4.
  borrowing func composed() -> SecretBytes? {
    let isPlain = withBytes { bytes in bytes.indices.allSatisfy { bytes[$0] < 0x80 } }
    if isPlain { return nil }
    var room = SecretBytes(zeros: ComposedForm.room(for: count))
    let length = withBytes { text in room.withMutableBytes { ComposedForm.compose(text, in: &$0) } }
    guard let length, length > 0 else { return nil }
    let composed = SecretBytes(copying: room, 0..<length)
    if composed.equals(self) { return nil }
    return composed
  }

  /// The passphrase in NFC, or as it is where it has none: what a new book is given.
  public borrowing func inComposedForm() -> SecretBytes {
    if let composed = composed() { return composed }
    return SecretBytes(copying: self, 0..<count)
  }
}
