/// When a text that is being written is kept in the book by itself (Docs/Format.md, section 10, "Unfinished text").
///
/// Time is told from outside, as the time since some moment that stays the same.
public struct DraftRule: Sendable, Equatable {
  /// How long nothing was typed.
  public static let pause: Duration = .seconds(15)
  /// From one keeping to the next.
  public static let interval: Duration = .seconds(60)
  /// The most turns that one text takes by itself.
  public static let mostTurns = 10

  private var lastKey: Duration?
  private var lastKept: Duration?
  private var turns = 0
  /// Whether there is something that the book does not have.
  public private(set) var isUnkept = false

  /// A text that nobody has typed yet, or one that the book has.
  public init() {}

  /// A key was pressed. `isChange` says whether the text is another one since.
  public mutating func key(at now: Duration, isChange: Bool) {
    lastKey = now
    if isChange { isUnkept = true }
  }

  /// The text was kept, in so many turns.
  public mutating func kept(at now: Duration, turns taken: Int) {
    lastKept = now
    turns += taken
    isUnkept = false
  }

  /// There is nothing to keep, or it would take more turns than are left.
  public mutating func pass() { isUnkept = false }

  /// When to keep the text, if no key comes before; `nil` where there is nothing to keep, or too few turns are left for
  /// the `needed` that it takes.
  public func next(turns needed: Int = 1) -> Duration? {
    guard isUnkept, turns + needed <= DraftRule.mostTurns, let lastKey else { return nil }
    let quiet = lastKey + DraftRule.pause
    return lastKept.map { max(quiet, $0 + DraftRule.interval) } ?? quiet
  }
}
