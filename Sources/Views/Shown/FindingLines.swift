package import Notebook
import Phrases
package import Records
import Vault

// MARK: As JSON

extension Finding {
  /// What scripts are given of it.
  package var json: JSON {
    var object: JSONObject = [
      "notebook": .string(level.name),
      "records": .integer(standing.records),
      "bytes": .integer(standing.bytes),
      "limit": .integer(standing.limit),
      "safeFor": .integer(standing.margin),
      "savedByOthers": .integer(standing.foreign),
      "lost": .integer(standing.lost),
      "unreadable": .integer((standing.unreadable ?? 0) + standing.notUnderstood),
      "unreadableRecords": .array(notReadable.map { .string($0.description) }),
      "emptied": .integer(emptied),
      "abridged": .integer(abridged),
      "differences": .array(chain.differences.map(json)),
      "files": .integer(files.count),
      "damagedFiles": .array(damagedFiles.map { .string($0.description) }),
    ]
    if let room {
      object["fileBytes"] = .integer(room.used)
      object["freeFileBytes"] = .integer(room.free)
      object["filesSafeFor"] = .integer(room.margin)
    }
    if let places = standing.offeredRewrite { object["rewrite"] = .integer(places) }
    if let code {
      object["code"] = .string(code)
      object[.digest] = .string(chain.head)
    }
    return .object(object)
  }

  private func json(_ difference: Chain.Difference) -> JSON {
    var object: JSONObject = ["place": .integer(difference.place)]
    if let number = difference.number { object[.number] = .integer(number) }
    if let id = difference.id { object[.id] = .string(id.description) }
    return .object(object)
  }
}

// MARK: As text

extension Finding {
  /// Says it in lines.
  package func put(to talk: Conversation, isInUse: Bool) throws {
    let words = talk.words
    try talk.put(isInUse ? words.thisNotebook : words.capital(words.name(level)))
    for line in lines(words) { try talk.put("  " + line) }
  }
}
