#!/usr/bin/env python3
"""manual.py PROGRAM LANGUAGE: writes the manual page, from the program's own description of its commands."""
import json
import re
import subprocess
import sys

WORDS = {
    "en": {
        "name": "NAME", "synopsis": "SYNOPSIS", "common": "COMMON OPTIONS", "commands": "COMMANDS",
        "usage": "\\fIcommand\\fR [\\fIoptions\\fR]", "files": "FILES", "status": "EXIT STATUS",
        "description": "DESCRIPTION", "environment": "ENVIRONMENT", "examples": "EXAMPLES", "see": "SEE ALSO",
        "about": [
            "Without a command, on a terminal, it opens the book and asks page by page; where there is no book yet, short "
            "pages lead to one. Elsewhere it shows its help. Arrows choose, Enter opens, Esc goes back, q leaves; the last "
            "rows of each page name its keys. Ctrl-X on any page puts the first page on the screen at once. It locks "
            "itself after three minutes without a key.",
            "With a command it does one thing and ends. Data goes to standard output, words to standard error, questions "
            "to the terminal."],
        "variables": {
            "HOMEBOOK_FILE": "The book, where no --file is given.",
            "XDG_DATA_HOME": "The folder of homebook/book, where neither is given; else ~/.local/share.",
            "LC_ALL, LC_MESSAGES, LANG": "The language, where no --language is given.",
            "TERM": "Which keys and marks the terminal knows. Without it, or where it is dumb, it asks line by line.",
            "NAMES": "Nothing else is read, and no passphrase is ever taken from the environment."},
        "shown": [
            ("homebook", "Opens the book, or makes one."),
            ("homebook --plain-screen --file /media/stick/book", "The same from a stick, line by line."),
            ("homebook journal add", "Writes an entry."),
            ("homebook search --json <words.txt | jq length", "Counts what holds the words of a file."),
            ("homebook backup /media/stick/copy", "Makes a second copy and reads it back.")],
        "others": "The guide for whoever keeps the notebook, and what scripts can rely on, come with the source: "
                  "Docs/Guide.md and Docs/CommandLine.md.",
        "file": "The usual place of a book.", "values": "One of", "manual": "Household notebook",
        "statuses": {
            0: "Done.", 1: "Anything not named below.", 3: "Done in part: something could not be read, and it was named.",
            10: "There is no such file.", 11: "The book is in use by another process.",
            12: "The passphrase opens nothing.", 13: "The file is damaged or is not a book.",
            14: "The notebook or the disk is full; nothing was lost.", 15: "The input was refused; nothing was written.",
            16: "Nothing can be written here.", 64: "Wrong usage.", 130: "Interrupted.", 141: "Nobody reads what goes to standard output any more."},
    },
    "es": {
        "name": "NOMBRE", "synopsis": "SINOPSIS", "common": "OPCIONES COMUNES", "commands": "ÓRDENES",
        "usage": "\\fIorden\\fR [\\fIopciones\\fR]", "files": "ARCHIVOS", "status": "ESTADO DE SALIDA",
        "description": "DESCRIPCIÓN", "environment": "ENTORNO", "examples": "EJEMPLOS", "see": "VÉASE TAMBIÉN",
        "about": [
            "Sin orden, en una terminal, abre el libro y pregunta página por página; si todavía no hay libro, unas páginas "
            "breves llevan a uno. En otro caso muestra la ayuda. Las flechas eligen, Intro abre, Esc vuelve, q sale; las "
            "últimas filas de cada página dicen sus teclas. Ctrl-X en cualquier página trae al momento la primera página. "
            "Se cierra tras tres minutos sin tocar una tecla.",
            "Con una orden hace una sola cosa y termina. Los datos van a la salida estándar, las palabras a la de error, las "
            "preguntas a la terminal."],
        "variables": {
            "HOMEBOOK_FILE": "El libro, si no se da --file.",
            "XDG_DATA_HOME": "La carpeta de homebook/book, si no se da ninguno; si no, ~/.local/share.",
            "LC_ALL, LC_MESSAGES, LANG": "El idioma, si no se da --language.",
            "TERM": "Qué teclas y marcas conoce la terminal. Sin ella, o si es dumb, pregunta línea por línea.",
            "NAMES": "No se lee nada más, y ninguna contraseña se toma nunca del entorno."},
        "shown": [
            ("homebook", "Abre el libro, o crea uno."),
            ("homebook --plain-screen --file /media/usb/libro", "Lo mismo desde una memoria, línea por línea."),
            ("homebook journal add", "Escribe una entrada."),
            ("homebook search --json <palabras.txt | jq length", "Cuenta lo que tiene las palabras de un archivo."),
            ("homebook backup /media/usb/copia", "Hace una segunda copia y la vuelve a leer.")],
        "others": "La guía para quien lleva el cuaderno, y lo que los guiones pueden esperar, vienen con el código: "
                  "Docs/Guide.es.md y Docs/CommandLine.md.",
        "file": "El lugar habitual de un libro.", "values": "Uno de", "manual": "Cuaderno de casa",
        "statuses": {
            0: "Hecho.", 1: "Todo lo que no está más abajo.",
            3: "Hecho en parte: algo no se pudo leer, y se dijo qué.", 10: "No existe ese archivo.",
            11: "Otro proceso está usando el libro.", 12: "La contraseña no abre nada.",
            13: "El archivo está dañado o no es un libro.", 14: "El cuaderno o el disco está lleno; no se perdió nada.",
            15: "La entrada se rechazó; no se escribió nada.", 16: "Aquí no se puede escribir.",
            64: "Uso incorrecto.", 130: "Interrumpido.", 141: "Ya nadie lee lo que va a la salida estándar."},
    },
}


def roff(text):
    """Text as roff takes it."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(['.])", r"\\&\1", text, flags=re.M)


def label(argument):
    """What a person types for an argument."""
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        shown = f"<{value}>"
        return shown if not argument["isOptional"] else f"[{shown}]"
    name = argument["preferredName"]["name"]
    if name == "json-input":
        return "--json -"
    dashes = "--" if argument["preferredName"]["kind"] == "long" else "-"
    return f"{dashes}{name}" + (f" <{value}>" if argument["kind"] == "option" else "")


class Page:
    """The page, part by part."""

    def __init__(self, program, language):
        dump = subprocess.run(
            [program, "--language", language, "--experimental-dump-help"], capture_output=True, check=True)
        version = subprocess.run([program, "--version"], capture_output=True, check=True, text=True).stdout.strip()
        self.root = json.loads(dump.stdout)["command"]
        self.words = WORDS[language]
        self.lines = [f'.TH HOMEBOOK 1 "" "homebook {version}" "{self.words["manual"]}"']

    def add(self, *lines):
        self.lines += lines

    def arguments(self, arguments):
        for argument in arguments:
            self.add(".TP", f"\\fB{roff(label(argument))}\\fR", roff(argument.get("abstract", "")))
            if values := argument.get("allValues"):
                self.add(roff(f"{self.words['values']}: {', '.join(values)}."))

    def command(self, command, path):
        name = " ".join([*path, command["commandName"]])
        own = [a for a in command.get("arguments", []) if self.isOwn(a)]
        inner = [c for c in command.get("subcommands", []) if c["commandName"] != "help" and c["shouldDisplay"]]
        if not inner:
            typed = " ".join(label(a) if a["kind"] == "positional" else f"[{label(a)}]" for a in own)
            self.add(".SS", roff(f"{name} {typed}".strip()), roff(command.get("abstract", "")))
            if discussion := command.get("discussion"):
                self.add(".PP", roff(discussion))
            self.arguments(own)
        for each in inner:
            self.command(each, [*path, command["commandName"]])

    @staticmethod
    def isOfSitting(argument):
        """Whether it can stand where there is no command."""
        return argument.get("preferredName", {}).get("name") in {
            "plain-screen", "file", "passphrase-fd", "notebook", "language"}

    def isOwn(self, argument):
        names = {"help", "version", *self.common}
        return argument["shouldDisplay"] and argument.get("preferredName", {}).get("name") not in names

    @property
    def common(self):
        return {a["preferredName"]["name"] for a in self.root["arguments"] if "preferredName" in a}

    def text(self):
        words, root = self.words, self.root
        self.add(".SH " + words["name"], roff(f"homebook - {root['abstract']}"))
        alone = " ".join(f"[{label(a)}]" for a in root["arguments"] if a["shouldDisplay"] and self.isOfSitting(a))
        self.add(".SH " + words["synopsis"], "\\fBhomebook\\fR " + roff(alone), ".br")
        self.add(f"\\fBhomebook\\fR {words['usage']}")
        self.add(".SH " + words["description"], ".PP\n".join(roff(text) + "\n" for text in words["about"]).rstrip())
        self.add(".SH " + words["commands"])
        for each in root["subcommands"]:
            if each["commandName"] != "help" and each["shouldDisplay"]:
                self.command(each, [])
        self.add(f'.SH "{words["common"]}"')
        self.arguments(a for a in root["arguments"] if a["shouldDisplay"])
        self.add(".SH " + words["examples"])
        for typed, what in words["shown"]:
            self.add(".TP", f"\\fB{roff(typed)}\\fR", roff(what))
        self.add(".SH " + words["environment"])
        for name, what in words["variables"].items():
            if name == "NAMES":
                self.add(".PP", roff(what))
            else:
                self.add(".TP", f"\\fB{name}\\fR", roff(what))
        self.add(".SH " + words["files"], ".TP", "\\fI~/.local/share/homebook/book\\fR", roff(words["file"]))
        self.add(f'.SH "{words["status"]}"')
        for number, meaning in words["statuses"].items():
            self.add(".TP", f"\\fB{number}\\fR", roff(meaning))
        self.add(f'.SH "{words["see"]}"', "\\fBage\\fR(1), \\fBjq\\fR(1)", ".PP", roff(words["others"]))
        return "\n".join(self.lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(Page(sys.argv[1], sys.argv[2]).text())
