public import Platform
internal import Sodium
internal import Synchronization

/// Takes data as they come out of the chunks: `range` of `bytes`, which stand at `offset` of the whole.
///
/// Called by several threads at once, in any order.
public typealias DataOutlet =
  @Sendable (_ bytes: [UInt8], _ range: Range<Int>, _ offset: Int) throws(PlatformError) -> Void

/// The way of one attachment's data out of their chunks, on all processors.
///
/// Each thread reads and opens a batch of its own; only the hashing is done in order.
final class Pouring: Sendable {
  private struct Progress {
    var next = 0
    var done = 0
    var failure: VaultError?
  }

  private let seal: ChunkSeal
  private let chunks: [Int]
  private let length: Int
  private let disk: any Disk
  private let outlet: DataOutlet
  private let state = Mutex(Progress())
  private let order = Turnstile()
  private let hash = Mutex(SHA256.Stream())
  private let perBatch = Storing.chunksPerBatch
  /// What a chunk that does not open means.
  private let damage: VaultError

  init(
    _ chunks: [Int], length: Int, seal: ChunkSeal, disk: any Disk, damage: VaultError,
    into outlet: @escaping DataOutlet
  ) {
    self.chunks = chunks
    self.length = length
    self.seal = seal
    self.disk = disk
    self.damage = damage
    self.outlet = outlet
  }

  /// Pours everything out and gives the SHA-256 of it. `progress` is told the bytes done so far.
  func run(progress: ((Int) -> Void)?) throws(VaultError) -> [UInt8] {
    together(helpers: Storing.helpers, theirs: { self.work(nil) }, mine: { work(progress) })
    if let failure = state.withLock({ $0.failure }) { throw failure }
    return hash.withLock { $0.finish() }
  }

  private func work(_ progress: ((Int) -> Void)?) {
    var sealed = [UInt8](repeating: 0, count: perBatch * seal.share.geometry.chunk)
    var plain = [UInt8](repeating: 0, count: perBatch * seal.share.payload)
    while let batch = takeNumber() {
      let start = batch * perBatch * seal.share.payload
      let count = min(length - start, plain.count)
      do throws(VaultError) {
        try open(batch, &sealed, &plain)
      } catch {
        fail(error)
      }
      // A batch that failed passes too: those behind it wait for its number.
      order.pass(batch) { hash.withLock { $0.update(plain.span.extracting(first: count)) } }
      give(plain, count, at: start)
      progress?(state.withLock { $0.done })
    }
  }

  private func takeNumber() -> Int? {
    state.withLock { state in
      guard state.failure == nil, state.next * perBatch < chunks.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  private func fail(_ error: VaultError) {
    state.withLock { $0.failure = $0.failure ?? error }
  }

  private func open(_ batch: Int, _ sealed: inout [UInt8], _ plain: inout [UInt8]) throws(VaultError) {
    let mine = Array(chunks[batch * perBatch..<min(chunks.count, (batch + 1) * perBatch)])
    for (index, chunk) in mine.enumerated() {
      let isRow = index > 0 && chunk == mine[index - 1] + 1
      if !isRow { try read(mine[index...], index, &sealed) }
      do { try seal.open(sealed, index, at: chunk, into: &plain) } catch { throw damage }
    }
  }

  /// Reads the chunks in a row with which `chunks` begin, to where the `index`th one belongs.
  private func read(_ chunks: ArraySlice<Int>, _ index: Int, _ sealed: inout [UInt8]) throws(VaultError) {
    let first = chunks[chunks.startIndex]
    let row = zip(chunks, first...).prefix { $0 == $1 }.count
    let size = seal.share.geometry.chunk
    let offset = seal.share.offset(first)
    if index == 0 { return try disk.read(row * size, at: offset, into: &sealed) }
    let bytes = try disk.bytes(offset..<offset + row * size)
    sealed.replaceSubrange(index * size..<(index + row) * size, with: bytes)
  }

  private func give(_ plain: [UInt8], _ count: Int, at start: Int) {
    guard state.withLock({ $0.failure == nil }) else { return }
    do throws(PlatformError) {
      try outlet(plain, 0..<count, start)
      state.withLock { $0.done += count }
    } catch {
      fail(VaultError(error))
    }
  }
}
