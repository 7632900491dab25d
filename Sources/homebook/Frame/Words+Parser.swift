import Pages
import Phrases
import Records
import Views

extension Words {
  /// What the argument parser says, in this language. It speaks English only; its fixed phrases are exchanged.
  func parser(_ text: String) -> String {
    let option = "--" + Arguments.jsonInput
    var text = text.replacing(option + "  ", with: "--json -      ").replacing(option, with: "--json -")
    if language == .en { return text }
    for (english, spanish) in parserPhrases { text.replace(english, with: spanish) }
    return text
  }

  private var parserPhrases: [(String, String)] {
    [
      ("OVERVIEW: ", ""), ("USAGE: ", "USO: "), ("Usage: ", "Uso: "), ("ARGUMENTS:", "ARGUMENTOS:"),
      ("SUBCOMMANDS:", "ÓRDENES:"), ("OPTIONS:", "OPCIONES:"),
      ("Show help information.", "Muestra esta ayuda."), ("Show the version.", "Muestra la versión."),
      ("<subcommand>", "<orden>"), ("[<options>]", "[<opciones>]"), ("<options>", "<opciones>"),
      ("(values: ", "(valores: "), ("; default: ", "; si no: "), ("(default: ", "(si no: "),
      ("default: ", "si no: "),
      ("  See '", "  Mira «"), ("' for detailed help.", "» para saber más."),
      ("' for more information.", "» para saber más."), ("Help:  ", "Ayuda: "),
      ("Error: Unknown option '", "Error: no conozco la opción '"),
      ("Error: Missing value for '", "Error: falta el valor de '"),
      ("Error: Missing expected argument '", "Error: falta el argumento '"),
      ("Error: Missing one of: ", "Error: falta uno de: "),
      ("Error: Unexpected argument '", "Error: sobra el argumento '"),
      ("unexpected arguments: ", "sobran argumentos: "),
      ("Error: The value '", "Error: el valor '"), ("' is invalid for '", "' no sirve para '"),
      ("Did you mean '", "¿Querías decir '"), ("Please provide one of '", "Elige entre '"),
    ]
  }
}
