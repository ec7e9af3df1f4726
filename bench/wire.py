# wire.py - starts bench_wire and reads what it says: when EXISTS went by, when letters were accepted
# SPDX-License-Identifier: GPL-3.0-or-later
"""For figures. The program stands in the build tree, bench/bench_wire beside the program that AMENDS names."""
import os
import pathlib
import subprocess
import threading

from desk.desk import AMENDS
from servers.smtp_sink import Taken

PROGRAM = pathlib.Path(os.environ.get("BENCH_WIRE", AMENDS.parent / "bench/bench_wire"))


class Wire:
    """.taken, .exists, .asked and .told (times) grow. Letters go to .port; with imap_port, IMAP that is asked for at .imap_port
    goes there."""

    def __init__(self, imap_port=None):
        self.command = [PROGRAM, *(["--imap", str(imap_port)] if imap_port else [])]
        self.taken, self.present = [], None
        self.exists, self.asked, self.told = [], [], []

    def hear(self, kind, at, *words):
        at = int(at) / 1e6
        if kind == "letter":
            taken, recipient, *ids = words
            self.taken.append(Taken(at, int(taken) / 1e6, recipient, *(one if one != "-" else "" for one in ids)))
        elif kind in ("asked", "told"):
            getattr(self, kind).append(at)
        elif kind == "expunge":
            self.present -= 1
        else:
            count = int(words[0])
            self.exists += [at] * (count - (self.present if self.present is not None else count))
            self.present = count

    def collect(self):
        for line in self.child.stdout:
            self.hear(*line.split())

    def __enter__(self):
        self.child = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True)
        self.port, self.imap_port = map(int, self.child.stdout.readline().split()[1:])
        threading.Thread(target=self.collect, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.child.kill()
        self.child.wait()
