internal import Platform
internal import Sodium
internal import Synchronization

/// Gives the next bytes of data: fills `buffer` and tells with how many, fewer than it holds only at the end.
typealias DataIntake = @Sendable (_ buffer: inout [UInt8]) throws(VaultError) -> Int

/// The way of one attachment's data into chunks, on all processors.
///
/// Each thread takes the next batch in order and hashes it while it holds the intake, then seals it while another
/// thread takes. Memory stays flat: two buffers a thread.
final class Storing: Sendable {
  /// What was stored.
  struct Stored: Sendable {
    var length = 0
    var hash: [UInt8] = []
    var chunks: [Range<Int>] = []
  }

  private struct Intake {
    let take: DataIntake
    var free: [Range<Int>]
    var hash = SHA256.Stream()
    var stored = Stored()
    var isAtEnd = false
    var refusal: VaultError?
  }

  private struct Batch {
    let chunks: [Int]
    let lengthSoFar: Int
  }

  private let seal: ChunkSeal
  private let intake: Mutex<Intake>
  /// The disk, and what went wrong with it.
  private let output: Mutex<VaultError?>
  private let disk: any Disk

  /// - Parameter free: the chunks that may be used, in this order.
  init(_ take: @escaping DataIntake, seal: ChunkSeal, free: [Range<Int>], disk: any Disk) {
    self.seal = seal
    self.disk = disk
    intake = Mutex(Intake(take: take, free: free))
    output = Mutex(nil)
  }

  /// Stores everything and waits until it is on the medium. `progress` is told the bytes taken in so far.
  ///
  /// - Returns: what was stored, or why the data did not come or do not fit; then nothing names what was written.
  /// - Throws: what went wrong with the disk.
  func run(progress: ((Int) -> Void)?) throws(VaultError) -> Result<Stored, VaultError> {
    together(helpers: Storing.helpers, theirs: { self.work(nil) }, mine: { work(progress) })
    if let failure = output.withLock({ $0 }) { throw failure }
    return try intake.withLock { intake throws(VaultError) in
      if let refusal = intake.refusal { return .failure(refusal) }
      try disk.sync()
      intake.stored.hash = intake.hash.finish()
      return .success(intake.stored)
    }
  }

  private func work(_ progress: ((Int) -> Void)?) {
    let share = seal.share
    let number = Storing.chunksPerBatch
    var plain = [UInt8](repeating: 0, count: number * share.payload)
    var sealed = [UInt8](repeating: 0, count: number * share.geometry.chunk)
    while output.withLock({ $0 == nil }), let batch = next(&plain) {
      for (index, chunk) in batch.chunks.enumerated() {
        seal.seal(plain, index, for: chunk, into: &sealed)
      }
      write(sealed, batch.chunks)
      progress?(batch.lengthSoFar)
    }
  }

  /// How much a thread takes at a time.
  static let chunksPerBatch = 4
  /// How many threads help the one that was asked: one for each further processor, but no crowd.
  static let helpers = min(processors, 4) - 1

  /// The next batch, its data in `plain` with zeros behind them; `nil` at the end.
  private func next(_ plain: inout [UInt8]) -> Batch? {
    intake.withLock { intake in
      if intake.isAtEnd { return nil }
      do throws(VaultError) {
        let got = try intake.take(&plain)
        intake.isAtEnd = got < plain.count
        if got == 0 && intake.stored.length > 0 { return nil }
        intake.hash.update(plain.span.extracting(first: got))
        intake.stored.length += got
        return try batch(&intake, &plain, got)
      } catch {
        intake.isAtEnd = true
        intake.refusal = error
        return nil
      }
    }
  }

  private func batch(_ intake: inout Intake, _ plain: inout [UInt8], _ got: Int) throws(VaultError) -> Batch {
    let pieces = seal.share.pieces(got)
    for index in got..<pieces * seal.share.payload { plain[index] = 0 }
    let chunks = intake.free.takeFirst(pieces).flatMap(Array.init)
    guard chunks.count == pieces else { throw .filesFull(seal.share.level) }
    for chunk in chunks { intake.stored.chunks.append(chunk) }
    return Batch(chunks: chunks, lengthSoFar: intake.stored.length)
  }

  /// Writes sealed chunks, those that stand in a row in one call. One thread at a time: the system would have it so.
  private func write(_ sealed: [UInt8], _ chunks: [Int]) {
    output.withLock { failure in
      guard failure == nil else { return }
      do throws(VaultError) {
        guard try disk.isStillThere() else { throw .changed }
        var start = 0
        for end in 1...chunks.count where end == chunks.count || chunks[end] != chunks[end - 1] + 1 {
          let size = seal.share.geometry.chunk
          try disk.write(sealed, start * size..<end * size, at: seal.share.offset(chunks[start]))
          start = end
        }
      } catch {
        failure = error
      }
    }
  }
}
