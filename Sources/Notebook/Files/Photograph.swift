public import Records

/// What a photograph says of itself: when it was taken, and where. Any program can write it, and many take it out.
public struct Photograph: Hashable, Sendable {
  /// A place on the earth, in degrees; north and east are positive.
  public struct Place: Hashable, Sendable {
    /// Degrees north of the equator.
    public let north: Double
    /// Degrees east of Greenwich.
    public let east: Double
  }

  /// When it was taken, by the clock of the camera; with the distance of that clock from UTC where the file tells it.
  public let takenAt: TimePoint?
  /// Where it was taken.
  public let place: Place?

  /// How many of the first bytes of a file are looked at.
  public static let headCount = 1 << 18

  /// What the first bytes of a file say; nothing where they are no photograph.
  public init(head: [UInt8]) {
    let exif = Exif(in: head)
    takenAt = exif?.takenAt
    place = exif?.place
  }
}

extension Exif {
  fileprivate var takenAt: TimePoint? {
    guard let time = text(.taken) ?? text(.changed) else { return nil }
    let digits = Array(time.utf8).map { 0x30...0x39 ~= $0 ? Character(Unicode.Scalar($0)) : " " }
    let parts = String(digits).split(separator: " ").map(String.init)
    guard parts.count >= 5, parts[0].count == 4 else { return nil }
    let clock = "\(parts[0])-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4])"
    guard let point = try? TimePoint(clock) else { return nil }
    guard let offset = offset(of: point) else { return point }
    return (try? TimePoint(clock + offset.description)) ?? point
  }

  /// How far the clock was ahead: as the camera says, or as the time of the satellites beside it tells.
  private func offset(of clock: TimePoint) -> UTCOffset? {
    if let given = text(.offset).flatMap({ UTCOffset($0) }) { return given }
    guard let date = text(.satelliteDate), let time = fractions(.satelliteTime), time.count == 3,
      let day = try? TimePoint(date.map { $0 == ":" ? "-" : $0 }.reduce(into: "") { $0.append($1) })
    else { return nil }
    let utc = Double(day.first) + time[0] * 3600 + time[1] * 60 + time[2]
    // A clock is set by quarters of an hour; what is left is how late the satellites were asked.
    let quarters = ((Double(clock.first) - utc) / 900).rounded()
    return abs(quarters) <= 56 ? UTCOffset(minutes: Int(quarters) * 15) : nil
  }

  fileprivate var place: Photograph.Place? {
    guard let north = degrees(.latitude, .latitudeSign, "S"),
      let east = degrees(.longitude, .longitudeSign, "W"),
      abs(north) <= 90, abs(east) <= 180
    else { return nil }
    return Photograph.Place(north: north, east: east)
  }

  private func degrees(_ tag: Tag, _ sign: Tag, _ negative: String) -> Double? {
    guard let parts = fractions(tag), parts.count == 3 else { return nil }
    let value = parts[0] + parts[1] / 60 + parts[2] / 3600
    return value.isFinite ? (text(sign) == negative ? -value : value) : nil
  }
}
