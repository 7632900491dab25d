internal import Sodium

/// Seals and opens the chunks of one level, on any thread (Docs/Format.md, sections 3 and 9).
package final class ChunkSeal: Sendable {
  package let bays: Bays
  private let label: Label
  private let key: SecretBytes

  /// For `level`, which `ring` must open.
  package init(_ ring: Ring, _ level: Level) {
    bays = Bays(level: level, geometry: ring.geometry)
    label = ring.label
    key = ring.keys.with(level) { SecretBytes(copying: $0, 0..<LevelKeys.count) }
  }

  private func name(_ chunk: Int, _ piece: FilePiece) -> [UInt8] {
    let level = bays.level.rawValue
    if bays.geometry.isEarlier {
      return label.bytes(.earlierChunk, level: level, place: chunk, owner: piece.file)
    }
    return label.bytes(.chunk, level: level, place: chunk + Int(piece.number) << 32, owner: piece.file)
  }

  /// Seals the bytes of `piece` for `chunk` into the `to`th chunk of `sealed`.
  func seal(
    _ plain: [UInt8], _ piece: FilePiece, for chunk: Int, into sealed: inout [UInt8], _ to: Int
  ) {
    Seal.seal(
      plain.span, key: key, label: name(chunk, piece), nonce: randomBytes(Seal.nonceCount), into: &sealed,
      at: to * bays.geometry.chunk)
  }

  /// Opens the `index`th chunk of `sealed`, which stands at `chunk`, into the `to`th piece of `plain`.
  func open(
    _ sealed: [UInt8], _ index: Int, at chunk: Int, _ piece: FilePiece, into plain: inout [UInt8],
    _ to: Int = 0
  ) throws(Seal.Failure) {
    let size = bays.geometry.chunk
    try Seal.open(
      sealed, index * size..<(index + 1) * size, key: key, label: name(chunk, piece), into: &plain,
      at: to * bays.payload)
  }

  /// Whether `chunk`, as it stands in the file, opens as that of `piece`.
  func opens(_ piece: FilePiece, at chunk: Int, on disk: any Disk) -> Bool {
    let start = bays.offset(chunk)
    guard let sealed = disk.found(start..<start + bays.geometry.chunk) else { return false }
    var plain = [UInt8](repeating: 0, count: bays.payload)
    do throws(Seal.Failure) { try open(sealed, 0, at: chunk, piece, into: &plain) } catch { return false }
    return true
  }
}
