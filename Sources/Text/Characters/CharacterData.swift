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

/// The composed form of texts that must not leave the memory that they are in (NFC, Unicode Standard Annex #15).
public enum ComposedForm {
  /// How many bytes of room a text of `count` bytes takes to be composed: four for each scalar of its longest
  /// decomposition.
  public static func room(for count: Int) -> Int { 16 * count + 64 }

  /// Composes UTF-8 in `room`, which holds ``room(for:)`` bytes at an address that is a multiple of four; gives how many
  /// bytes it wrote from the beginning. `nil` where the text is not UTF-8. Nothing of it is written anywhere else.
  public static func compose(_ text: Span<UInt8>, in room: inout MutableSpan<UInt8>) -> Int? {
    let options = utf8proc_option_t(rawValue: UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    return unsafe room.withUnsafeMutableBytes { room in
      unsafe text.withUnsafeBufferPointer { text in
        guard UInt(bitPattern: room.baseAddress).isMultiple(of: 4) else { return nil }
        let scalars = unsafe room.bindMemory(to: Int32.self)
        let count = unsafe utf8proc_decompose(
          text.baseAddress, text.count, scalars.baseAddress, scalars.count, options)
        guard 0..<scalars.count ~= count else { return nil }
        let length = unsafe utf8proc_reencode(scalars.baseAddress, count, options)
        return length >= 0 ? length : nil
      }
    }
  }
}
