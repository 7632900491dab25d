package import Records

/// Everything the program says, in each of its languages side by side: a missing translation does not compile.
///
/// The sentences stand in extensions, one file for each part of the program.
package struct Words: Sendable {
  /// The language in which it speaks.
  package let language: Language

  /// Whether they stand on the pages of a sitting, where nobody has a shell before them.
  package var isOnPages = false

  /// The words of this language.
  package init(language: Language) { self.language = language }

  /// The sentence in this language.
  package func say(_ english: @autoclosure () -> String, _ spanish: @autoclosure () -> String) -> String {
    switch language {
    case .en: english()
    case .es: spanish()
    }
  }

  /// A number and what is counted: `many(3, ("entry", "entries"), ("apunte", "apuntes"))`.
  package func many(
    _ number: Int, _ english: (one: String, more: String), _ spanish: (one: String, more: String)
  ) -> String {
    let noun =
      switch language {
      case .en: number == 1 ? english.one : english.more
      case .es: number == 1 ? spanish.one : spanish.more
      }
    return "\(number) \(noun)"
  }
}
