internal import Records
internal import Sodium
internal import Text

extension Copy {
  /// The bytes of the copy in a form, without pictures.
  public func pieces(as form: Form) -> Pieces {
    var copy = self
    copy.pictures = []
    return copy.drawn(as: form).pieces
  }

  /// The whole copy as text, a paragraph a line: what its reader will see, for a page that breaks lines itself.
  public var lines: [String] {
    let text = TextCopy(self, width: nil).pieces.reduce(into: [UInt8]()) { $0 += $1 }
    return String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Writes the copy in a form, with the pictures that it shows.
  ///
  /// - Parameters:
  ///   - read: gives the bytes of a picture.
  ///   - put: takes the bytes of the copy.
  /// - Throws: what `read` or `put` throws.
  public func write<E: Error>(
    as form: Form, reading read: (ListedFile) throws(E) -> [UInt8], to put: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    guard form == .html, !pictures.isEmpty else {
      for piece in pieces(as: form) { try put(piece) }
      return
    }
    let page = HTMLCopy(self)
    var digest = SHA256.Stream()
    for index in 0..<page.count {
      let piece = try page.piece(index, reading: read)
      digest.update(piece)
      try put(piece)
    }
    try put(page.seal(hex(digest.finish())))
  }

  private func drawn(as form: Form) -> any CopyForm {
    switch form {
    case .html: HTMLCopy(self)
    case .csv: CSVCopy(self)
    case .json: JSONCopy(self)
    case .text: TextCopy(self)
    case .card: CardCopy(self)
    }
  }
}
