/// The rules of a time zone: how far its clocks are ahead of UTC at a moment.
public struct Zone: Sendable {
  /// Minutes ahead of UTC at so many seconds from the beginning of 1970.
  public let offset: @Sendable (Int64) -> Int

  /// A zone with these rules.
  public init(_ offset: @escaping @Sendable (Int64) -> Int) { self.offset = offset }

  /// A clock that is never put forward or back.
  public static func always(_ minutes: Int) -> Zone { Zone { _ in minutes } }

  /// What the clock on the wall shows at a minute of UTC.
  func wall(_ minute: Int) -> Int { minute + offset(Int64(minute) * 60) }

  /// The minutes of UTC at which the clock on the wall shows a minute: none where it was put forward over it, two
  /// where it was put back.
  func minutes(showing wall: Int) -> [Int] {
    let offsets = Set([-1500, 1500].map { offset(Int64(wall + $0) * 60) })
    return offsets.map { wall - $0 }.filter { self.wall($0) == wall }.sorted()
  }

  /// Whether it is winter here when it is summer in the north, as the change of the clocks tells; `nil` where the
  /// clocks of that year do not change.
  func isSouthern(in year: Int) -> Bool? {
    let (january, july) = (dayNumber(ofMonth: year * 12), dayNumber(ofMonth: year * 12 + 6))
    let (winter, summer) = (offset(Int64(january) * 86_400), offset(Int64(july) * 86_400))
    return winter == summer ? nil : winter > summer
  }
}
