/// Where a count goes on, whatever damaged or planted records claim: nothing is counted twice, and nothing past the end.
enum Counting {
  /// How many must be free above a number for the count to go on there: more than a notebook holds records.
  static let room = 1 << 20

  /// The number behind which the count goes on: the highest of `used` with room above it, of numbers up to `most`.
  ///
  /// Where none has so much room, the one that has most.
  static func last(of used: some Collection<Int>, upTo most: Int) -> Int {
    let highest = used.max() ?? 0
    if most - highest >= room { return highest }
    var next = most + 1
    var widest = (number: 0, free: 0)
    for number in Set(used).sorted(by: >) + [0] {
      let free = next - number - 1
      if free >= room { return number }
      if free > widest.free { widest = (number, free) }
      next = number
    }
    return widest.number
  }
}
