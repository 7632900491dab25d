public import Storage
public import Platform
public import Records
internal import Vault

/// The journal's short code and who has it (Docs/Records.md, "The short code").
extension Notebook {
  /// The code of the journal as it stands; `nil` where nothing was written yet.
  public func code() throws(ReadingError) -> String? {
    try book.lastDigest(in: level).flatMap { Chain.shortCode(of: $0) }
  }

  /// When the code was given to somebody and to whom, as far as that was noted, the last time first.
  public func givenCodes() throws(ReadingError) -> [GivenCode] {
    try book.records([.handedOver], in: level).reversed().compactMap { GivenCode($0) }
  }

  /// Notes in the log of copies that somebody has the code of the journal as it stands.
  ///
  /// - Parameter reader: who has it; what no record takes is a `Flaw`.
  public mutating func noteCode(givenTo reader: String, now: WallClock) throws {
    guard let digest = try book.lastDigest(in: level) else { return }
    var fields = try Record.checked(.handedOver, ["to": .string(reader)])
    fields[.when] = .string(Instant(seconds: now.seconds).description)
    fields[.product] = .string(GivenCode.product)
    fields[.digest] = .string(digest)
    try book.add([Draft(kind: .handedOver, fields: fields)], to: level, now: now)
  }

  /// That the code is to be given to somebody: where more was written since somebody got it, or nobody ever did, and that
  /// is a month ago. Only the full set has it.
  func codeDue(now: WallClock) throws(ReadingError) -> DueItem? {
    guard NotebookSettings(try settings()?.fields ?? [:]).asksFullSet,
      let digest = try book.lastDigest(in: level)
    else { return nil }
    let given = try givenCodes().first
    if given?.digest == digest { return nil }
    let since = if let when = given?.when { when } else { try firstEntry() as Instant? }
    guard let since, now.seconds - since.seconds >= GivenCode.month else { return nil }
    return DueItem(.code, given?.when)
  }

  /// When the first entry was written down; only that one is read.
  private func firstEntry() throws(ReadingError) -> Instant? {
    guard let first = try book.summaries([.entry], in: level).first else { return nil }
    return try record(first).value?.recordedAt
  }
}

/// That somebody was given the journal's code: a line of the log of copies.
public struct GivenCode: Hashable, Sendable {
  /// What stands in `product` of such a line.
  public static let product = "code"
  /// After how many seconds it is to be given again.
  static let month: Int64 = 30 * 86_400

  /// When; `nil` where that is not written as it must be.
  public let when: Instant?
  /// To whom.
  public let reader: String?
  /// The digest of the journal's last record then.
  public let digest: String?

  /// What a line of the log says; `nil` where it is about a copy.
  public init?(_ record: Record) {
    guard record.fields[.product]?.text == GivenCode.product else { return nil }
    when = record.fields[.when]?.text.flatMap { Instant($0) }
    (reader, digest) = (record.fields[.to]?.text, record.fields[.digest]?.text)
  }
}

extension Record {
  fileprivate var recordedAt: Instant? { fields[.recorded]?.text.flatMap { Instant($0) } }
}
