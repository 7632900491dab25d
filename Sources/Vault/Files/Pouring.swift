internal import Storage
public import Platform
internal import Sodium
internal import Synchronization

/// Takes data as they come out of the bays: `range` of `bytes`, which stand at `offset` of the whole.
///
/// Called by several threads at once, in any order.
public typealias DataOutlet =
  @Sendable (_ bytes: [UInt8], _ range: Range<Int>, _ offset: Int) throws(PlatformError) -> Void

/// The way of one file's data out of the bays, on all processors.
///
/// Each thread reads and opens a batch of its own; only the hashing is done in order.
final class Pouring: Sendable {
  private struct Progress {
    var next = 0
    var done = 0
    var failure: ReadingError?
  }

  private let reader: FileReader
  private let outlet: DataOutlet
  private let state = Mutex(Progress())
  private let order = Turnstile()
  private let hash = Mutex(SHA256.Stream())
  /// How many pieces a thread takes at a time.
  private let perBatch = 4
  /// How many threads help the one that was asked: one for each further processor, but no crowd.
  private let helpers = min(processors, 4) - 1

  init(_ reader: FileReader, into outlet: @escaping DataOutlet) {
    self.reader = reader
    self.outlet = outlet
  }

  /// Pours everything out and gives the SHA-256 of it. `progress` is told the bytes done so far.
  func run(progress: ((Int) -> Void)?) throws(ReadingError) -> [UInt8] {
    together(helpers: helpers, theirs: { self.work(nil) }, mine: { work(progress) })
    if let failure = state.withLock({ $0.failure }) { throw failure }
    return hash.withLock { $0.finish() }
  }

  private func work(_ progress: ((Int) -> Void)?) {
    var sealed = [UInt8](repeating: 0, count: perBatch * reader.chunk)
    var plain = [UInt8](repeating: 0, count: perBatch * reader.payload)
    while let batch = takeNumber() {
      let start = batch * perBatch * reader.payload
      let count = min(reader.length - start, plain.count)
      do throws(ReadingError) {
        let row = batch * perBatch..<min(reader.count, (batch + 1) * perBatch)
        try reader.open(row, into: &plain, &sealed)
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
      guard state.failure == nil, state.next * perBatch < reader.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  private func fail(_ error: ReadingError) {
    state.withLock { $0.failure = $0.failure ?? error }
  }

  private func give(_ plain: [UInt8], _ count: Int, at start: Int) {
    guard state.withLock({ $0.failure == nil }) else { return }
    do throws(PlatformError) {
      try outlet(plain, 0..<count, start)
      state.withLock { $0.done += count }
    } catch {
      fail(.medium(MediumError(error)))
    }
  }
}
