public import Sodium
internal import Text

/// The canonical form of a passphrase (Docs/Format.md, section 4): one for all ways in which people type the same.
///
/// Everything is done whatever the passphrase is, and chosen from at the end.
extension SecretBytes {
  /// The canonical form, in guarded memory. It may be empty, and longer than what was typed.
  public borrowing func inCanonicalForm() -> SecretBytes {
    let isText = withBytes { (try? UTF8Span(validating: $0)) != nil }
    let readable = readable(isText)
    let text = readable.textForm()
    var words = readable.wordForm()
    if !isText { return SecretBytes(copying: self, 0..<count) }
    if let words = words.take() { return words }
    return text
  }

  /// Whether both have one canonical form.
  public borrowing func opensLike(_ other: borrowing SecretBytes) -> Bool {
    let form = inCanonicalForm()
    return form.equals(other.inCanonicalForm())
  }

  /// The bytes, or where they are not UTF-8, as many that are.
  private borrowing func readable(_ isText: Bool) -> SecretBytes {
    var copy = SecretBytes(copying: self, 0..<count)
    copy.withMutableBytes { bytes in
      for index in bytes.indices where bytes[index] >= 0x80 && !isText { bytes[index] &= 0x7F }
    }
    return copy
  }

  /// The text in NFC with plain spaces, and nothing unseen or white at its ends.
  private borrowing func textForm() -> SecretBytes {
    let scalars = GuardedScalars(.composed, of: self)
    var (start, end) = (0, scalars.count)
    while end > start, scalars[end - 1].isNothing { end -= 1 }
    while start < end, scalars[start].isNothing { start += 1 }
    var text = SecretText(limit: 4 * scalars.count)
    for index in start..<end { text.append(scalars[index].isOtherSpace ? 0x20 : scalars[index]) }
    return text.finish()
  }

  /// The words with single spaces; `nil` where they are not of one list, or not as many as they have to be.
  private borrowing func wordForm() -> SecretBytes? {
    var reading = WordReading(limit: GuardedScalars.room(for: self))
    let scalars = GuardedScalars(.plain, of: self)
    for index in 0..<scalars.count { reading.take(scalars[index]) }
    return reading.finish()
  }
}

extension SecretText {
  /// Appends a scalar as UTF-8.
  fileprivate mutating func append(_ scalar: UInt32) {
    if let bytes = Unicode.Scalar(scalar).flatMap(UTF8.encode) { append(bytes) }
  }
}

/// The scalars of a text in guarded memory; none where it is not UTF-8.
struct GuardedScalars: ~Copyable {
  private var room: SecretBytes
  let count: Int

  init(_ form: GuardedText.Form, of text: borrowing SecretBytes) {
    var room = SecretBytes(zeros: GuardedText.room(for: text.count))
    count =
      text.withBytes { text in room.withMutableBytes { GuardedText.scalars(form, of: text, in: &$0) } } ?? 0
    self.room = room
  }

  /// The most scalars that a text may have, and more.
  static func room(for text: borrowing SecretBytes) -> Int { GuardedText.room(for: text.count) }

  subscript(index: Int) -> UInt32 {
    room.withBytes { bytes in
      (0..<4).reduce(0) { $0 | UInt32(bytes[4 * index + $1]) << UInt32(8 * $1) }
    }
  }
}
