#!/usr/bin/env -S python3 -B
# test_limits.py - no room for the store, and a clock set back while letters wait; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import glob, pathlib, resource, subprocess, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from servers.ports import free_ports
from test_service import TO_MAILDIR, TO_SMTP, Desk, check, tap, wait_for

HERE = pathlib.Path(__file__).resolve().parent
FAKETIME = (glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1") or [None])[0]
ALARM = "alarms: {command: [%s], mailbox_silent: 3s}\n"


def limit(desk, size):
    """Files of this process may not grow beyond `size`, as on a disk that is full. Any user may do that."""
    resource.prlimit(desk.child.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def check_full(folder):
    command = folder / "page"
    command.write_text("#!/bin/sh\ncat >> %s/paged\n" % folder)
    command.chmod(0o755)
    paged = folder / "paged"
    with Desk(folder / "desk", TO_MAILDIR + ALARM % command) as desk:
        # The log of this test is a file, too.
        desk.put(1)
        wait_for(lambda: desk.letters() == 2)
        limit(desk, 20000)
        for number in (2, 3, 4):
            desk.put(number)
        check("without room the desk says so", wait_for(lambda: "can't work now" in desk.said()), desk.said())
        time.sleep(12)
        waiting = len(list((folder / "desk/in/new").iterdir()))
        check("once, and not with every try", desk.said().count("can't work now") == 1, desk.said())
        check("the mails stay in their mailbox, and nobody is answered", waiting == 3 and desk.letters() == 2,
              (waiting, desk.letters()))
        check("an alarm tells it, though the store can't note it",
              wait_for(lambda: paged.exists() and "the store can't be written" in paged.read_text()), desk.said())
        check("the desk still answers its service manager", desk.child.poll() is None
              and wait_for(lambda: "the store can't be used" in desk.manager.status()), desk.manager.status())
        limit(desk, resource.RLIM_INFINITY)
        check("with room again all are answered, once", wait_for(lambda: desk.letters() == 8), desk.letters())
        check("and the log and the operator are told",
              wait_for(lambda: "the desk works again" in desk.said())
              and wait_for(lambda: "All clear: the store can't be written" in paged.read_text()), desk.said())
        time.sleep(2)
        check("nothing is told or sent twice", paged.read_text().count("ALARM: the store can't be written") == 1
              and desk.letters() == 8, paged.read_text())


def check_clock(folder):
    """A server that is down, a retry to come, and the clock goes back a day: it comes all the same."""
    if FAKETIME is None:
        tap.skip("a clock set back", "libfaketime is not installed")
        return
    port, = free_ports(1)
    clock = folder / "clock"

    def shift(seconds):
        fresh = folder / "clock.new"
        fresh.write_text("%+d" % seconds)
        fresh.rename(clock)

    shift(86400)
    fake = {"LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": str(clock), "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    with Desk(folder / "desk", TO_SMTP % ("127.0.0.1", port), environment=fake) as desk:
        desk.put(1)
        wait_for(lambda: "letter not accepted yet" in desk.said())
        server, store = serve(folder, port)
        try:
            shift(0)
            check("the desk notices that the clock was set back", wait_for(lambda: "clock was set back" in desk.said()),
                  desk.said())
            shift(120)  # past the first retry, by a clock of today
            count = lambda: len(list(store.glob("*.json")))
            check("and letters that waited for tomorrow go out today", wait_for(lambda: count() == 2), desk.said())
            for jump in (86400, -86400, 0):
                shift(jump)
                time.sleep(2)
            check("no jump sends one twice", count() == 2 and desk.child.poll() is None, desk.said())
        finally:
            server.terminate()
            server.wait()


def serve(folder, port):
    store = folder / "store"
    store.mkdir()
    port_file = folder / "port"
    server = subprocess.Popen([str(HERE / "smtp_server.py"), "--port", str(port), "--port-file", str(port_file),
                               "--store", str(store), "--lifetime", "600"])
    wait_for(port_file.exists)
    return server, store


def main():
    with tempfile.TemporaryDirectory() as name:
        for part in (check_full, check_clock):
            folder = pathlib.Path(name) / part.__name__
            folder.mkdir()
            (folder / "desk").mkdir()
            part(folder)
    tap.finish()


if __name__ == "__main__":
    main()
