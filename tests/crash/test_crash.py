#!/usr/bin/env python3
# test_crash.py - ends the desk at each numbered step, restarts it, and compares with the quiet run
# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps are those of the tables in src/flow/receive_mail.c, send_outbox.c and watch_deadlines.c.
A desk gets complaints, an agent solves one, it closes, the survey goes out; to a Maildir, then with a real
SMTP server. Whatever the step, after a restart every mail is stored once, every letter was composed once
and arrived once, and the tickets are what they are when nothing goes wrong. Only a letter whose
end was going out (step 23, SMTP) may arrive a second time, later, under the same Message-ID. Prints TAP."""
import contextlib, os, pathlib, re, signal, sqlite3, subprocess, sys, tempfile, time

SOURCE = pathlib.Path(os.environ.get("top_srcdir", ".")).resolve()
BUILD = pathlib.Path(os.environ.get("top_builddir", ".")).resolve()
QUIET, CRASHING = str(BUILD / "amends"), str(BUILD / "tests/crash/amends-crashing")
SERVER = SOURCE / "tests/system/smtp_server.py"
NOW = "2026-11-03T10:00:00+08:00"

SETTINGS = """
desk: {name: Example Ltd, address: complaints@desk.example, key_file: key, store: amends.db}
people:
  - {name: anna, display: Anna Berg, addresses: [anna@desk.example]}
queues:
  - {name: quality, agents: [anna]}
mailboxes:
  - {name: complaints, maildir: in}
delivery: %s
promises: {grace: 1h, survey_after: 1h}
answers: {tone_check: off}
"""


def mail(number, extra="", subject=None):
    return ("From: <customer%d@example.org>\nTo: <complaints@desk.example>\nSubject: %s\n"
            "Date: Tue, 03 Nov 2026 01:00:%02d +0000\nMessage-ID: <crash.%d@example.org>\n%s\n"
            "Parcel number %d never came.\n"
            % (number, subject or "Parcel %d is lost" % number, number, number, extra, number))


class Desk:
    """A desk in a folder; without an SMTP server its letters go to a Maildir"""
    def __init__(self, folder, server=None):
        self.folder, self.server = pathlib.Path(folder), server
        for part in ("in/new", "in/cur", "in/tmp", "out/new", "out/cur", "out/tmp"):
            (self.folder / part).mkdir(parents=True)
        (self.folder / "key").write_text("jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q=")
        (self.folder / "key").chmod(0o600)
        delivery = "{maildir: out}" if server is None else (
            "{smtp: {host: localhost, port: %d, tls: none, connections: 1}}" % server.port)
        # With a server the desk is asked again days later: nothing else may have come up then.
        quiet = "" if server is None else "clocks: {notices: no, progress: 0}\n"
        (self.folder / "amends.yaml").write_text(SETTINGS % delivery + quiet)
        for number in range(1, 6):
            self.put("%02d.first" % number, mail(number))
        self.put("06.again", mail(1))
        self.put("07.more", mail(2, "References: <crash.2@example.org>\n", "Re: Parcel 2 is lost")
                 .replace("crash.2@example.org>\nRef", "crash.22@example.org>\nRef"))

    def put(self, name, text):
        (self.folder / "in/new" / name).write_text(text)

    def run(self, program=QUIET, crash_at=None, now=NOW):
        environment = dict(os.environ)
        if crash_at:
            environment["AMENDS_CRASH_AT"] = crash_at
        done = subprocess.run([program, "once", "-c", str(self.folder / "amends.yaml"), "--now", now],
                              env=environment, capture_output=True, timeout=60)
        if done.returncode not in (0, -signal.SIGKILL):
            raise RuntimeError(done.stderr.decode("utf-8", "replace")[-400:])
        return done.returncode

    def state(self):
        """what must not depend on crashes: tickets, mails, letters by their ids, deadlines"""
        queries = ["select id, subject, complainant, stage, waiting_on, outcome from ticket order by id",
                   "select id, ticket, state, kind, message_id from mail order by id",
                   "select id, ticket, kind, recipient, message_id from letter order by id",
                   "select ticket, at, name, stage_from, stage_to from history order by event, ticket",
                   "select ticket, kind, due_at from deadline order by ticket, kind"]
        return [self.rows(query) for query in queries]

    def rows(self, query):
        """closed at once: a desk that ends puts its log away only when nobody else has it open"""
        with contextlib.closing(sqlite3.connect(self.folder / "amends.db")) as base:
            return base.execute(query).fetchall()

    def texts(self):
        """the letters that arrived, a text for each copy"""
        paths = (self.server.box.glob("*.eml") if self.server else
                 [path for part in ("new", "cur") for path in (self.folder / "out" / part).iterdir()])
        return [path.read_text("utf-8", "replace") for path in paths]

    def arrived(self):
        """their Message-IDs"""
        return sorted(re.search(r"(?im)^Message-ID:\s*(\S+)", text).group(1) for text in self.texts())


class Server:
    """A real SMTP server in a process of its own"""
    def __init__(self, folder):
        self.box = pathlib.Path(folder) / "received"
        self.box.mkdir()
        port_file = pathlib.Path(folder) / "port"
        self.child = subprocess.Popen(["/usr/bin/python3", str(SERVER), "--port-file", str(port_file),
                                       "--store", str(self.box)], stdout=subprocess.DEVNULL)
        for _ in range(100):
            if port_file.exists() and port_file.read_text().strip():
                break
            time.sleep(0.05)
        self.port = int(port_file.read_text())

    def stop(self):
        self.child.terminate()
        self.child.wait(10)


LATER = "2026-11-04T11:00:00+08:00"
DAYS = "2026-11-06T10:00:00+08:00"


def agent_solves(desk):
    """Anna answers the notification of the first ticket; its token is the same in every run"""
    desk.put("20.agent", "From: <anna@desk.example>\nTo: <%s>\nSubject: Re: yours\n"
             "Message-ID: <agent.1@desk.example>\n\n#solved\n\nIt arrives today.\n" % agent_solves.reply_to)


def find_token():
    """the Reply-To of Anna's notification of AM-1001"""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(folder)
        desk.run()
        text = next(one for one in desk.texts() if re.search(r"(?im)^To:.*anna@", one) and "AM-1001" in one)
        return re.search(r"(?im)^Reply-To:\s*(?:.*<)?([^<>\s]+)>?\s*$", text).group(1)


PHASES = [(NOW, lambda desk: None), ("2026-11-03T10:30:00+08:00", agent_solves),
          ("2026-11-03T12:00:00+08:00", lambda desk: None), ("2026-11-03T14:00:00+08:00", lambda desk: None)]


def live(desk, crash_at=None):
    """mails come, an agent solves, the ticket closes, the survey goes out; was the desk killed on the way?"""
    killed = False
    for now, prepare in PHASES:
        prepare(desk)
        if crash_at and not killed:
            killed = desk.run(CRASHING, crash_at, now) != 0
        desk.run(now=now)
    return killed


def compare(name, good, detail=""):
    compare.count += 1
    print("%s %d - %s" % ("ok" if good else "not ok", compare.count, name), flush=True)
    if not good:
        compare.failed += 1
        for line in str(detail).splitlines()[:20]:
            print("# " + line)


compare.count = compare.failed = 0


def check_maildir(steps, times):
    with tempfile.TemporaryDirectory() as folder:
        quiet = Desk(folder)
        live(quiet)
        state, letters = quiet.state(), quiet.arrived()
    compare("the quiet run has tickets, letters and a survey", len(state[0]) == 5 and len(letters) > 10
            and any(row[2] == "survey" for row in state[2]), state)
    for step in steps:
        for nth in times:
            with tempfile.TemporaryDirectory() as folder:
                desk = Desk(folder)
                if not live(desk, "%d:%d" % (step, nth)):
                    compare("step %d is reached %d times" % (step, nth), nth > 1)
                    continue
                compare("died at step %d, time %d: the store is as if nothing had happened" % (step, nth),
                        desk.state() == state, difference(state, desk.state()))
                compare("died at step %d, time %d: every letter is in the Maildir once" % (step, nth),
                        desk.arrived() == letters, desk.arrived())


def difference(wanted, got):
    """the rows that are not the same"""
    return "\n".join("wanted %r\ngot    %r" % ([row for row in one if row not in other],
                                                [row for row in other if row not in one] or "another order")
                     for one, other in zip(wanted, got) if one != other)


def check_smtp(steps, times):
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder)
        desk = Desk(os.path.join(folder, "desk"), server)
        live(desk)
        letters, state = desk.arrived(), desk.state()
        server.stop()
    for step in steps:
        for nth in times:
            with tempfile.TemporaryDirectory() as folder:
                server = Server(folder)
                try:
                    check_smtp_step(Desk(os.path.join(folder, "desk"), server), step, nth, letters, state)
                finally:
                    server.stop()


def check_smtp_step(desk, step, nth, letters, state):
    where = "died at step %d, time %d, with SMTP" % (step, nth)
    if not live(desk, "%d:%d" % (step, nth)):
        compare("step %d is reached %d times with SMTP" % (step, nth), nth > 1)
        return
    arrived = desk.arrived()
    compare("%s: the store is as if nothing had happened" % where, desk.state() == state,
            difference(state, desk.state()))
    # At a step of the desk (21, 25) its sender may just be ending another letter.
    if step in (22, 24) or (step == 21 and nth == 1):
        compare("%s: every letter arrived once" % where, arrived == letters, arrived)
        return
    desk.run(now=LATER)
    compare("%s: the letter in doubt is tried once more, and every letter has arrived" % where,
            sorted(set(desk.arrived())) == letters and len(desk.arrived()) <= len(letters) + 1, desk.arrived())
    desk.run(now=DAYS)
    compare("%s: it is not tried a third time" % where, len(desk.arrived()) <= len(letters) + 1, desk.arrived())


def main():
    agent_solves.reply_to = find_token()
    check_maildir([*range(11, 18), 21, 22, 24, 25, *range(31, 34)], (1, 3))
    check_smtp(range(21, 26), (1, 2))
    print("1..%d" % compare.count)
    return compare.failed > 0


if __name__ == "__main__":
    sys.exit(main())
