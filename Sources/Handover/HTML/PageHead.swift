internal import Records
internal import Sodium
internal import Text

/// The beginning of every page that goes out, up to its body.
///
/// Even if something of the data became markup, the page could not load or send anything, nor run another script.
struct PageHead {
  let language: Language
  let title: String
  let style: Code
  /// The only script that may run; none, where there is none.
  var script: Code?
  /// Where pictures may come from, as a policy names it; nowhere, where there is none.
  var pictures: String?

  func draw(into page: inout Markup) {
    page.code("<!doctype html>\n")
    page.open("html", ["lang": language.rawValue])
    page.tag("head") { page in
      page.void("meta", ["charset": "utf-8"])
      page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      page.void("meta", ["name": "referrer", "content": "no-referrer"])
      page.void("meta", ["name": "robots", "content": "noindex"])
      page.tag("title", title)
      page.tag("style") { $0.code(style) }
    }
  }

  private var policy: String {
    let parts = [
      "default-src 'none'", script.map { "script-src '\(PageHead.digest($0))'" },
      "style-src '\(PageHead.digest(style))'", pictures.map { "img-src \($0)" }, "base-uri 'none'",
      "form-action 'none'",
    ]
    return parts.compactMap(\.self).joined(separator: "; ")
  }

  private static func digest(_ code: Code) -> String {
    "sha256-" + Base64.text(SHA256.digest(Array(code.text.utf8)))
  }
}
