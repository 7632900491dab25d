/// The English words for times.
func englishWords(_ parts: [String: Part]) -> [(String, [Word])] {
  englishNumbers + englishNames + englishUnits + englishDays + englishParts(parts) + englishHours
    + englishAround
    + englishHolidays
}

private let englishNumbers: [(String, [Word])] =
  names(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
      + "seventeen eighteen nineteen"
  ) { .number($0, inFigures: false) }
  + names("- - twenty thirty forty fifty sixty seventy eighty ninety") { .number($0 * 10, inFigures: false) }
  + names(
    "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
      + "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
  ) { .ordinal($0, inFigures: false) }
  + all("thirtieth", .ordinal(30, inFigures: false)) + all("fourty", .number(40, inFigures: false))
  + all("two thousand|two thousand and", .number(2000, inFigures: false)) + all("a|an", .a)
  + all("couple of|couple", .some(2)) + all("few", .some(3)) + all("several|some", .some(4))
  + all("half", .half)
  + all("quarter", .quarter) + all("dozen", .number(12, inFigures: false))

private let englishNames: [(String, [Word])] =
  names("january february march april may june july august september october november december") {
    .month($0)
  }
  + names("jan feb mar apr - jun jul aug sep oct nov dec") { .month($0) } + all("sept", .month(8))
  + names("monday tuesday wednesday thursday friday saturday sunday") { .weekday($0) }
  + names("mon tue wed thu fri sat sun") { .weekday($0) }
  + all("tues", .weekday(1)) + all("weds|wednes|wensday|wedsday|wendsday|wedensday|wednsday", .weekday(2))
  + all("thur|thurs", .weekday(3))
  + names("mondays tuesdays wednesdays thursdays fridays saturdays sundays") { .weekdays($0) }
  + all("spring|springtime", .season(.spring)) + all("summer|summertime|summers", .season(.summer))
  + all("autumn|fall|autumns", .season(.autumn)) + all("winter|wintertime|winters", .season(.winter))
  + all("nineties", .years(1990, 1999)) + all("eighties", .years(1980, 1989))
  + all("seventies", .years(1970, 1979)) + all("sixties", .years(1960, 1969))
  + all("noughties|two thousands", .years(2000, 2009))
  + all("weekends", .weekdays(7))
  + all("mornings|evenings|afternoons|everyday|daily|weekly|nightly|monthly|yearly", .never)

private let englishUnits: [(String, [Word])] =
  all("minute|minutes|min|mins", .unit(.minute)) + all("hour|hours|hr", .unit(.hour))
  + all("hrs", .hours) + all("day|days", .unit(.day)) + all("nights|night time|nighttime", .unit(.night))
  + all(
    "week|weeks|wk|wks|week commencing|week beginning|week starting|week ending|w / c|w / b|wc|w / e",
    .unit(.week)) + all("fortnight|fortnights", .unit(.fortnight))
  + all("month|months|mth|mths", .unit(.month)) + all("quarters", .unit(.quarter))
  + all("year|years|yr|yrs", .unit(.year)) + all("decade|decades", .unit(.decade))
  + all("weekend|week end", .weekend) + all("ago|back|before now|previously|ago now|back now|agp|aog", .ago)
  + all("from now|later|hence", .fromNow)
  + all("more than|over|at least|just over|a bit over|a little over|well over|upwards of", .more)
  + all("less than|under|just under|not even|a bit under|a little under|no more than|at most|up to", .less)
  + all("nearly|almost|close to|getting on for|coming up to|not quite|just shy of|going on", .nearly)
  + all("and a bit|odd|something", .bit)

private let englishDays: [(String, [Word])] =
  all("last|lst", .last) + all("previous|preceding", .latest)
  + all(
    "this past|this last|these last|these past|the most recent|most recent|for the past|for the last|for these last",
    .latest)
  + all("last weeks|past weeks|recent weeks", .latest, .some(3), .unit(.week))
  + all("last months|past months|recent months", .latest, .some(3), .unit(.month))
  + all("last years|past years|recent years", .latest, .some(3), .unit(.year))
  + all("just gone|has just gone|only gone", .justGone)
  + all(
    "earlier this|earlier on this|earlier in the|earlier in this|earlier on in the|earlier on in this", .this)
  + all("this|current|the current|the present", .this)
  + all("next|nxt|coming|following|upcoming|this coming|this next|this upcoming|the coming", .next)
  + all("before last|prior to last|last to last", .beforeLast)
  + all("today", .daysBack(0)) + all("yesterday|yday|yest|the day before today", .daysBack(1))
  + all("tomorrow|tmrw", .daysBack(-1)) + all("the day after tomorrow|day after tomorrow", .daysBack(-2))
  + all("the day before yesterday|day before yesterday|the day before last|day before last", .daysBack(2))
  + all("last night|yesterday night|last nite|yesterday at night", .night(1))
  + all("tonight|this night|tonite", .night(0))
  + all("the night before last|night before last|the other night", .night(2))
  + all("what time|the time|what time it was|what day|what day it was|the day it was", .filler)
  + all("date and time|when", .filler)
  + all("itd be|it will be|itll be|thatd be|that would be|thats|id have said", .filler)
  + all("this day", .daysBack(0)) + all("this time|this very day", .daysBack(0))
  + all(
    "just now|right now|now|a moment ago|moments ago|just a moment ago|a second ago|this minute", .back(0, 10)
  )
  + all("a few moments ago|this very minute|a minute ago|just a minute ago|only just", .back(0, 10))
  + all("a little while ago|a short while ago|not long ago today|a short time ago", .back(0, 120))
  + all("the other day", .back(2 * 1440, 8 * 1440))
  + all("earlier today|earlier on today|earlier on", .back(0, -1))
  + all("early|earlier|earlier in|early on|early in", .third(.early))
  + all(
    "beginning|start|the beginning|the start|beginning of|start of|the beginning of|the start of",
    .third(.start))
  + all(
    "mid|middle|the middle|middle of|the middle of|halfway through|in the middle of|midway through",
    .third(.middle))
  + all("late|later in|late in|late on|latter part|latter part of|the latter part of", .third(.late))
  + all("end|the end|end of|the end of|very end of|the very end of|tail end of|the tail end of", .third(.end))
  + all("very beginning of|the very beginning of|the very start of|very start of", .third(.start))
  + all("towards the end|toward the end|near the end|near the end of|at the end", .third(.end))
  + all("towards the end of|toward the end of|nearing the end of|the last part of", .third(.end))
  + all("the early part of|early part of", .third(.early))

private func englishParts(_ parts: [String: Part]) -> [(String, [Word])] {
  func part(_ names: String, _ name: String) -> [(String, [Word])] {
    parts[name].map { all(names, .part($0)) } ?? []
  }
  return part("am|a m", "am") + part("pm|p m", "pm")
    + part("morning|in the morning|morn|a morning", "morning")
    + part("early morning|early in the morning|early hours of the morning", "earlyMorning")
    + part(
      "first thing|first thing in the morning|first thing in morning", "firstThing")
    + part("mid morning|midmorning|the middle of the morning", "midMorning")
    + part("late morning|late in the morning|later in the morning", "lateMorning")
    + part("lunchtime|lunch time|at lunch|over lunch|dinner hour|lunch hour|lunch break", "lunch")
    + part(
      "around midday|about midday|around noon|about noon|middle of the day|the middle of the day", "noon")
    + part("afternoon|in the afternoon|arvo|aft", "afternoon")
    + part("mid afternoon|midafternoon|the middle of the afternoon", "midAfternoon")
    + part("teatime|tea time|at tea", "tea")
    + part("dinnertime|dinner time|at dinner|over dinner|suppertime|supper time|at supper", "dinner")
    + part("at breakfast|over breakfast|breakfast time|breakfasttime", "breakfast")
    + part("evening|in the evening|evening time|eve", "evening")
    + part("night|at night|in the night|nite|all night|the whole night|all night long", "night")
    + part("late at night|late night|late in the night|late in the evening and night", "lateNight")
    + part(
      "middle of the night|in the middle of the night|the middle of the night|dead of night|the dead of night|in the dead of night",
      "middleOfNight")
    + part(
      "overnight|through the night|throughout the night|during the night|in the course of the night",
      "overnight")
    + part("early hours|the early hours|small hours|the small hours|wee hours|the wee hours", "smallHours")
    + part(
      "early hours of|the early hours of|small hours of|the small hours of|wee small hours", "smallHours")
    + part("dawn|daybreak|sunrise|first light", "dawn")
    + part("dusk|nightfall|sunset|sundown|twilight", "dusk")
    + part("bedtime|bed time", "bedtime")
    + all("this early morning|early this morning", .daysBack(0), .part(parts["earlyMorning"] ?? .am))
    + all("first thing this morning", .daysBack(0), .part(parts["firstThing"] ?? .am))
    + all("earlier tonight|earlier on tonight", .daysBack(0), .part(parts["evening"] ?? .pm))
    + all("late this morning|later this morning", .daysBack(0), .part(parts["lateMorning"] ?? .am))
}

private let englishHours: [(String, [Word])] =
  all("at|by the clock at|@", .at) + all("oclock|o clock|clock", .oClock)
  + all("past|gone", .past) + all("after", .edge(.after))
  + all("to|till|til|until|up to", .to)
  + all(
    "through|thru|up until|right through to|through to|into|going into|leading into|running into|on into", .to
  )
  + all(
    "- present|- now|to date|up to date|to present|to the present|to the present day|up to the present",
    .to, .daysBack(0))
  + all(
    "noon|midday|12 noon|twelve noon|12 midday|high noon|12 oclock noon",
    .clock(Clock(minute: 720, isCertain: true)))
  + all("midnight|12 midnight|twelve midnight|12 oclock midnight|12 at night|twelve at night", .midnight)
  + all(
    "just past|just after|shortly after|soon after|right after|straight after", .edge(.justAfter))
  + all(
    "a bit after|a little after|a little past|a bit past|not long after|immediately after", .edge(.justAfter))
  + all(
    "just before|shortly before|right before|a bit before|a little before|not long before", .edge(.justBefore)
  )
  + all("before|prior to|earlier than", .edge(.before)) + all("later than", .edge(.after))
  + all("gone midnight", .edge(.after), .midnight)
  + all("exactly|precisely|sharp|on the dot|bang on|dead on|to the day", .exact)

private let englishAround: [(String, [Word])] =
  all("the", .the)
  + all(
    "of|in|on|during|within|throughout|over|across|for all of|over the course of|inside|in the course of", .of
  )
  + all("about|around|roughly|approximately|approx|circa|ca|c|say|ish|or so|or thereabouts", .about)
  + all(
    "or thereabout|somewhere around|some time around|sometime around|round|round about|on or about|on or around",
    .about)
  + all(
    "in or around|at or around|at or about|more or less|like", .about)
  + all("at around|at about|at roughly|at approximately|at like|at something like", .about, .at)
  + all("give or take|in the region of|something like|by about|or around|~", .about)
  + all(
    "it was|was|it|is|its|happened|it happened|sometime|some time|at some point|some point|i think|think|i",
    .filler)
  + all(
    "believe|i believe|i guess|guess|i reckon|reckon|must have been|it must have been|would have been|i suppose",
    .filler)
  + all(
    "it would have been|this was|that was|took place|occurred|it occurred|as far as i remember|if i remember right",
    .filler)
  + all(
    "all|whole|entire|all through|the whole of|all of|back in|dated|all day|the whole day|all day long|the whole of the day",
    .filler)
  + all(
    "well|so|um|er|only|just|either|actually|definitely|certainly|already|sure|im|pretty|fairly|quite|i am",
    .filler)
  + all(
    "not sure|i am not sure|im not sure|i cant remember|i dont remember|i cannot remember|i do not remember|cant remember",
    .filler)
  + all(
    "dont remember|cannot remember|i forget the date|the exact date|exact date|the exact day|the exact time|id say|i would say",
    .filler)
  + all(
    "the last time was|the first time was|last time was|first time was|most recently|the most recent time was|id guess",
    .filler)
  + all(
    "it started|it began|this happened",
    .filler)
  + all("it took place|it all happened|happening|occurring|id put it", .filler)
  + all("from|starting|starting from|beginning from", .from)
  + all("onwards|onward|and onwards|on wards", .onwards)
  + all("between|in between|anywhere between|somewhere between", .between)
  + all("and|&|as well as", .and) + all("or|or maybe|or possibly|or perhaps|or else|/", .or) + all("-", .dash)
  + all(
    "maybe|perhaps|probably|possibly|likely|most likely|most probably|presumably|i want to say|could have been|might have been|it might have been|it could have been",
    .perhaps)
  + all("since|ever since|from then on since", .since) + all("now", .back(0, 10))
  + all("not|one day|always|never|every|each|most|many|often", .never)
