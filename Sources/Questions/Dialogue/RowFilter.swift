import Phrases
import Records
import Screen
import Text

/// A list of which only those rows are shown that hold what was typed: in it, or in the heading above it.
struct RowFilter {
  /// The key that begins it, on pages that have no other use for it.
  static let key = Key.letter("/")
  /// From how many choices on it is named.
  static let named = 5

  /// What is typed.
  private var line = LineText("")
  /// Whether the keyboard is for typing it; else it is for the page.
  private var isTyping = true
  /// The choices that are left, by their places on the page.
  private var left: [Int] = []
  /// Where somebody was on the page before.
  private var former: Place
  /// The rows in the letters that count, so that they are not folded anew for every key.
  private var known: (rows: [Row], folded: [Folded])?

  init(from place: Place) { former = place }

  /// Whether `panel` is a list that can be narrowed.
  static func fits(_ panel: Panel) -> Bool {
    panel.isList && panel.input == nil && panel.choiceCount > 1 && !panel.keys.contains { $0.key == key }
  }

  // MARK: The page

  /// The page with what is left of its rows.
  mutating func narrow(_ panel: Panel, _ words: Words) -> Panel {
    var narrow = panel
    narrow.rows = rows(of: panel)
    if left.isEmpty { narrow.rows.append(Row(words.nothingFound)) }
    narrow.place.choice = max(0, left.firstIndex(of: panel.place.choice) ?? 0)
    if isTyping {
      narrow.input = .line(label: words.narrowLabel, line)
      narrow.keys = [KeyHint(.tab, words.toListKey), KeyHint(.esc, words.showAllKey)]
    } else {
      narrow.rows.insert(contentsOf: [Row(words.narrowed(line.text), style: .strong), .empty], at: 0)
      // Without a row nothing can be done with one.
      narrow.keys =
        (left.isEmpty ? [] : panel.keys.filter { $0.key != .esc }) + [KeyHint(.esc, words.showAllKey)]
    }
    return narrow
  }

  private mutating func rows(of panel: Panel) -> [Row] {
    let folded = folded(panel.rows)
    let wanted = SearchWords(line.text)
    var (rows, above, choice) = ([Row](), [Row](), -1)
    var isLeft = true
    left = []
    for (row, letters) in zip(panel.rows, folded) {
      if row.isChoice {
        choice += 1
        isLeft = wanted?.matches(letters) ?? true
        if !isLeft { continue }
        left.append(choice)
        rows += above + [row]
        above = []
      } else if row.style == .heading || row.text.isEmpty {
        above = row.style == .heading ? (rows.isEmpty ? [row] : [.empty, row]) : above
      } else if isLeft, choice >= 0 || wanted == nil {
        // What stands below a choice belongs to it.
        rows.append(row)
      }
    }
    return rows
  }

  /// The letters of each row; of a choice, with those of the heading above it.
  private mutating func folded(_ rows: [Row]) -> [Folded] {
    if let known, known.rows == rows { return known.folded }
    var heading = ""
    let folded = rows.map { row in
      if row.style == .heading { heading = row.text }
      return Folded(row.isChoice ? heading + " " + row.text : "")
    }
    known = (rows, folded)
    return folded
  }

  // MARK: The person

  /// Where somebody is on the whole page who is at `place` on the narrow one.
  func wide(_ place: Place) -> Place {
    var wide = place
    wide.choice = left.indices.contains(place.choice) ? left[place.choice] : former.choice
    return wide
  }

  /// What becomes of an event on the narrow page.
  enum Heard {
    /// It was for the list alone.
    case own
    /// All rows are to be shown again.
    case over
    /// It is for the page, which is told of it as if all its rows were there.
    case event(Event)
  }

  /// Takes what happened on the narrow page.
  mutating func hear(_ event: Event, on panel: Panel) -> Heard {
    if isTyping, case .line(_, let typed)? = panel.input { line = typed }
    switch event {
    case .back: return .over
    case .chosen(let choice):
      isTyping = false
      return left.indices.contains(choice) ? .event(.chosen(left[choice])) : .own
    case .key(.tab) where isTyping, .submitted where isTyping: isTyping = line.text.isEmpty
    case .key(RowFilter.key) where !isTyping: isTyping = true
    case .quiet, .resized: return .event(event)
    default: return isTyping || left.isEmpty ? .own : .event(event)
    }
    return .own
  }
}

extension Panel {
  /// How many rows can be chosen.
  var choiceCount: Int { rows.count(where: \.isChoice) }
}
