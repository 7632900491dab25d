/// When a text that is being written is kept in the book by itself (Docs/Format.md, section 10, "Unfinished text").
///
/// Time is told from outside, as the time since some moment that stays the same.
public struct DraftRule: Sendable, Equatable {
  /// How long nothing was typed.
  public static let pause: Duration = .seconds(15)
  /// The longest that keys go on before the text is kept all the same.
  public static let interval: Duration = .seconds(60)
  /// How often a text that does not fit into one segment is kept by itself.
  public static let mostLong = 4

  private var lastKey: Duration?
  /// When the first change since the last keeping was typed.
  private var firstChange: Duration?
  private var lastKept: Duration?
  private var long = 0

  /// A text that nobody has typed yet, or one that the book has.
  public init() {}

  /// Whether there is something that the book does not have.
  public var isUnkept: Bool { firstChange != nil }

  /// A key was pressed. `isChange` says whether the text is another one since.
  public mutating func key(at now: Duration, isChange: Bool) {
    lastKey = now
    if isChange { firstChange = firstChange ?? now }
  }

  /// The text was kept. `isShort`: it fitted into one segment.
  public mutating func kept(at now: Duration, isShort: Bool) {
    lastKept = now
    firstChange = nil
    if !isShort { long += 1 }
  }

  /// There is nothing to keep.
  public mutating func pass() { firstChange = nil }

  /// When to keep the text, if no key comes before; `nil` where there is nothing to keep, or where a long text was kept
  /// often enough.
  public func next(isShort: Bool = true) -> Duration? {
    guard let firstChange, let lastKey, isShort || long < DraftRule.mostLong else { return nil }
    return min(lastKey + DraftRule.pause, max(firstChange, lastKept ?? firstChange) + DraftRule.interval)
  }
}
