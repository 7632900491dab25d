/// How a copy as JSON stands in the page of an HTML copy.
enum PageData {
  /// Counts up whenever the page of a copy is drawn otherwise than before: `verify` draws it again and compares.
  static let edition = 2
  /// What stands before the JSON. Nothing else in a page begins a comment.
  static let begin = "<!--homebook\n"
  /// What stands behind it.
  static let end = "-->\n</body>\n</html>\n"
}
