"""The program killed at any moment: what was acknowledged is there, and the book opens clean."""
import os
import random
import shutil
import signal
import time
import unittest

from program import EVERYDAY, LONG, PRIVATE, InFolder, create, run, start

KILLS = 400 if LONG else 200


class Kills(InFolder):
    def test_acknowledged_records_survive_kills(self):
        template = create(self.folder / "template", "everyday", "private", size="T")
        rng, moments = random.Random(int(os.environ.get("SEED", "1"))), {"before": 0, "between": 0, "after": 0}
        book, known = self.folder / "book", set()
        longest = self.time_of_a_run(template)
        for kill in range(KILLS):
            if kill % 4 == 0:
                shutil.copy(template, book)
                known = set()
            level, words = rng.choice([("private", PRIVATE), ("private", PRIVATE), ("everyday", EVERYDAY)])
            text = b"".join(b'{"name":"thing %d"}\n' % n for n in range(6 if level == "private" else 2))
            process = start(["people", "add", "--json", "-", "--notebook", level, "--file", str(book)], words + "\n", text)
            time.sleep(rng.uniform(0, longest))
            process.send_signal(signal.SIGKILL)
            out, _ = process.communicate()
            acknowledged = set(out.decode().split("\n")[:-1])
            moments["before" if not acknowledged else "between" if process.returncode else "after"] += 1
            if level == "private":
                known |= acknowledged
            listed = run("people", "list", "--json", "--file", book)
            self.assertEqual(listed.status, 0, listed.err.decode())
            there = {record["id"] for record in listed.json}
            self.assertLessEqual(known, there)
            known = there
        self.assertEqual(run("check", "--file", book).status, 0)
        self.assertGreater(min(moments["before"], moments["between"] + moments["after"]), 0)

    def time_of_a_run(self, template):
        book = self.folder / "timed"
        shutil.copy(template, book)
        begun = time.monotonic()
        run("people", "add", "--json", "-", "--file", book, text=b'{"name":"thing"}\n' * 6)
        return (time.monotonic() - begun) * 1.1


if __name__ == "__main__":
    unittest.main()
