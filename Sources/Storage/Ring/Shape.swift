/// In what a file differs from what a book is, as anybody can see: in its length, and in zeros (Docs/Format.md, section 2).
public struct Shape: Equatable, Sendable {
  /// Its length in bytes.
  public let length: Int
  /// The length of a book of its size.
  public let expected: Int
  /// How many bytes in it are zeros where a book has none.
  public let zeros: Int
  /// Whether every opening sees such zeros, and not `check` alone.
  private let areZerosSeen: Bool

  /// How many bytes are missing at its end.
  public var missing: Int { max(0, expected - length) }
  /// How many bytes are too many.
  public var surplus: Int { max(0, length - expected) }
  /// Whether it is as long as it should be.
  public var hasItsLength: Bool { length == expected }
  /// Whether nothing of this kind is wrong with it.
  public var isWhole: Bool { hasItsLength && zeros == 0 }
  /// Whether so much is wrong with it that nothing is written to it.
  public var isToBeKept: Bool { !hasItsLength || areZerosSeen }

  /// That of a file which is as it should be.
  static func whole(_ geometry: Geometry) -> Shape {
    Shape(length: geometry.fileSize, expected: geometry.fileSize, zeros: 0, areZerosSeen: false)
  }

  private init(length: Int, expected: Int, zeros: Int, areZerosSeen: Bool) {
    (self.length, self.expected) = (length, expected)
    (self.zeros, self.areZerosSeen) = (zeros, areZerosSeen)
  }

  /// That of the file on `disk`, which is `length` bytes long.
  ///
  /// - Parameter isThorough: looks at more of it, as `check` does.
  package init(_ disk: any Disk, length: Int, _ geometry: Geometry, isThorough: Bool = false) {
    let end = min(length, geometry.fileSize)
    let zeros = Zeros(disk, upTo: end, headers: [0, geometry.secondHeader], isThorough: isThorough)
    self.init(
      length: length, expected: geometry.fileSize, zeros: zeros.count, areZerosSeen: zeros.areSeen)
  }
}

/// Stretches of zeros: no byte of a book comes from anything but sealing, noise and chance, so none was written as they are.
struct Zeros {
  /// So many zeros in a row do not come by chance.
  static let sampleCount = 64
  private static let samples = 64
  private static let manySamples = 4096
  private static let stride = 1 << 20

  private let disk: any Disk
  private let end: Int
  private var stretches: [Range<Int>] = []
  /// Whether the few samples that every opening looks at showed some.
  private(set) var areSeen = false

  /// How many bytes of zeros were found.
  var count: Int { stretches.reduce(0) { $0 + $1.count } }

  /// Looks at `samples` of the first `end` bytes, at the pages that begin at `headers`, and at what the file system tells;
  /// where one of them is of zeros, and where it is to be thorough, at many more.
  init(_ disk: any Disk, upTo end: Int, headers: [Int], isThorough: Bool) {
    (self.disk, self.end) = (disk, end)
    look(at: evenly(Zeros.samples))
    for page in headers {
      look(at: Array(Swift.stride(from: page, to: page + Geometry.headerCount, by: Zeros.sampleCount)))
    }
    for hole in disk.holes(upTo: end) { look(at: [hole.lowerBound]) }
    areSeen = !stretches.isEmpty
    if isThorough || areSeen { look(at: evenly(Zeros.manySamples)) }
  }

  private func evenly(_ count: Int) -> [Int] {
    let last = end - Zeros.sampleCount
    if last < 0 { return [] }
    return (0...count).map { last / count * $0 / Zeros.sampleCount * Zeros.sampleCount } + [last]
  }

  private mutating func look(at points: [Int]) {
    for point in points where isBlank(point) && !stretches.contains(where: { $0.contains(point) }) {
      stretches.append(start(from: point)..<stop(from: point))
    }
  }

  /// Whether the sample at `point` is of zeros.
  private func isBlank(_ point: Int) -> Bool {
    guard point >= 0, point + Zeros.sampleCount <= end else { return false }
    return disk.found(point..<point + Zeros.sampleCount)?.allSatisfy { $0 == 0 } ?? false
  }

  /// Where the zeros around `point` begin.
  private func start(from point: Int) -> Int {
    var at = point
    while isBlank(at - Zeros.stride) { at -= Zeros.stride }
    let before = max(0, at - Zeros.stride)
    guard let bytes = disk.found(before..<at) else { return at }
    return before + (bytes.lastIndex { $0 != 0 } ?? -1) + 1
  }

  /// Where the zeros around `point` end.
  private func stop(from point: Int) -> Int {
    var at = point
    while isBlank(at + Zeros.stride) { at += Zeros.stride }
    let after = min(end, at + Zeros.stride)
    guard let bytes = disk.found(at..<after) else { return at + Zeros.sampleCount }
    return at + (bytes.firstIndex { $0 != 0 } ?? bytes.count)
  }
}
