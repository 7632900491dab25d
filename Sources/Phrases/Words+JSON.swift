package import Records
import Text

extension Words {
  /// What is wrong with bytes that should be JSON, and where.
  package func fault(_ fault: JSON.Fault) -> String {
    say(
      "Line \(fault.line), column \(fault.column): \(problem(fault.problem)).",
      "Línea \(fault.line), columna \(fault.column): \(problem(fault.problem)).")
  }

  private func problem(_ problem: JSON.Problem) -> String {
    switch problem {
    case .endsEarly: say("the input ends inside a value", "la entrada termina en medio de un valor")
    case .unexpected(let byte): unexpected(byte)
    case .goesOn: say("more follows after the value", "hay algo más después del valor")
    case .number: say("this is not a number as JSON writes it", "esto no es un número como los escribe JSON")
    case .escape: say("an escape with \\ is not known", "una secuencia con \\ no se conoce")
    case .halfPair: say("half of a surrogate pair stands alone", "falta la otra mitad de un par suplente")
    case .control(let byte):
      say(
        "a control character (\(byte)) stands in a text without an escape",
        "hay un carácter de control (\(byte)) sin escapar dentro de un texto")
    case .notUTF8: say("the text is not UTF-8", "el texto no es UTF-8")
    case .byteOrderMark:
      say(
        "the input begins with a byte order mark; leave it out",
        "la entrada empieza con una marca BOM; quítala")
    case .nameTwice(let name):
      say("the name \"\(name.shown)\" occurs twice", "el nombre «\(name.shown)» aparece dos veces")
    case .tooDeep:
      say(
        "lists and objects are nested deeper than \(JSON.deepest)",
        "hay más de \(JSON.deepest) niveles anidados")
    case .tooLong(let limit):
      say("the input is longer than \(limit) bytes", "la entrada tiene más de \(limit) bytes")
    }
  }

  private func unexpected(_ byte: UInt8) -> String {
    guard (0x21...0x7E).contains(byte) else {
      return say("something unexpected stands here", "aquí hay algo inesperado")
    }
    let sign = Character(Unicode.Scalar(byte))
    return say("\"\(sign)\" was not expected here", "aquí no se esperaba «\(sign)»")
  }
}
