public import Inspection
public import Storage
public import Age
public import Handover
public import Platform
public import Records
internal import Sodium
internal import Text
internal import Vault

/// Why a copy was not handed over: nothing of it is anywhere. Where it could not get its name, the log tells of it all the
/// same.
public enum HandOverError: CausedError {
  /// A term that was to be covered stands in it all the same.
  case standing(StandingTerm)
  /// Whom it is for cannot be kept.
  case reader(Flaw)
  /// It cannot be locked as it was to be.
  case age(AgeError)
  /// What the book says of what goes along.
  case reading(ReadingError)
  /// What the book says of its log, or of the key that signs.
  case saving(SavingError)
  /// What else broke off the writing: most often what the target says.
  case target(any Error)

  /// The error that it stands for.
  public var below: (any Error)? {
    switch self {
    case .standing(let term): term
    case .reader(let flaw): flaw
    case .age(let error): error
    case .reading(let error): error
    case .saving(let error): error
    case .target(let error): error
    }
  }

  fileprivate init(_ error: any Error) {
    switch error {
    case let error as HandOverError: self = error
    case let error as StandingTerm: self = .standing(error)
    case let error as Flaw: self = .reader(error)
    case let error as AgeError: self = .age(error)
    case let error as ReadingError: self = .reading(error)
    case let error as SavingError: self = .saving(error)
    default: self = .target(error)
    }
  }
}

extension Notebook {
  /// Hands a copy over: signs it, looks through it once more for what was to be covered, writes it, notes it in the log
  /// of this notebook, and only then lets it be there.
  ///
  /// So there is no copy that is not in the log (Docs/Handover.md). In a book that cannot be written, or on a medium that
  /// takes no writing any more, the copy is made all the same, and is in no log.
  ///
  /// - Parameters:
  ///   - copy: what was chosen, as ``copy(_:now:)`` gives it.
  ///   - choices: how it is written and locked.
  ///   - target: gets the bytes, and its `finish` after the log.
  ///   - reader: whom it is for, as the log will say it; may be empty.
  ///   - now: when it is handed over.
  /// - Returns: whether it is in the log.
  public mutating func handOver(
    _ copy: Copy, _ choices: CopyChoices, to target: any CopyTarget, for reader: String, now: WallClock
  ) throws(HandOverError) -> Bool {
    do {
      let copy = copy.signed(by: try signer(now: now))
      if let term = copy.standing(in: choices, named: target.name) { throw term }
      var writer = try EnvelopeWriter(choices.envelope, target)
      try write(copy, choices) { try writer.append($0) }
      let digest = try writer.finish()
      let line = try choices.logLine(of: copy, digest: digest, for: reader)
      let isLogged = try asFarAsWritable { (notebook) throws(SavingError) in
        try notebook.book.add([line], to: notebook.level, now: now)
      }
      try target.finish()
      return isLogged
    } catch {
      throw HandOverError(error)
    }
  }

  /// The key that signs the copies of this notebook. It is made when it is first needed; `nil` where it cannot be kept.
  public mutating func signer(now: WallClock) throws(SavingError) -> Signer? {
    let before = try forSaving(settings())
    if let seed = before.flatMap({ NotebookSettings($0.fields).signingKey }) { return Signer(seed: seed) }
    let seed = Signer.newSeed()
    let isKept = try asFarAsWritable { (notebook) throws(SavingError) in
      try notebook.change(before, by: ["signingKey": .string(seed)], now: now)
    }
    return isKept ? Signer(seed: seed) : nil
  }

  /// Does what writes to the book; `false` where it takes no writing, or the medium does not any more.
  private mutating func asFarAsWritable(
    _ work: (inout Notebook) throws(SavingError) -> Void
  ) throws(SavingError) -> Bool {
    if book.isReadOnly { return false }
    do throws(SavingError) { try work(&self) } catch {
      guard error.isOfMedium else { throw error }
      return false
    }
    return true
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
}

extension Copy {
  /// The first term of the cover that stands in the finished bytes.
  fileprivate func standing(in choices: CopyChoices, named name: String?) -> StandingTerm? {
    standing(
      as: choices.form, isSealed: choices.envelope.isPage, isEnclosing: choices.enclosesFiles, named: name)
  }
}

extension CopyChoices {
  /// What the log keeps of a copy: when, what, which records, the SHA-256 of what was written, and for whom.
  fileprivate func logLine(of copy: Copy, digest: [UInt8], for reader: String) throws(Flaw) -> Draft {
    var fields: JSONObject = [
      "when": .string(copy.made.description), "product": .string(copy.product.rawValue),
      "form": .string(formInLog),
      "records": .array(copy.ids.map { .string($0.description) }), "digest": .string(hex(digest)),
    ]
    if case .recipients(let recipients) = envelope {
      fields[.recipients] = .array(recipients.map { .string($0.description) })
    }
    if reader.contains(where: { !$0.isWhitespace }) {
      fields[.to] = try Record.checked(.handedOver, ["to": .string(reader)])["to"]
    }
    return Draft(kind: .handedOver, fields: fields)
  }
}
