/// Named values in the order in which they were written; a name occurs once.
public struct JSONObject: Sendable {
  /// One named value.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value.
    public internal(set) var value: JSON
  }

  /// All members in order.
  public private(set) var members: [Member] = []
  /// Where each name stands, by its bytes; empty while there are so few members that looking through them is quicker.
  private var places: [[UInt8]: Int] = [:]
  private static let few = 32

  /// An object without members.
  public init() {}

  /// The members given; of a name given twice the last value counts.
  public init(_ pairs: some Sequence<(String, JSON)>) {
    for (name, value) in pairs { self[name] = value }
  }

  /// The value of a name. Setting a new name appends it, setting `nil` takes the member away.
  public subscript(name: String) -> JSON? {
    get { index(of: name).map { members[$0].value } }
    set { set(newValue, at: index(of: name), named: name) }
  }

  private mutating func set(_ value: JSON?, at index: Int?, named name: String) {
    switch (index, value) {
    case (let index?, let value?): members[index].value = value
    case (let index?, nil):
      members.remove(at: index)
      note()
    case (nil, let value?): append(name, value)
    case (nil, nil): break
    }
  }

  private func index(of name: String) -> Int? {
    if places.isEmpty { return members.firstIndex { $0.name.isSameBytes(as: name) } }
    return places[Array(name.utf8)]
  }

  /// Appends a member of a name that is known to be new.
  mutating func append(_ name: String, _ value: JSON) {
    members.append(Member(name: name, value: value))
    if !places.isEmpty { places[Array(name.utf8)] = members.count - 1 } else { note() }
  }

  /// Notes where each name stands, where there are many.
  private mutating func note() {
    places = [:]
    guard members.count > JSONObject.few else { return }
    places.reserveCapacity(members.count)
    for (place, member) in members.enumerated() { places[Array(member.name.utf8)] = place }
  }

  /// Takes away the members of all names that `isMeant` says, at once.
  public mutating func removeAll(where isMeant: (String) -> Bool) {
    members.removeAll { isMeant($0.name) }
    note()
  }

  /// The names in order.
  public var names: [String] { members.map(\.name) }

  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }

  /// How many members there are.
  public var count: Int { members.count }

  /// The members sorted by the UTF-8 bytes of their names.
  public var sorted: [Member] { members.sorted { $0.name.precedesInBytes($1.name) } }

  /// This object with the members of another: theirs replace ours, a `null` takes ours away.
  public func changed(by changes: JSONObject) -> JSONObject {
    var result = self
    for member in changes.members where member.value != .null { result[member.name] = member.value }
    let takesAway = changes.members.contains { $0.value == .null }
    if takesAway { result.removeAll { changes[$0] == JSON.null } }
    return result
  }
}

extension JSONObject: Hashable {
  /// Equal when both have the same members in any order.
  public static func == (one: JSONObject, other: JSONObject) -> Bool {
    one.count == other.count && one.sorted == other.sorted
  }

  /// Feeds the members, sorted, to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(sorted) }
}

extension JSONObject.Member {
  /// Equal when name and value stand for the same bytes.
  public static func == (one: Self, other: Self) -> Bool {
    one.name.isSameBytes(as: other.name) && one.value == other.value
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// The members given; of a name given twice the last value counts.
  public init(dictionaryLiteral members: (String, JSON)...) { self.init(members) }
}
