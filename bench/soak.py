#!/usr/bin/env -S python3 -B
# soak.py - a desk under load while its servers and itself are hurt; at the end every mail and letter is counted
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mails come into two mailboxes of a private Dovecot, letters go into an SMTP sink. Every so often something
breaks: Dovecot dies, sessions are cut, connections are reset in the middle, the sink says 4xx or drops, Dovecot
changes a UIDVALIDITY, the desk gets SIGHUP, or SIGKILL and starts again. Memory and descriptors are printed each
minute. At the end the servers behave, the calendar moves on for what waits, and all is counted.

    AMENDS=build/amends bench/soak.py                      30 minutes
    AMENDS=build/amends bench/soak.py --minutes 2 --rate 20 --seed 7
    AMENDS=build/amends bench/soak.py --spare-desk         it is never killed: the memory is one process's

Exit status 1 when a mail or a letter was lost, or came twice without having been in doubt: a letter whose end
was sent and whose answer died with a process may come again, under the same Message-ID."""
import argparse
import collections
import os
import pathlib
import random
import re
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/system"))
from desk import settings                                                    # noqa: E402
from desk.desk import Desk                                                   # noqa: E402
from servers.certificates import Certificates                                # noqa: E402
from servers.dovecot import Dovecot                                          # noqa: E402
from servers.line import Line, reset                                         # noqa: E402
from servers.ports import wait_for                                           # noqa: E402
from servers.processes import Scratch                                        # noqa: E402
from servers.smtp_sink import SmtpSink                                       # noqa: E402

BOXES = ["complaints@desk.test", "returns@desk.test"]
MAIL = """From: Customer {0} <customer{0}@customer.test>\r
To: <{1}>\r
Subject: {2}\r
Message-ID: <soak.{0}@customer.test>\r
MIME-Version: 1.0\r
Content-Type: text/plain; charset=utf-8\r
\r
{3}\r
"""


class Load(threading.Thread):
    """Delivers mails at a rate, and again whatever Dovecot did not take."""

    def __init__(self, server, rate, rng):
        super().__init__(daemon=True)
        self.server, self.rate, self.rng = server, rate, rng
        self.sent = []          # Message-IDs that Dovecot has taken
        self.is_over = threading.Event()

    def run(self):
        number = 0
        while not self.is_over.wait(self.rng.expovariate(self.rate)):
            number += 1
            box = self.rng.choice(BOXES)
            size = self.rng.choice((1, 1, 1, 20, 400))
            text = "\r\n".join("It is the same every day, and nobody answers. %d" % row for row in range(size))
            raw = MAIL.format(number, box, self.rng.choice(("Kettle", "Lamp", "Chair")) + " %d" % number, text)
            while not self.is_over.is_set():
                try:
                    self.server.deliver(box, raw.encode())
                    self.sent.append("soak.%d@customer.test" % number)
                    break
                except Exception:           # Dovecot is being killed: the next try carries the same mail
                    time.sleep(0.2)


class Trouble:
    """What may happen, and how often it did."""

    NAMES = ("dovecot_dies", "sessions_die", "connections_reset", "uidvalidity_changes", "desk_reloads",
             "desk_is_killed")

    def __init__(self, server, desk, line, rng, names):
        self.server, self.desk, self.line, self.rng, self.names = server, desk, line, rng, names
        self.smtp_share = 0.0
        self.count = collections.Counter()

    def smtp_fault(self, verb):
        if verb not in ("MAIL", "RCPT", "DATA", "END", "KEPT") or self.rng.random() >= self.smtp_share:
            return None
        name = self.rng.choice(("451 4.3.0 later", "drop"))
        if verb == "KEPT":
            name = "drop"
        self.count["SMTP %s at %s" % (name[:4].strip(), verb)] += 1
        return name

    def dovecot_dies(self):
        self.server.kill()
        time.sleep(self.rng.uniform(0.1, 2))
        self.server.start()

    def sessions_die(self):
        self.server.kill_sessions()

    def connections_reset(self):
        for end in self.line.ends:
            reset(end)
        self.line.ends.clear()

    def uidvalidity_changes(self):
        self.server.change_uidvalidity(self.rng.choice(BOXES))

    def desk_reloads(self):
        self.desk.reload()

    def desk_is_killed(self):
        self.desk.kill()
        self.desk.start()

    def happen(self):
        name = self.rng.choice(self.names)
        self.count[name] += 1
        getattr(self, name)()


def state(pid):
    text = pathlib.Path("/proc/%d/status" % pid).read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text)[1]) / 1024, len(os.listdir("/proc/%d/fd" % pid))


def soak(args, desk, load, trouble, sink):
    begin, told = time.monotonic(), 0
    next_trouble = begin + args.quiet
    while time.monotonic() - begin < args.minutes * 60:
        time.sleep(0.5)
        trouble.smtp_share = args.smtp_share
        if time.monotonic() > next_trouble:
            trouble.happen()
            next_trouble = time.monotonic() + trouble.rng.expovariate(1 / args.quiet)
        if (minute := int((time.monotonic() - begin) / 60)) > told and desk.child.is_running():
            told = minute
            resident, descriptors = state(desk.child.pid)
            print("minute %3d: %6d mails sent, %6d letters taken, %6.1f MiB, %3d descriptors, up %d s" % (
                minute, len(load.sent), len(sink.taken), resident, descriptors,
                time.time() - os.stat("/proc/%d" % desk.child.pid).st_mtime), flush=True)
        if not desk.child.is_running():
            print("THE DESK ENDED BY ITSELF: " + desk.said()[-1000:])
            return False
    return True


def drain(desk, load, trouble):
    """The servers behave; what waits for its next attempt gets it, since the calendar moves on."""
    trouble.smtp_share = 0.0
    load.is_over.set()
    load.join()
    wanted = set(load.sent)
    wait_for(lambda: wanted <= set(desk.mail_ids()), 120, 0.5)
    for seconds in (3600, 2 * 3600, 12 * 3600):
        if desk.move_to(seconds, lambda: not desk.waiting_letters(), 60):
            break


def count(desk, load, sink):
    """TRUE where nothing was lost or doubled."""
    stored = collections.Counter(desk.mail_ids())
    lost = [one for one in load.sent if stored[one] == 0]
    doubled = [one for one, times in stored.items() if times > 1]
    rows = desk.rows("SELECT message_id, doubts, state FROM letter")
    taken = collections.Counter(one.message_id for one in sink.taken)
    not_taken = [row for row in rows if taken[row[0]] == 0]
    again = [row for row in rows if taken[row[0]] > 1]
    surprising = [row for row in again if row[1] == 0]
    tickets = desk.rows("SELECT count(*) FROM ticket")[0][0]
    answered = desk.rows("SELECT count(*) FROM letter WHERE kind = 'acknowledgement'")[0][0]
    print("mails: %d delivered, %d stored, %d lost, %d doubled; tickets: %d, acknowledged %d" % (
        len(load.sent), len(stored), len(lost), len(doubled), tickets, answered))
    print("letters: %d, %d taken, %d lost, %d came again after a doubt, %d without one" % (
        len(rows), len(taken), len(not_taken), len(again) - len(surprising), len(surprising)))
    known = set(load.sent)
    for row in desk.rows("SELECT id, message_id, state, kind, sender, size, why FROM mail"):
        if row[1] not in known:
            print("a mail that is not ours, or that Dovecot took without saying so: %s" % (row,))
    for name, found in (("lost mails", lost), ("doubled mails", doubled), ("lost letters", not_taken),
                        ("doubled letters", surprising)):
        if found:
            print("%s: %s" % (name.upper(), found[:10]))
    return not (lost or doubled or not_taken or surprising) and tickets == answered == len(load.sent)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--rate", type=float, default=10, help="mails a second")
    parser.add_argument("--quiet", type=float, default=15, help="seconds between two troubles, on average")
    parser.add_argument("--smtp-share", type=float, default=0.01, help="of SMTP commands that fail")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--spare-desk", action="store_true", help="never kill the desk itself")
    args = parser.parse_args()
    rng = random.Random(args.seed)
    with Scratch() as folder:
        made = Certificates(folder / "certificates")
        troubles = []
        with Dovecot(folder / "dovecot", BOXES, made.good) as server, Line(server.imap_port) as line, \
                SmtpSink(lambda verb: troubles[0].smtp_fault(verb) if troubles else None) as sink:
            ports = ((line.port, "none"), (server.imaps_port, "implicit"))
            rows = [settings.IMAP.format(name=box.split("@")[0], port=port, tls=tls, ca_file=made.ca_file, user=box)
                    for box, (port, tls) in zip(BOXES, ports)]
            smtp = "host: localhost, port: %d, tls: none, connections: 2" % sink.port
            with Desk(folder / "desk", BOXES[0], settings.text(BOXES[0], [settings.Agent], None, rows, smtp)) as desk:
                load = Load(server, args.rate, rng)
                troubles.append(Trouble(server, desk, line, rng, Trouble.NAMES[:-1 if args.spare_desk else None]))
                load.start()
                is_good = soak(args, desk, load, troubles[0], sink)
                drain(desk, load, troubles[0])
                print("troubles: " + ", ".join("%s %d" % row for row in sorted(troubles[0].count.items())))
                is_good = count(desk, load, sink) and is_good
    print("nothing was lost or doubled" if is_good else "FAILED")
    sys.exit(not is_good)


if __name__ == "__main__":
    main()
