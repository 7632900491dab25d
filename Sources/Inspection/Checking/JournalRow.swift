internal import Records

/// The records of a copy's journal in their order, and where each stands: found by a look-up, since whoever made the copy
/// may have put very many into it.
struct JournalRow: Sendable {
  let links: [JSONObject]
  private let places: [String: Int]
  private let ends: [String: Int]
  /// For each place, and for the end, the number of the first entry from there on that has one.
  private let numberFrom: [Int?]
  /// For each place the last one before it whose record says a number.
  private let numberedBefore: [Int?]
  /// For each place how many records before it say no kind.
  private let bareBefore: [Int]

  init(_ links: [JSONObject]) {
    self.links = links
    places = JournalRow.places(of: "id", in: links)
    ends = JournalRow.places(of: "digest", in: links)
    var from: [Int?] = [nil]
    for link in links.reversed() { from.append(link.whole("number", of: .entry) ?? from[from.count - 1]) }
    numberFrom = from.reversed()
    var (numbered, bare) = ([Int?](), [0])
    var last: Int?
    for (place, link) in links.enumerated() {
      numbered.append(last)
      if link[.number] != nil { last = place }
      bare.append(bare[place] + (link[.kind] == nil ? 1 : 0))
    }
    (numberedBefore, bareBefore) = (numbered, bare)
  }

  private static func places(of name: String, in links: [JSONObject]) -> [String: Int] {
    let named = links.enumerated().compactMap { place, link in link[name]?.text.map { ($0, place) } }
    return Dictionary(named) { first, _ in first }
  }

  /// Where the record of an identifier stands first.
  func place(of id: String) -> Int? { places[id] }

  /// Where the record that has this digest stands first.
  func place(endingIn digest: String) -> Int? { ends[digest] }

  /// The numbers that are missing before a record, where nothing that was left out could have had them.
  func missing(before place: Int) -> [Int] {
    guard let next = numberFrom[place] else { return [] }
    let last = numberedBefore[place]
    guard bareBefore[place] == bareBefore[last.map { $0 + 1 } ?? 0] else { return [] }
    let number = last.flatMap { links[$0].whole("number", of: .entry) } ?? 0
    return next - number > 1 && next - number < 1000 ? Array((number + 1)..<next) : []
  }
}
