internal import Handover
internal import Records
internal import Sodium
internal import Text

/// A copy as a file holds it: the part that is seen, and the JSON.
struct GivenFile {
  /// What a page shows; `nil` for a copy in the JSON form.
  let shown: ArraySlice<UInt8>?
  /// The copy as JSON.
  let data: JSONObject
  /// SHA-256 of all bytes before the line of the signature; `nil` where there is no such line.
  let digest: String?
  /// Whether the file ends as a copy does: from the line of the signature on, every byte is as it must be.
  let endsRight: Bool

  /// Reads a copy in the HTML or JSON form.
  init(_ bytes: [UInt8]) throws(NotACopy) {
    guard bytes.count <= Examination.longest else { throw .tooLong(Examination.longest) }
    let isPage = bytes.starts(with: "<!doctype html>".utf8)
    let begin = isPage ? bytes.place(after: PageData.begin, from: 0) : 0
    // What is checked stands at the end of a page.
    guard let begin else {
      throw bytes.place(of: #"<body class="of-"#, from: 0) == nil ? .notChecked : .cutOff
    }
    let end = isPage ? bytes.place(of: "\n-->", from: begin).map { $0 + 1 } : bytes.count
    guard let end else { throw .cutOff }
    guard end - begin <= Examination.longestData else { throw .tooLong(Examination.longestData) }
    guard let data = try? JSON(parsing: Array(bytes[begin..<end]), limit: Examination.longestData).object,
      data["homebook"] == "copy"
    else { throw GivenFile.isCutOff(bytes) ? .cutOff : .notChecked }
    guard let format = data["format"]?.integer, format == JSONCopy.format else { throw .newer }
    self.data = data
    shown = isPage ? bytes[..<(begin - PageData.begin.utf8.count)] : nil
    let line = bytes.lastPlace(of: "\n" + JSONCopy.signatureLine, from: begin)
    digest = line.map { hex(SHA256.digest(Array(bytes[...$0]))) }
    endsRight = GivenFile.endsRight(bytes, data["signature"]?.object, from: line, isPage: isPage)
  }

  /// Whether a copy in the JSON form begins and does not end.
  private static func isCutOff(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: #"{\#n"homebook": "copy""#.utf8)
      && !bytes.reversed().starts(with: "\n}\n".utf8.reversed())
  }

  private static func endsRight(
    _ bytes: [UInt8], _ signature: JSONObject?, from line: Int?, isPage: Bool
  ) -> Bool {
    if let signature, let line {
      return bytes[(line + 1)...].elementsEqual(Statement.end(of: signature, isPage: isPage))
    }
    let close = isPage ? "\n}\n" + PageData.end : "\n}\n"
    return bytes.reversed().starts(with: close.utf8.reversed())
  }
}

/// Why a file cannot be checked.
public enum NotACopy: Error, Equatable {
  /// It is no copy in the HTML or JSON form.
  case notChecked
  /// It begins as one, and its end is missing.
  case cutOff
  /// A newer program wrote it.
  case newer
  /// It, or the JSON in it, is longer than so many bytes.
  case tooLong(Int)
}

extension [UInt8] {
  /// The first place of a text.
  func place(of text: String, from start: Int) -> Int? {
    let text = Array(text.utf8)
    guard count >= text.count, let first = text.first else { return nil }
    var at = start
    while let next = self[at...].firstIndex(of: first), next + text.count <= count {
      if self[next..<(next + text.count)].elementsEqual(text) { return next }
      at = next + 1
    }
    return nil
  }

  func place(after text: String, from start: Int) -> Int? {
    place(of: text, from: start).map { $0 + text.utf8.count }
  }

  func lastPlace(of text: String, from start: Int) -> Int? {
    var last: Int?
    var at = start
    while let next = place(of: text, from: at) { (last, at) = (next, next + 1) }
    return last
  }
}
