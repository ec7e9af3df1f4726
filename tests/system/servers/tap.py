# tap.py - results as TAP: a sentence a check, details behind "#" where one failed
# SPDX-License-Identifier: GPL-3.0-or-later
import sys
import traceback


class Tap:
    latest = None

    def __init__(self):
        Tap.latest = self
        self.count = self.failed = 0

    def check(self, sentence, is_good, detail=""):
        self.count += 1
        self.failed += not is_good
        print("%s %d - %s" % ("ok" if is_good else "not ok", self.count, sentence), flush=True)
        for line in [] if is_good else str(detail).splitlines()[:40]:
            print("# " + line[:400], flush=True)
        return bool(is_good)

    def skip(self, sentence, why):
        self.count += 1
        print("ok %d - %s # SKIP %s" % (self.count, sentence, why), flush=True)

    @staticmethod
    def skip_all_if(why):
        """Ends the test as skipped where something that it needs is missing."""
        if why:
            print("1..0 # SKIP " + why)
            sys.exit(0)

    def finish(self):
        print("1..%d" % self.count, flush=True)
        sys.exit(self.failed > 0)


def tell_exception(kind, error, trace):
    """What ends a test before its time is a check that failed: the error, its places from the innermost to the
    outermost, and all of its words."""
    words = "".join(traceback.format_exception_only(kind, error)).splitlines()
    places = ["%s:%d, %s: %s" % (place.filename.rpartition("/tests/")[2], place.lineno, place.name, place.line)
              for place in reversed(traceback.extract_tb(trace))]
    tap = Tap.latest or Tap()
    tap.check("the test comes to its end", False, "\n".join([words[0], *places, *words[1:]]))
    print("1..%d" % tap.count, flush=True)


sys.excepthook = tell_exception
