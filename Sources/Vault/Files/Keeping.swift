internal import Platform
internal import Records
internal import Sodium
internal import Text

/// Gives the next bytes of data: fills `buffer` and tells with how many, fewer than it holds only at the end.
typealias DataIntake = @Sendable (_ buffer: inout [UInt8]) throws(VaultError) -> Int

/// Files on their way into the bays of one level, piece by piece, several in one load where they fit.
struct Keeping {
  /// A file that is to be kept.
  struct Incoming {
    let record: Record
    let size: Int?
    /// The SHA-256 that the data must have.
    let expected: [UInt8]?
    let take: DataIntake
  }

  /// A file whose last piece is among those of the next load.
  struct Finished {
    let index: Int
    let record: Record
    let data: FileBody.Data
  }

  private let files: [Incoming]
  private let bays: Bays
  private var current = 0
  private var hash = SHA256.Stream()
  private var length = 0
  private var number: UInt32 = 0
  /// Pieces of files that are not live yet, the next load's included.
  private(set) var pieces = 0
  /// How many bytes were taken in.
  private(set) var taken = 0

  init(_ files: [Incoming], _ bays: Bays) {
    self.files = files
    self.bays = bays
  }

  var isAtEnd: Bool { current == files.count }
  /// The files that are not live yet.
  var ids: Set<UInt64> { Set(files.map(\.record.id.frame)) }

  /// The next pieces, at most `room`, and the files that are whole with them, at most `most`.
  mutating func next(
    _ room: Int, most: Int, _ plain: inout [UInt8]
  ) throws(VaultError) -> (new: [Load.New], finished: [Finished]) {
    var piece = [UInt8](repeating: 0, count: bays.payload)
    var new: [Load.New] = []
    var finished: [Finished] = []
    while new.count < room && finished.count < most && !isAtEnd {
      let file = files[current]
      let got = try file.take(&piece)
      for index in got..<piece.count { piece[index] = 0 }
      hash.update(piece.span.extracting(first: got))
      (length, taken) = (length + got, taken + got)
      if got > 0 || number == 0 {
        plain.replaceSubrange(new.count * bays.payload..<(new.count + 1) * bays.payload, with: piece)
        new.append(Load.New(piece: FilePiece(file: file.record.id.frame, number: number), index: new.count))
        (number, pieces) = (number + 1, pieces + 1)
      }
      if got < piece.count { finished.append(try finish(file)) }
    }
    return (new, finished)
  }

  private mutating func finish(_ file: Incoming) throws(VaultError) -> Finished {
    let digest = hash.finish()
    if let expected = file.expected, expected != digest { throw .attachmentDamaged(file.record.id) }
    var record = file.record
    record.describe(length: length, hash: digest)
    let finished = Finished(
      index: current, record: record, data: FileBody.Data(length: UInt64(length), hash: digest))
    (current, hash, length, number) = (current + 1, SHA256.Stream(), 0, 0)
    return finished
  }
}

extension Record {
  /// Says of which data the record is.
  mutating func describe(length: Int, hash: [UInt8]) {
    fields["bytes"] = .number(String(length))
    fields["sha256"] = .string(hex(hash))
  }
}
