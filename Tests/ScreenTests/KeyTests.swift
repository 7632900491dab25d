import Testing

@testable import Screen

struct KeyTests {
  @Test func `keys are called by their character or by a name`() {
    let words = StageWords(
      tooSmall: "", leftOut: { "\($0)" }, more: "", endOfText: "", notUnderstood: "",
      keyNames: [.letter(" "): "Space"])
    let names = [Key.letter("j"), .control("s"), .letter(" "), .esc, .function(1)].map(words.name)
    #expect(names == ["j", "Ctrl-S", "Space", "Esc", "F1"])
  }
}
