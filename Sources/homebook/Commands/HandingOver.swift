import Handover
import Platform
import Records
import Sodium
import Vault

extension OpenNotebook {
  /// The records of these kinds that can be read, oldest first; the others are named.
  mutating func readable(_ kinds: [Kind]) throws -> [Record] {
    var records: [Record] = []
    for summary in try book.summaries(kinds, in: level) {
      if let record = try readable(summary, in: level) { records.append(record) }
    }
    return records
  }

  /// Says what goes in, what stays out and where it will be; on a terminal, asks whether to go on.
  func preview(_ copy: Copy, to path: String?) throws {
    let outline = copy.outline
    talk.tell(words.goesIn)
    for line in outline.goingIn { talk.tell("  " + line) }
    talk.tell(words.staysOut)
    for line in outline.stayingOut { talk.tell("  " + line) }
    talk.tell(words.plainNotice(path))
    guard talk.asks else { return }
    guard try talk.confirm(words.writeCopy, orGive: "--passphrase-fd") else { throw CommandFault.declined }
  }

  /// Writes the copy, whole or not at all, and notes it in the log of this notebook.
  mutating func hand(over copy: Copy, as form: Form, to path: String?) throws {
    let recipient = talk.asks ? try talk.ask(words.forWhom, orGive: "--passphrase-fd") : ""
    guard let path else {
      let digest = try write(copy, form) { try talk.put($0) }
      return try log(copy, form, digest, to: recipient)
    }
    let file = try NewFile(path)
    let digest = try write(copy, form) { try file.append($0) }
    // The log comes first: a copy that is not in it must not be.
    try log(copy, form, digest, to: recipient)
    try file.commit()
    talk.tell(words.plainWritten(path))
  }

  /// Passes the bytes on in blocks; gives their SHA-256.
  private func write(_ copy: Copy, _ form: Form, _ put: ([UInt8]) throws -> Void) throws -> String {
    var digest = SHA256.Stream()
    var block: [UInt8] = []
    for piece in copy.pieces(as: form) {
      digest.update(piece)
      block += piece
      guard block.count >= 1 << 16 else { continue }
      try put(block)
      block.removeAll(keepingCapacity: true)
    }
    try put(block)
    return digest.finish().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private mutating func log(_ copy: Copy, _ form: Form, _ digest: String, to recipient: String) throws {
    if book.isReadOnly { return talk.tell(words.notLogged) }
    var fields: JSONObject = [
      "when": .string(copy.made.description), "product": .string(copy.product.rawValue),
      "form": .string(form.rawValue), "records": .array(copy.ids.map { .string($0.description) }),
      "digest": .string(digest),
    ]
    if recipient.contains(where: { !$0.isWhitespace }) {
      fields["to"] = try Record.checked(.handedOver, ["to": .string(recipient)])["to"]
    }
    try book.add([Draft(kind: .handedOver, fields: fields)], to: level, now: .now())
  }
}
