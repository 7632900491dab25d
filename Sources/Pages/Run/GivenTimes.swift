import Questions
import Notebook
import Phrases
package import Records
package import Times
import Views

/// The input of a command with its times read: words that are one time get its bounds, all else stays as it is.
package struct GivenTimes {
  /// The fields.
  package private(set) var object: JSONObject
  /// The first time that can be more than one thing; one that hangs on more than when summer begins comes first.
  package private(set) var asked: (String, TimeQuestion)?
  private let isSouthern: Bool?

  /// Reads the times among `fields` of an object, also in the parts of fields.
  ///
  /// - Parameter isSouthern: whether summer begins in December, where that is known.
  package init(reading object: JSONObject, _ fields: [Field], _ isSouthern: Bool?) {
    (self.object, self.isSouthern) = (object, isSouthern)
    for field in fields {
      guard let value = object[field.name] else { continue }
      self.object[field.name] = read(value, field, field.type)
    }
  }

  private mutating func read(_ value: JSON, _ field: Field, _ type: FieldType) -> JSON {
    switch type {
    case .when: value.text.map { time($0, field.tense) } ?? value
    case .parts: value.object.map { .object(part($0, field)) } ?? value
    case .list(let inner): value.items.map { .array($0.map { read($0, field, inner) }) } ?? value
    default: value
    }
  }

  private mutating func part(_ object: JSONObject, _ field: Field) -> JSONObject {
    let part = GivenTimes(reading: object, field.parts, isSouthern)
    if let (text, question) = part.asked { note(text, question) }
    return part.object
  }

  /// A time in one of the forms of `Docs/Records.md` stays as it is, whenever it is.
  private mutating func time(_ text: String, _ tense: Tense) -> JSON {
    do throws(When.Problem) { return try When(.string(text)).json } catch .noSuchDate {
      return .string(text)
    } catch {}
    switch TimeReader.here(Words.chosen.language, tense, isSouthern: isSouthern).read(text) {
    case .understood(let when, _): return when.json
    case .asked(let question): note(text, question)
    case .words: break
    }
    return .string(text)
  }

  private mutating func note(_ text: String, _ question: TimeQuestion) {
    if asked == nil || asked?.1.kind == .season { asked = (text, question) }
  }
}
