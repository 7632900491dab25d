internal import Records

/// A copy with all that goes in and what is needed to check it; its shape is in `Docs/Handover.md`.
struct JSONCopy: Sendable {
  let copy: Copy
  private let chosen: Set<RecordID>

  init(_ copy: Copy) {
    self.copy = copy
    chosen = Set(copy.items.flatMap { [$0.record.id] + $0.later.map(\.id) })
  }

  /// The head, each record of the row, what was covered, all other records, the end.
  var pieces: Pieces {
    let others = copy.product == .report ? copy.files : copy.items.map(\.record) + copy.people + copy.files
    let (row, begin) = (copy.row, copy.row.count + 2)
    return Pieces(count: begin + others.count + 1) { index in
      if index == 0 { return head }
      if index < begin - 1 { return line(link(row[index - 1]), isFirst: index == 1) }
      if index == begin - 1 { return middle }
      if index == begin + others.count { return Array("\n]\n}\n".utf8) }
      return line(portion(others[index - begin]), isFirst: index == begin)
    }
  }

  private var head: [UInt8] {
    let members: [(String, JSON)] = [
      ("homebook", "copy"), ("format", 1), ("product", .string(copy.product.rawValue)),
      ("language", .string(copy.language.rawValue)), ("made", .string(copy.made.description)),
      ("note", copy.note.map(JSON.string) ?? .null),
    ]
    let lines = members.map { "\(text(.string($0.0))): \(text($0.1))" }
    return Array("{\n\(lines.joined(separator: ",\n")),\n\"journal\": [".utf8)
  }

  private var middle: [UInt8] {
    var bytes = Array("\n],\n\"covered\": [".utf8)
    let covered = copy.row.filter { chosen.contains($0.id) }.compactMap(covered)
    for (index, object) in covered.enumerated() { bytes += line(object, isFirst: index == 0) }
    return bytes + "\n],\n\"records\": [".utf8
  }

  private func text(_ value: JSON) -> String { String(decoding: value.compact, as: UTF8.self) }

  private func line(_ object: JSONObject, isFirst: Bool) -> [UInt8] {
    Array((isFirst ? "\n" : ",\n").utf8) + JSON.object(object).compact
  }

  /// A record of the row: what goes in of it as it was recorded, of all else only the commitments.
  private func link(_ record: Record) -> JSONObject {
    let object = record.json.object ?? JSONObject()
    guard chosen.contains(record.id) else { return Chain.leavingOut(object) }
    let portion = copy.rules.portion(of: record)
    let changed = record.fields.members.filter { portion[$0.name] != $0.value }
    return Chain.withholding(Set(changed.map(\.name)), from: object)
  }

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
