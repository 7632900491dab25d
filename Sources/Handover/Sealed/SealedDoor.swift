internal import Records
internal import Text

/// What a sealed page shows before it is open: a field for the words. Nothing in it says what is behind it.
struct SealedDoor {
  let language: Language

  private var words: CopyWords { CopyWords(language) }

  /// Everything before the first part.
  func begin(header: [UInt8], check: [UInt8]) -> [UInt8] {
    var page = Markup()
    // Pictures come only from the page's own files.
    PageHead(
      language: language, title: words.sealedTitle, style: style, script: SealedScript.all, pictures: "blob:"
    ).draw(into: &page)
    page.open("body")
    page.tag("main", ["id": "door"]) { drawDoor(into: &$0) }
    page.tag("div", ["id": "room", "hidden": ""], "")
    page.tag("script", ["type": "application/json", "id": "say"]) { page in
      page.code(Code(stringLiteral: String(decoding: JSON.object(words.ofDoor).compact, as: UTF8.self)))
    }
    page.tag("script", ["type": "text/plain", "id": "header"], Base64.text(header))
    page.tag("script", ["type": "text/plain", "id": "check"], Base64.text(check))
    page.code("\n")
    return page.take()
  }

  /// A part of the sealed bytes.
  func part(_ sealed: [UInt8]) -> [UInt8] {
    Array("<script type=\"text/plain\" class=\"part\">".utf8) + Base64.encode(sealed, padded: true)
      + "</script>\n".utf8
  }

  /// The script, and the end.
  var end: [UInt8] {
    var page = Markup()
    page.tag("script") { $0.code(SealedScript.all) }
    page.code("\n</body>\n</html>\n")
    return page.take()
  }

  private func drawDoor(into page: inout Markup) {
    page.tag("h1", words.sealedTitle)
    page.tag("p", words.sealedIntroduction)
    page.tag("noscript") { $0.tag("p", words.needsScript) }
    page.tag("p") { page in
      page.tag("label", ["for": "words"], words.sealedWords)
      page.void(
        "input",
        [
          "id": "words", "type": "password", "autocomplete": "off", "autocapitalize": "none",
          "spellcheck": "false", "aria-describedby": "advice",
        ])
    }
    page.tag("p", ["class": "buttons"]) { page in
      page.tag("button", ["type": "button", "id": "open"], words.sealedOpen)
      page.tag("button", ["type": "button", "id": "show", "aria-pressed": "false"], words.sealedShow)
    }
    page.tag("progress", ["id": "bar", "hidden": "", "aria-label": words.sealedOpening], "")
    page.tag("p", ["id": "state", "role": "status"], "")
    page.tag("p", ["id": "advice", "class": "key"], words.sealedAdvice)
  }

  private var style: Code {
    let number = words.page("\" counter(page) \"", of: "\" counter(pages) \"")
    return Code(
      stringLiteral: Stylesheet.all.text + Stylesheet.sealed.text + """
        @page { margin: 18mm; @bottom-right { content: "\(number)"; \(Stylesheet.margin) } }

        """)
  }
}

extension Stylesheet {
  fileprivate static let sealed: Code = """
    [hidden] { display: none !important; }
    #door { max-width: 34rem; padding-top: 4rem; }
    #door label { display: block; font: 600 1rem/1.6 var(--sans); }
    input { width: 100%; font: 1.125rem/1.5 var(--sans); color: inherit; background: #fff; padding: .5rem .7rem;
      border: 1px solid #7d868a; border-radius: .4rem; }
    button { font: 600 .9375rem/1.4 var(--sans); color: var(--tone); background: #fff; padding: .45rem .9rem;
      border: 1px solid var(--tone); border-radius: .4rem; cursor: pointer; }
    button:disabled, input:disabled { opacity: .6; }
    #open { color: #fff; background: var(--tone); }
    input:focus-visible, button:focus-visible { outline: 3px solid var(--tone); outline-offset: 2px; }
    .buttons { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; }
    progress { width: 100%; accent-color: var(--tone); }
    #state { min-height: 1.6em; font-weight: 600; }
    .tools { position: sticky; top: 0; z-index: 1; background: var(--wash); border-bottom: 1px solid var(--line); }
    .tools > div { max-width: 44rem; margin: 0 auto; padding: .6rem 1.25rem; display: flex; flex-wrap: wrap;
      gap: .6rem; align-items: center; font: .9375rem/1.4 var(--sans); }
    .tools input { flex: 1 1 12rem; width: auto; font-size: 1rem; padding: .35rem .6rem; }
    .file img { display: block; max-width: 100%; margin-top: .8rem; }
    @media print { .tools, .buttons { display: none; } }

    """
}
