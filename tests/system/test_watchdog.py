#!/usr/bin/env -S python3 -B
# test_watchdog.py - a thread that does not answer is told of, and the service manager hears no more; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk itself goes on all the while. A mailbox's thread is held as a debugger would hold it, and the clock that
its patience is measured with is set forward by hours."""
import ctypes
import glob
import os
import pathlib
import signal
import tempfile
import time

from servers.ports import wait_for
from test_service import Desk, check, tap

FAKETIME = (glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1") or [None])[0]
SEIZE, INTERRUPT, DETACH = 0x4206, 0x4207, 17
LIBC = ctypes.CDLL(None, use_errno=True)
LIBC.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)
ALL_CHILDREN = 0x40000000       # of waitpid: threads, too


class Held:
    """One thread of a process stands still."""

    def __init__(self, pid, name):
        self.thread = next(int(one.name) for one in pathlib.Path("/proc/%d/task" % pid).iterdir()
                           if (one / "comm").read_text().strip() == name and int(one.name) != pid)

    def __enter__(self):
        if LIBC.ptrace(SEIZE, self.thread, None, None) != 0 or LIBC.ptrace(INTERRUPT, self.thread, None, None) != 0:
            raise OSError(ctypes.get_errno(), "the thread can't be held")
        os.waitpid(self.thread, ALL_CHILDREN)
        return self

    def __exit__(self, *_):
        LIBC.ptrace(DETACH, self.thread, None, None)


def beats_after(desk, seconds):
    """How often the service manager hears that all is well within the next seconds."""
    begin = time.monotonic()
    time.sleep(seconds)
    return len([at for at, text in list(desk.manager.heard) if text == "WATCHDOG=1" and at > begin + 0.5])


def shift(clock, hours):
    fresh = clock.with_suffix(".new")
    fresh.write_text("%+dh" % hours)
    fresh.rename(clock)


def check_held_thread(folder, clock):
    environment = {"LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": str(clock), "FAKETIME_NO_CACHE": "1"}
    with Desk(folder / "desk", watchdog=1.0, environment=environment) as desk:
        check("the service manager hears that all is well", beats_after(desk, 2) > 1, desk.said())
        with Held(desk.child.pid, "complaints"):
            check("a thread may be silent for a while", beats_after(desk, 2) > 1, desk.said())
            shift(clock, 3)
            told = wait_for(lambda: "thread does not answer" in desk.said().replace("_", " "))
            check("one that is silent for too long is told of in the log, by its name", told and
                  "complaints" in desk.said().split("answer", 1)[1].split("\n", 1)[0], desk.said())
            check("and the service manager hears no more that all is well", beats_after(desk, 2) == 0, desk.said())
            said = desk.amends("status")
            check("amends status tells it too", said.returncode == 2 and "does not answer" in said.stdout, said.stdout)
        desk.put(1)
        check("when it goes on, all is well again", wait_for(lambda: beats_after(desk, 2) > 1), desk.said())
        check("and so is its mail", wait_for(lambda: desk.letters() == 2), desk.said())
        desk.child.send_signal(signal.SIGTERM)
        check("the desk ends well", desk.child.wait(60) == 0, desk.said())


def main():
    tap.skip_all_if(None if FAKETIME else "needs libfaketime")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        clock = folder / "clock"
        shift(clock, 0)
        check_held_thread(folder, clock)
    tap.finish()


if __name__ == "__main__":
    main()
