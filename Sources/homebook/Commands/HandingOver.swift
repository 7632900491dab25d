import Age
import Handover
import Notebook
import Platform
import Records
import Sodium
import Vault

extension OpenNotebook {
  /// The copy that `choices` ask for. Nothing is written.
  mutating func copy(_ choices: CopyChoices) throws -> Copy {
    try copy(choices, of: report(try notebook.records(choices.product.sources)))
  }

  /// The copy that `choices` ask for, of records that were read before.
  func copy(_ choices: CopyChoices, of records: [Record]) throws -> Copy {
    let named = choices.selection.included
    if let name = Copy.unknownNames(named, in: choices.product, of: records).first {
      throw CommandFault.unknownName(name)
    }
    let copy = Copy(
      choices.product, of: records, choosing: choices.selection,
      covering: Cover(lines: choices.covered, language: choices.language), note: choices.note,
      in: choices.language, made: Instant(seconds: WallClock.now().seconds))
    return choices.showsPictures ? copy.showingPictures() : copy
  }

  /// Says what goes in, what stays out and where it will be; on a terminal, asks whether to go on.
  func preview(_ copy: Copy, _ choices: CopyChoices, to path: String?) throws {
    for line in outline(of: copy, choices) { talk.tell(line) }
    talk.tell(words.willBeWritten(path, choices.envelope))
    guard talk.asks else { return }
    guard try talk.confirm(words.writeCopy, orGive: "--passphrase-fd") else { throw CommandFault.declined }
  }

  /// What goes in and what stays out, in lines.
  func outline(of copy: Copy, _ choices: CopyChoices) -> [String] {
    let outline = copy.outline
    let files = choices.enclosesFiles || choices.showsPictures ? enclosed(copy, choices) : []
    return [words.goesIn] + (outline.goingIn + files).map { "  " + $0 }
      + [words.staysOut] + outline.stayingOut.map { "  " + $0 }
  }

  /// Which files go along themselves, in lines.
  private func enclosed(_ copy: Copy, _ choices: CopyChoices) -> [String] {
    let all = copy.listedFiles
    let enclosed =
      choices.envelope.isPage
      ? SealedPage(copy, enclosingFiles: true).enclosed : choices.showsPictures ? copy.pictures : all
    let bytes = enclosed.reduce(0) { $0 + $1.byteCount }
    let isWarned = !enclosed.isEmpty && !choices.covered.isEmpty
    return [words.filesGoAlong(enclosed.count, of: all.count, bytes: bytes)]
      + (isWarned ? [words.filesNotCovered] : [])
  }

  /// Writes the copy, whole or not at all, and notes it in the log of this notebook. Asks and says nothing.
  ///
  /// - Parameter reader: whom it is for, as the log will say it; may be empty.
  /// - Returns: whether it is in the log. In a book that cannot be written it is not.
  mutating func hand(
    over copy: Copy, _ choices: CopyChoices, to target: Target, for reader: String
  ) throws -> Bool {
    let copy = copy.signed(by: try signer())
    var writer = try EnvelopeWriter(choices.envelope, target)
    try write(copy, choices) { try writer.append($0) }
    // The log comes first: a copy that is not in it must not be.
    let digest = try writer.finish()
    if !book.isReadOnly { try log(copy, choices, digest: digest, for: reader) }
    try target.finish()
    return !book.isReadOnly
  }

  /// Passes the bytes of the copy on in blocks.
  private func write(_ copy: Copy, _ choices: CopyChoices, to put: ([UInt8]) throws -> Void) throws {
    var block: [UInt8] = []
    func take(_ piece: [UInt8]) throws {
      block += piece
      guard block.count >= 1 << 20 else { return }
      try put(block)
      block.removeAll(keepingCapacity: true)
    }
    if case .sealed(let opening) = choices.envelope {
      let page = SealedPage(copy, enclosingFiles: choices.enclosesFiles)
      try page.write(
        under: SecretBytes(copying: opening), reading: { try book.data(of: $0.id, in: level) }, to: take)
    } else if choices.enclosesFiles {
      let archive = TarredCopy(copy, as: choices.form)
      try archive.write(opening: { try book.pieces(of: $0.id, in: level).next }, to: take)
    } else {
      try copy.write(as: choices.form, reading: { try book.data(of: $0.id, in: level) }, to: take)
    }
    try put(block)
  }

  /// Says what is to be known of a copy that was written; of one in words, the words.
  func tellHanded(_ envelope: Envelope, to path: String?) throws {
    switch envelope {
    case .open: if let path { talk.tell(words.plainWritten(path)) }
    case .recipients: if let path { talk.tell(words.lockedWritten(path)) }
    case .words(let opening), .sealed(let opening):
      if let path { talk.tell(envelope.isPage ? words.sealedWritten(path) : words.lockedWritten(path)) }
      let advice = envelope.isPage ? words.sealedAdvice : words.tellThemOtherwise
      let lines = [words.wordsThatOpen, "", "  " + opening, "", advice]
      // Not to standard error where there is a terminal: that may go to a file.
      for line in lines { if talk.asks { try talk.explain(line) } else { talk.tell(line) } }
    }
  }

  private mutating func log(
    _ copy: Copy, _ choices: CopyChoices, digest: [UInt8], for reader: String
  ) throws {
    var fields: JSONObject = [
      "when": .string(copy.made.description), "product": .string(copy.product.rawValue),
      "form": .string(choices.formInLog),
      "records": .array(copy.ids.map { .string($0.description) }), "digest": .string(digest.hexDigits),
    ]
    if case .recipients(let recipients) = choices.envelope {
      fields["recipients"] = .array(recipients.map { .string($0.description) })
    }
    if reader.contains(where: { !$0.isWhitespace }) {
      fields["to"] = try Record.checked(.handedOver, ["to": .string(reader)])["to"]
    }
    try book.add([Draft(kind: .handedOver, fields: fields)], to: level, now: .now())
  }
}

extension [UInt8] {
  fileprivate var hexDigits: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
