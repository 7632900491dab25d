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
        "file": "The usual place of a book.", "values": "One of", "manual": "Household notebook",
        "statuses": {
            0: "Done.", 1: "Anything not named below.", 3: "Done in part: something could not be read, and it was named.",
            10: "There is no such file.", 11: "The book is in use by another process.",
            12: "The passphrase opens nothing.", 13: "The file is damaged or is not a book.",
            14: "The notebook or the disk is full; nothing was lost.", 15: "The input was refused; nothing was written.",
            16: "Nothing can be written here.", 64: "Wrong usage.", 130: "Interrupted."},
    },
    "es": {
        "name": "NOMBRE", "synopsis": "SINOPSIS", "common": "OPCIONES COMUNES", "commands": "ÓRDENES",
        "usage": "\\fIorden\\fR [\\fIopciones\\fR]", "files": "ARCHIVOS", "status": "ESTADO DE SALIDA",
        "file": "El lugar habitual de un libro.", "values": "Uno de", "manual": "Cuaderno de casa",
        "statuses": {
            0: "Hecho.", 1: "Todo lo que no está más abajo.",
            3: "Hecho en parte: algo no se pudo leer, y se dijo qué.", 10: "No existe ese archivo.",
            11: "Otro proceso está usando el libro.", 12: "La contraseña no abre nada.",
            13: "El archivo está dañado o no es un libro.", 14: "El cuaderno o el disco está lleno; no se perdió nada.",
            15: "La entrada se rechazó; no se escribió nada.", 16: "Aquí no se puede escribir.",
            64: "Uso incorrecto.", 130: "Interrumpido."},
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

    def isOwn(self, argument):
        names = {"help", "version", *self.common}
        return argument["shouldDisplay"] and argument.get("preferredName", {}).get("name") not in names

    @property
    def common(self):
        return {a["preferredName"]["name"] for a in self.root["arguments"] if "preferredName" in a}

    def text(self):
        words, root = self.words, self.root
        self.add(".SH " + words["name"], roff(f"homebook - {root['abstract']}"))
        self.add(".SH " + words["synopsis"], f"\\fBhomebook\\fR {words['usage']}")
        self.add(".SH " + words["commands"])
        for each in root["subcommands"]:
            if each["commandName"] != "help" and each["shouldDisplay"]:
                self.command(each, [])
        self.add(f'.SH "{words["common"]}"')
        self.arguments(a for a in root["arguments"] if a["shouldDisplay"])
        self.add(".SH " + words["files"], ".TP", "\\fI~/.local/share/homebook/book\\fR", roff(words["file"]))
        self.add(f'.SH "{words["status"]}"')
        for number, meaning in words["statuses"].items():
            self.add(".TP", f"\\fB{number}\\fR", roff(meaning))
        return "\n".join(self.lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(Page(sys.argv[1], sys.argv[2]).text())
