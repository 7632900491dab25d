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
    full = try #require(english.template(named: "safety"))
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
    #expect(guidance.templates.count == (full ? 5 : 4))
    for template in guidance.templates {
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
    #expect(Array(now["steps"]?.items?.prefix(mine.count) ?? []) == mine)
    #expect(!Template.keys(in: more).contains(removed))
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

@Suite struct `What a notebook offers` {
  @Test(arguments: Language.allCases)
  func `is the household set where it is not the full one`(_ language: Language) {
    let guidance = Guidance(language: language, full: false)
    #expect(guidance.templates.map(\.id) == ["fire", "moving", "journey", "insurance"])
    for name in ["safety", "forHelpers", "bag", "words", "interview", "countries", "", ".", "nothing"] {
      #expect(guidance.template(named: name) == nil)
    }
    #expect(!guidance.bag.asks.contains("order"))
    #expect(guidance.bag.items.allSatisfy { $0.caution == nil && !$0.isMissed && $0.group != "evidence" })
    #expect(guidance.bag.remarks.count == 1)
  }

  @Test func `asks in order what the template depends on`() throws {
    let guidance = Guidance(language: .es, full: true)
    let template = try #require(guidance.template(named: "safety"))
    let questions = guidance.questions(template.asks)
    #expect(questions.map(\.id) == template.asks)
    #expect(questions[0].answers.map(\.value) == stages)
    #expect(questions.allSatisfy { $0.text.hasPrefix("¿") })
  }
}
