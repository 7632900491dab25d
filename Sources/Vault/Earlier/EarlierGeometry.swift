// The sizes of the earlier format, which was never released (Docs/Format.md, section 12).

extension Geometry {
  /// Sizes of the earlier format have numbers below this.
  private static let firstNumber: UInt32 = 8

  /// Whether it is a size of the earlier format. Its chunks stand as bays of one chunk each would.
  var isEarlier: Bool { number < Geometry.firstNumber }

  /// How a book of which nothing but the length is known may be laid out.
  var candidates: [Geometry] {
    [self] + BookSize.allCases.map(\.earlier).filter { $0.fileSize == fileSize && $0 != self }
  }

  /// That of a book whose file is `fileSize` bytes long; one of the earlier format where there is no other.
  init(fileSize: Int) throws(VaultError) {
    if let size = BookSize(fileSize: fileSize) {
      self = size.geometry
    } else if let size = BookSize.allCases.first(where: { $0.earlier.fileSize == fileSize }) {
      self = size.earlier
    } else {
      throw .notABook(found: fileSize, nearest: BookSize.nearest(to: fileSize).fileSize)
    }
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
  init?(_ geometry: Geometry) {
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
