/// A question asked before a plan or a list begins. Each can be skipped.
public struct Question: Sendable {
  /// What it asks for: `stage`, `country`, or something that may be the case.
  public let id: String
  /// How it is asked.
  public let text: String
  /// The answers that there are, with their words; none where it is answered with yes, no or a text.
  public let answers: [(value: String, words: String)]
  /// How many of them can be chosen.
  public let most: Int
  /// Which of its answers answer the question of that name too.
  public let implied: [String]
}

extension Question {
  init(reading block: TextBlock) {
    id = block.id
    text = block["text"]
    answers = block.all("answer").map { ($0.cells[0], $0.cells.last ?? "") }
    most = Int(block["choose"]) ?? 1
    implied = block.words("implies")
  }
}
