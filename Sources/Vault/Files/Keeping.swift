internal import Storage
internal import Platform
internal import Records
internal import Text

/// Gives the next bytes of data: fills `buffer` and tells with how many, fewer than it holds only at the end.
typealias DataIntake = @Sendable (_ buffer: inout [UInt8]) throws(ReadingError) -> Int

/// Files on their way into the bays of one level, piece by piece, several in one load where they fit.
struct Keeping {
  /// A file that is to be kept.
  struct Incoming: Sendable {
    let record: Record
    let size: Int?
    /// The SHA-256 that the data must have.
    let expected: [UInt8]?
    let take: DataIntake
  }

  /// A file whose last piece is among those of the next load.
  struct Finished: Sendable {
    let index: Int
    let record: Record
    let data: FileBody.Data
  }

  /// The pieces of the next load, and the files that are whole with them.
  struct Next {
    var new: [Load.Filled] = []
    var finished: [Finished] = []
  }

  /// The files that are not live yet.
  let ids: Set<UInt64>
  private let intake: Intake
  private let chunksEach: Int
  /// What was read and is not in a load yet.
  private var held: [Intake.Item] = []
  /// What is being read meanwhile.
  private var errand: Errand<Result<Intake.Read, ReadingError>>?
  private var isReadToEnd: Bool
  /// How many pieces the loads so far hold.
  private(set) var pieces = 0
  /// How many bytes they have.
  private(set) var taken = 0

  init(_ files: [Incoming], _ bays: Bays) {
    ids = Set(files.map(\.record.id.frame))
    intake = Intake(files, bays)
    chunksEach = bays.chunksEach
    isReadToEnd = files.isEmpty
  }

  /// Whether everything is in a load.
  var isAtEnd: Bool { isReadToEnd && held.isEmpty }

  /// The next pieces, at most `room`, and the files that are whole with them, at most `most`. Those after them are read
  /// meanwhile.
  ///
  /// - Parameter check: called every few milliseconds; what it throws breaks the waiting off.
  mutating func next(
    _ room: Int, most: Int, check: () throws(MediumError) -> Void
  ) throws(ReadingError) -> Next {
    // One more than a load has room for: then the end of a file goes with its last piece.
    while !isReadToEnd && held.count <= chunksEach {
      readAhead()
      try takeIn(check)
    }
    var next = Next()
    var used = 0
    while used < held.count, next.finished.count < most, next.take(held[used], room: room) {
      count(held[used])
      used += 1
    }
    held.removeFirst(used)
    readAhead()
    return next
  }

  private mutating func readAhead() {
    if isReadToEnd || errand != nil { return }
    let (intake, wanted) = (intake, max(1, chunksEach + 1 - held.count))
    errand = Errand { intake.read(wanted) }
  }

  private mutating func takeIn(_ check: () throws(MediumError) -> Void) throws(ReadingError) {
    guard let reading = errand else { return }
    do { while !reading.isDone(within: 5) { try check() } } catch { throw .medium(error) }
    errand = nil
    let read = try reading.result.get()
    isReadToEnd = read.isEnd
    held += read.items
  }

  private mutating func count(_ item: Intake.Item) {
    guard case .piece(_, let bytes) = item else { return }
    (pieces, taken) = (pieces + 1, taken + bytes)
  }
}

extension Keeping.Next {
  /// Takes one thing more; whether there was room for it.
  fileprivate mutating func take(_ item: Intake.Item, room: Int) -> Bool {
    switch item {
    case .piece(let filled, _):
      if new.count == room { return false }
      new.append(filled)
    case .end(let file): finished.append(file)
    }
    return true
  }
}

extension Record {
  /// Says of which data the record is.
  mutating func describe(length: Int, hash: [UInt8]) {
    fields[.bytes] = .number(String(length))
    fields[.sha256] = .string(hex(hash))
  }
}
