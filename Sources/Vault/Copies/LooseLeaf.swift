public import Storage
internal import Records
internal import Sodium

/// A text that a book could not take, sealed for the notebook that it was typed in (Docs/Format.md, section 11).
///
/// It looks like random bytes from beginning to end, and its length is one of few.
public struct LooseLeaf: Sendable {
  /// The file, byte for byte.
  public let bytes: [UInt8]

  /// The lengths that a leaf may have, in bytes, the shortest first.
  public static let sizes = [1 << 16, 1 << 18, 1 << 20, 1 << 22, 1 << 24, 1 << 27]

  /// A file that somebody found; `nil` where it has not the length of a leaf.
  public init?(_ bytes: [UInt8]) {
    guard LooseLeaf.sizes.contains(bytes.count) else { return nil }
    self.bytes = bytes
  }

  fileprivate init(sealed bytes: [UInt8]) { self.bytes = bytes }

  /// A leaf on which there is nothing, and that no book opens.
  public static func blank() -> LooseLeaf {
    var bytes = [UInt8](repeating: 0, count: sizes[0])
    Seal.noise(into: &bytes, 0..<bytes.count)
    return LooseLeaf(sealed: bytes)
  }

  /// How many of the first bytes of a file tell whether it is one that a book opens.
  public static let headCount = Seal.headCount
  fileprivate static let lengthCount = 8
}

extension OpenBook {
  /// Seals `draft`, which is an unfinished text, for `level`.
  ///
  /// - Throws: `tooLong` above 128 MiB.
  public func leaf(of draft: Draft, for level: Level) throws(SavingError) -> LooseLeaf {
    guard levels.contains(level) else { throw .reading(.notOpened(level)) }
    let text = Record(id: draft.id ?? .random(), kind: draft.kind, fields: draft.fields).json.canonical
    let needed = LooseLeaf.lengthCount + text.count + Seal.overhead
    guard let size = LooseLeaf.sizes.first(where: { $0 >= needed }) else { throw .tooLong }
    var plain: [UInt8] = []
    plain.reserveCapacity(size)
    plain.append(littleEndian: UInt64(text.count))
    plain += text + [UInt8](repeating: 0, count: size - needed)
    var sealed = [UInt8](repeating: 0, count: size)
    session.ring.keys.with(level) { key in
      Seal.seal(
        plain.span, key: key, label: label(level), nonce: randomBytes(Seal.nonceCount), into: &sealed, at: 0)
    }
    return LooseLeaf(sealed: sealed)
  }

  /// The notebook for which a file is sealed that begins with these bytes; `nil` where it is none that is open.
  public func level(ofLeaf head: [UInt8]) -> Level? {
    guard head.count >= LooseLeaf.headCount else { return nil }
    return levels.last { level in
      session.ring.keys.with(level) { Seal.isMine(head, at: 0, key: $0, label: label(level)) }
    }
  }

  /// The unfinished text on `leaf`, and the notebook that it belongs to.
  ///
  /// - Throws: `noEntry` where no notebook that is open has sealed it, `damaged` where it is not whole.
  public func draft(on leaf: LooseLeaf) throws(OpeningError) -> (level: Level, draft: Draft) {
    guard let level = level(ofLeaf: leaf.bytes) else { throw .noEntry }
    let label = label(level)
    let plain = session.ring.keys.with(level) { key in
      try? Seal.open(leaf.bytes, 0..<leaf.bytes.count, key: key, label: label)
    }
    guard let plain, let draft = Draft(onLeaf: plain) else { throw .damaged }
    return (level, draft)
  }

  private func label(_ level: Level) -> [UInt8] {
    session.ring.label.bytes(.leaf, level: level.rawValue, place: 0)
  }
}

extension Draft {
  fileprivate init?(onLeaf plain: [UInt8]) {
    let begin = LooseLeaf.lengthCount
    let length = plain.littleEndian(UInt64.self, at: 0)
    guard length <= UInt64(plain.count - begin) else { return nil }
    let end = begin + Int(length)
    guard plain[end...].allSatisfy({ $0 == 0 }) else { return nil }
    let text = Array(plain[begin..<end])
    guard let json = try? JSON(parsing: text, limit: text.count), let record = Record(json: json),
      record.kind == .draft
    else { return nil }
    self.init(kind: .draft, fields: record.fields, id: record.id)
  }
}
