/// One of the three notebooks a book can hold. Who opens one opens every one below it.
public enum Level: Int, Sendable, CaseIterable, Comparable {
  /// The one that is always there.
  case everyday = 0
  /// The one between the two others; optional.
  case personal = 1
  /// The highest.
  case `private` = 2

  /// The lower one is less.
  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

  /// This level and those below it, lowest first.
  public var andBelow: [Level] { Level.allCases.filter { $0 <= self } }
}

/// One value for each level. Seen through by other targets, which look into it for every record.
package struct PerLevel<Value> {
  package var everyday: Value
  package var personal: Value
  package var `private`: Value

  @inlinable package init(_ make: (Level) -> Value) {
    everyday = make(.everyday)
    personal = make(.personal)
    `private` = make(.private)
  }

  init(everyday: Value, personal: Value, private: Value) {
    self.everyday = everyday
    self.personal = personal
    self.private = `private`
  }

  @inlinable package subscript(level: Level) -> Value {
    get {
      switch level {
      case .everyday: everyday
      case .personal: personal
      case .private: `private`
      }
    }
    // In place: a getter and a setter would copy what a level holds at every change.
    _modify {
      switch level {
      case .everyday: yield &everyday
      case .personal: yield &personal
      case .private: yield &`private`
      }
    }
  }
}

extension PerLevel<Int> {
  var sum: Int { everyday + personal + `private` }
}

extension PerLevel: Sendable where Value: Sendable {}
extension PerLevel: Equatable where Value: Equatable {}
