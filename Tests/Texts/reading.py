"""How the sentences read: length, grade, and words that this guidance does not use."""

import re

from texts import ROOT, TEMPLATES, blocks

LONGEST = {"en": 26, "es": 30}
NOT_OURS = {
    "en": r"victims?|abusers?|batterers?|perpetrators?|survivors?|he|she|him|her|his|hers|husband|wife|"
          r"boyfriend|girlfriend|you (?:must|should|ought|have to)|why don't you|safety score",
    "es": r"víctimas?|agresor\w*|maltratador\w*|marido|esposa|novio|novia|debes|deberías|has de|"
          r"tienes que (?!dejar|irte)\w+|usted|vosotr\w+",
}
TELLING = {
    "en": r"violen\w+|abus\w+|police|refuge|shelter|threat\w*|weapon\w*|advocate|helpline|the other person|"
          r"protection|injur\w+|escape",
    "es": r"violen\w+|abus\w+|maltrat\w+|polic\w+|acogida|refugio|amenaz\w+|armas?|la otra persona|"
          r"protección|lesi\w+|denunci\w+",
}


def spoken(name, language, household=False):
    """(line, sentence text) of a file; with `household`, only what any notebook may show."""
    for block in blocks(f"{name}.{language}.txt"):
        if household and block.one("offer") in {"full", "guide"}:
            continue
        for key, value in block.fields:
            if household and name == "bag" and key == "caution":
                continue
            if key in {"title", "about", "heading", "text", "caution", "hint", "room"}:
                yield block.line, value.split(" | ")[-1]


def sentences(text):
    return [part for part in re.split(r"(?<=[.?!])\s+", text) if re.search(r"\w", part)]


def syllables(word, language):
    if language == "es":
        return max(1, len(re.findall(r"[aeiouáéíóúü]+", word.lower())))
    stem = re.sub(r"(?:[^laeiouy]e|ed|es)$", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", stem)))


def grade(texts, language):
    """Flesch-Kincaid grade for English; Fernández Huerta ease for Spanish."""
    parts = [s for text in texts for s in sentences(re.sub(r"{\w+}", "number", text))]
    words = [word for part in parts for word in re.findall(r"[^\W\d_]+", part)]
    per_sentence = len(words) / len(parts)
    per_word = sum(syllables(word, language) for word in words) / len(words)
    if language == "en":
        return 0.39 * per_sentence + 11.8 * per_word - 15.59
    return 206.84 - 60 * per_word - 1.02 * per_sentence


def guide(language):
    """The sentences of the guide, without examples, commands and marks."""
    name = {"en": "Guide.md", "es": "Guide.es.md"}[language]
    text = (ROOT / "Docs" / name).read_text(encoding="utf-8")
    text = re.sub(r"```.*?```", "", text, flags=re.S)
    text = re.sub(r"`[^`]*`", "word", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)).replace("*", "")
    parts = re.split(r"\n\n|\n- |\n\d\. ", text)
    return [" ".join(part.split()) for part in parts if part.strip() and not part.strip().startswith("#")]


def check(flaw):
    for language, easy in [("en", lambda value: value <= 8), ("es", lambda value: value >= 60)]:
        value = grade(guide(language), language)
        if not easy(value):
            flaw(f"the guide ({language})", f"hard to read: {value:.1f}")
    for name in [*TEMPLATES, "bag", "interview"]:
        for language in ["en", "es"]:
            where = f"{name}.{language}.txt"
            texts = list(spoken(name, language))
            value = grade([text for _, text in texts if not text.endswith("?")], language)
            if (language == "en" and value > 8) or (language == "es" and value < 60):
                flaw(where, f"hard to read: {value:.1f}")
            for line, text in texts:
                for part in sentences(text):
                    if len(part.split()) > LONGEST[language]:
                        flaw(f"{where}:{line}", f"a long sentence: {part}")
                for word in re.findall(rf"(?i)\b(?:{NOT_OURS[language]})\b", text):
                    flaw(f"{where}:{line}", f"not our word: {word}")
    for name in ["fire", "moving", "journey", "insurance", "bag"]:
        for language in ["en", "es"]:
            for line, text in spoken(name, language, household=True):
                for word in re.findall(rf"(?i)\b(?:{TELLING[language]})\b", text):
                    flaw(f"{name}.{language}.txt:{line}", f"tells too much for any notebook: {word}")
