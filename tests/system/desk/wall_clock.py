# wall_clock.py - the time of day as one process sees it, by libfaketime; what time is measured with goes on
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import glob

FAKETIME = (glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1") or [None])[0]


def why_not():
    return None if FAKETIME else "needs libfaketime"


class WallClock:
    """environment: of the process that is to see this clock. It follows at once, while it runs."""

    def __init__(self, path):
        self.path = path
        self.shift(0)
        self.environment = {"LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": str(path), "FAKETIME_NO_CACHE": "1",
                            "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1", "TZ": "UTC"}

    def shift(self, seconds):
        """As far from the real time, and running as that does."""
        self.write("%+d" % seconds)

    def stand_at(self, when):
        """At that time (a datetime with a zone), and there it stands."""
        self.write("%s" % when.astimezone(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M:%S"))

    def write(self, text):
        fresh = self.path.with_suffix(".new")
        fresh.write_text(text)
        fresh.rename(self.path)
