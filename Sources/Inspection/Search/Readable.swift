internal import Handover
internal import Records

// Reads the texts in the bytes of a finished copy.
extension Readable {
  /// Stands between texts that have nothing to do with each other. No word holds it, and it is no space.
  private static let between = UInt8(1)

  /// All texts in these bytes as somebody reads them who opens the file: without what only writes them down, and
  /// without digests, in which every short name would be found.
  func text(of bytes: [UInt8]) -> String {
    let texts =
      switch self {
      case .words: bytes
      case .table: Readable.cells(bytes)
      case .markup: Readable.markup(bytes)
      case .data: Readable.data(bytes)
      }
    return String(decoding: Readable.withoutDigests(texts), as: UTF8.self)
  }

  /// A sign of quotation is written twice in a cell.
  private static func cells(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\"") && result.last == byte { continue }
      result.append(byte)
    }
    return result
  }

  // MARK: HTML

  private static let entities: [(name: [UInt8], sign: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
    (Array("&#39;".utf8), UInt8(ascii: "'")),
  ]

  /// Attributes that hold words for somebody: alternative texts, names, titles, metadata.
  private static let said = [" alt=", " aria-label=", " title=", " content="].map { Array($0.utf8) }

  /// What stands between tags, and what attributes say.
  private static func markup(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var (isInTag, isInValue) = (false, false)
    var read = 0
    while read < bytes.count {
      let byte = bytes[read]
      read += 1
      switch byte {
      case UInt8(ascii: "<") where !isInTag: isInTag = true
      case UInt8(ascii: ">") where isInTag && !isInValue:
        isInTag = false
        result.append(between)
      case UInt8(ascii: "\"") where isInTag:
        isInValue.toggle()
        result.append(between)
        let before = bytes[..<(read - 1)]
        if isInValue, !said.contains(where: { before.suffix($0.count).elementsEqual($0) }) {
          read = bytes[read...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        }
      case UInt8(ascii: "&") where !isInTag || isInValue:
        let entity = entities.first { bytes[(read - 1)...].starts(with: $0.name) }
        result.append(entity?.sign ?? byte)
        if let entity { read += entity.name.count - 1 }
      default: if !isInTag || isInValue { result.append(byte) }
      }
    }
    return result
  }

  // MARK: JSON

  /// The texts in JSON, and the names of members that no program of this kind writes.
  private static func data(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var read = 0
    while let begin = bytes[read...].firstIndex(of: UInt8(ascii: "\"")) {
      var end = begin + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      read = min(end + 1, bytes.count)
      let text = (try? JSON(parsing: Array(bytes[begin..<read])))?.text ?? ""
      let isName = read < bytes.count && bytes[read] == UInt8(ascii: ":")
      if isName && names.contains(text) { continue }
      result += text.utf8
      result.append(between)
    }
    return result
  }

  private static let names: Set<String> = {
    let fields = Kind.known.flatMap { Schema.of($0) }
    return Set(fields.flatMap(names) + Chain.carriers + members)
  }()

  private static func names(in field: Field) -> [String] { [field.name] + field.parts.flatMap(names) }

  /// What a copy names by itself: sections "Forms", "The signature" and "The sealed page" of `Docs/Handover.md`.
  private static let members = [
    "homebook", "format", "edition", "product", "language", "made", "note", "pictures", "key", "checking",
    "journal",
    "covered", "records", "signature", "id", "kind", "fields", "words", "earliest", "latest", "bytes", "head",
    "value", "heading", "items", "tail", "files", "name", "type", "anchor", "at", "class", "href", "dir",
    "lang",
  ]

  // MARK: Digests

  /// Without runs of 16 and more hexadecimal digits that have both letters and figures.
  private static func withoutDigests(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var begin = 0
    for index in 0...bytes.count where index == bytes.count || !isDigit(bytes[index]) {
      let run = bytes[begin..<index]
      let isDigest = run.count >= 16 && run.contains { $0 > 0x39 } && run.contains { $0 <= 0x39 }
      result += isDigest ? [between] : run
      if index < bytes.count { result.append(bytes[index]) }
      begin = index + 1
    }
    return result
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte || 0x61...0x66 ~= byte }
}
