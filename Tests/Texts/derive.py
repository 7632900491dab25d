#!/usr/bin/env python3
"""Writes the lists that come from zxcvbn: passwords.txt, words.en.txt, given.en.txt, surnames.en.txt.

    derive.py FOLDER-OF-THE-PACKAGE

The folder holds `zxcvbn/` of the Debian package python3-zxcvbn (MIT licence, see sources.txt). Words of the lists from
which the program draws are words, not names: what it suggests must not be taken for somebody's name.
"""
import pathlib
import re
import sys
import textwrap

LISTS = pathlib.Path(__file__).resolve().parents[2] / "Sources/Strength/Lists"
sys.path.insert(0, sys.argv[1])
from zxcvbn.frequency_lists import FREQUENCY_LISTS  # noqa: E402

ORDINARY = {
    word
    for path in LISTS.glob("drawn.*.txt")
    for word in re.findall(r"\b[a-z]{3,}\b", path.read_text().split("\n", 1)[1])
}
# Words that insult people for what they are.
LEFT_OUT = re.compile("nigg|fag|spic$|chink|kike|slut|whore|rape|cunt|retard|bitch|pedo|lolita|coon|negro")


def taken(name, count, shortest, without=()):
    """The first words of a list that are long enough and of letters and digits."""
    words = [word for word in FREQUENCY_LISTS[name] if re.fullmatch(r"[a-z0-9]+", word) and len(word) >= shortest]
    return [word for word in words if word not in without and not LEFT_OUT.search(word)][:count]


def write(name, about, words):
    text = textwrap.fill(" ".join(words), 110, break_long_words=False)
    (LISTS / name).write_text(f"# {about} From zxcvbn, MIT licence: sources.txt.\n{text}\n")


given = set(taken("female_names", 900, 3, ORDINARY) + taken("male_names", 600, 3, ORDINARY))
surnames = set(taken("surnames", 1300, 4, ORDINARY)) - given
names = given | surnames
words = [word for word in taken("english_wikipedia", 3600, 3) if word.isalpha() and word not in names]
spoken = [word for word in taken("us_tv_and_film", 1700, 3) if word.isalpha() and word not in names]
passwords = taken("passwords", 2300, 4, names)
write("passwords.txt", "Passwords that many people have, the commonest first.", passwords)
write("words.en.txt", "English words.", sorted(set(words) | set(spoken) - set(passwords)))
write("given.en.txt", "Given names.", sorted(given))
write("surnames.en.txt", "Surnames.", sorted(surnames))
