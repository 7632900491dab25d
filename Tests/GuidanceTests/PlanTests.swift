import Records
import Testing

@testable import Guidance

private let stages = ["staying", "preparing", "leaving", "left"]
private let conditions = [
  "children", "pregnancy", "pets", "work", "sharedHome", "order", "technology", "money", "immigration",
  "health",
  "school", "vehicle",
]

/// Every set of six things that may be the case.
private let sixes = (0..<(1 << conditions.count)).filter { $0.nonzeroBitCount == 6 }.map { bits in
  Set(conditions.indices.filter { bits >> $0 & 1 == 1 }.map { conditions[$0] })
}

private func steps(_ plan: JSONObject) -> [JSONObject] {
  (plan["sections"]?.items ?? []).flatMap { $0.object?["steps"]?.items ?? [] }.compactMap(\.object)
}

@Suite struct `A plan from a template` {
  let english = Guidance(language: .en, full: true)
  let full: Template
  let nowhere: LocalFacts

  init() throws {
    // What holds for a plan that comes in whole; its core has tests of its own.
    var whole = try #require(english.template(named: "safety"))
    whole.core = nil
    full = whole
    nowhere = english.facts(in: nil)
  }

  @Test(arguments: stages)
  func `offers forty steps for any six situations`(_ stage: String) {
    let fewest = sixes.map { six in
      full.sections.flatMap(\.steps).count { Answers(stage: stage, applies: six).fit($0) }
    }.min()
    #expect(sixes.count == 924)
    #expect((fewest ?? 0) >= 40)
  }

  @Test(arguments: Language.allCases)
  func `never begins a section with a marked step, and shows its caution`(_ language: Language) {
    for template in Guidance(language: language, full: true).templates {
      for bits in stride(from: 0, to: 1 << conditions.count, by: 7) {
        let applies = Set(conditions.indices.filter { bits >> $0 & 1 == 1 }.map { conditions[$0] })
        for stage in stages + ["other"] {
          for section in template.sections {
            let first = section.steps.first { Answers(stage: stage, applies: applies).fit($0) }
            #expect(first?.isMarked != true, "\(section.id) for \(stage) \(applies)")
          }
        }
      }
      for step in template.sections.flatMap(\.steps) where step.isMarked { #expect(step.caution != nil) }
    }
  }

  @Test(arguments: Language.allCases, [true, false])
  func `is accepted as it stands, and nothing in it is done`(_ language: Language, full: Bool) throws {
    let guidance = Guidance(language: language, full: full)
    #expect(guidance.templates.count == (full ? 6 : 4))
    for var template in guidance.templates {
      template.core = nil
      let plan = template.added(to: [:], Answers(applies: Set(conditions)), guidance.facts(in: "GB"))
      #expect(try Record.checked(.plan, plan) == plan)
      #expect(steps(plan).count == template.sections.flatMap(\.steps).count)
      #expect(steps(plan).allSatisfy { $0["status"] == "idea" })
      #expect(steps(plan).allSatisfy { $0["text"]?.text?.contains("{") == false })
      #expect(steps(plan).allSatisfy { $0["caution"]?.text?.contains("{") != true })
    }
  }

  @Test func `a skipped question leaves its steps out, a skipped stage none`() {
    let plan = full.added(to: [:], Answers(), nowhere)
    let kept = Template.keys(in: plan)
    #expect(kept == Set(full.sections.flatMap(\.steps).filter(\.applies.isEmpty).map { "safety/\($0.id)" }))
    #expect(Template.keys(in: full.added(to: [:], Answers(stage: "left"), nowhere)).isStrictSubset(of: kept))
  }

  @Test func `adding later adds what is new and nothing twice`() {
    let first = full.added(to: [:], Answers(stage: "staying"), nowhere)
    #expect(full.added(to: first, Answers(stage: "staying"), nowhere) == first)
    let second = full.added(to: first, Answers(stage: "staying", applies: ["pets", "children"]), nowhere)
    let keys = steps(second).compactMap { $0["key"]?.text }
    #expect(Set(keys).count == keys.count)
    #expect(keys.count > steps(first).count)
    let headings = (second["sections"]?.items ?? []).compactMap { $0.object?["heading"]?.text }
    #expect(Set(headings).count == headings.count)
  }

  @Test func `adding later leaves everything as the person changed it`() throws {
    var plan = full.added(to: [:], Answers(stage: "leaving"), nowhere)
    var sections = try #require(plan["sections"]?.items)
    var section = try #require(sections[1].object)
    var mine = try #require(section["steps"]?.items)
    let removed = try #require(mine.remove(at: 2).object?["key"]?.text)
    var step = try #require(mine[0].object)
    step["text"] = "My own words"
    step["status"] = "done"
    mine[0] = .object(step)
    mine.append(["text": "My own step"])
    section["steps"] = .array(mine)
    section["heading"] = "My own heading"
    sections[1] = .object(section)
    (plan["sections"], plan["title"]) = (.array(sections), "Mine")

    let known = Template.keys(in: full.added(to: [:], Answers(stage: "leaving"), nowhere))
    let more = full.added(
      to: plan, Answers(stage: "leaving", applies: Set(conditions)), nowhere, known: known)
    let now = try #require(more["sections"]?.items?[1].object)
    #expect(more["title"] == "Mine")
    #expect(now["heading"] == "My own heading")
    #expect((now["steps"]?.items ?? []).filter(mine.contains) == mine)
    #expect(!Template.keys(in: more).contains(removed))
  }

  @Test func `what comes in later stands where the template has it`() {
    let none = full.added(to: [:], Answers(stage: "left"), nowhere)
    let more = full.added(to: none, Answers(stage: "other", applies: Set(conditions)), nowhere)
    let order = full.sections.flatMap(\.steps).map { "safety/\($0.id)" }
    let places = steps(more).compactMap { $0["key"]?.text }.compactMap { order.firstIndex(of: $0) }
    #expect(places.count > steps(none).count && places == places.sorted())
  }

  @Test func `another country changes what was said for the former one, and nothing that somebody changed`()
    throws
  {
    let (gb, es) = (english.facts(in: "GB"), english.facts(in: "ES"))
    var plan = full.added(to: ["country": "GB"], Answers(), gb)
    let there = full.added(to: ["country": "ES"], Answers(), es)
    let (moved, changed) = Guidance.refilled(plan, from: "GB", to: "ES")
    #expect(moved["sections"] == there["sections"] && changed.count > 5)
    #expect(
      changed.contains { $0.contains("112") }
        && !steps(moved).contains { $0["text"]?.text?.contains("999") == true })
    #expect(Guidance.refilled(moved, from: "ES", to: "GB").plan["sections"] == plan["sections"])
    // One that somebody changed stays, and so does a plan of a country that stays.
    var sections = try #require(plan["sections"]?.items)
    let place = try #require(
      sections.firstIndex { section in
        (section.object?["steps"]?.items ?? []).contains { $0.object?["text"]?.text?.contains("999") == true }
      })
    var section = try #require(sections[place].object)
    section["steps"] = .array(
      (section["steps"]?.items ?? []).map { step in
        var step = step.object ?? [:]
        step["text"] = .string((step["text"]?.text ?? "") + " Mine: 999.")
        return .object(step)
      })
    sections[place] = .object(section)
    plan["sections"] = .array(sections)
    let own = Guidance.refilled(plan, from: "GB", to: "ES").plan["sections"]?.items?[place]
    #expect(
      own?.object?["steps"]?.items?.compactMap { $0.object?["text"] }
        == section["steps"]?.items?.compactMap { $0.object?["text"] })
    #expect(Guidance.refilled(plan, from: "ES", to: "ES").changed.isEmpty)
  }

  @Test func `a marked step does not come first in a section that was emptied`() throws {
    let marked = try #require(full.sections.first { $0.steps.contains(where: \.isMarked) })
    let calm = Set(marked.steps.filter { !$0.isMarked }.map { "safety/\($0.id)" })
    let plan = full.added(to: [:], Answers(applies: Set(conditions)), nowhere, known: calm)
    #expect(!Template.keys(in: plan).contains { $0.hasPrefix("safety/\(marked.id).") })
  }

  @Test func `own steps stand beside suggested ones`() {
    let own: JSONObject = [
      "title": "Mine", "sections": [["heading": "First", "steps": [["text": "Call Ana"]]]],
    ]
    let plan = full.added(to: own, Answers(stage: "staying"), nowhere)
    #expect(plan["title"] == "Mine")
    #expect(steps(plan).first?["text"] == "Call Ana")
    #expect(steps(plan).count > 40)
  }
}

@Suite struct `A plan for someone who has left` {
  @Test(arguments: Language.allCases)
  func `offers nothing for getting ready to go, and something for an incident`(_ language: Language) throws {
    let guidance = Guidance(language: language, full: true)
    let template = try #require(guidance.template(named: "safety"))
    func offered(_ section: String, _ applies: Set<String>) throws -> [String] {
      let section = try #require(template.sections.first { $0.id == section })
      return section.steps.filter { Answers(stage: "left", applies: applies).fit($0) }.map(\.id)
    }
    for six in sixes { #expect(try offered("going", six).isEmpty) }
    #expect(try Set(offered("moment", [])).isSuperset(of: ["moment.door", "moment.outside", "moment.exits"]))
    let children = try Set(offered("children", ["children"]))
    #expect(children.isSuperset(of: ["children.codeWord", "children.safePlace", "children.realDanger"]))
    #expect(try offered("homeAfter", []).contains("homeAfter.collect"))
  }
}

@Suite struct `What a notebook offers` {
  @Test(arguments: Language.allCases)
  func `is the household set where it is not the full one`(_ language: Language) {
    let guidance = Guidance(language: language, full: false)
    #expect(guidance.templates.map(\.id) == ["fire", "moving", "journey", "insurance"])
    for name in [
      "safety", "helper", "forHelpers", "bag", "words", "interview", "countries", "", ".", "nothing",
    ] {
      #expect(guidance.template(named: name) == nil)
    }
    #expect(!guidance.bag.asks.contains("order"))
    #expect(guidance.bag.items.allSatisfy { $0.caution == nil && !$0.isMissed && $0.group != "evidence" })
    #expect(guidance.bag.remarks.count == 1)
  }

  @Test(arguments: Language.allCases)
  func `questions for a helper are questions, each with room for an answer`(_ language: Language) throws {
    let template = try #require(Guidance(language: language, full: true).template(named: "helper"))
    let steps = template.sections.flatMap(\.steps)
    #expect(steps.count > 18 && template.asks == ["country"])
    for step in steps { #expect(step.text.hasSuffix("?") && step.rooms.count == 1, "\(step.id)") }
  }

  @Test func `asks in order what the template depends on`() throws {
    let guidance = Guidance(language: .es, full: true)
    let template = try #require(guidance.template(named: "safety"))
    let questions = guidance.questions(of: template)
    #expect(questions.map(\.id) == template.asks)
    #expect(questions.first { $0.id == "stage" }?.answers.map(\.value) == stages)
    #expect(questions[0].id == "priorities" && questions[0].most == 3 && questions[0].answers.count == 9)
    #expect(questions.allSatisfy { $0.text.hasPrefix("¿") })
  }
}
