import Platform
import Records
import Vault

/// What `check` found in one notebook.
struct Finding {
  let level: Level
  private let standing: Standing
  private let notes: [Note]
  private let notReadable: [RecordID]
  private let room: FileRoom?
  private let files: [RecordID]
  private let damagedFiles: [RecordID]
  private let chained: Int
  private let emptied: Int
  private let chain: Chain.Outcome

  init(_ level: Level, in open: borrowing OpenNotebook) throws {
    self.level = level
    standing = try open.book.standing(level)
    notes = open.book.notes(level)
    var links: [JSONObject] = []
    var notReadable: [RecordID] = []
    for summary in try open.book.summaries(Kind.known, in: level) {
      do {
        let record = try open.book.record(summary, in: level)
        if summary.kind.isChained, let link = record.json.object { links.append(link) }
      } catch VaultError.notUnderstood(let id) {
        notReadable.append(id)
      }
    }
    self.notReadable = notReadable
    room = try open.book.fileRoom(level)
    files = try open.book.summaries([.attachment], in: level).map(\.id)
    damagedFiles = try Finding.damaged(files, level, open)
    chained = links.count
    emptied = try open.book.emptiedCount(in: level)
    chain = Chain.verify(links)
  }

  /// Those of `files` whose bytes are not the ones that were kept.
  private static func damaged(
    _ files: [RecordID], _ level: Level, _ open: borrowing OpenNotebook
  ) throws -> [RecordID] {
    let progress = open.talk.progress(open.words.readingFiles)
    defer { progress.end() }
    var damaged: [RecordID] = []
    for (done, file) in files.enumerated() {
      try Signals.check()
      do throws(VaultError) {
        try open.book.verify(file, in: level)
      } catch {
        guard error == .attachmentDamaged(file) else { throw error }
        damaged.append(file)
      }
      progress.advance(Double(done + 1) / Double(files.count))
    }
    return damaged
  }

  /// Whether anything is not as it was saved.
  var hasDamage: Bool {
    !notes.isEmpty || (standing.unreadable ?? 0) > 0 || standing.notUnderstood > 0
      || !notReadable.isEmpty || !damagedFiles.isEmpty || !chain.differences.isEmpty
  }

  /// The short code of the journal's last digest; `nil` for an empty journal.
  var code: String? { chained == 0 ? nil : Chain.shortCode(of: chain.head) }
}

// MARK: As JSON

extension Finding {
  var json: JSON {
    var object: JSONObject = [
      "notebook": .string(NotebookName(level).rawValue),
      "records": .integer(standing.records),
      "bytes": .integer(standing.bytes),
      "limit": .integer(standing.limit),
      "safeFor": .integer(standing.margin),
      "savedByOthers": .integer(standing.foreign),
      "lost": .integer(standing.lost),
      "unreadable": .integer((standing.unreadable ?? 0) + standing.notUnderstood),
      "unreadableRecords": .array(notReadable.map { .string($0.description) }),
      "emptied": .integer(emptied),
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
      object["digest"] = .string(chain.head)
    }
    return .object(object)
  }

  private func json(_ difference: Chain.Difference) -> JSON {
    var object: JSONObject = ["place": .integer(difference.place)]
    if let number = difference.number { object["number"] = .integer(number) }
    if let id = difference.id { object["id"] = .string(id.description) }
    return .object(object)
  }
}

// MARK: As text

extension Finding {
  func put(to talk: Conversation, isInUse: Bool) throws {
    let words = talk.words
    try talk.put(isInUse ? words.thisNotebook : words.capital(words.name(level)))
    for line in lines(words) { try talk.put("  " + line) }
  }

  private func lines(_ words: Words) -> [String] {
    var lines = [words.room(standing.records, bytes: standing.bytes, limit: standing.limit)]
    lines.append(words.margin(standing.margin, foreign: standing.foreign))
    if let room { lines.append(words.fileRoom(count: files.count, used: room.used, free: room.free)) }
    if let room, level > .everyday, room.isLow { lines.append(words.filesLow(room.margin)) }
    if let places = standing.offeredRewrite { lines.append(words.offer(places, isLow: standing.isLow)) }
    if let code { lines.append(words.chainCode(code, chained)) }
    if emptied > 0 { lines.append(words.emptied(emptied)) }
    lines += chain.differences.map(words.difference)
    lines += notReadable.map { words.recordNotUnderstood($0.description) }
    lines += damagedFiles.map { words.fileDamaged($0.description) }
    let unreadable = (standing.unreadable ?? 0) + standing.notUnderstood
    if unreadable > 0 { lines.append(words.unreadable(unreadable)) }
    if standing.lost > 0 { lines.append(words.lost(standing.lost)) }
    if !hasDamage { lines.append(words.nothingDamaged) }
    return lines
  }
}
