/// What a notebook is called and offers, as its record of settings tells it. Other fields are kept.
public struct NotebookSettings: Hashable, Sendable {
  /// All fields.
  public var fields: JSONObject

  /// The settings with these fields, or none; nothing is checked.
  public init(_ fields: JSONObject = JSONObject()) { self.fields = fields }

  /// What the notebook calls itself.
  public var title: String? { fields[.title]?.text }
  /// Whether it asks the full set of questions.
  public var asksFullSet: Bool { fields[.fields]?.text == "full" }
  /// The names of the templates that it offers; `nil` where it names none.
  public var templates: [String]? { fields[.templates]?.texts }
  /// The language it speaks, where it names one.
  public var language: Language? { fields[.language]?.text.flatMap { Language(rawValue: $0) } }
  /// Whether summer begins in December where it is written; `nil` where it was never asked.
  public var isSouthern: Bool? { fields[.summer]?.text.map { $0 == NotebookSettings.december } }
  /// The value of a summer that begins in December, and of one that begins in June.
  public static func summer(isSouthern: Bool) -> JSON { .string(isSouthern ? december : "june") }
  private static let december = "december"
  /// When the last second copy was made.
  public var lastBackup: Instant? { fields[.lastBackup]?.text.flatMap { Instant($0) } }
  /// What was put off when the book was made, and is still to be asked.
  public var putOff: [String] { fields[.putOff]?.texts ?? [] }
  /// The seed of the key that signs its copies.
  public var signingKey: String? { fields[.signingKey]?.text }
}
