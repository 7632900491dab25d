internal import CUTF8Proc

/// What the Unicode Character Database says of single scalars, as utf8proc has it. The one file that calls it.
enum CharacterData {
  /// The general category of a scalar (Unicode Standard, section 4.5).
  enum Category {
    case letter, spacingMark, otherMark, format, control, unassigned, other
  }

  static func category(of scalar: Unicode.Scalar) -> Category {
    switch utf8proc_category(Int32(scalar.value)) {
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM,
      UTF8PROC_CATEGORY_LO:
      .letter
    case UTF8PROC_CATEGORY_MC: .spacingMark
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME: .otherMark
    case UTF8PROC_CATEGORY_CF: .format
    case UTF8PROC_CATEGORY_CC: .control
    case UTF8PROC_CATEGORY_CN: .unassigned
    default: .other
    }
  }

  /// The columns of a character cell that utf8proc gives a scalar: 0, 1 or 2.
  static func width(of scalar: Unicode.Scalar) -> Int { Int(utf8proc_charwidth(Int32(scalar.value))) }

  /// The canonical combining class of a scalar (Unicode Standard, section 3.11).
  static func combiningClass(of scalar: Unicode.Scalar) -> Int {
    unsafe Int(utf8proc_get_property(Int32(scalar.value)).pointee.combining_class)
  }

  /// NFKC_Casefold of one scalar (Unicode Standard, section 3.13), taken apart into letters and marks.
  static func caseFolded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    decomposed(scalar, [UTF8PROC_COMPAT, UTF8PROC_CASEFOLD, UTF8PROC_IGNORE])
  }

  /// The canonical decomposition of one scalar (NFD).
  static func decomposed(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] { decomposed(scalar, []) }

  private static func decomposed(
    _ scalar: Unicode.Scalar, _ more: [utf8proc_option_t]
  ) -> [Unicode.Scalar] {
    let options = more.reduce(UTF8PROC_DECOMPOSE.rawValue) { $0 | $1.rawValue }
    var found = [Int32](repeating: 0, count: longest)
    let count = unsafe found.withUnsafeMutableBufferPointer { room in
      unsafe utf8proc_decompose_char(
        Int32(scalar.value), room.baseAddress, room.count, utf8proc_option_t(rawValue: options), nil)
    }
    guard 0...longest ~= count else { return [scalar] }
    return found.prefix(count).compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
  }

  /// The most scalars that one becomes is 18 (U+FDFA).
  private static let longest = 32
}

/// Forms of texts that must not leave the memory that they are in: UTF-8 becomes scalars, four bytes each, lowest first.
/// Nothing of them is written anywhere else.
public enum GuardedText {
  /// What is made of a text.
  public enum Form: Sendable {
    /// NFC (Unicode Standard Annex #15).
    case composed
    /// NFKD without marks (general category M).
    case plain
  }

  /// How many bytes of room the scalars of a text of `count` bytes may take: six scalars for each byte (U+FDFA has three
  /// bytes and becomes eighteen).
  public static func room(for count: Int) -> Int { 24 * count + 64 }

  /// Writes the scalars of a form of `text` into `room`, which holds ``room(for:)`` bytes at an address that is a multiple
  /// of four; gives how many there are. `nil` where the text is not UTF-8.
  public static func scalars(
    _ form: Form, of text: Span<UInt8>, in room: inout MutableSpan<UInt8>
  ) -> Int? {
    unsafe room.withUnsafeMutableBytes { room in
      unsafe text.withUnsafeBufferPointer { text in
        guard UInt(bitPattern: room.baseAddress).isMultiple(of: 4) else { return nil }
        let scalars = unsafe room.bindMemory(to: Int32.self)
        var count = unsafe utf8proc_decompose(
          text.baseAddress, text.count, scalars.baseAddress, scalars.count, form.options)
        guard 0..<scalars.count ~= count else { return nil }
        if form == .composed {
          count = unsafe utf8proc_normalize_utf32(scalars.baseAddress, count, form.options)
        }
        return count >= 0 ? count : nil
      }
    }
  }
}

extension GuardedText.Form {
  fileprivate var options: utf8proc_option_t {
    let options =
      switch self {
      case .composed: [UTF8PROC_STABLE, UTF8PROC_COMPOSE]
      case .plain: [UTF8PROC_STABLE, UTF8PROC_DECOMPOSE, UTF8PROC_COMPAT, UTF8PROC_STRIPMARK]
      }
    return utf8proc_option_t(rawValue: options.reduce(0) { $0 | $1.rawValue })
  }
}
