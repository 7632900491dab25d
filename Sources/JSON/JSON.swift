/// A JSON value that keeps what was written: numbers stay text, members stay in their order.
///
/// Two values are equal when they stand for the same bytes: `"é"` as one scalar and as two are different texts,
/// and `1` and `1.0` are different numbers. The order of an object's members does not count.
public enum JSON: Sendable {
  /// The value `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as it was written.
  case number(String)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSON])
  /// Named values.
  case object(JSONObject)

  /// Deepest nesting of arrays and objects that is read.
  public static let deepest = 64

  /// A whole number.
  public static func integer(_ value: some BinaryInteger) -> JSON { .number(String(value)) }

  /// The text, if this is one.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The whole number, if this is one that fits and is written without fraction or exponent.
  public var integer: Int? {
    if case .number(let digits) = self { Int(digits) } else { nil }
  }

  /// The truth value, if this is one.
  public var flag: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }

  /// The values of an array, if this is one.
  public var items: [JSON]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// The members of an object, if this is one.
  public var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The texts of an array of texts; `nil` if this is anything else.
  public var texts: [String]? {
    guard let items else { return nil }
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? texts : nil
  }

  /// All texts inside the value, in order.
  public var allTexts: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let items): items.flatMap(\.allTexts)
    case .object(let object): object.members.flatMap(\.value.allTexts)
    case .null, .bool, .number: []
    }
  }
}

extension JSON: Hashable {
  /// Equal when both stand for the same bytes.
  public static func == (one: JSON, other: JSON) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)), (.string(let a), .string(let b)): a.isSameBytes(as: b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }

  /// Feeds the value to a hasher.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let flag): hasher.combine(flag)
    case .number(let text), .string(let text): hasher.combine(text)
    case .array(let items): hasher.combine(items)
    case .object(let object): hasher.combine(object)
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .string(text) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// `true` or `false`.
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
  /// Values in order.
  public init(arrayLiteral items: JSON...) { self = .array(items) }
  /// Named values; of a name given twice the last value counts.
  public init(dictionaryLiteral members: (String, JSON)...) { self = .object(JSONObject(members)) }
}

extension String {
  /// Whether both are the same UTF-8 bytes. (`==` holds for texts that merely look the same.)
  package func isSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Whether the UTF-8 bytes of this text sort before those of the other.
  package func precedesInBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
