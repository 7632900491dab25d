internal import Sodium

/// The header pages of a file, and the layouts of which they may be (Docs/Format.md, sections 2 and 4).
package struct Header {
  /// A page, and the layouts as which it is tried.
  struct Page {
    let bytes: [UInt8]
    let layouts: [Geometry]

    var salt: [UInt8] { Array(bytes[..<KeySlot.saltCount]) }
  }

  private static let none = [UInt8](repeating: 0, count: Geometry.headerCount)

  /// The pages, without one that is the same as one before it.
  private(set) var pages: [Page] = []
  /// The length of the file, in bytes.
  private let length: Int

  /// Those of the file on `disk`, which is `length` bytes long. A page that the medium does not give is of zeros.
  package init(_ disk: any Disk, length: Int) throws(OpeningError) {
    guard length >= Geometry.headerCount else { throw OpeningError(size: length) }
    let layouts = Geometry.layouts(ofLength: length)
    // In a file of a length that books have, the second page is where that length has it; else where any has it.
    let isALength = Geometry.isALength(length)
    let first = disk.found(0..<Geometry.headerCount)
    let others = layouts.filter { isALength ? $0.fileSize == length : $0.fileSize < length }.map { layout in
      (disk.found(layout.secondHeader..<layout.fileSize), layout)
    }
    if first == nil, others.allSatisfy({ $0.0 == nil }) {
      _ = try forOpening(disk.bytes(0..<Geometry.headerCount))
    }
    self.init(first: first ?? Header.none, others: others.map { ($0.0 ?? Header.none, $0.1) }, length: length)
  }

  /// A first page, and others of one layout each, of a file of `length` bytes.
  init(first: [UInt8], others: [(page: [UInt8], layout: Geometry)], length: Int) {
    self.length = length
    add(first, Geometry.layouts(ofLength: length))
    for other in others { add(other.page, [other.layout]) }
  }

  /// What keys cost in the layouts as which it is tried; those of tests, which cost little, first.
  var costs: [Argon2id.Cost] {
    pages[0].layouts.map(\.cost).reduce(into: []) { costs, cost in
      if !costs.contains(cost) { costs.append(cost) }
    }
  }

  private mutating func add(_ bytes: [UInt8], _ layouts: [Geometry]) {
    guard let known = pages.firstIndex(where: { $0.bytes == bytes }) else {
      return pages.append(Page(bytes: bytes, layouts: layouts))
    }
    let more = layouts.filter { !pages[known].layouts.contains($0) }
    pages[known] = Page(bytes: bytes, layouts: pages[known].layouts + more)
  }

  /// Whether a page holds zeros in a row, of which none was written with any.
  private var isBlank: Bool {
    pages.contains { page in
      stride(from: 0, to: page.bytes.count, by: Zeros.sampleCount).contains { start in
        page.bytes[start..<start + Zeros.sampleCount].allSatisfy { $0 == 0 }
      }
    }
  }

  /// Why a file is refused of which nothing opens.
  var refusal: OpeningError {
    guard Geometry.isALength(length) else { return OpeningError(size: length) }
    return pages.count == 1 && !isBlank ? .noEntry : .damaged
  }

  /// Whether a page of a book that is laid out as `geometry` is not as it was written.
  package func isDamaged(_ geometry: Geometry, _ disk: any Disk) -> Bool {
    let second = disk.found(geometry.secondHeader..<geometry.fileSize)
    return isBlank || second != pages[0].bytes
  }
}

extension OpeningError {
  /// A file of a length that no book has.
  init(size found: Int) {
    self = .notABook(found: found, nearest: BookSize.nearest(to: found).fileSize)
  }
}
