public import Sodium

/// What helps somebody who chooses a passphrase while it is typed. Whoever opens with one is helped with nothing.
///
/// A class, for panels are compared and closures cannot be.
public final class Choosing: Equatable, Sendable {
  /// The key that shows what is typed, and hides it again.
  public static let showing = Key.control("t")
  /// The key that completes a word.
  public static let completing = Key.tab

  /// What is to be said of what was typed so far. None of its words may be in it.
  let note: @Sendable (borrowing SecretBytes) -> String?
  /// What completes the last word; empty where nothing does.
  let completion: @Sendable (borrowing SecretBytes) -> SecretBytes

  /// Help of this kind.
  public init(
    note: @escaping @Sendable (borrowing SecretBytes) -> String?,
    completion: @escaping @Sendable (borrowing SecretBytes) -> SecretBytes
  ) {
    (self.note, self.completion) = (note, completion)
  }

  /// Whether both are the same object.
  public static func == (one: Choosing, other: Choosing) -> Bool { one === other }
}

extension SecretWords {
  /// What was typed so far, as it can be shown: what would move the cursor or hide is a question mark, a character that
  /// did not come whole is left out.
  convenience init(typed: borrowing SecretBytes) {
    var text = SecretText(limit: typed.count)
    typed.withBytes { bytes in
      var at = 0
      while at < bytes.count {
        let (scalar, count) = bytes.scalar(at: at)
        if at + count <= bytes.count {
          if let scalar, scalar.isSafe {
            for place in at..<at + count { text.append([bytes[place]]) }
          } else {
            text.append([bytes[at] == 9 || bytes[at] == 10 ? 0x20 : UInt8(ascii: "?")])
          }
        }
        at += count
      }
    }
    self.init(text.finish())
  }

  /// How many characters there are in a stretch.
  func characterCount(in range: Range<Int>) -> Int {
    bytes.withBytes { bytes in range.reduce(0) { $0 + (bytes[$1] & 0xC0 == 0x80 ? 0 : 1) } }
  }
}

extension Span<UInt8> {
  /// The scalar of UTF-8 that begins at a place, and how many bytes it has; `nil` and 1 where none does.
  fileprivate func scalar(at start: Int) -> (Unicode.Scalar?, Int) {
    let lead = self[start]
    let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    if length < 2 { return (length == 1 ? Unicode.Scalar(lead) : nil, 1) }
    var value = UInt32(lead & (0x7F >> UInt8(length)))
    for place in start + 1..<start + length {
      guard place < count else { return (nil, length) }
      guard self[place] & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(self[place] & 0x3F)
    }
    return (Unicode.Scalar(value), length)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal only shows it.
  fileprivate var isSafe: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
    default: true
    }
  }
}
