internal import Sodium

/// Seals a text as it comes. The last chunk is sealed at the end, because it is marked as the last.
///
/// What is given lags behind what was taken by one piece, which is sealed while the caller reads and writes.
struct PayloadWriter: ~Copyable {
  private let cipher: ChunkCipher
  private var line: ChunkLine
  private var held: [UInt8] = []
  private var number: UInt64 = 0

  init(_ cipher: ChunkCipher) {
    self.cipher = cipher
    line = ChunkLine(cipher, .seal)
  }

  /// Takes the next part of the text; puts the chunks that are ready behind `out`.
  mutating func append(_ plain: [UInt8], into out: inout [UInt8]) {
    held += plain
    let whole = held.wholeChunks(of: ChunkCipher.chunk)
    guard whole > 0 else { return }
    collect(into: &out)
    line.begin(&held, whole, from: number)
    number += UInt64(whole / ChunkCipher.chunk)
  }

  /// Puts the last chunks behind `out`.
  consuming func finish(into out: inout [UInt8]) {
    collect(into: &out)
    out += cipher.seal(held.span, from: number, ending: true)
  }

  private mutating func collect(into out: inout [UInt8]) {
    do { try line.finish(into: &out) } catch { preconditionFailure("sealing does not fail") }
  }
}

/// Opens chunks as they come, and gives only text of chunks that are as they were written.
///
/// What is given lags behind what was taken by one piece, which is opened while the caller reads and writes.
struct PayloadReader: ~Copyable {
  private static let sealedChunk = ChunkCipher.chunk + ChunkCipher.overhead
  private let cipher: ChunkCipher
  private var line: ChunkLine
  private var held: [UInt8] = []
  private var number: UInt64 = 0
  private var lineStart: UInt64 = 0
  private var failure: AgeError?

  init(_ cipher: ChunkCipher) {
    self.cipher = cipher
    line = ChunkLine(cipher, .open)
  }

  /// Takes the next part of the payload; puts text that is ready behind `out`.
  mutating func append(_ sealed: [UInt8], into out: inout [UInt8]) throws(AgeError) {
    if let failure { throw failure }
    held += sealed
    let whole = held.wholeChunks(of: Self.sealedChunk)
    guard whole > 0 else { return }
    try collect(into: &out)
    line.begin(&held, whole, from: number)
    lineStart = number
    number += UInt64(whole / Self.sealedChunk)
  }

  /// Puts the last text behind `out`.
  consuming func finish(into out: inout [UInt8]) throws(AgeError) {
    if let failure { throw failure }
    try collect(into: &out)
    guard held.count >= ChunkCipher.overhead else { throw .payloadCutShort }
    guard let plain = try? cipher.open(held.span, from: number, ending: true) else {
      throw opens(held.span, number, ending: false) ? .payloadCutShort : .payloadDamaged(chunk: number)
    }
    guard number == 0 || !plain.isEmpty else { throw .payloadEmptyEnd }
    out += plain
  }

  private mutating func collect(into out: inout [UInt8]) throws(AgeError) {
    do {
      try line.finish(into: &out)
    } catch {
      let reason = reason(error.chunk)
      failure = reason
      throw reason
    }
  }

  /// Why chunk `chunk` does not open as one of several.
  private func reason(_ chunk: UInt64) -> AgeError {
    let start = Int(chunk - lineStart) * Self.sealedChunk
    let isLast = line.withTaken {
      opens($0.extracting(start..<start + Self.sealedChunk), chunk, ending: true)
    }
    return isLast ? .payloadTrailing : .payloadDamaged(chunk: chunk)
  }

  private func opens(_ sealed: Span<UInt8>, _ number: UInt64, ending: Bool) -> Bool {
    (try? cipher.open(sealed, from: number, ending: ending)) != nil
  }
}

extension [UInt8] {
  /// How many bytes of whole chunks there are before at least one byte more.
  fileprivate func wholeChunks(of size: Int) -> Int { count > 0 ? (count - 1) / size * size : 0 }
}
