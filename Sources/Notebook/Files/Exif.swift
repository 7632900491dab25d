/// The part of a picture in which a camera says what it knows (Exif, in the form of TIFF). Nothing in it is believed: every
/// place is looked at before it is read.
struct Exif {
  /// What can be asked for, and in which of its lists that stands.
  struct Tag {
    fileprivate let number: UInt16
    fileprivate let list: UInt16?

    static let changed = Tag(number: 0x0132, list: nil)
    static let taken = Tag(number: 0x9003, list: 0x8769)
    static let offset = Tag(number: 0x9011, list: 0x8769)
    static let latitudeSign = Tag(number: 1, list: 0x8825)
    static let latitude = Tag(number: 2, list: 0x8825)
    static let longitudeSign = Tag(number: 3, list: 0x8825)
    static let longitude = Tag(number: 4, list: 0x8825)
    static let satelliteTime = Tag(number: 7, list: 0x8825)
    static let satelliteDate = Tag(number: 29, list: 0x8825)
  }

  private struct Entry {
    let type: UInt16
    let count: Int
    /// Where its value is written, or where it is said where that is.
    let value: Int
  }

  private let bytes: ArraySlice<UInt8>
  private let isBig: Bool

  private static let heads = [[0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A]] as [[UInt8]]

  /// The first such part in the bytes of a file: at their beginning, or behind what announces it in a JPEG, PNG or HEIC.
  init?(in file: [UInt8]) {
    guard let begin = Exif.begin(in: file) else { return nil }
    bytes = file[begin...]
    isBig = file[begin] == 0x4D
  }

  private static func begin(in file: [UInt8]) -> Int? {
    func isHead(_ place: Int) -> Bool { heads.contains { file[place...].starts(with: $0) } }
    if file.count > 8, isHead(0) { return 0 }
    for mark in [Array("Exif\0\0".utf8), Array("eXIf".utf8)] {
      var place = 0
      while place + mark.count + 8 <= file.count {
        guard let next = file[place...].firstIndex(of: mark[0]) else { break }
        if file[next...].starts(with: mark), next + mark.count + 8 <= file.count, isHead(next + mark.count) {
          return next + mark.count
        }
        place = next + 1
      }
    }
    return nil
  }

  // MARK: Values

  /// The text of a tag, without what ends it.
  func text(_ tag: Tag) -> String? {
    guard let entry = entry(tag), entry.type == 2, entry.count <= 64 else { return nil }
    guard let raw = raw(entry, entry.count) else { return nil }
    let text = String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
    return text.isEmpty || !text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) ? nil : text
  }

  /// The numbers of a tag, each of which is given as a fraction.
  func fractions(_ tag: Tag) -> [Double]? {
    guard let entry = entry(tag), entry.type == 5, entry.count <= 3, let raw = raw(entry, entry.count * 8)
    else {
      return nil
    }
    return (0..<entry.count).map { index in
      let at = raw.startIndex + index * 8
      let (above, below) = (number(raw[at..<at + 4]), number(raw[(at + 4)..<at + 8]))
      return below == 0 ? .nan : Double(above) / Double(below)
    }
  }

  private func raw(_ entry: Entry, _ count: Int) -> ArraySlice<UInt8>? {
    let place = count <= 4 ? entry.value : number(at: entry.value, 4)
    return place.flatMap { slice($0, count) }
  }

  // MARK: Lists

  private func entry(_ tag: Tag) -> Entry? {
    guard let first = number(at: 4, 4) else { return nil }
    guard let list = tag.list else { return entry(tag.number, in: first) }
    return entry(list, in: first).flatMap { number(at: $0.value, 4) }.flatMap { entry(tag.number, in: $0) }
  }

  private func entry(_ tag: UInt16, in list: Int) -> Entry? {
    guard let count = number(at: list, 2) else { return nil }
    for index in 0..<count {
      let place = list + 2 + index * 12
      guard let found = number(at: place, 2), let type = number(at: place + 2, 2),
        let values = number(at: place + 4, 4)
      else { return nil }
      if found == Int(tag) { return Entry(type: UInt16(type), count: values, value: place + 8) }
    }
    return nil
  }

  private func number(at place: Int, _ count: Int) -> Int? { slice(place, count).map { number($0) } }

  private func number(_ digits: ArraySlice<UInt8>) -> Int {
    let ordered = isBig ? Array(digits) : digits.reversed()
    return ordered.reduce(0) { $0 << 8 | Int($1) }
  }

  private func slice(_ place: Int, _ count: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, count >= 0, place <= bytes.count - count else { return nil }
    return bytes[(bytes.startIndex + place)..<(bytes.startIndex + place + count)]
  }
}
