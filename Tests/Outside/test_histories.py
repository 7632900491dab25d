"""Two worlds, attacked: the real program leaves the same marks whoever opens the file (Docs/Format.md, section 1)."""
import collections
import os
import random
import shutil
import unittest

from histories import Difference, History
from program import EVERYDAY, LONG, PRIVATE, InFolder

HISTORIES = int(os.environ.get("HISTORIES", "300" if LONG else "6"))
SEED = int(os.environ.get("SEED", str(random.SystemRandom().randrange(1 << 30))))

# Programs that do more than they should: each is run in the place of the real one, with the passphrase on descriptor 3,
# and goes on where a shell sees `words`, `book` and `again`, which runs a command on the book.
LEAKS = {
    "one rewrite more with the private passphrase": f'[ "$words" != "{PRIVATE}" ] || again "$words" rewrite 16',
    "one look more above the everyday notebook": f'[ "$words" = "{EVERYDAY}" ] || again "$words" people list',
    "one flush more with the private passphrase": f'[ "$words" != "{PRIVATE}" ] || sync "$book"',
    "something left in the cache with the private passphrase": f'[ "$words" != "{PRIVATE}" ] || cat "$book" >/dev/null',
    "one look more where there is a private notebook": f'again "{PRIVATE}" people list --notebook private | grep -q . && '
                                                       f'again "{EVERYDAY}" people list',
}
LEAKING = """
read -r words <&3
"$@" 3<<END
$words
END
status=$?
program=$1
while [ "$1" != --file ]; do shift; done
book=$2
again() {
    given=$1
    shift
    "$program" "$@" --accept-damage --file "$book" --passphrase-fd 3 3<<END
$given
END
}
{ LEAK ; } >/dev/null 2>&1
exit $status
"""


class Histories(InFolder):
    def history(self, seed, leak=(), **more):
        """A history in a folder of its own, which goes when it is done."""
        folder = self.folder / str(seed)
        folder.mkdir()
        try:
            return History(seed, folder, leak).go(**more)
        finally:
            shutil.rmtree(folder)

    def test_after_any_history_and_attack_the_next_session_leaves_the_same_marks(self):
        done = collections.Counter()
        for number in range(HISTORIES):
            with self.subTest(f"SEED={SEED + number}"):
                done += self.history(SEED + number)
        self.assertGreaterEqual(done["comparisons"], 2 * HISTORIES)
        self.assertGreater(done["kept"], 0)
        if LONG:
            print(f"SEED={SEED}, {HISTORIES} histories:", *(f"{n} {what}" for what, n in sorted(done.items())), sep="\n  ")

    def test_what_is_planted_is_found(self):
        script = self.folder / "leak"
        for name, leak in LEAKS.items():
            script.write_text(LEAKING.replace("LEAK", leak))
            # Books with three notebooks.
            for seed in (2, 5, 8) if LONG else (2,):
                with self.subTest(name, seed=seed), self.assertRaises(Difference):
                    self.history(seed, ("sh", str(script)), uses=3, attacks=4)


if __name__ == "__main__":
    unittest.main()
