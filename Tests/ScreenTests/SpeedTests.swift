import Testing
import Timing

@testable import Screen

/// How times grow: a hundred times as much may cost a hundred times as much where all of it is new, and nothing where
/// little of it is seen.
@Suite(.enabled(if: isBench), .serialized) struct SpeedTests {
  private func text(lines: Int) -> String {
    (0..<lines).map { "line \($0) of what was said" }.joined(separator: "\n")
  }

  @Test func `a paste takes as long as it is large`() {
    let (small, large) = (text(lines: 400), text(lines: 40_000))
    func paste(_ text: String) -> Double {
      secondsWorked {
        var buffer = TextBuffer("before\nbehind")
        buffer.move(.up)
        buffer.paste(text)
        _ = buffer.view(width: 78, height: 20)
      }
    }
    let ratio = paste(large) / paste(small)
    #expect(large.utf8.count > 1_000_000)
    #expect(ratio < 1000, "\(ratio)")
  }

  @Test func `a key in a large text costs no more than in a small one`() {
    func keys(lines: Int) -> Double {
      var buffer = TextBuffer(text(lines: lines))
      _ = buffer.view(width: 78, height: 20)
      return secondsWorked {
        for _ in 0..<20 {
          buffer.type("x")
          buffer.move(.pageUp, height: 20)
          _ = buffer.view(width: 78, height: 20)
        }
      }
    }
    let ratio = keys(lines: 40_000) / keys(lines: 400)
    #expect(ratio < 20, "\(ratio)")
  }

  @Test func `a key in one endless line is not paid for by its length`() {
    func keys(words: Int) -> Double {
      var buffer = TextBuffer(String(repeating: "some words ", count: words))
      _ = buffer.view(width: 78, height: 20)
      return secondsWorked {
        for _ in 0..<20 {
          buffer.type("x ")
          _ = buffer.view(width: 78, height: 20)
        }
      }
    }
    let ratio = keys(words: 90_000) / keys(words: 900)
    #expect(ratio < 20, "\(ratio)")
  }

  @Test func `ten thousand rows are not laid out for a key`() {
    func keys(rows: Int) -> Double {
      var panel = Panel(title: "Journal", rows: (0..<rows).map { Row.choice("1 March 2026  entry \($0)") })
      let answering = Answering(width: 80, pageHeight: 20)
      return secondsWorked {
        for _ in 0..<20 {
          _ = answering.answer(.key(.down), &panel)
          _ = Picture(&panel, Picture.Size(columns: 80, rows: 24), .plain)
        }
      }
    }
    let ratio = keys(rows: 10_000) / keys(rows: 100)
    #expect(ratio < 20, "\(ratio)")
  }
}
