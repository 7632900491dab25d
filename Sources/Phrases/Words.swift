import Platform
import Records

/// Everything the program says, in each of its languages side by side: a missing translation does not compile.
///
/// The sentences stand in extensions, one file for each part of the program.
struct Words: Sendable {
  /// The language in which it speaks.
  let language: Language

  /// The words of this run.
  static let chosen = Words(
    language: Language.chosen(arguments: Process.arguments, environment: Process.environment))

  /// The sentence in this language.
  func say(_ english: @autoclosure () -> String, _ spanish: @autoclosure () -> String) -> String {
    switch language {
    case .en: english()
    case .es: spanish()
    }
  }

  /// A number and what is counted: `many(3, ("entry", "entries"), ("apunte", "apuntes"))`.
  func many(_ number: Int, _ english: (one: String, more: String), _ spanish: (one: String, more: String))
    -> String
  {
    let noun =
      switch language {
      case .en: number == 1 ? english.one : english.more
      case .es: number == 1 ? spanish.one : spanish.more
      }
    return "\(number) \(noun)"
  }
}
