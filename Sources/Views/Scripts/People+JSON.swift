package import Notebook
package import Records
import Text

// People, things and what is due, as scripts are given them.

extension AgreedWords {
  /// What scripts are given of it.
  package var json: JSON {
    [
      "words": AgreedWords.json(words, under: "word"),
      "differentWords": AgreedWords.json(differentWords, under: "means"),
      "differentMeanings": AgreedWords.json(differentMeanings, under: "word"),
    ]
  }

  private static func json(_ groups: [[Agreed]], under name: String) -> JSON {
    .array(
      groups.map { group in
        var object = JSONObject()
        object[name] = group.first?.parts[name]
        object["knownTo"] = .array(group.map(\.json))
        return .object(object)
      })
  }
}

extension Agreed {
  /// The person, and the word with all that was written about it.
  /// What scripts are given of it.
  package var json: JSON {
    var object: JSONObject = ["id": .string(person.id.description)]
    object[.name] = person.fields[.name]
    for member in parts.members { object[member.name] = member.value }
    return .object(object)
  }
}

extension Glance {
  /// What scripts are given of it.
  package var json: JSON {
    var object: JSONObject = [
      "people": .array(people.map(\.json)), "packed": .array(packed.map(\.json)),
      "missing": .integer(missing),
    ]
    if let number { object[.number] = .string(number) }
    for ways in ways { object[ways.field.name] = .array(ways.items.map(JSON.object)) }
    return .object(object)
  }
}

extension DueItem {
  /// What scripts are given of it.
  package var json: JSON {
    var object: JSONObject = ["what": .string(what.rawValue)]
    if let when { object[.when] = .string(when) }
    if let id { object[.id] = .string(id.description) }
    if ![.backup, .code, .paper, .words].contains(what) { object[member] = .string(title) }
    return .object(object)
  }

  /// The name of the member that holds `title`.
  private var member: String {
    switch what {
    case .margin: "rewrite"
    case .files: "rewriteFiles"
    default: "title"
    }
  }
}

extension FirstThing {
  /// `[ ] Passport (Ana, Leo): drawer`, with a mark in the box where it is packed.
  package var line: String {
    let whose = owners.isEmpty ? "" : " (\(owners.map(\.shown.onOneLine).joined(separator: ", ")))"
    let places = places.map(\.shown.onOneLine).joined(separator: "; ")
    let box = isPacked ? "[x]" : "[ ]"
    return "\(box) \(name.shown.onOneLine)\(whose)" + (places.isEmpty ? "" : ": \(places)")
  }

  /// What scripts are given of it.
  package var json: JSON {
    [
      "name": .string(name), "for": .array(owners.map(JSON.string)), "where": .array(places.map(JSON.string)),
      "packed": .bool(isPacked),
    ]
  }
}
