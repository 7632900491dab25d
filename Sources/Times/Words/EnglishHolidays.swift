/// The English names of feasts and holidays.
let englishHolidays: [(String, [Word])] =
  all("christmas|xmas|christmas day|xmas day|christmases", .holiday(.fixed(12, 25)))
  + all("christmas eve|xmas eve", .holiday(.fixed(12, 24)))
  + all(
    "christmas time|christmastime|the christmas period|christmas period|xmas time", .about,
    .holiday(.fixed(12, 25)))
  + all(
    "christmas holidays|christmas holiday|christmas break|the festive season|the festive period",
    .holiday(.fixed(12, 20, lasting: 17)))
  + all("boxing day|st stephens day|saint stephens day|stephens day", .holiday(.fixed(12, 26)))
  + all(
    "new years eve|new year eve|nye|hogmanay|new years eve night|old years night", .holiday(.fixed(12, 31)))
  + all("new years day|new year day", .holiday(.fixed(1, 1)))
  + all("new year|new years|the new year", .holiday(.fixed(1, 1)))
  + all("epiphany|twelfth night|three kings day|little christmas|womens christmas", .holiday(.fixed(1, 6)))
  + all("easter|easter sunday|easter day|easters", .holiday(.easter(0)))
  + all("easter time|eastertime|easter period", .about, .holiday(.easter(0)))
  + all("easter monday", .holiday(.easter(1)))
  + all("easter saturday|holy saturday", .holiday(.easter(-1))) + all("good friday", .holiday(.easter(-2)))
  + all("maundy thursday|holy thursday", .holiday(.easter(-3))) + all("palm sunday", .holiday(.easter(-7)))
  + all(
    "over easter|the easter weekend|easter weekend|easter bank holiday weekend|the long easter weekend",
    .holiday(.easter(-2, lasting: 3)))
  + all("easter week", .holiday(.easter(1, lasting: 6))) + all("holy week", .holiday(.easter(-7, lasting: 7)))
  + all("over christmas|christmas weekend", .holiday(.fixed(12, 24, lasting: 2)))
  + all("over new year|over the new year|over new years", .holiday(.fixed(12, 31, lasting: 1)))
  + all("ash wednesday", .holiday(.easter(-46)))
  + all("shrove tuesday|pancake day|pancake tuesday|mardi gras", .holiday(.easter(-47)))
  + all("ascension day|ascension", .holiday(.easter(39)))
  + all("pentecost|whit sunday|whitsun", .holiday(.easter(49)))
  + all("whit monday", .holiday(.easter(50)))
  + all("mothers day|mothering sunday", .holiday(.local(.mothers)))
  + all("fathers day", .holiday(.local(.fathers)))
  + all("thanksgiving|thanksgiving day", .holiday(.local(.thanksgiving)))
  + all("black friday", .holiday(.weekday(4, 3, month: 11, plus: 1)))
  + all("cyber monday", .holiday(.weekday(4, 3, month: 11, plus: 4)))
  + all("halloween|hallowe en|all hallows eve", .holiday(.fixed(10, 31)))
  + all("all saints day|all saints|all hallows", .holiday(.fixed(11, 1)))
  + all("all souls day|all souls", .holiday(.fixed(11, 2)))
  + all("bonfire night|guy fawkes night|guy fawkes|guy fawkes day|fireworks night", .holiday(.fixed(11, 5)))
  + all(
    "valentines day|valentines|valentine day|st valentines day|saint valentines day|valentine",
    .holiday(.fixed(2, 14)))
  + all(
    "st patricks day|saint patricks day|st patricks|paddys day|st paddys day|patricks day|st patrick day",
    .holiday(.fixed(3, 17)))
  + all("st andrews day|saint andrews day", .holiday(.fixed(11, 30)))
  + all("st georges day|saint georges day", .holiday(.fixed(4, 23)))
  + all("st davids day|saint davids day", .holiday(.fixed(3, 1)))
  + all("burns night", .holiday(.fixed(1, 25)))
  + all("april fools|april fools day|april fool|all fools day", .holiday(.fixed(4, 1)))
  + all("may day", .holiday(.fixed(5, 1)))
  + all("groundhog day", .holiday(.fixed(2, 2)))
  + all("st brigids day|saint brigids day", .holiday(.fixed(2, 1)))
  + all("remembrance day|armistice day|veterans day", .holiday(.fixed(11, 11)))
  + all("remembrance sunday", .holiday(.local(.remembrance)))
  + all("memorial day", .holiday(.weekday(-1, 0, month: 5)))
  + all("labor day|labour day", .holiday(.local(.labour)))
  + all("fourth of july|the fourth of july|july 4th weekend", .holiday(.fixed(7, 4)))
  + all("independence day", .holiday(.local(.independence)))
  + all("republic day", .holiday(.local(.republic)))
  + all("gandhi jayanti", .holiday(.fixed(10, 2)))
  + all("columbus day|indigenous peoples day", .holiday(.weekday(2, 0, month: 10)))
  + all("presidents day", .holiday(.weekday(3, 0, month: 2)))
  + all("martin luther king day|mlk day|mlk|martin luther king jr day", .holiday(.weekday(3, 0, month: 1)))
  + all("juneteenth", .holiday(.fixed(6, 19))) + all("cinco de mayo", .holiday(.fixed(5, 5)))
  + all("flag day", .holiday(.fixed(6, 14)))
  + all("canada day", .holiday(.fixed(7, 1))) + all("victoria day", .holiday(.before(0, 5, 25)))
  + all("family day", .holiday(.weekday(3, 0, month: 2)))
  + all("civic holiday", .holiday(.weekday(1, 0, month: 8)))
  + all("truth and reconciliation day", .holiday(.fixed(9, 30)))
  + all("australia day", .holiday(.fixed(1, 26))) + all("anzac day", .holiday(.fixed(4, 25)))
  + all("waitangi day", .holiday(.fixed(2, 6)))
  + all("melbourne cup|melbourne cup day|cup day", .holiday(.weekday(1, 1, month: 11)))
  + all("international womens day", .holiday(.fixed(3, 8)))
  + all(
    "early may bank holiday|may day bank holiday|first may bank holiday|early may bank holiday monday",
    .holiday(.local(.bankMay)))
  + all(
    "late may bank holiday|spring bank holiday|second may bank holiday|whitsun bank holiday",
    .holiday(.weekday(-1, 0, month: 5)))
  + all("may bank holiday|may bank holiday monday", .holiday(.local(.onlyMay)))
  + all("easter bank holiday|easter bank holiday monday", .holiday(.easter(1)))
  + all("august bank holiday|summer bank holiday|august bank holiday monday", .holiday(.local(.bankAugust)))
  + all(
    "october bank holiday|october bank holiday monday|halloween bank holiday",
    .holiday(.weekday(-1, 0, month: 10)))
  + all("june bank holiday|june bank holiday monday", .holiday(.weekday(1, 0, month: 6)))
  + all("august bank holiday weekend", .holiday(.local(.bankAugust)), .weekend) + all("eve of", .eve)
  + all("summer solstice|midsummer|midsummers day", .holiday(.fixed(6, 21, lasting: 3)))
  + all("winter solstice", .holiday(.fixed(12, 21)))
