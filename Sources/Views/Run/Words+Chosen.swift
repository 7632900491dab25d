package import Phrases
import Platform
package import Records

extension Words {
  /// The words of this run.
  package static let chosen = Words(
    language: Language.chosen(arguments: Process.arguments, environment: Process.environment))
}

extension Language {
  /// The language for this run: `--language`, else the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set, else
  /// English. Help is written before arguments are parsed, so the option is looked for by itself.
  package static func chosen(arguments: [String], environment: (String) -> String?) -> Language {
    if let named = named(in: arguments) { return named }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first ?? ""
    return Language(rawValue: String(locale.prefix(2))) ?? .en
  }

  /// The language that `--language` names.
  package static func named(in arguments: [String]) -> Language? {
    value(of: "--language", in: arguments).flatMap(Language.init(rawValue:))
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument == option { return arguments.dropFirst(index + 1).first }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }
}
