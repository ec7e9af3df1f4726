#!/usr/bin/env -S python3 -B
# test_imap_patience.py - how long an IDLE may last, in minutes that pass a hundred times as fast; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server may end an IDLE after half an hour (RFC 2177 asks clients to begin a new one before 29 minutes), and
routers forget a connection on which nothing is said. libfaketime makes the reader's clock and its waits run fast."""
import glob
import os
import pathlib
import subprocess
import threading
import time

from hostile_imap import Hostile
from servers.tap import Tap

READ = pathlib.Path(os.environ.get("top_builddir", ".")).resolve() / "tests/system/read_imap"
FAKETIME = (glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1") or [None])[0]
SPEED = 100
MINUTE = 60 / SPEED             # of the reader, in seconds
READ_MINUTES, MOST_MINUTES = 31, 29
EMPTY = b"* SEARCH\r\n%s OK done\r\n"


class Patient(Hostile):
    """Notes when an IDLE began and ended, in the reader's minutes."""

    def __init__(self, script):
        self.lasted, self.begun = [], None
        super().__init__({"SEARCH": EMPTY, **script})

    def say(self, peer, word, tag):
        now = time.monotonic()
        if word == "IDLE":
            self.begun = now
        elif word == "DONE":
            self.lasted.append((now - self.begun) / MINUTE)
            self.begun = None
        return super().say(peer, word, tag)


def chatter(peer, tag):
    """Says every minute that it is still there."""
    peer.sendall(b"+ idling\r\n")

    def talk():
        try:
            while True:
                time.sleep(MINUTE)
                peer.sendall(b"* OK still here\r\n")
        except OSError:
            pass
    threading.Thread(target=talk, daemon=True).start()


def start(server):
    """--seconds is of our clock: sigtimedwait() is none of what libfaketime knows."""
    command = [READ, "--host", "localhost", "--port", server.port, "--tls", "none", "--user", "anna", "--password",
               "secret", "--timeout", 20 * SPEED, "--processed", "Processed", "--seconds", round(READ_MINUTES * MINUTE)]
    return subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True, env={
        **os.environ, "LD_PRELOAD": FAKETIME, "FAKETIME": "+0 x%d" % SPEED})


def check(tap, server, name, said):
    whole = server.lasted[:-1]      # the last one ended with the reader
    tap.check("%s: an IDLE ends before %d minutes, again and again" % (name, MOST_MINUTES), len(whole) >= 2 and
              max(whole) < MOST_MINUTES, (whole, said))
    tap.check("%s: it is not begun anew all the time, either" % name, min(whole, default=0) > 5, whole)


def main():
    tap = Tap()
    tap.skip_all_if(None if FAKETIME else "needs libfaketime")
    untold = iter((EMPTY, EMPTY, b"* SEARCH 1\r\n%s OK done\r\n"))      # at first, before waiting, behind the wait
    with Patient({"SEARCH": lambda peer, tag: peer.sendall(next(untold, EMPTY) % tag)}) as silent, \
            Patient({"IDLE": chatter}) as talking:
        readers = [start(silent), start(talking)]
        said = [one.communicate(timeout=120)[0] for one in readers]
        check(tap, silent, "a silent server", said[0])
        tap.check("mail that it never told of is found behind the wait", said[0].count("mail 7:1 ") == 1, said[0])
        check(tap, talking, "a server that says every minute that it is there", said[1])
    tap.finish()


main()
