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
  public private(set) var members: [Member]

  /// An object without members.
  public init() { members = [] }

  /// The members given; of a name given twice the last value counts.
  public init(_ pairs: some Sequence<(String, JSON)>) {
    members = []
    for (name, value) in pairs { self[name] = value }
  }

  /// Members whose names are known to differ.
  init(unique members: [Member]) { self.members = members }

  /// The value of a name. Setting a new name appends it, setting `nil` takes the member away.
  public subscript(name: String) -> JSON? {
    get { index(of: name).map { members[$0].value } }
    set { set(newValue, at: index(of: name), named: name) }
  }

  private mutating func set(_ value: JSON?, at index: Int?, named name: String) {
    switch (index, value) {
    case (let index?, let value?): members[index].value = value
    case (let index?, nil): members.remove(at: index)
    case (nil, let value?): members.append(Member(name: name, value: value))
    case (nil, nil): break
    }
  }

  private func index(of name: String) -> Int? {
    members.firstIndex { $0.name.isSameBytes(as: name) }
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
    for member in changes.members {
      result[member.name] = member.value == .null ? nil : member.value
    }
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
