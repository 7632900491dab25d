package import Guidance
package import Records

// What plans begin from, as scripts are given it.

extension Topic {
  /// What scripts are given of it.
  package var json: JSON {
    var object: JSONObject = ["topic": .string(heading)]
    if let remark { object["remark"] = .string(remark) }
    object["suggestions"] = .array(
      suggestions.map { suggestion in
        var object: JSONObject = ["key": .string(suggestion.key), "text": .string(suggestion.text)]
        if let caution = suggestion.caution { object[.caution] = .string(caution) }
        object["fits"] = .bool(suggestion.fits)
        return .object(object)
      })
    return .object(object)
  }
}

extension Template {
  /// What scripts are given of it.
  package var json: JSON {
    [
      "template": .string(id), "title": .string(title), "about": .string(about),
      "asks": .array(asks.map(JSON.string)), "steps": .integer(sections.flatMap(\.steps).count),
    ]
  }
}

extension Country {
  /// What scripts are given of it.
  package var json: JSON {
    var object: JSONObject = ["country": .string(code), "name": .string(name)]
    if !parts.isEmpty { object["parts"] = .array(parts.map(\.json)) }
    return .object(object)
  }
}

extension LocalFacts {
  /// What scripts are given of it.
  package var json: JSON {
    [
      "country": code.map(JSON.string) ?? .null, "name": name.map(JSON.string) ?? .null,
      "facts": .array(entries.map(\.json)),
    ]
  }
}

extension LocalEntry {
  /// What scripts are given of it.
  package var json: JSON {
    var object: JSONObject = ["fact": .string(fact), "text": .string(text)]
    if let whom { object["for"] = .string(whom) }
    if !channels.isEmpty { object["channels"] = .array(channels.map(\.json)) }
    if let checked { object["checked"] = .string(checked.description) }
    if !sources.isEmpty { object["sources"] = .array(sources.map(JSON.string)) }
    return .object(object)
  }
}

extension LocalEntry.Channel {
  /// What scripts are given of it.
  package var json: JSON {
    [
      "channel": .string(kind), "value": .string(value), "hours": .string(hours),
      "sources": .array(sources.map(JSON.string)),
    ]
  }
}
