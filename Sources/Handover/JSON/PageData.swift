/// How a copy as JSON stands in the page of an HTML copy.
package enum PageData {
  /// Counts up whenever the page of a copy is drawn otherwise than before: `verify` draws it again and compares.
  package static let edition = 4
  /// What stands before the JSON. Nothing else in a page begins a comment.
  package static let begin = "<!--homebook\n"
  /// What stands behind it.
  package static let end = "-->\n</body>\n</html>\n"
}
