internal import Sodium

/// Writes sealed passes in their order, each only while the file is as it was last seen (Docs/Format.md, section 10).
struct PassQueue {
  /// A pass as it will stand in the file.
  private struct Sealed {
    let generation: UInt64
    let bytes: [UInt8]
    /// Whether it was sealed ahead: it cannot be made anew, since its keys may be gone.
    let isAhead: Bool
  }

  private let ring: Ring
  private var waiting: [Sealed] = []
  /// What was sealed ahead and could not be written.
  private var unwritten: [Sealed] = []
  /// The first bytes of the places that nobody else may write while the session lasts.
  private var seen: [Int: [UInt8]] = [:]
  /// The places that are watched, in the order in which that began.
  private var watched: [Int] = []
  /// The places that were written, or were to be when it failed.
  private var begun: Set<Int> = []
  /// What is thrown where nothing is written any more, and why nothing is.
  private(set) var failure: MediumError?
  private(set) var cause: MediumError?

  /// More than a pair and the place before it need not be watched.
  private static let mostWatched = 4

  init(_ ring: Ring) { self.ring = ring }

  /// The same queue for a session with other keys.
  init(_ ring: Ring, goingOnFrom other: PassQueue) {
    self.ring = ring
    (waiting, seen, watched) = (other.waiting, other.seen, other.watched)
    (unwritten, begun) = (other.unwritten, other.begun)
    (failure, cause) = (other.failure, other.cause)
  }

  /// From now on `places` must stay as they are; what cannot be read must stay so too.
  mutating func watch(_ places: [Int]) {
    for place in places where seen[place] == nil {
      seen[place] = ring.head(at: place) ?? []
      watched.append(place)
    }
    let waited = Set(waiting.map { ring.geometry.place($0.generation) })
    while watched.count > PassQueue.mostWatched, let oldest = watched.first, !waited.contains(oldest) {
      seen[oldest] = nil
      watched.removeFirst()
    }
  }

  /// Writes a pass, or lets it wait.
  mutating func add(_ generation: UInt64, _ bytes: [UInt8], isAhead: Bool) throws(MediumError) {
    waiting.append(Sealed(generation: generation, bytes: bytes, isAhead: isAhead))
    if !isAhead { try write() }
  }

  /// Writes everything that waits, each pass on the medium before the next one begins.
  mutating func write() throws(MediumError) {
    while !waiting.isEmpty {
      let pass = waiting.removeFirst()
      let place = ring.geometry.place(pass.generation)
      do throws(MediumError) {
        try checkUnchanged()
        begun.insert(place)
        try ring.disk.write(pass.bytes, 0..<pass.bytes.count, at: ring.geometry.offset(place: place))
        try ring.disk.sync()
      } catch {
        waiting.insert(pass, at: 0)
        fail(error)
        throw error
      }
      seen[place] = Array(pass.bytes[..<Seal.headCount])
    }
  }

  /// The file is the one that was opened, and the places that this session goes by are as they were seen.
  func checkUnchanged() throws(MediumError) {
    guard try ring.disk.isStillThere() else { throw .changed }
    for place in watched where (ring.head(at: place) ?? []) != seen[place] { throw .changed }
  }

  /// Whether `disk` holds the book as this session left it, but for the places that it was writing.
  func isAsLeft(on disk: any Disk) -> Bool {
    watched.allSatisfy { place in
      let start = ring.geometry.offset(place: place)
      return begun.contains(place) || (disk.found(start..<start + Seal.headCount) ?? []) == seen[place]
    }
  }

  /// Nothing is written any more: what is on the disk is read again first.
  mutating func fail(_ error: MediumError) {
    (cause, failure) = (cause ?? error, .ended)
    unwritten += waiting.filter(\.isAhead)
    waiting = []
  }

  /// Writes what was sealed ahead to `disk`, the file opened anew, as far as it is as it was left: the places are written
  /// whole, and what is there is read afterwards.
  func writeUnwritten(to disk: any Disk) throws(MediumError) {
    if unwritten.isEmpty || !isAsLeft(on: disk) { return }
    for pass in unwritten {
      let offset = ring.geometry.offset(place: ring.geometry.place(pass.generation))
      try disk.write(pass.bytes, 0..<pass.bytes.count, at: offset)
      try disk.sync()
    }
  }
}
