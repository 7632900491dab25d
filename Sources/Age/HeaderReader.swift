internal import Text

/// Reads a header line by line, and refuses it at the first line that is wrong.
struct HeaderReader {
  private enum Expected { case version, stanzaOrEnd, body }

  private var text: [UInt8] = []
  private var lineStart = 0
  private var expected = Expected.version
  private var arguments: [String] = []
  private var body: [UInt8] = []
  private var stanzas: [Stanza] = []
  /// The header, once it is complete.
  private(set) var header: Header?

  /// Takes the next bytes of the file; gives back those behind the header once it is complete.
  mutating func append(_ bytes: [UInt8]) throws(AgeError) -> [UInt8]? {
    for (index, byte) in bytes.enumerated() {
      guard text.count < Header.longest else { throw .headerTooLong }
      text.append(byte)
      if byte == UInt8(ascii: "\n") {
        try takeLine()
      } else if expected == .version {
        try checkBeginning()
      }
      if header != nil { return Array(bytes[(index + 1)...]) }
    }
    return nil
  }

  /// Why the file cannot end here.
  var failureAtEnd: AgeError { text.isEmpty ? .notAnAgeFile : .headerCutShort }

  private mutating func takeLine() throws(AgeError) {
    let line = text[lineStart..<text.count - 1]
    switch expected {
    case .version: try takeVersion(line)
    case .body: try takeBody(line)
    case .stanzaOrEnd:
      if line.starts(with: Array("---".utf8)) { try takeEnd(line) } else { try takeArguments(line) }
    }
    lineStart = text.count
  }

  /// Refuses other files before a long first line of theirs was read.
  private func checkBeginning() throws(AgeError) {
    let product = Header.version.utf8.dropLast(2)
    guard text.count <= 128, zip(text, product).allSatisfy({ $0 == $1 }) else { throw .notAnAgeFile }
  }

  private mutating func takeVersion(_ line: ArraySlice<UInt8>) throws(AgeError) {
    let product = Array(Header.version.utf8.dropLast(2))
    let version = line.dropFirst(product.count)
    guard line.starts(with: product), !version.isEmpty, version.allSatisfy(\.isVisible) else {
      throw .notAnAgeFile
    }
    guard line.elementsEqual(Header.version.utf8) else { throw .otherVersion }
    expected = .stanzaOrEnd
  }

  private mutating func takeArguments(_ line: ArraySlice<UInt8>) throws(AgeError) {
    guard line.starts(with: Array("-> ".utf8)) else { throw .headerLine }
    guard stanzas.count < Header.mostStanzas else { throw .tooManyStanzas }
    let parts = line.dropFirst(3).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isVisible) }) else { throw .stanzaArgument }
    arguments = parts.map { String(decoding: $0, as: UTF8.self) }
    expected = .body
  }

  private mutating func takeBody(_ line: ArraySlice<UInt8>) throws(AgeError) {
    guard line.first != UInt8(ascii: "-") else { throw .stanzaBodyUnfinished }
    guard line.count <= Header.lineCount else { throw .stanzaBodyTooLong }
    guard Base64.decode(line.span, padded: false, into: &body) else { throw .stanzaBodyEncoding }
    guard line.count < Header.lineCount else { return }
    stanzas.append(Stanza(arguments: arguments, body: body))
    body = []
    expected = .stanzaOrEnd
  }

  private mutating func takeEnd(_ line: ArraySlice<UInt8>) throws(AgeError) {
    guard !stanzas.isEmpty else { throw .noStanzas }
    let text = line.dropFirst(4)
    guard line.starts(with: Array("--- ".utf8)), let code = Base64.decode(text.span, padded: false),
      code.count == 32
    else { throw .macLine }
    header = Header(stanzas: stanzas, covered: Array(self.text[..<(lineStart + 3)]), code: code)
  }
}

extension UInt8 {
  /// Whether this is a visible character of ASCII.
  fileprivate var isVisible: Bool { (0x21...0x7E).contains(self) }
}
