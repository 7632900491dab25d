import Records

/// What the people of a country mean by the parts of the day and by dates in figures.
struct Usage: Hashable, Sendable {
  let language: Language
  let country: Country
  /// The order of day and month in figures, where it is known.
  var order: DateOrder?

  /// The parts of the day by the names under which the tables of words have them.
  static func parts(_ language: Language, _ country: Country) -> [String: Part] {
    language == .en ? english : country.code == "ES" ? peninsular : american
  }

  private static let common: [String: Part] = [
    "am": .am, "pm": .pm, "night": Part(20, 30, hours: 18, 30.5), "lateNight": Part(22, 27, hours: 21, 29),
    "middleOfNight": Part(23, 29, hours: 23, 29.5), "overnight": Part(21, 31, hours: 20, 32),
    "smallHours": Part(0, 6, hours: 0, 7), "dawn": Part(5, 8, hours: 4, 9),
    "dusk": Part(17, 22, hours: 16, 22),
    "bedtime": Part(20, 24, hours: 18, 25),
  ]
  private static let english: [String: Part] = common.merging([
    "morning": Part(5, 12, hours: 0, 11.99), "earlyMorning": Part(4, 9, hours: 0, 10),
    "firstThing": Part(5.5, 9, hours: 4, 10), "midMorning": Part(9, 11.5, hours: 8, 12),
    "lateMorning": Part(10, 12, hours: 9, 12), "noon": Part(11.5, 13.5, hours: 11, 14),
    "lunch": Part(11.5, 14.5, hours: 11, 16), "afternoon": Part(12, 18, hours: 12, 19),
    "midAfternoon": Part(14, 16.5, hours: 13, 17), "tea": Part(15.5, 19, hours: 15, 20),
    "dinner": Part(17, 21, hours: 12, 22), "evening": Part(17, 24, hours: 15.5, 24.5),
    "breakfast": Part(6, 10, hours: 5, 12),
  ]) { $1 }
  private static let american: [String: Part] = common.merging([
    "morning": Part(5, 13, hours: 0, 12.99), "earlyMorning": Part(5, 9.5, hours: 0, 10),
    "firstThing": Part(5.5, 9.5, hours: 4, 10.5), "midMorning": Part(9, 12, hours: 8, 13),
    "noon": Part(11.5, 14.5, hours: 11, 16), "lunch": Part(12, 16, hours: 11, 17),
    "afternoon": Part(12, 20, hours: 12, 21.5), "midAfternoon": Part(15, 18, hours: 14, 20),
    "lateAfternoon": Part(17.5, 20.5, hours: 16, 21.5), "smallHours": Part(0, 6.5, hours: 0, 7.5),
    "dinner": Part(19, 23, hours: 17, 25), "breakfast": Part(6, 10.5, hours: 5, 12),
    "tea": Part(16, 19.5, hours: 15, 20.5), "evening": Part(18, 24, hours: 16, 24.5),
    "night": Part(19.5, 30, hours: 17, 30.5),
  ]) { $1 }
  private static let peninsular: [String: Part] = american.merging([
    "morning": Part(5, 14, hours: 0, 13.99), "noon": Part(12, 16, hours: 11, 17),
    "afternoon": Part(12.5, 21, hours: 12, 22), "midAfternoon": Part(16, 19.5, hours: 15, 21),
    "lateAfternoon": Part(18, 21, hours: 17, 22),
    "lunch": Part(13, 16.5, hours: 12, 17.5), "night": Part(20, 30, hours: 18, 30.5),
    "dinner": Part(20, 23.5, hours: 18, 25),
  ]) { $1 }
}
