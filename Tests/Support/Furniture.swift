import Foundation
import Guidance
import Phrases
import Records

extension Household {
  /// Puts one record of each kind into a notebook, with an answer to every question that its set asks, and a plan of each
  /// template where there are to be `plans`. What a book of the smallest size has no room for is left out.
  func furnish(
    _ language: Language, passphrase: String = Program.everyday, plans: Bool = true, full: Bool = false
  ) throws {
    for (command, kind) in [
      ("people", Kind.person), ("documents", .document), ("plan", .plan), ("journal", .entry),
    ] {
      let fields = JSONObject(
        Schema.asked(kind, full: full).compactMap { field in
          field.example.map { (field.name, $0) }
        })
      try lines(
        "\(command) add --json -", String(decoding: JSON.object(fields).compact, as: UTF8.self),
        passphrase: passphrase)
    }
    for template in Guidance(language: language, full: full).templates where plans {
      let given = #"{"template":"\#(template.id)"}"#
      _ = try run("plan start --json - --language \(language)", given, passphrase: passphrase)
    }
  }
}

extension Field {
  /// An answer to its question, of its type, that every notebook takes.
  fileprivate var example: JSON? { example(type) }

  private func example(_ type: FieldType) -> JSON? {
    switch type {
    case .line, .text: "Boiler"
    case .when: "2026-03-01"
    case .flag: true
    case .whole(let bounds): .integer(bounds.lowerBound)
    case .choice: (choicesForAll.last ?? choices.last).map { .string($0.value) }
    case .parts:
      .object(JSONObject(parts.compactMap { part in part.example.map { (part.name, $0) } }))
    case .list(let type): example(type).map { .array([$0]) }
    case .id, .instant, .hex, .any: nil
    }
  }
}
