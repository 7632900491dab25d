package import Records
import Text

extension Flaw: Told {
  package func telling(_ words: Words) -> Telling {
    Telling(.refused, words.flaw(self, line: nil), next: words.nothingWritten)
  }
}

extension When.Problem: Told {
  package func telling(_ words: Words) -> Telling { Telling(.refused, words.sentence(words.problem(self))) }
}

extension Words {
  /// What is wrong with a field, and in which line of the input.
  package func flaw(_ flaw: Flaw, line: Int?) -> String {
    let row = line.map { say("line \($0)", "línea \($0)") }
    let field = flaw.path.isEmpty ? nil : say("field \"\(flaw.path)\"", "campo " + typed(flaw.path))
    let place = [row, field].compactMap(\.self).joined(separator: ", ")
    return sentence((place.isEmpty ? "" : place + ": ") + problem(flaw.problem))
  }

  /// A name that must be typed as it is, with what it is called beside it: for who reads another language.
  private func typed(_ path: String) -> String {
    "«\(path)»" + (Schema.wording(ofPath: path).map { " (\($0[language]))" } ?? "")
  }

  private func named(_ choices: [Choice]) -> String {
    let names = choices.map { say($0.value, "\($0.value) (\($0.label.es))") }
    return names.joined(separator: ", ")
  }

  /// A clause as a sentence.
  package func sentence(_ clause: String) -> String { capital(clause) + "." }

  /// A phrase with a capital at its beginning.
  package func capital(_ phrase: String) -> String { phrase.prefix(1).uppercased() + phrase.dropFirst() }

  package func small(_ phrase: String) -> String { phrase.prefix(1).lowercased() + phrase.dropFirst() }

  /// What is wrong with a field.
  package func problem(_ problem: Flaw.Problem) -> String {
    switch problem {
    case .missing: say("it is needed and not there", "hace falta y no está")
    case .automatic: say("only the program fills it in; leave it out", "solo lo rellena el programa; quítalo")
    case .type(let type): say("it must be \(name(type))", "debe ser \(name(type))")
    case .choice(let choices):
      say("it has no such value", "no tiene ese valor")
        + (choices.isEmpty ? "" : say("; it has: ", "; tiene: ") + named(choices))
    case .bounds(let bounds):
      say(
        "it must be from \(bounds.lowerBound) to \(bounds.upperBound)",
        "debe estar entre \(bounds.lowerBound) y \(bounds.upperBound)")
    case .when(let problem): self.problem(problem)
    case .control(let scalar):
      say(
        "it holds a control character (\(mark(scalar)))", "contiene un carácter de control (\(mark(scalar)))")
    case .direction(let scalar):
      say(
        "it holds a mark that turns the direction of text (\(mark(scalar)))",
        "contiene una marca que cambia la dirección del texto (\(mark(scalar)))")
    case .nothing: say("there is nothing to keep", "no hay nada que guardar")
    case .members(let most):
      say("it has more than \(most) members", "tiene más de \(most) miembros")
    }
  }

  /// What is wrong with a time.
  package func problem(_ problem: When.Problem) -> String {
    switch problem {
    case .notADate:
      say(
        "write a time as 2026-03-01T21:30, 2026-03-01, 2026-03 or 2026",
        "escribe la fecha así: 2026-03-01T21:30, 2026-03-01, 2026-03 o 2026")
    case .noSuchDate: say("there is no such date", "esa fecha no existe")
    case .wrongOrder:
      say("the earliest comes after the latest", "lo más temprano es posterior a lo más tardío")
    case .noPeriod: say("the period ends before it begins", "el período termina antes de empezar")
    case .noWords:
      say("a time in words needs \"words\"", "una fecha con palabras necesita «words» (las palabras)")
    }
  }

  private func mark(_ scalar: UInt32) -> String {
    Unicode.Scalar(scalar).map { String($0).shown } ?? "\(scalar)"
  }

  private func name(_ type: FieldType) -> String {
    switch type {
    case .line, .text, .choice: say("text", "texto")
    case .when: say("a time", "una fecha")
    case .flag: say("true or false", "true o false")
    case .whole(let bounds):
      say(
        "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
        "un número entero entre \(bounds.lowerBound) y \(bounds.upperBound)")
    case .id: say("an identifier of 16 digits", "un identificador de 16 cifras")
    case .instant: say("a moment such as 2026-03-01T20:30:00Z", "un instante como 2026-03-01T20:30:00Z")
    case .hex(let count): say("\(count) hexadecimal digits", "\(count) cifras hexadecimales")
    case .parts: say("an object", "un objeto")
    case .any: say("any value", "cualquier valor")
    case .list(let item):
      say("a list; each item is \(name(item))", "una lista; cada elemento es \(name(item))")
    }
  }
}
