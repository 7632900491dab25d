public import Storage

/// How a notebook stands: its room, and what it survives (Docs/Format.md, sections 10 and 13).
public struct Standing: Equatable, Sendable {
  /// Records that are shown.
  public let records: Int
  /// Bytes in use, of `limit`.
  public let bytes: Int
  /// The most bytes that the notebook holds.
  public let limit: Int
  /// How many more ordinary sittings of others, of two places each, everything in the notebook survives.
  public let margin: Int
  /// How many ordinary sittings of others there can have been since this notebook's previous one.
  public let foreign: Int
  /// How many pieces this notebook has ever had to give up as lost.
  public let lost: Int
  /// Pieces that are this notebook's and cannot be read; `nil` where the whole file was not read.
  public let unreadable: Int?
  /// Pieces that can be read and are not understood.
  public let notUnderstood: Int
  /// The smallest rewrite that brings the margin above three quarters of the ring, where one is to be offered.
  public let offeredRewrite: Int?
  /// Whether the margin is so low that the program asks, with "yes" first.
  public let isLow: Bool
}

extension OpenBook {
  /// How `level` stands now.
  public func standing(_ level: Level) throws(ReadingError) -> Standing {
    let state = try session.state(level)
    let index = try index(level)
    let geometry = session.ring.geometry
    let margin = try session.margin(level)
    let foreign = session.foreign[level]
    let isNarrow = margin < geometry.places / 2 || margin < 2 * foreign
    return Standing(
      records: index.items.count, bytes: state.byteCount, limit: geometry.limit(level), margin: margin / 2,
      foreign: foreign / 2, lost: Int(state.lostCount), unreadable: session.unreadable?[level],
      notUnderstood: session.unreadable == nil ? index.notUnderstood : try notUnderstood(in: level),
      offeredRewrite: isNarrow && !state.live.isEmpty ? try session.smallestRewrite(level) : nil,
      isLow: !state.live.isEmpty && (margin < geometry.places / 8 || margin < foreign))
  }
}
