// The sizes of the earlier format, which was never released (Docs/Format.md, section 12).

extension Geometry {
  /// Sizes of the earlier format have numbers below this.
  private static let firstNumber: UInt32 = 8

  /// Whether it is a size of the earlier format. Its chunks stand as bays of one chunk each would.
  var isEarlier: Bool { number < Geometry.firstNumber }

  /// Every layout of a book, those of this format first.
  private static let all = BookSize.allCases.map(\.geometry) + BookSize.allCases.map(\.earlier)

  /// Files shorter than this may be those of tests.
  private static let longestOfTests = 1 << 20

  /// Whether a whole book may be `length` bytes long.
  static func isALength(_ length: Int) -> Bool { all.contains { $0.fileSize == length } }

  /// How a book may be laid out whose file is `length` bytes long by now: those that have this length first.
  static func layouts(ofLength length: Int) -> [Geometry] {
    let exact = all.filter { $0.fileSize == length }
    let others = all.filter { layout in
      if let first = exact.first { return layout.fileSize != length && layout.cost == first.cost }
      return layout.cost == small.cost || length < longestOfTests
    }
    return exact + others
  }

  /// The size of the earlier format that this one takes the place of.
  fileprivate func earlier(
    _ everyday: Int, _ personal: Int, _ private: Int, longestBody: Int, chunks: PerLevel<Int>? = nil
  ) -> Geometry {
    let none = PerLevel(everyday: 0, personal: 0, private: 0)
    let one = PerLevel(everyday: 1, personal: 1, private: 1)
    return Geometry(
      number: number - Geometry.firstNumber, places: places,
      segment: PerLevel(everyday: everyday, personal: personal, private: `private`), chunk: chunk,
      bays: chunks ?? none, bayChunks: chunks == nil ? none : one, longestBody: longestBody, cost: cost)
  }
}

extension BookSize {
  /// The size of a book that is laid out like this.
  package init?(_ geometry: Geometry) {
    guard let size = BookSize.allCases.first(where: { $0.geometry == geometry || $0.earlier == geometry })
    else { return nil }
    self = size
  }

  /// How the earlier format laid this size out.
  var earlier: Geometry {
    switch self {
    #if DEBUG
      case .test:
        geometry.earlier(
          512, 512, 1024, longestBody: 360,
          chunks: PerLevel(everyday: 8, personal: 16, private: 16))
    #endif
    case .small: geometry.earlier(8192, 8192, 16_384, longestBody: 8000)
    case .medium: geometry.earlier(16_384, 16_384, 32_768, longestBody: 16_000)
    case .large:
      geometry.earlier(
        16_384, 16_384, 32_768, longestBody: 16_000,
        chunks: PerLevel(everyday: 1536, personal: 5376, private: 5376))
    case .extraLarge:
      geometry.earlier(
        16_384, 16_384, 32_768, longestBody: 16_000,
        chunks: PerLevel(everyday: 5632, personal: 19_712, private: 19_712))
    }
  }
}
