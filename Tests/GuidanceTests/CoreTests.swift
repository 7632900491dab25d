import Records
import Testing

@testable import Guidance

private let stages: [String?] = ["staying", "preparing", "leaving", "left", "other", nil]
private let conditions = Schema.field("applies", of: .plan)?.choices.map(\.value) ?? []
private let priorities = Schema.field("priorities", of: .plan)?.choices.map(\.value) ?? []

/// Every set of things that may be the case: 2^12.
private let everything = (0..<(1 << conditions.count)).map { bits in
  Set(conditions.indices.filter { bits >> $0 & 1 == 1 }.map { conditions[$0] })
}

/// Every choice of up to three priorities.
private let choices: [[String]] = {
  var sets: [[String]] = [[]]
  for priority in priorities { sets += sets.filter { $0.count < 3 }.map { $0 + [priority] } }
  return sets
}()

/// How many words a step has at the most in any country: its text, its caution and its questions.
private func longest(_ template: Template, _ guidance: Guidance) -> [String: Int] {
  let places = guidance.countries.map { guidance.facts(in: $0.code) } + [guidance.facts(in: nil)]
  let pairs = template.sections.flatMap(\.steps).map { step in
    let parts = [step.text, step.caution ?? ""] + step.rooms
    let counts = places.map { facts in
      parts.map { facts.filled($0).split(separator: " ").count }.reduce(0, +)
    }
    return (step.id, counts.max() ?? 0)
  }
  return Dictionary(uniqueKeysWithValues: pairs)
}

@Suite struct `The core of a plan` {
  /// What somebody may answer at a stage: each set of things that may be the case, with priorities in turn; and each choice
  /// of priorities where nothing is the case, everything, or one thing.
  private func answers(at stage: String?) -> [Answers] {
    let sets = everything.enumerated().map { number, applies in
      Answers(stage: stage, applies: applies, priorities: choices[number % choices.count])
    }
    let few = [[], Set(conditions)] + conditions.map { [$0] }
    return sets
      + choices.flatMap { choice in few.map { Answers(stage: stage, applies: $0, priorities: choice) } }
  }

  @Test(arguments: stages)
  func `has twelve steps and 450 words at the most, and the number first, whatever is answered`(
    _ stage: String?
  ) throws {
    #expect(everything.count == 1 << 12 && choices.count == 1 + 9 + 36 + 84)
    let languages = Language.allCases.map { Guidance(language: $0, full: true) }
    let words = try languages.map { longest(try #require($0.template(named: "safety")), $0) }
    let template = try #require(languages[0].template(named: "safety"))
    let core = try #require(template.core)
    let steps = Dictionary(uniqueKeysWithValues: template.sections.flatMap(\.steps).map { ($0.id, $0) })
    var (worst, shortest) = (0, Core.most)
    for answers in answers(at: stage) {
      let ids = core.steps(for: answers, of: steps).map(\.id)
      let count = words.map { words in ids.reduce(0) { $0 + words[$1, default: 0] } }.max() ?? 0
      guard
        ids.count <= Core.most, count <= 450, ids.prefix(3).contains("call.number"),
        Set(ids).count == ids.count, ids.allSatisfy({ steps[$0].map { !$0.isMarked } ?? false })
      else {
        Issue.record("\(ids.count) steps, \(count) words for \(answers): \(ids)")
        return
      }
      (worst, shortest) = (max(worst, count), min(shortest, ids.count))
    }
    // The bound is near: were words not counted, this would not hold.
    #expect(shortest >= 9 && worst > 380)
  }

  @Test(arguments: Language.allCases, stages)
  func `is read with the number to call first`(_ language: Language, _ stage: String?) throws {
    let guidance = Guidance(language: language, full: true)
    let template = try #require(guidance.template(named: "safety"))
    let plan = template.added(to: [:], Answers(stage: stage), guidance.facts(in: "GB"))
    let groups = Plan(plan).groups { _ in true }
    let first = try #require(groups.first)
    #expect(first.heading == .time(.now) && (3...4).contains(first.steps.count))
    #expect(first.steps[0].step.fields["key"] == "safety/call.number")
    #expect(first.steps[0].step.text?.contains("999") == true)
  }

  @Test(arguments: ["staying", "preparing", "leaving"])
  func `has what every plan needs`(_ stage: String) throws {
    let template = try #require(Guidance(language: .en, full: true).template(named: "safety"))
    let ids = try #require(template.core(for: Answers(stage: stage))).map(\.step.id)
    for id in [
      "call.number", "moment.exits", "people.codeWord", "places.first", "ready.bag", "devices.calm",
      "health.seen",
      "people.list", "evidence.diary", "plan.review",
    ] { #expect(ids.contains(id), "\(id)") }
    #expect(ids.contains("going.risk") == (stage != "staying"))
  }

  @Test func `of someone who has left is about what comes then`() throws {
    let template = try #require(Guidance(language: .en, full: true).template(named: "safety"))
    let ids = try #require(template.core(for: Answers(stage: "left"))).map(\.step.id)
    for id in ["call.number", "moment.door", "homeAfter.address", "people.keepPlanning", "evidence.contacts"]
    {
      #expect(ids.contains(id), "\(id)")
    }
    for id in ["ready.bag", "places.first", "going.risk"] { #expect(!ids.contains(id), "\(id)") }
  }

  @Test func `takes in a step for each priority, and what answers call for where there is room`() throws {
    let template = try #require(Guidance(language: .en, full: true).template(named: "safety"))
    func ids(_ answers: Answers) throws -> [String] {
      try #require(template.core(for: answers)).map(\.step.id)
    }
    let plain = try ids(Answers(stage: "staying"))
    for priority in priorities {
      let more = try Set(ids(Answers(stage: "staying", priorities: [priority]))).subtracting(plain)
      #expect(more.count == 1, "\(priority): \(more)")
    }
    let three = try ids(Answers(stage: "staying", priorities: ["children", "money", "papers"]))
    #expect(Set(three).isSuperset(of: ["children.safePlace", "money.aside", "ready.papers", "plan.review"]))
    #expect(three.count == 12 && !three.contains("evidence.diary"))
    #expect(try ids(Answers(stage: "left", applies: ["order"])).contains("legal.carry"))
  }

  @Test func `stands under its turns, and a home takes the place of questions`() throws {
    let guidance = Guidance(language: .en, full: true)
    let template = try #require(guidance.template(named: "safety"))
    let plan = template.added(to: [:], Answers(stage: "staying"), guidance.facts(in: "GB"))
    let steps = Plan(plan).steps
    #expect(steps.count == 10 && steps.allSatisfy { $0.time != nil })
    #expect(steps.count { $0.time == .now } == 3)
    let word = try #require(steps.first { $0.fields["key"] == "safety/people.codeWord" })
    #expect(word.home == "codeWords" && word.fields["detail"] == nil)
    #expect(try Record.checked(.plan, plan) == plan)
  }
}

@Suite struct `A plan whose answers change` {
  let guidance = Guidance(language: .en, full: true)
  let template: Template

  init() throws { template = try #require(guidance.template(named: "safety")) }

  private func begun(_ stage: String) -> JSONObject {
    let plan: JSONObject = ["stage": .string(stage), "template": "safety"]
    return template.added(to: plan, Answers(stage: stage), guidance.facts(in: nil))
  }

  private func moved(_ plan: JSONObject, to stage: String, known: Set<String> = []) -> (JSONObject, [String])
  {
    var later = plan
    later["stage"] = .string(stage)
    let (sorted, news) = guidance.sorted(later, since: plan, known: known)
    return (sorted, news)
  }

  private func times(_ plan: JSONObject) -> [String: PlanStep.Time] {
    Plan(plan).steps.reduce(into: [:]) { $0[$1.fields["key"]?.text ?? ""] = $1.time }
  }

  @Test func `gets its new core, says what is new, and loses nothing`() throws {
    let (sorted, news) = moved(begun("staying"), to: "left")
    let now = times(sorted)
    #expect(now["safety/moment.door"] == .now && now["safety/call.number"] == .now)
    #expect(now["safety/ready.bag"] == .aside && now["safety/places.first"] == .aside)
    #expect(news.contains { $0.hasPrefix("If the other person comes to your door") })
    #expect(!news.contains { $0.contains("can call the emergency number") && $0.hasPrefix("You can call") })
    #expect(Plan(sorted).steps.count { $0.time != .aside } <= 12)
    #expect(Set(times(begun("staying")).keys).isSubset(of: now.keys))
  }

  @Test func `is as it was when the stage comes back`() throws {
    let first = begun("staying")
    let (there, _) = moved(first, to: "left")
    let (back, _) = moved(there, to: "staying")
    let (was, now) = (times(first), times(back))
    for (key, time) in was { #expect(now[key] == time, "\(key)") }
    #expect(now["safety/moment.door"] == .aside)
  }

  @Test func `leaves alone what the person moved, changed or took out`() throws {
    var plan = Plan(begun("staying"))
    plan.sections = plan.sections.map { section in
      var section = section
      section.steps = section.steps.map { step in
        guard var fields = step.object else { return step }
        if fields["key"] == "safety/health.seen" { fields["time"] = "now" }
        if fields["key"] == "safety/ready.bag" { fields["text"] = "The red bag, at Joan's" }
        if fields["key"] == "safety/places.first" { fields["status"] = "done" }
        return .object(fields)
      }
      return section
    }
    let (sorted, _) = moved(plan.fields, to: "left", known: ["safety/moment.door"])
    let now = times(sorted)
    #expect(now["safety/health.seen"] == .now)
    #expect(now["safety/ready.bag"] == .later && now["safety/places.first"] == .later)
    #expect(now["safety/moment.door"] == nil)
  }

  @Test func `keeps what was pulled in for a situation that nobody named`() throws {
    let plan = template.pulling("safety/pets.safe", into: begun("staying"), guidance.facts(in: nil))
    #expect(times(plan)["safety/pets.safe"] == .later)
    var wish = plan
    wish["priorities"] = ["money"]
    let (sorted, _) = guidance.sorted(wish, since: plan, known: [])
    #expect(times(sorted)["safety/pets.safe"] == .later)
  }

  @Test func `does not say that a step comes first which is done`() throws {
    var plan = Plan(begun("left"))
    let key = try #require(plan.steps.first { $0.time == .now }?.fields["key"]?.text)
    plan.sections = plan.sections.map { section in
      var section = section
      section.steps = section.steps.map { step in
        guard var fields = step.object, fields["key"]?.text == key else { return step }
        fields["status"] = "done"
        fields["time"] = "later"
        return .object(fields)
      }
      return section
    }
    var former = plan.fields
    former["stage"] = "staying"
    let (_, news) = moved(former, to: "left")
    let text = try #require(Plan(begun("left")).steps.first { $0.fields["key"]?.text == key }?.text)
    #expect(!news.contains(text))
  }

  @Test func `is not touched where no answer changes, or there is no core`() throws {
    var plan = begun("staying")
    plan["title"] = "Mine"
    #expect(guidance.sorted(plan, since: begun("staying"), known: []).plan == plan)
    let fire = try #require(guidance.template(named: "fire"))
    let whole = fire.added(to: ["template": .string(fire.id)], Answers(), guidance.facts(in: nil))
    var other = whole
    other["stage"] = "left"
    #expect(guidance.sorted(other, since: whole, known: []).plan == other)
  }
}

@Suite struct `The library` {
  @Test(arguments: Language.allCases)
  func `has every step by topic, and pulls in one at a time`(_ language: Language) throws {
    let guidance = Guidance(language: language, full: true)
    let template = try #require(guidance.template(named: "safety"))
    let facts = guidance.facts(in: "ES")
    let topics = template.topics(for: Answers(stage: "staying"), facts)
    #expect(topics.flatMap(\.suggestions).count == template.sections.flatMap(\.steps).count)
    #expect(topics.flatMap(\.suggestions).allSatisfy { !$0.text.contains("{") })
    var plan = template.added(to: [:], Answers(stage: "staying"), facts)
    let before = Template.keys(in: plan)
    for suggestion in topics.flatMap(\.suggestions).prefix(20) {
      plan = template.pulling(suggestion.key, into: plan, facts)
      #expect(template.pulling(suggestion.key, into: plan, facts) == plan)
    }
    #expect(Template.keys(in: plan).count > before.count && Template.keys(in: plan).isSuperset(of: before))
    #expect(try Record.checked(.plan, plan) == plan)
    #expect(template.pulling("safety/nothing", into: plan, facts) == plan)
    let steps = template.sections.flatMap(\.steps)
    let marked = try #require(steps.first { $0.isMarked })
    #expect(Template.keys(in: template.pulling("safety/\(marked.id)", into: [:], facts)).count == 1)
  }
}
