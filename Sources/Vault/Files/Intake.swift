internal import Storage
internal import Records
internal import Sodium
internal import Synchronization

/// The data of files as they come, cut into pieces and hashed.
final class Intake: Sendable {
  /// What comes, in order.
  enum Item: Sendable {
    /// A piece, and how many bytes of it are data.
    case piece(Load.Filled, Int)
    /// The end of a file.
    case end(Keeping.Finished)
  }

  /// What was read, and whether it was the last.
  struct Read: Sendable {
    var items: [Item] = []
    var isEnd = false
  }

  private struct State {
    var current = 0
    var hash = SHA256.Stream()
    var length = 0
    var number: UInt32 = 0
  }

  private let files: [Keeping.Incoming]
  private let bays: Bays
  private let state = Mutex(State())

  init(_ files: [Keeping.Incoming], _ bays: Bays) {
    self.files = files
    self.bays = bays
  }

  /// The next `count` things, or fewer at the end of all files. Called by one thread at a time.
  func read(_ count: Int) -> Result<Read, ReadingError> {
    state.withLock { state in
      var read = Read()
      do throws(ReadingError) {
        while read.items.count < count && state.current < files.count { try piece(&state, into: &read.items) }
      } catch {
        return .failure(error)
      }
      read.isEnd = state.current == files.count
      return .success(read)
    }
  }

  private func piece(_ state: inout State, into items: inout [Item]) throws(ReadingError) {
    let file = files[state.current]
    var bytes = [UInt8](repeating: 0, count: bays.payload)
    let got = try file.take(&bytes)
    for index in got..<bytes.count { bytes[index] = 0 }
    state.hash.update(bytes.span.extracting(first: got))
    state.length += got
    if got > 0 || state.number == 0 {
      let piece = FilePiece(file: file.record.id.frame, number: state.number)
      items.append(.piece(Load.Filled(piece: piece, bytes: bytes), got))
      state.number += 1
    }
    if got < bytes.count { items.append(.end(try finish(file, &state))) }
  }

  private func finish(_ file: Keeping.Incoming, _ state: inout State) throws(ReadingError) -> Keeping.Finished
  {
    let digest = state.hash.finish()
    if let expected = file.expected, expected != digest { throw .attachmentDamaged(file.record.id) }
    var record = file.record
    record.describe(length: state.length, hash: digest)
    let data = FileBody.Data(length: UInt64(state.length), hash: digest)
    let finished = Keeping.Finished(index: state.current, record: record, data: data)
    state = State(current: state.current + 1)
    return finished
  }
}
