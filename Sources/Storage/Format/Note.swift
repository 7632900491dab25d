/// A sentence about the state of a level, shown with its content (Docs/Format.md, section 7).
public enum Note: Equatable, Hashable, Sendable {
  /// The content is not what was last saved; `missing` of `saved` records are not there.
  case missing(Int, of: Int)
  /// Two copies of one record differ; the newer one is shown.
  case mixed
  /// What is here was written a lap or more before the clock: newer places may be overwritten.
  case older
  /// There is nothing of this level.
  case gone

  /// Whether the level takes nothing new until its owner has agreed.
  public var isGrave: Bool {
    switch self {
    case .missing, .older, .gone: true
    case .mixed: false
    }
  }
}
