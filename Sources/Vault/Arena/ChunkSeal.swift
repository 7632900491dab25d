internal import Sodium

/// Seals and opens the chunks of one attachment, on any thread (Docs/Format.md, sections 3 and 9).
final class ChunkSeal: Sendable {
  let share: Share
  /// The record id in the label of every chunk.
  private let owner: UInt64
  private let label: Label
  private let key: SecretBytes

  /// For the attachment `owner` of `level`, which `ring` must open.
  init(_ ring: Ring, _ level: Level, owner: UInt64) {
    share = Share(level: level, geometry: ring.geometry)
    self.owner = owner
    label = ring.label
    key = ring.keys.with(level) { SecretBytes(copying: $0, 0..<LevelKeys.count) }
  }

  private func label(_ chunk: Int) -> [UInt8] {
    label.bytes(.chunk, level: share.level.rawValue, place: chunk, owner: owner)
  }

  /// Seals the `index`th piece of `plain` for `chunk` into the `index`th chunk of `sealed`.
  func seal(_ plain: [UInt8], _ index: Int, for chunk: Int, into sealed: inout [UInt8]) {
    let piece = plain.span.extracting(index * share.payload..<(index + 1) * share.payload)
    Seal.seal(
      piece, key: key, label: label(chunk), nonce: randomBytes(Seal.nonceCount), into: &sealed,
      at: index * share.geometry.chunk)
  }

  /// Opens the `index`th chunk of `sealed`, which stands at `chunk`, into the `index`th piece of `plain`.
  func open(
    _ sealed: [UInt8], _ index: Int, at chunk: Int, into plain: inout [UInt8]
  ) throws(Seal.Failure) {
    let size = share.geometry.chunk
    try Seal.open(
      sealed, index * size..<(index + 1) * size, key: key, label: label(chunk), into: &plain,
      at: index * share.payload)
  }
}
