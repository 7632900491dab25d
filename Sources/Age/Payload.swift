internal import Sodium

/// Seals a text as it comes. The last chunk is sealed at the end, because it is marked as the last.
struct PayloadWriter {
  private let cipher: ChunkCipher
  private var held: [UInt8] = []
  private var number: UInt64 = 0

  init(_ cipher: ChunkCipher) {
    self.cipher = cipher
  }

  /// Takes the next part of the text; gives the chunks that it completes.
  mutating func append(_ plain: [UInt8]) -> [UInt8] {
    held += plain
    let whole = held.wholeChunks(of: ChunkCipher.chunk)
    guard whole > 0 else { return [] }
    let sealed = cipher.seal(held.span.extracting(first: whole), from: number, ending: false)
    held.removeFirst(whole)
    number += UInt64(whole / ChunkCipher.chunk)
    return sealed
  }

  /// The last chunk.
  func finish() -> [UInt8] {
    cipher.seal(held.span, from: number, ending: true)
  }
}

/// Opens chunks as they come, and gives only text of chunks that are as they were written.
struct PayloadReader {
  private static let sealedChunk = ChunkCipher.chunk + ChunkCipher.overhead
  private let cipher: ChunkCipher
  private var held: [UInt8] = []
  private var number: UInt64 = 0

  init(_ cipher: ChunkCipher) {
    self.cipher = cipher
  }

  /// Takes the next part of the payload; gives the text of the chunks that it completes.
  mutating func append(_ sealed: [UInt8]) throws(AgeError) -> [UInt8] {
    held += sealed
    let whole = held.wholeChunks(of: Self.sealedChunk)
    guard whole > 0 else { return [] }
    let plain: [UInt8]
    do {
      plain = try cipher.open(held.span.extracting(first: whole), from: number, ending: false)
    } catch {
      throw reason(error.chunk)
    }
    held.removeFirst(whole)
    number += UInt64(whole / Self.sealedChunk)
    return plain
  }

  /// The text of the last chunk.
  func finish() throws(AgeError) -> [UInt8] {
    guard held.count >= ChunkCipher.overhead else { throw .payloadCutShort }
    guard let plain = try? cipher.open(held.span, from: number, ending: true) else {
      throw opens(held.span, number, ending: false) ? .payloadCutShort : .payloadDamaged(chunk: number)
    }
    guard number == 0 || !plain.isEmpty else { throw .payloadEmptyEnd }
    return plain
  }

  /// Why chunk `chunk` does not open as one of several.
  private func reason(_ chunk: UInt64) -> AgeError {
    let start = Int(chunk - number) * Self.sealedChunk
    let sealed = held.span.extracting(start..<start + Self.sealedChunk)
    return opens(sealed, chunk, ending: true) ? .payloadTrailing : .payloadDamaged(chunk: chunk)
  }

  private func opens(_ sealed: Span<UInt8>, _ number: UInt64, ending: Bool) -> Bool {
    (try? cipher.open(sealed, from: number, ending: ending)) != nil
  }
}

extension [UInt8] {
  /// How many bytes of whole chunks there are before at least one byte more.
  fileprivate func wholeChunks(of size: Int) -> Int { count > 0 ? (count - 1) / size * size : 0 }
}
