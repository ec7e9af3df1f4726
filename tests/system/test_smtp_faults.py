#!/usr/bin/env -S python3 -B
# test_smtp_faults.py - what each misbehaviour of a server at each verb means for a letter, and for the outbox
# SPDX-License-Identifier: GPL-3.0-or-later
import collections
import contextlib
import json
import os
import pathlib
import signal
import sqlite3
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from servers import ports
from servers.certificates import Certificates, is_available
from servers.processes import Child, Scratch
from servers.tap import Tap

HERE = pathlib.Path(__file__).resolve().parent
SEND = pathlib.Path(os.environ.get("top_builddir", ".")) / "tests/system/send_one"
AMENDS = os.environ.get("AMENDS", "./amends")
USER, PASSWORD = "desk@desk.test", "correct horse"
tap = Tap()

# What a letter is after the server did this at that verb: outcome, and whether the server counts as down (then
# all letters wait) or not (then only this one does). STALL: silence for longer than the timeout.
FAULTS = """
verb      421          450          550            554            stall         drop
CONNECT   later:down   later:down   later:down     later:down     later:down    later:down
EHLO      later:down   later:down   later:down     later:down     later:down    later:down
STARTTLS  later:down   later:down   later:down     later:down     later:down    later:down
AUTH      later:down   later:down   later:down     later:down     later:down    later:down
MAIL      later:down   later:up     refused:up     refused:up     later:down    later:down
RCPT      later:down   later:up     refused:up     refused:up     later:down    later:up
DATA      later:down   later:up     refused:up     refused:up     later:down    later:up
END       later:down   later:up     refused:up     refused:up     unknown:down  unknown:up
"""
REPLIES = {"421": "421 4.3.2 closing", "450": "450 4.2.1 busy", "550": "550 5.1.1 no", "554": "554 5.6.0 no"}

SETTINGS = """
desk: {{name: Example Ltd, address: complaints@desk.test, key_file: key, store: amends.db}}
people:
  - {{name: anna, display: Anna Berg, addresses: [anna@desk.test]}}
queues:
  - {{name: quality, agents: [anna]}}
mailboxes:
  - {{name: complaints, maildir: in}}
delivery:
  smtp: {{host: localhost, port: {port}, tls: none, {more}}}
limits: {{letters_per_address_day: 10000, letters_per_ticket: 1000, fuse_letters_per_hour: 1000000}}
"""
MAIL = ("From: <customer{0}@example.org>\nTo: <complaints@desk.test>\nSubject: Kettle {0} leaks\n"
        "Message-ID: <kettle.{0}@example.org>\n\nIt leaks at the handle, number {0}.\n")


def fresh(folder, name):
    place = folder / name
    place.mkdir()
    return place


class Sink:
    """smtp_server.py on a port that may be given."""

    def __init__(self, folder, *words, port=0):
        self.folder = folder
        self.log = folder / "log"
        (folder / "port").unlink(missing_ok=True)
        self.child = Child(["/usr/bin/python3", "-B", HERE / "smtp_server.py", "--port-file", folder / "port",
                            "--port", str(port), "--store", folder / "store", "--log", self.log, "--lifetime",
                            "600", *words], folder / "output.log")
        if not ports.wait_for((folder / "port").exists):
            raise RuntimeError((folder / "output.log").read_text())
        self.port = int((folder / "port").read_text())

    def said(self, verb):
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return [line.split(" ", 1)[1] for line in lines if line.split(" ", 1)[1].startswith(verb)]

    def recipients(self):
        """How often each got a letter."""
        return collections.Counter(json.loads(path.read_text())["to"][0]
                                   for path in (self.folder / "store").glob("*.json"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.stop()


def try_sink(sink, certificates):
    """What send_one says of a letter, and how many letters the sink kept."""
    done = subprocess.run(
        [SEND, "--host", "localhost", "--port", str(sink.port), "--ca-file", certificates.ca_file,
         "--user", USER, "--password", PASSWORD, "--timeout", "1", "anna@example.com"],
        capture_output=True, text=True, timeout=60)
    return done.stdout, len(list((sink.folder / "store").glob("*.eml")))


def try_faults(folder, certificates, faults):
    """Side by side: most of the time they wait."""
    with contextlib.ExitStack() as stack, ThreadPoolExecutor(len(faults)) as pool:
        sinks = [stack.enter_context(
            Sink(fresh(folder, verb + "-" + fault), "--tls", "starttls", "--cert", certificates.good.chain, "--key",
                 certificates.good.key, "--user", USER, "--password", PASSWORD, "--script",
                 "%s=%s*9" % (verb, REPLIES.get(fault, fault)))) for verb, fault in faults]
        return list(pool.map(lambda sink: try_sink(sink, certificates), sinks))


def test_table(folder, certificates):
    heads, *rows = [line.split() for line in FAULTS.strip().splitlines()]
    for verb, *outcomes in rows:
        said = try_faults(folder, certificates, [(verb, fault) for fault in heads[1:]])
        for fault, text, (line, stored) in zip(heads[1:], outcomes, said):
            outcome, down = text.split(":")
            words = [word for word in line.split() if word != "login"]
            tap.check("%s %s: %s, the server is %s" % (verb, fault, outcome, down), stored == 0 and
                      words[:1] + words[3:5] == [outcome, down, "1" if verb == "END" else "0"], line)


class Desk:
    """A desk with letters in its outbox, and the sink that they go to."""

    def __init__(self, folder, complaints, port, more="connections: 2, timeout: 2s"):
        self.folder = folder
        for part in ("in/new", "in/cur", "in/tmp"):
            (folder / part).mkdir(parents=True)
        (folder / "key").write_text("jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q=")
        (folder / "key").chmod(0o600)
        (folder / "amends.yaml").write_text(SETTINGS.format(port=port, more=more))
        for number in range(complaints):
            (folder / "in/new" / ("%03d" % number)).write_text(MAIL.format(number))
        self.run("once", "--no-send")

    def run(self, *words):
        done = subprocess.run([AMENDS, *words, "-c", self.folder / "amends.yaml"], capture_output=True, timeout=60)
        if done.returncode:
            raise RuntimeError(done.stderr.decode())

    def start(self):
        self.log = self.folder / "log.txt"
        return Child([AMENDS, "run", "-c", self.folder / "amends.yaml"], self.log)

    def states(self):
        with sqlite3.connect("file:%s?mode=ro" % (self.folder / "amends.db"), uri=True, timeout=20) as store:
            return collections.Counter(state for state, in store.execute("SELECT state FROM letter"))

    def attempts(self):
        with sqlite3.connect("file:%s?mode=ro" % (self.folder / "amends.db"), uri=True, timeout=20) as store:
            return {attempts for attempts, in store.execute("SELECT DISTINCT attempts FROM letter")}

    def wait_for(self, **states):
        ports.wait_for(lambda: dict(self.states()) == states)
        return dict(self.states()) == states


def test_many(folder):
    """Four connections, sixty letters: each once, each connection used again and again."""
    place = fresh(folder, "many")
    with Sink(place) as sink:
        desk = Desk(fresh(place, "desk"), 30, sink.port, "connections: 4")
        with desk.start() as amends:
            is_sent = desk.wait_for(sent=60)
            start = time.monotonic()
            amends.stop()
            tap.check("four connections carry sixty letters, each once", is_sent and
                      len(sink.said("(connect)")) in range(2, 5) and len(sink.said("END")) == 60 and
                      sum(sink.recipients().values()) == 60 and sink.recipients()["anna@desk.test"] == 30,
                      "%s %s" % (desk.states(), sink.said("(connect)")))
            tap.check("they say goodbye when the desk ends",
                      len(sink.said("QUIT")) == len(sink.said("(connect)")) and time.monotonic() - start < 10)


def test_absent(folder):
    """No server: a few tries in all, not one a letter; nothing is charged; all go out when it is back."""
    place = fresh(folder, "absent")
    port = ports.free_ports(1)[0]
    desk = Desk(fresh(place, "desk"), 20, port)
    with desk.start():
        ports.wait_for(lambda: b"letters wait" in desk.log.read_bytes())
        time.sleep(3)
        log = desk.log.read_text()
        tap.check("without a server the letters wait together", log.count("not accepted yet") <= 4 and
                  log.count("letters wait") == 1 and desk.states() == {"queued": 40}, log[-2000:])
        tap.check("no attempt is counted", desk.attempts() == {0}, desk.attempts())
        with Sink(place, port=port) as sink:
            tap.check("when it is back, all go out, each once", desk.wait_for(sent=40) and
                      sum(sink.recipients().values()) == 40, desk.states())
            tap.check("and the log says so", "letters go out again" in desk.log.read_text())


def test_rate(folder):
    """A server that has had enough is left alone by all connections at once."""
    for name, script in (("at MAIL", "MAIL=421 4.7.0 too many messages*2"),
                         ("at RCPT", "RCPT=450 4.7.1 slow down*2"),
                         ("as a quota of sending, 5xx", "END=550 5.4.5 daily sending quota*2")):
        place = fresh(folder, "rate" + name.replace(" ", "-"))
        with Sink(place, "--script", script) as sink:
            desk = Desk(fresh(place, "desk"), 15, sink.port)
            with desk.start():
                ports.wait_for(lambda: desk.log.exists() and b"letters wait" in desk.log.read_bytes())
                time.sleep(3)
                verb = script.split("=")[0]
                few = len(sink.said(verb))
                states = desk.states()
                tap.check("a rate limit %s stops all letters for a while, and costs none" % name,
                          few <= 6 and states["failed"] == 0 and states["queued"] >= 24, "%s %s" % (few, states))


def test_doubt(folder):
    """Killed or silent behind the dot: the letter may have arrived; it is neither lost nor sent at once again."""
    for action, stored in (("keep-drop", 1), ("drop", 0), ("keep-stall", 1)):
        place = fresh(folder, "doubt-" + action)
        with Sink(place, "--script", "END=%s*1" % action) as sink:
            desk = Desk(fresh(place, "desk"), 3, sink.port, "connections: 1, timeout: 1s")
            with desk.start():
                is_there = desk.wait_for(unknown=1, sent=5)
                tap.check("%s behind the dot: one letter is unknown, the others are sent" % action, is_there and
                          sum(sink.recipients().values()) == 5 + stored, "%s %s" % (desk.states(), sink.recipients()))


def processor_seconds(pid):
    fields = pathlib.Path("/proc/%d/stat" % pid).read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_pace(folder):
    """60 a minute: 15 at once, then 46 in a minute; waiting costs nothing, and ends at once."""
    place = fresh(folder, "pace")
    with Sink(place) as sink:
        desk = Desk(fresh(place, "desk"), 20, sink.port, "connections: 4, letters_per_minute: 60")
        with desk.start() as amends:
            ports.wait_for(lambda: len(sink.said("END")) >= 15)
            at_once, start, begun = len(sink.said("END")), time.monotonic(), processor_seconds(amends.pid)
            time.sleep(6)
            more, seconds = len(sink.said("END")) - at_once, time.monotonic() - start
            used = processor_seconds(amends.pid) - begun
            tap.check("a quarter of the provider's rate goes out at once, then so many a minute",
                      at_once in (15, 16) and abs(more - seconds * 46 / 60) <= 2, "%d, %d in %.1f s" % (
                          at_once, more, seconds))
            tap.check("waiting for the rate costs no time of the processor", used < 0.5, used)
            begun = time.monotonic()
            code = amends.stop()
            tap.check("and SIGTERM is not kept waiting", code == 0 and time.monotonic() - begun < 5 and
                      desk.states()["queued"] + desk.states()["sent"] == 40, desk.states())


def test_stop(folder):
    """SIGTERM is prompt, whatever the server does."""
    for name, script in (("a silent server", "CONNECT=stall"), ("a silent farewell", "QUIT=stall"),
                         ("silence behind the dot", "END=stall")):
        place = fresh(folder, "stop-" + script.replace("=", "-"))
        with Sink(place, "--script", script) as sink:
            desk = Desk(fresh(place, "desk"), 3, sink.port, "connections: 2, timeout: 10m")
            with desk.start() as amends:
                ports.wait_for(lambda: sink.said("END" if "CONNECT" not in script else "(connect)"))
                time.sleep(0.5)
                start = time.monotonic()
                amends.send(signal.SIGTERM)
                code = amends.wait(ports.PATIENCE)
                tap.check("SIGTERM with %s: ended within five seconds" % name,
                          code == 0 and time.monotonic() - start < 5, "%s %s" % (code, time.monotonic() - start))


def main():
    tap.skip_all_if(None if is_available() else "needs gnutls-bin")
    with Scratch() as folder:
        test_table(fresh(folder, "faults"), Certificates(folder / "certificates"))
        for test in (test_many, test_absent, test_rate, test_pace, test_doubt, test_stop):
            test(fresh(folder, test.__name__))
    tap.finish()


main()
