import Sodium

/// What is to be said against a passphrase that somebody chose. Warned about, never refused.
enum PassphraseWeakness: CaseIterable {
  /// Short enough for a machine to try them all.
  case short
  /// Of a few different characters only, or of digits only.
  case plain
  /// Characters that another keyboard or system may write as other bytes.
  case notASCII

  /// What holds for `passphrase`.
  static func all(of passphrase: borrowing SecretBytes) -> [PassphraseWeakness] {
    passphrase.withBytes { bytes in
      var kinds = Set<UInt8>()
      var digits = 0
      var isASCII = true
      for index in bytes.indices {
        kinds.insert(bytes[index])
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { digits += 1 }
        if bytes[index] >= 0x80 { isASCII = false }
      }
      var all: [PassphraseWeakness] = []
      if bytes.count < shortest { all.append(.short) }
      if bytes.count >= shortest && (kinds.count < 7 || digits * 2 > bytes.count) { all.append(.plain) }
      if !isASCII { all.append(.notASCII) }
      return all
    }
  }

  /// The fewest bytes that are not warned about: four short words.
  private static let shortest = 20
}

extension Words {
  func weakness(_ weakness: PassphraseWeakness) -> String {
    switch weakness {
    case .short:
      say(
        "This passphrase is short: a machine can try many of its length. Four words and more are better.",
        "Esta contraseña es corta: una máquina puede probar muchas así. Mejor cuatro palabras o más.")
    case .plain:
      say(
        "This passphrase repeats itself or is mostly digits, which makes it easy to try.",
        "Esta contraseña se repite o es casi toda de cifras, y eso la hace fácil de probar.")
    case .notASCII:
      say(
        "This passphrase has accents or signs that another keyboard may write in another way.",
        "Esta contraseña tiene acentos o signos que otro teclado puede escribir de otra forma.")
    }
  }
}
