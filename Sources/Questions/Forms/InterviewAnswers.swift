package import Guidance
package import Records

/// What was said before a plan or a list begins.
package struct InterviewAnswers {
  /// What is the case.
  package var applies: [String] = []
  /// Values and texts, by question.
  package var texts: [String: String] = [:]
  /// Names, by question.
  package var names: [String: [String]] = [:]

  /// Whether nothing was answered.
  package var isEmpty: Bool { applies.isEmpty && texts.isEmpty && names.values.allSatisfy(\.isEmpty) }

  /// Whether a question was answered.
  func has(_ question: String) -> Bool {
    applies.contains(question) || texts[question] != nil || names[question] != nil
  }

  /// The answers as they are kept while they are given.
  package var asked: JSONObject {
    let texts = texts.sorted { $0.key < $1.key }.map { ($0.key, JSON.string($0.value)) }
    let names = names.sorted { $0.key < $1.key }.map { ($0.key, JSON.array($0.value.map(JSON.string))) }
    return [
      "applies": .array(applies.map(JSON.string)), "texts": .object(JSONObject(texts)),
      "names": .object(JSONObject(names)),
    ]
  }

  /// No answers, or those that were kept.
  package init(_ asked: JSONObject = JSONObject()) {
    applies = asked[.applies]?.texts ?? []
    for member in asked["texts"]?.object?.members ?? [] { texts[member.name] = member.value.text }
    for member in asked["names"]?.object?.members ?? [] { names[member.name] = member.value.texts }
  }

  /// Chooses one of several answers, or takes it back.
  mutating func toggle(_ value: String, of question: Question) {
    var chosen = names[question.id] ?? []
    if let place = chosen.firstIndex(of: value) { chosen.remove(at: place) } else { chosen.append(value) }
    names[question.id] = chosen.isEmpty ? nil : chosen
  }

  /// Whether an answer to one of `questions` has answered this one too.
  func imply(_ question: Question, in questions: [Question]) -> Bool {
    questions.contains { other in
      other.implied.contains(question.id) && names[other.id]?.contains(question.id) == true
    }
  }

  /// The answers as fields of a plan.
  package func fields(of template: Template) -> JSONObject {
    var fields: JSONObject = ["template": .string(template.id)]
    for (name, text) in texts.sorted(by: { $0.key < $1.key }) { fields[name] = .string(text) }
    if let most = names[FieldName.priorities.name], !most.isEmpty {
      fields[.priorities] = .array(most.map(JSON.string))
    }
    if !applies.isEmpty { fields[.applies] = .array(applies.map(JSON.string)) }
    return fields
  }
}
