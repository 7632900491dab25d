import ArgumentParser
import Guidance
import Notebook
import Pages
import Phrases
import Records
import Text
import Views

/// `plan suggestions`: all that can be pulled into a plan, by topic.
struct PlanSuggestions: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suggestions", abstract: Words.chosen.suggestionsAbstract,
      discussion: Words.chosen.suggestionsDiscussion)
  }

  @Argument(help: .init(Words.chosen.suggestionWordsHelp, valueName: "words"))
  var wanted: [String] = []

  @Option(name: .customLong("into"), help: .init(Words.chosen.suggestionsIntoHelp, valueName: "id"))
  var plan: String?

  @OptionGroup var json: JSONOutput
  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let record = try plan.map { try open.page($0, .plan).record }
    let present = Template.keys(in: record?.fields ?? JSONObject())
    let topics = try open.topics(for: record?.fields ?? JSONObject())
      .map { $0.narrowed { !present.contains($0.key) }.holding(wanted) }.filter { !$0.suggestions.isEmpty }
    if json.isWanted { return try open.talk.put(.array(topics.map(\.json))) }
    for topic in topics { try show(topic, &open) }
    if topics.isEmpty { open.talk.tell(open.words.nothingListed) }
  }

  private func show(_ topic: Topic, _ open: inout OpenNotebook) throws {
    try open.talk.put("\n" + topic.heading)
    if let remark = topic.remark { try put(remark, 0, &open) }
    for suggestion in topic.suggestions {
      try put("\(suggestion.key): \(suggestion.text)", 2, &open)
      if let caution = suggestion.caution { try put(open.words.caution(caution), 4, &open) }
    }
  }

  private func put(_ text: String, _ indent: Int, _ open: inout OpenNotebook) throws {
    for line in text.wrapped(to: open.width - indent) {
      try open.talk.put(String(repeating: " ", count: indent) + line)
    }
  }
}

/// `plan take`: pulls suggestions into a plan.
struct PlanTake: BookCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "take", abstract: Words.chosen.takeAbstract)
  }

  @Argument(help: .init(Words.chosen.idHelp, valueName: "id"))
  var plan: String

  @Argument(help: .init(Words.chosen.suggestionKeyHelp, valueName: "suggestion"))
  var keys: [String]

  @OptionGroup(title: Words.chosen.commonTitle) var common: CommonOptions

  func work(in open: inout OpenNotebook) throws {
    let record = try open.page(plan, .plan).record
    let offered = try open.offered()
    var fields = record.fields
    for key in keys where !Template.keys(in: fields).contains(key) {
      fields = open.notebook.pulled(key, into: fields, offered)
      guard Template.keys(in: fields).contains(key) else { throw CommandFault.unknownName(key) }
    }
    try open.change(record, to: try Record.checked(.plan, fields, .restored))
    try open.talk.explain(open.words.saved)
    try open.talk.put(record.id.description)
  }
}
