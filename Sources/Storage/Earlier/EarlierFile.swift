/// What a frame of kind 2 said in the earlier format: which data a file has, where they stand, and its record.
///
/// `length u64 | SHA-256[32] | run_count u32 | run_count * (first u32 | count u32) | record`
struct EarlierFile: Sendable {
  private static let headCount = 44
  private static let runCount = 8
  private static let mostRuns = 500

  private let data: FileBody.Data
  /// Chunks in a row, in the order of the pieces; not checked yet.
  private let runs: [Range<Int>]
  private let record: [UInt8]

  /// What `body` says, or `nil` where its parts do not fit into it.
  init?(_ body: [UInt8]) {
    guard body.count >= EarlierFile.headCount else { return nil }
    let count = Int(body.littleEndian(UInt32.self, at: FileBody.headCount))
    let start = EarlierFile.headCount + count * EarlierFile.runCount
    guard count <= EarlierFile.mostRuns, body.count >= start + RecordHeader.count else { return nil }
    let hash = Array(body[8..<FileBody.headCount])
    data = FileBody.Data(length: body.littleEndian(UInt64.self, at: 0), hash: hash)
    runs = stride(from: EarlierFile.headCount, to: start, by: EarlierFile.runCount).map { offset in
      let first = Int(body.littleEndian(UInt32.self, at: offset))
      return first..<first + Int(body.littleEndian(UInt32.self, at: offset + 4))
    }
    record = Array(body[start...])
  }

  /// The body of a frame of kind 2 as it is now.
  var body: [UInt8] { FileBody(data, record: record).bytes }

  /// The copies of each piece: one. `nil` where the runs break a rule.
  func pieces(_ bays: Bays) -> [[FileMap.Copy]]? {
    guard let pieces = bays.pieces(claimed: data.length),
      runs.allSatisfy({ !$0.isEmpty && $0.upperBound <= bays.count })
    else { return nil }
    let sorted = runs.sorted { $0.lowerBound < $1.lowerBound }
    let isDistinct = zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    guard isDistinct, runs.reduce(0, { $0 + $1.count }) == pieces else { return nil }
    return runs.joined().map { [FileMap.Copy(chunk: $0)] }
  }
}
