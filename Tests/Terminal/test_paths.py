"""Paths line by line: what Tab completes is typed on."""
import unittest

from sitting import Household


class Paths(Household):
    def test_what_tab_completes_is_typed_on(self):
        deep = self.folder / "Holiday pictures"
        deep.mkdir()
        (deep / "one.txt").write_text("3 February 2026\nThe lock was changed.\n")
        for language, way in (
                ("en", ("Settings", "The file", "Bring something in", "Path", "would come in")),
                ("es", ("Ajustes", "El archivo", "Traer algo de fuera", "Ruta", "Entraría"))):
            seat = self.sit("--plain-screen", language=language)
            seat.types("> ", "s")
            seat.picks(way[1])
            seat.picks(way[2])
            seat.sees(": ")
            seat.child.send(f"{self.folder}/Holi\t")
            # The line goes on: what is typed next stands behind it.
            seat.sees(f"{deep}/")
            seat.child.send("on\t")
            seat.sees(f"{deep}/one.txt")
            seat.child.sendline("")
            seat.sees(way[4])
            seat.child.close(force=True)


if __name__ == "__main__":
    unittest.main()
