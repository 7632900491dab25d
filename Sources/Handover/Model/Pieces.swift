/// A copy as bytes, made piece by piece while it is read, so that a long one is never whole in memory.
public struct Pieces: Sequence, IteratorProtocol, Sendable {
  private let count: Int
  private let make: @Sendable (Int) -> [UInt8]
  private var position = 0

  init(count: Int, _ make: @escaping @Sendable (Int) -> [UInt8]) {
    self.count = count
    self.make = make
  }

  /// The next piece; `nil` at the end.
  public mutating func next() -> [UInt8]? {
    guard position < count else { return nil }
    defer { position += 1 }
    return make(position)
  }
}

extension Copy {
  /// The bytes of the copy in a form.
  public func pieces(as form: Form) -> Pieces {
    switch form {
    case .html: HTMLCopy(self).pieces
    case .csv: CSVCopy(self).pieces
    case .json: JSONCopy(self).pieces
    case .text: TextCopy(self).pieces
    }
  }
}
