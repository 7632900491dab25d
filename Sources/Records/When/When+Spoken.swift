extension When {
  /// Understands a time as people tell it: "yesterday evening", "about two weeks ago", "March", "3 March 2026 at 9 pm".
  ///
  /// A date that says everything becomes a point. Other words stay as they are, with the earliest and latest that they
  /// can mean, seen from `now`. Words of which a part is not understood are kept without bounds: half a time is none.
  ///
  /// - Parameter now: the minute at which it is told, by the clock on the wall.
  /// - Throws: `noWords` for nothing, `noSuchDate` for a date that does not exist.
  public init(understanding text: String, now: TimePoint, language: Language) throws(Problem) {
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    if words.isEmpty { throw .noWords }
    do throws(Problem) {
      self = .point(try TimePoint(words.withTime))
      return
    } catch .noSuchDate {
      throw .noSuchDate
    } catch {
      self = try When.spoken(words, SpokenNow(now), language)
    }
  }

  private static func spoken(
    _ words: String, _ now: SpokenNow, _ language: Language
  ) throws(Problem) -> When {
    let unknown = When.words(words, earliest: nil, latest: nil)
    guard let meanings = SpokenWords(language).meanings(words) else { return unknown }
    var reader = SpokenReader(meanings, now: now)
    guard try reader.read(), let bounds = reader.time.bounds(now) else { return unknown }
    let time = reader.time
    let isPoint = bounds.earliest == bounds.latest && time.isExplicit && !time.isAbout
    return isPoint ? .point(bounds.earliest) : .words(words, earliest: bounds.earliest, latest: bounds.latest)
  }

  /// The time as a record keeps it.
  public var json: JSON {
    switch self {
    case .point(let point): return .string(point.text)
    case .words(let words, let earliest, let latest):
      var object: JSONObject = ["words": .string(words)]
      if let earliest { object["earliest"] = .string(earliest.text) }
      if let latest { object["latest"] = .string(latest.text) }
      return .object(object)
    }
  }
}

extension String {
  /// With a `T` in the place of the space between a date and a time.
  fileprivate var withTime: String {
    let parts = split(separator: " ")
    return parts.count == 2 && parts[1].contains(":") ? parts.joined(separator: "T") : self
  }
}
