"""How the sentences read: length, grade, and words that this guidance does not use."""

import re

from texts import ROOT, TEMPLATES, TIMES, blocks

LONGEST = {"en": 26, "es": 30}
EASY = {"en": lambda value: value <= 8, "es": lambda value: value >= 60}
NOT_OURS = {
    "en": r"victims?|abusers?|batterers?|perpetrators?|survivors?|he|she|him|her|his|hers|husband|wife|"
          r"boyfriend|girlfriend|you (?:must|should|ought|have to)|why don't you|safety score",
    "es": r"víctimas?|agresor\w*|maltratador\w*|marido|esposa|novio|novia|debes|deberías|has de|"
          r"tienes que (?!dejar|irte)\w+|usted|vosotr\w+",
}


def spoken(name, language):
    """(line, sentence text) of a file."""
    for block in blocks(f"{name}.{language}.txt"):
        for key, value in block.fields:
            if key in {"title", "about", "heading", "remark", "text", "caution", "hint", "room"}:
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


def parts(language):
    """What is read by itself, with its sentences: the core of each stage, and each situation of its own."""
    safety = blocks(f"safety.{language}.txt")
    steps = {block.id: block for block in safety if block.kind == "step"}
    found = {f"the core of {block.id}": [steps[id] for time in TIMES for id in block.words(time)]
             for block in safety if block.kind == "core"}
    for block in blocks(f"situations.{language}.txt"):
        if block.kind == "step":
            found.setdefault(block.id.split(".")[0], []).append(block)
    return {name: [value for block in those for key, value in block.fields if key in {"text", "caution"}]
            for name, those in found.items()}


def check(flaw):
    for language, easy in EASY.items():
        value = grade(guide(language), language)
        if not easy(value):
            flaw(f"the guide ({language})", f"hard to read: {value:.1f}")
    for language, easy in EASY.items():
        for name, told in parts(language).items():
            if not easy(grade(told, language)):
                flaw(f"{name} ({language})", f"hard to read: {grade(told, language):.1f}")
    for name in [*TEMPLATES, "bag", "ready", "interview", "household"]:
        for language in ["en", "es"]:
            where = f"{name}.{language}.txt"
            texts = list(spoken(name, language))
            told = [text for _, text in texts if not text.endswith("?")]
            value = grade(told or [text for _, text in texts], language)
            if (language == "en" and value > 8) or (language == "es" and value < 60):
                flaw(where, f"hard to read: {value:.1f}")
            for line, text in texts:
                for part in sentences(text):
                    if len(part.split()) > LONGEST[language]:
                        flaw(f"{where}:{line}", f"a long sentence: {part}")
                for word in re.findall(rf"(?i)\b(?:{NOT_OURS[language]})\b", text):
                    flaw(f"{where}:{line}", f"not our word: {word}")
