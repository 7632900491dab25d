internal import Sodium

/// The chunks that belong to one level (Docs/Format.md, sections 2 and 9).
struct Share: Sendable {
  let level: Level
  let geometry: Geometry

  /// How many chunks there are.
  var count: Int { geometry.chunks[level] }
  /// How many bytes of data a chunk holds.
  var payload: Int { max(1, geometry.chunk - Seal.overhead) }

  /// How many chunks data of `length` bytes take.
  func pieces(_ length: Int) -> Int { max(1, (length + payload - 1) / payload) }

  /// Where a chunk begins in the file.
  func offset(_ chunk: Int) -> Int {
    let lower = level.andBelow.dropLast().reduce(0) { $0 + geometry.chunks[$1] }
    return geometry.arena + (lower + chunk) * geometry.chunk
  }

  /// The chunks of an attachment in order, or `nil` where its runs break a rule of section 9.
  func chunks(of data: AttachmentBody.Data) -> [Range<Int>]? {
    guard count > 0, data.length <= UInt64(count * payload) else { return nil }
    let ranges = data.runs.map(\.range)
    guard ranges.allSatisfy({ !$0.isEmpty && $0.upperBound <= count }) else { return nil }
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    let isDistinct = zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    let total = ranges.reduce(0) { $0 + $1.count }
    return isDistinct && total == pieces(Int(data.length)) ? ranges : nil
  }

  /// The chunks that none of `frames` names, as runs, lowest first. A frame that breaks a rule keeps what it names.
  func free(besides frames: some Sequence<Frame>) -> [Range<Int>] {
    // How many attachments more name this chunk than the one before it.
    var change = [Int](repeating: 0, count: count + 1)
    for frame in frames where frame.kind == .attachment {
      for run in AttachmentBody(frame.body)?.data.runs ?? [] {
        let named = run.range.clamped(to: 0..<count)
        change[named.lowerBound] += 1
        change[named.upperBound] -= 1
      }
    }
    var owners = 0
    var free: [Range<Int>] = []
    for chunk in 0..<count {
      owners += change[chunk]
      if owners == 0 { free.append(chunk) }
    }
    return free
  }
}

extension [Range<Int>] {
  /// How many numbers are in all of them.
  var total: Int { reduce(0) { $0 + $1.count } }

  /// Adds `number` to the last range if it follows on from it, else as a range of its own.
  mutating func append(_ number: Int) {
    if let last, last.upperBound == number {
      self[count - 1] = last.lowerBound..<number + 1
    } else {
      append(number..<number + 1)
    }
  }

  /// Takes the first `number` numbers away, and gives them.
  mutating func takeFirst(_ number: Int) -> [Range<Int>] {
    var taken: [Range<Int>] = []
    var wanted = number
    while wanted > 0, let range = first {
      let end = Swift.min(range.upperBound, range.lowerBound + wanted)
      taken.append(range.lowerBound..<end)
      wanted -= end - range.lowerBound
      self[0] = end..<range.upperBound
      if self[0].isEmpty { removeFirst() }
    }
    return taken
  }

  /// The `number` longest, in the order in which they stand.
  func longest(_ number: Int) -> [Range<Int>] {
    if count <= number { return self }
    let kept = sorted { ($0.count, $1.lowerBound) > ($1.count, $0.lowerBound) }.prefix(number)
    return kept.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Their numbers in common with `others`; both stand lowest first and do not overlap among themselves.
  func intersection(_ others: [Range<Int>]) -> [Range<Int>] {
    flatMap { range in others.map { $0.clamped(to: range) }.filter { !$0.isEmpty } }
  }
}
