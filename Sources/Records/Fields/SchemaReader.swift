internal import Text

extension Schema {
  /// Reads the text of `Fields/fields.txt`, whose head describes the form.
  ///
  /// The text is part of the program: what does not follow the form ends it, and a test reads all of it.
  init(reading text: String) {
    var reader = SchemaReader()
    for line in Substring(text).split(at: "\n") { reader.read(line.trimmed) }
    reader.endField()
    kinds = reader.kinds.mapValues { Entry(label: $0.label, fields: $0.fields) }
    groups = reader.groups
  }
}

/// Reads the schema line by line.
private struct SchemaReader {
  struct KindBeingRead {
    var label: Wording
    var fields: [Field] = []
  }

  var kinds: [Kind: KindBeingRead] = [:]
  var groups: [String: Wording] = [:]
  private var kind = Kind(rawValue: 0)
  private var path: [String] = []
  private var field: Field?

  mutating func read(_ line: Substring) {
    if line.isEmpty || line.first == "#" { return }
    let (head, rest) = line.cut(at: ":")
    let words = head.split(at: " ")
    switch words.first {
    case "group": groups[String(words[1])] = Wording(bothIn: rest)
    case "kind": begin(kindNamed: words[1], labelled: rest)
    case "also": addFields(ofKindNamed: words[1])
    case "field": begin(fieldAt: words[1], described: rest)
    case "value": field?.choices.append(Choice(words.dropFirst().map(String.init), labelled: rest))
    case "en": field?.say(rest, in: .en)
    case "es": field?.say(rest, in: .es)
    case "household": field?.askHousehold(rest)
    case "columns": field?.call(rest)
    default: preconditionFailure("fields.txt: \(line)")
    }
  }

  private mutating func begin(kindNamed name: Substring, labelled label: Substring) {
    endField()
    guard let kind = Kind(String(name)) else { preconditionFailure("fields.txt: \(name)") }
    self.kind = kind
    kinds[kind] = KindBeingRead(label: Wording(bothIn: label))
  }

  private mutating func addFields(ofKindNamed name: Substring) {
    endField()
    guard let other = Kind(String(name)).flatMap({ kinds[$0] }) else {
      preconditionFailure("fields.txt: \(name)")
    }
    let names = kinds[kind]?.fields.map(\.name) ?? []
    kinds[kind]?.fields += other.fields.filter { !names.contains($0.name) && !$0.isAutomatic }
  }

  private mutating func begin(fieldAt dotted: Substring, described rest: Substring) {
    endField()
    path = dotted.split(at: ".").map(String.init)
    let words = rest.split(at: ",").map(\.trimmed)
    field = Field(
      name: path.last ?? "", words: words, inside: kinds[kind]?.fields.field(at: path.dropLast()))
  }

  /// Puts the field being read where it belongs.
  mutating func endField() {
    guard let field else { return }
    kinds[kind]?.fields.insert(field, at: path.dropLast())
    self.field = nil
  }
}

extension Field {
  /// A field of the words after its colon; parts take group, privacy and asked of their field.
  fileprivate init(name: String, words: [Substring], inside parent: Field?) {
    func value(_ key: String) -> String? {
      words.first { $0.hasPrefix(key + " ") }.map { String($0.dropFirst(key.count + 1)) }
    }
    func one<Value: RawRepresentable<String>>(_ key: String) -> Value? {
      value(key).map { name in
        guard let value = Value(rawValue: name) else { preconditionFailure("fields.txt: \(key) \(name)") }
        return value
      }
    }
    self.init(
      name: name, type: FieldType(words.first ?? ""), isRequired: words.contains("required"),
      isAutomatic: words.contains("automatic"), group: value("group") ?? parent?.group ?? "",
      privacy: one("privacy") ?? parent?.privacy ?? .open, asked: one("asked") ?? parent?.asked ?? .never,
      calling: value("for").map { Calling($0) },
      namedBy: value("named")?.split(separator: " ").map(String.init) ?? [],
      short: words.contains("short") ? .always : value("short").map { .where(Calling($0)) },
      naming: value("of").map { Naming($0) }, label: .empty, question: .empty, householdQuestion: .empty,
      choices: [], parts: [])
  }

  fileprivate mutating func say(_ words: Substring, in language: Language) {
    let (newLabel, newQuestion) = words.cut(at: "|")
    label = label.with(newLabel, in: language)
    question = question.with(newQuestion, in: language)
  }

  /// In a table it may be called so in either language.
  fileprivate mutating func call(_ words: Substring) {
    let both = Wording(bothIn: words)
    columns = [both.en, both.es].flatMap { $0.split(separator: ",").map { String($0).trimmed } }
  }

  fileprivate mutating func askHousehold(_ words: Substring) { householdQuestion = Wording(bothIn: words) }
}

extension Calling {
  /// The name of a field, and its values.
  fileprivate init(_ text: String) {
    let words = Substring(text).split(at: " ").map(String.init)
    self.init(field: words[0], values: Array(words.dropFirst()))
  }
}

extension Naming {
  /// A kind, and a field of it with its values where only some records are meant.
  fileprivate init(_ text: String) {
    let (name, rest) = Substring(text).cut(at: " ")
    guard let kind = Kind(String(name)) else { preconditionFailure("fields.txt: \(text)") }
    self.init(kind: kind, condition: rest.isEmpty ? nil : Calling(String(rest)))
  }
}

extension Choice {
  /// A value, and the set that offers it where only one does.
  fileprivate init(_ words: [String], labelled label: Substring) {
    let asked = words.dropFirst().first.map { Asked(rawValue: $0) ?? .never } ?? .both
    self.init(value: words[0], label: Wording(bothIn: label), asked: asked)
  }
}

extension FieldType {
  fileprivate init(_ text: Substring) {
    let words = text.split(at: " ")
    switch words.first {
    case "list": self = .list(FieldType(text.dropFirst("list of ".count)))
    case "whole":
      let bounds = words[1].split(separator: "-").compactMap { Int($0) }
      self = .whole(bounds[0]...bounds[1])
    case "hex": self = .hex(Int(words[1]) ?? 0)
    default:
      guard let type = FieldType.simple[String(text)] else { preconditionFailure("fields.txt: \(text)") }
      self = type
    }
  }

  private static let simple: [String: FieldType] = [
    "line": .line, "text": .text, "when": .when, "flag": .flag, "choice": .choice, "id": .id,
    "instant": .instant, "parts": .parts, "any": .any,
  ]
}

extension [Field] {
  fileprivate func field(at path: ArraySlice<String>) -> Field? {
    guard let name = path.first, let field = first(where: { $0.name == name }) else { return nil }
    return path.count == 1 ? field : field.parts.field(at: path.dropFirst())
  }

  fileprivate mutating func insert(_ field: Field, at path: ArraySlice<String>) {
    guard let name = path.first else { return append(field) }
    guard let index = firstIndex(where: { $0.name == name }) else {
      preconditionFailure("fields.txt: \(path.joined(separator: "."))")
    }
    self[index].parts.insert(field, at: path.dropFirst())
  }
}

extension Wording {
  fileprivate static let empty = Wording(en: "", es: "")

  /// English, a bar, Spanish.
  fileprivate init(bothIn text: Substring) {
    let (en, es) = text.cut(at: "|")
    self.init(en: String(en), es: String(es))
  }

  fileprivate func with(_ words: Substring, in language: Language) -> Wording {
    switch language {
    case .en: Wording(en: String(words), es: es)
    case .es: Wording(en: en, es: String(words))
    }
  }
}

// By bytes and not by characters: the marks are ASCII, and every start of the program that asks for a field waits.
extension Substring {
  /// The pieces between a mark.
  fileprivate func split(at mark: Unicode.Scalar) -> [Substring] {
    utf8.split(separator: UInt8(ascii: mark)).map(Substring.init)
  }

  /// What stands before and after the first of a mark, both trimmed.
  fileprivate func cut(at mark: Unicode.Scalar) -> (Substring, Substring) {
    guard let at = utf8.firstIndex(of: UInt8(ascii: mark)) else { return (trimmed, "") }
    return (self[..<at].trimmed, self[utf8.index(after: at)...].trimmed)
  }
}
