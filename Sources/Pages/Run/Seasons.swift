import Questions
import Notebook
import Phrases
import Records
import Times
package import Views

// When summer begins where a notebook is written: asked once, kept in its settings.
extension OpenNotebook {
  /// Does what may hang on whether summer begins in December. Where it does, and neither the settings nor the place tell,
  /// that is asked, and it is done again.
  package mutating func knowingSummer<Value>(_ work: (Bool?) throws -> Value) throws -> Value {
    do {
      return try work(isSouthern)
    } catch  where error.hangsOnSummer {
      guard let half = try asksSummer() else { throw error }
      return try work(half)
    }
  }

  /// Asks when summer begins and keeps the answer in the settings; `nil` where nobody can be asked or nothing is said.
  package mutating func asksSummer() throws -> Bool? {
    guard talk.asks, let field = Schema.field(FieldName.summer.name, of: .settings) else { return nil }
    var half: Bool?
    try ask([
      AskScene(field.asking[words.language], answers: field.choices.map { $0.label[words.language] }) {
        index, open in
        half = .string(field.choices[index].value) == NotebookSettings.summer(isSouthern: true)
        try half.map { try open.remember(isSouthern: $0) }
        return .leave
      }
    ])
    return half
  }
}

extension Error {
  /// Whether a time was refused only because nothing tells when summer begins.
  package var hangsOnSummer: Bool {
    if let asked = self as? AskedTime { return asked.question.kind == .season }
    guard case .input(_, .asked(_, let question))? = self as? CommandFault else { return false }
    return question.kind == .season
  }
}
