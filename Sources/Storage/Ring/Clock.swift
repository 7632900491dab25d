/// The newest generation, as level 0 tells it: by one rule in every session (Docs/Format.md, section 6).
struct Clock {
  /// 0 where there is no readable level-0 segment.
  let generation: UInt64
  /// Whether nothing can be written.
  let isFrozen: Bool
  /// Whether the few places that are looked at first agreed, so that nothing newer stands anywhere else.
  let isInShort: Bool

  private static let limit = Segment.numberLimit - 4

  private init(_ generation: UInt64?, inShort: Bool) {
    self.generation = generation ?? 0
    isInShort = inShort
    isFrozen = generation.map { $0 > Clock.limit } ?? true
  }

  /// Reads it off `ring`; of all places only where the few that are looked at first do not agree.
  init(_ ring: Ring, progress: ((Double) -> Void)? = nil) {
    if let short = Clock.inShort(ring) {
      self.init(short, inShort: true)
    } else {
      self.init(Clock.fromAll(ring, progress), inShort: false)
    }
  }

  private static func held(_ ring: Ring, _ place: Int) -> UInt64? {
    ring.segment(.everyday, at: place).segment?.generation
  }

  /// By bisection; `nil` where a place holds something else than one sitting after another leaves.
  private static func inShort(_ ring: Ring) -> UInt64? {
    let places = ring.geometry.places
    guard let first = held(ring, 0) else { return nil }
    var last = 0
    var next = places
    while next - last > 1 {
      let middle = (last + next) / 2
      switch held(ring, middle) {
      case first + UInt64(middle): last = middle
      case let older? where older + UInt64(places) == first + UInt64(middle): next = middle
      default: return nil
      }
    }
    let clock = first + UInt64(last)
    guard held(ring, ring.geometry.place(clock - 1)) == clock - 1 else { return nil }
    var ahead: UInt64 = 1
    while ahead <= UInt64(places / 2) {
      let found = held(ring, ring.geometry.place(clock + ahead))
      guard let found, found + UInt64(places) == clock + ahead else { return nil }
      ahead *= 2
    }
    return clock
  }

  /// More than a stretch of damage and a few broken sittings leave out.
  private static let mostSteps: UInt64 = 8

  /// The highest generation that follows on from one of the eight before it.
  private static func fromAll(_ ring: Ring, _ progress: ((Double) -> Void)?) -> UInt64? {
    let places = ring.geometry.places
    var all: [UInt64?] = []
    for place in 0..<places {
      all.append(held(ring, place))
      progress?(Double(place + 1) / Double(places))
    }
    func follows(_ generation: UInt64, _ steps: UInt64) -> Bool {
      generation > steps && all[ring.geometry.place(generation - steps)] == generation - steps
    }
    let found = all.compactMap { $0 }
    let inStep = found.filter { generation in (1...mostSteps).contains { follows(generation, $0) } }
    return inStep.max() ?? found.max()
  }
}
