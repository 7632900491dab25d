internal import Dispatch

/// Whole chunks, none of them the last of a text, that are sealed or opened while the caller reads and writes
/// others.
///
/// At most one run of chunks is under way; its buffers are used again for the next.
public struct ChunkLine: ~Copyable {
  /// What is done to chunks.
  public enum Direction: Sendable {
    /// Text becomes sealed chunks.
    case seal
    /// Sealed chunks become text.
    case open
  }

  private let run: Run
  private var isRunning = false

  /// A line on which nothing is under way.
  public init(_ cipher: ChunkCipher, _ direction: Direction) {
    run = Run(cipher, direction)
  }

  /// Takes the first `count` bytes of `held` and begins to work on them; nothing else may be under way.
  ///
  /// - Parameter first: the number of the first chunk.
  public mutating func begin(_ held: inout [UInt8], _ count: Int, from first: UInt64) {
    precondition(!isRunning && count <= held.count)
    swap(&run.input, &held)
    held.removeAll(keepingCapacity: true)
    held += run.input[count...]
    run.input.removeLast(run.input.count - count)
    run.first = first
    isRunning = true
    run.begin()
  }

  /// Waits for what is under way, if anything is, and puts it behind what `out` holds.
  public mutating func finish(into out: inout [UInt8]) throws(ChunkCipher.Failure) {
    guard isRunning else { return }
    isRunning = false
    try run.wait()
    if out.isEmpty {
      swap(&out, &run.output)
    } else {
      out += run.output
    }
  }

  /// The sealed or plain bytes that were taken last.
  public borrowing func withTaken<R>(_ body: (Span<UInt8>) -> R) -> R {
    let taken = run.input
    return body(taken.span)
  }
}

/// One run of chunks, touched by one thread at a time: the line's owner until `begin()` and after `wait()`,
/// the worker between them.
private final class Run: @unchecked Sendable {
  var input: [UInt8] = []
  var output: [UInt8] = []
  var first: UInt64 = 0
  private let cipher: ChunkCipher
  private let direction: ChunkLine.Direction
  private var failure: ChunkCipher.Failure?
  private let done = DispatchSemaphore(value: 0)

  init(_ cipher: ChunkCipher, _ direction: ChunkLine.Direction) {
    self.cipher = cipher
    self.direction = direction
  }

  func begin() {
    DispatchQueue.global().async { [self] in
      work()
      done.signal()
    }
  }

  func wait() throws(ChunkCipher.Failure) {
    done.wait()
    if let failure { throw failure }
  }

  private func work() {
    let input = input
    switch direction {
    case .seal: cipher.seal(input.span, from: first, ending: false, into: &output)
    case .open:
      do throws(ChunkCipher.Failure) {
        try cipher.open(input.span, from: first, ending: false, into: &output)
      } catch {
        failure = error
      }
    }
  }
}
