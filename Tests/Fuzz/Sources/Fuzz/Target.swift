/// What one input is given to: it ends the program where something is wrong, and gives nothing.
typealias Target = @Sendable ([UInt8]) -> Void

enum Targets {
  /// All of them by name.
  static let all: [String: Target] = texts.merging(files) { first, _ in first }
    .merging(vault) { first, _ in first }
    .merging(age) { first, _ in first }
}

/// Parts an input into what it decides and what it is about.
struct Input {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  var isAtEnd: Bool { bytes.isEmpty }

  /// The next byte, 0 at the end.
  mutating func byte() -> UInt8 { bytes.popFirst() ?? 0 }

  /// A number below `bound`, at most 256.
  mutating func below(_ bound: Int) -> Int { Int(byte()) % bound }

  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }

  mutating func take(_ count: Int) -> [UInt8] {
    defer { bytes = bytes.dropFirst(count) }
    return Array(bytes.prefix(count))
  }

  /// All that is left.
  mutating func rest() -> [UInt8] {
    defer { bytes = [] }
    return Array(bytes)
  }

  mutating func restAsText() -> String { String(decoding: rest(), as: UTF8.self) }
}
