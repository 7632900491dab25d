internal import Records

/// A copy with all that goes in and what is needed to check it; its shape is in `Docs/Handover.md`.
///
/// The same lines stand out of sight at the end of a page, so they hold nothing that a comment of HTML may not hold.
package struct JSONCopy: CopyForm {
  /// The number of the shape.
  package static let format = 1

  let copy: Copy
  private let chosen: Set<RecordID>
  /// What goes in beside the row.
  private let others: [Record]

  init(_ copy: Copy) {
    self.copy = copy
    chosen = Set(copy.items.flatMap { [$0.record.id] + $0.later.map(\.id) } + copy.emptied.map(\.id))
    others = copy.product == .report ? copy.files : copy.items.map(\.record) + copy.people + copy.files
  }

  var pieces: Pieces { Pieces(count: count, sealedBy: { seal($0) }, { piece($0) }) }

  /// How many pieces there are before the last.
  var count: Int { copy.row.count + others.count + 3 }

  /// The head, each record of the row, what was covered, all other records, the end of the list.
  func piece(_ index: Int) -> [UInt8] {
    let begin = copy.row.count + 2
    if index == 0 { return head }
    if index < begin - 1 { return line(link(copy.row[index - 1]), isFirst: index == 1) }
    if index == begin - 1 { return middle }
    if index == begin + others.count { return Array((copy.signer == nil ? "\n]\n" : "\n],\n").utf8) }
    return line(portion(others[index - begin]), isFirst: index == begin)
  }

  /// The signature, if there is a key, and the end. `digest` is that of all bytes before.
  func seal(_ digest: String) -> [UInt8] {
    guard let signer = copy.signer else { return JSONCopy.endUnsigned }
    let statement = Statement(
      key: signer.publicKey, bytes: digest, journal: copy.row.count, head: copy.head ?? Chain.genesis,
      covered: covered.map { Statement.digest(of: .object($0)) },
      records: others.map { Statement.digest(of: .object(portion($0))) })
    return Statement.end(of: statement.signed(by: signer), isPage: false)
  }

  /// How a copy ends that no key has signed.
  private static let endUnsigned = Array("}\n".utf8)

  /// How the line of the signature begins.
  package static let signatureLine = "\"signature\": "

  private var head: [UInt8] {
    let members: [(String, JSON)] = [
      ("homebook", "copy"), ("format", .integer(JSONCopy.format)), ("edition", .integer(PageData.edition)),
      ("product", .string(copy.product.rawValue)), ("language", .string(copy.language.rawValue)),
      ("made", .string(copy.made.description)), ("note", copy.note.map(JSON.string) ?? .null),
      ("pictures", .array(copy.pictures.map { .integer($0.place) })),
      ("key", copy.key.map(JSON.string) ?? .null),
      ("checking", .array(copy.words.checking(of: copy).map(JSON.string))),
    ]
    let lines = members.map { "\(text(.string($0.0))): \(text($0.1))" }
    return Array("{\n\(lines.joined(separator: ",\n")),\n\"journal\": [".utf8)
  }

  private var middle: [UInt8] {
    var bytes = Array("\n],\n\"covered\": [".utf8)
    for (index, object) in covered.enumerated() { bytes += line(object, isFirst: index == 0) }
    return bytes + "\n],\n\"records\": [".utf8
  }

  private func text(_ value: JSON) -> String { String(decoding: value.compact.withoutMarkup, as: UTF8.self) }

  private func line(_ object: JSONObject, isFirst: Bool) -> [UInt8] {
    Array((isFirst ? "\n" : ",\n").utf8) + JSON.object(object).compact.withoutMarkup
  }

  /// A record of the row: what goes in of it as it was recorded, of all else only the commitments.
  private func link(_ record: Record) -> JSONObject {
    let object = record.json.object ?? JSONObject()
    guard chosen.contains(record.id) else { return Chain.leavingOut(object) }
    let portion = copy.rules.portion(of: record)
    let changed = record.fields.members.filter { portion[$0.name] != $0.value }
    return Chain.withholding(Set(changed.map(\.name)), from: object)
  }

  private var covered: [JSONObject] { copy.row.filter { chosen.contains($0.id) }.compactMap(covered) }

  /// The fields of a record that go in otherwise than they were recorded: with names covered, or in part.
  private func covered(_ record: Record) -> JSONObject? {
    let portion = copy.rules.portion(of: record)
    let changed = portion.members.filter { record.fields[$0.name] != $0.value }
    guard !changed.isEmpty else { return nil }
    let fields = JSONObject(changed.map { ($0.name, $0.value) })
    return ["id": .string(record.id.description), "fields": .object(fields)]
  }

  private func portion(_ record: Record) -> JSONObject {
    let portion = Record(id: record.id, kind: record.kind, fields: copy.rules.portion(of: record))
    return portion.json.object ?? JSONObject()
  }
}
