import Records
import Testing

@testable import Handover

@Suite struct CardTests {
  private func text(_ line: CardPanels.Line) -> [Substring] { line.text.split(separator: " ") }

  @Test func `no panel holds more than fits and nothing is lost`() {
    let lines = (1...40).map { number in
      CardPanels.Line(
        look: number % 7 == 1 ? .heading : .step,
        text: (0..<(number * number % 97 + 1)).map { "word\(number)-\($0)" }.joined(separator: " "))
    }
    let panels = CardPanels(lines).panels
    #expect(panels.allSatisfy { $0.reduce(0) { $0 + $1.height } <= CardPanels.linesPerPanel })
    #expect(panels.joined().flatMap(text) == lines.flatMap(text))
    #expect(panels.count > 8)
  }

  @Test func `a heading does not stand alone at the foot of a panel`() {
    let step = CardPanels.Line(look: .step, text: "A step.")
    let heading = CardPanels.Line(look: .heading, text: "Papers")
    let panels = CardPanels(Array(repeating: step, count: 11) + [heading, step]).panels
    #expect(panels.map(\.count) == [11, 2])
  }

  @Test func `what is longer than a panel goes on on the next`() {
    let long = CardPanels.Line(look: .step, text: String(repeating: "twelve words ", count: 60))
    let panels = CardPanels([long]).panels
    #expect(panels.map { $0.map(\.look) } == [[.step], [.more]])
    #expect(CardPanels([]).panels == [])
  }

  @Test func `a plan on a card has its steps, places and people, and no step that is not for me`() {
    let card = Sample.text(Copy(.plan, of: Sample.household(), in: .en, made: Sample.made), as: .card)
    for words in [
      "This spring", "Copy the birth certificates.", "Put aside cash.", "Station hotel", "Ana Ruiz", "1/",
    ] {
      #expect(card.contains(words), "\(words)")
    }
    #expect(!card.contains("Ask Ana about two weeks."))
    #expect(card.contains("class=\"done\""))
  }

  @Test(arguments: Product.allCases)
  func `no element of a card is born of data`(product: Product) {
    let copy = Copy(product, of: Hostile.records(), choosing: Hostile.everything, in: .en, made: Sample.made)
    let card = Sample.text(copy, as: .card)
    let tags = Set(
      card.split(separator: "<").dropFirst().map { $0.prefix { $0.isLetter || $0 == "/" || $0 == "!" } })
    let own: Set<Substring> = [
      "!doctype", "html", "/html", "head", "/head", "meta", "title", "/title", "style", "/style", "body",
      "/body",
      "main", "/main", "h", "/h", "p", "/p", "section", "/section", "div", "/div",
    ]
    #expect(tags.subtracting(own) == [])
  }
}
