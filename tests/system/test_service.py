#!/usr/bin/env -S python3 -B
# test_service.py - the daemon as a service: what systemd is told, reload, stopping; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import os, pathlib, signal, socket, subprocess, tempfile, threading, time

from servers.ports import PATIENCE, wait_for
from servers.tap import Tap

AMENDS = os.environ.get("AMENDS", "./amends")
SETTINGS = """
desk: {name: Example Ltd, address: complaints@desk.example, key_file: key, store: amends.db}
people:
  - {name: anna, display: Anna Berg, addresses: [anna@desk.example]}
queues:
  - {name: quality, agents: [anna]}
mailboxes:
  - {name: complaints, maildir: in}
"""
TO_MAILDIR = "delivery: {maildir: out}\n"
TO_SMTP = "delivery: {smtp: {host: %s, port: %d, tls: none}}\n"
MAIL = ("From: <zhou.min@example.org>\nTo: <complaints@desk.example>\nSubject: Kettle %d leaks\n"
        "Message-ID: <kettle.%d@example.org>\nContent-Type: text/plain\n\nIt leaks at the handle.\n")
KEY = "jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q="
tap = Tap()
check = tap.check


class Manager:
    """What systemd would hear: datagrams on NOTIFY_SOCKET, with the time of each."""

    def __init__(self, folder):
        self.path = str(folder / "notify")
        self.heard = []
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.path)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            try:
                text = self.socket.recv(4096).decode()
            except OSError:
                return
            self.heard.append((time.monotonic(), text))

    def lines(self):
        return [line for _, text in list(self.heard) for line in text.split("\n")]

    def count(self, line):
        return self.lines().count(line)

    def status(self):
        found = [line[7:] for line in self.lines() if line.startswith("STATUS=")]
        return found[-1] if found else ""


class Desk:
    """A desk in a folder of its own, running under a pretended service manager."""

    def __init__(self, folder, delivery=TO_MAILDIR, watchdog=0.0, environment=None):
        self.folder = folder
        for part in ("in/new", "in/cur", "in/tmp", "out/new", "out/cur", "out/tmp"):
            (folder / part).mkdir(parents=True)
        (folder / "key").write_text(KEY)
        (folder / "key").chmod(0o600)
        self.write(SETTINGS + delivery)
        self.manager = Manager(folder)
        self.environment = dict(os.environ, NOTIFY_SOCKET=self.manager.path, **(environment or {}))
        if watchdog:
            self.environment["WATCHDOG_USEC"] = str(int(watchdog * 1e6))
        self.log = folder / "run.log"
        self.start()

    def start(self):
        self.child = subprocess.Popen([AMENDS, "run", "-c", str(self.folder / "amends.yaml")],
                                      stderr=self.log.open("a"), env=self.environment)

    def __enter__(self):
        wait_for(lambda: self.manager.count("READY=1") > 0)
        return self

    def __exit__(self, *_):
        if self.child.poll() is None:
            self.child.kill()
        self.child.wait()
        self.manager.socket.close()

    def write(self, text):
        (self.folder / "amends.yaml").write_text(text)

    def put(self, number):
        (self.folder / "in/tmp/m").write_text(MAIL % (number, number))
        os.rename(self.folder / "in/tmp/m", self.folder / ("in/new/%d" % number))

    def letters(self):
        return len(list((self.folder / "out/new").iterdir()))

    def said(self):
        return self.log.read_text()

    def end(self, *signals):
        """Seconds until the process ended after these signals."""
        begin = time.monotonic()
        for one in signals:
            self.child.send_signal(one)
            time.sleep(0.2)
        try:
            self.child.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            pass
        return time.monotonic() - begin

    def amends(self, *words):
        return subprocess.run([AMENDS, *words, "-c", str(self.folder / "amends.yaml")], capture_output=True,
                              text=True, timeout=60)


def check_protocol(folder):
    with Desk(folder, watchdog=1.0) as desk:
        manager = desk.manager
        check("READY is told once the desk works", manager.count("READY=1") == 1, manager.lines())
        desk.put(1)
        wait_for(lambda: desk.letters() == 2)
        check("STATUS has tickets, mailboxes and letters in one line",
              wait_for(lambda: "1 tickets today, mailboxes connected 1 of 1, letters queued 0" in manager.status()),
              manager.status())
        time.sleep(2)
        beats = [at for at, text in manager.heard if text == "WATCHDOG=1"]
        gaps = [later - earlier for earlier, later in zip(beats, beats[1:])]
        check("WATCHDOG comes at half the time it is given", len(beats) > 3 and max(gaps) < 0.9, gaps)
        return check_reload(desk, manager)


def check_reload(desk, manager):
    good = SETTINGS + TO_MAILDIR
    desk.write(good.replace("agents: [anna]", "agents: [nobody]") + "nonsense: 1\n")
    desk.child.send_signal(signal.SIGHUP)
    wait_for(lambda: manager.count("READY=1") == 2)
    told = [text for _, text in manager.heard if text.startswith("RELOADING=1")]
    check("RELOADING is told with the time, and READY again",
          len(told) == 1 and "MONOTONIC_USEC=" in told[0] and manager.count("READY=1") == 2, manager.lines())
    check("each fault of the settings has its line in the log",
          desk.said().count("fault in the settings") == 2 and "go on" not in desk.said()
          and "goes on with the old ones" in desk.said(), desk.said())
    check("and the first stands in STATUS", wait_for(lambda: "settings are faulty" in manager.status()),
          manager.status())
    desk.put(2)
    check("the desk works on with the old ones", wait_for(lambda: desk.letters() == 4), desk.said())
    desk.write(good)
    desk.child.send_signal(signal.SIGHUP)
    wait_for(lambda: manager.count("READY=1") == 3)
    check("good settings are taken, and STATUS is clean again",
          wait_for(lambda: manager.status() and "faulty" not in manager.status()), manager.status())
    desk.put(3)
    check("and the desk works with them", wait_for(lambda: desk.letters() == 6), desk.said())
    seconds = desk.end(signal.SIGTERM)
    check("STOPPING is told at the end", manager.count("STOPPING=1") == 1 and seconds < 2
          and desk.child.returncode == 0, (seconds, manager.lines()[-3:]))


def check_faulty_delivery(folder):
    """What the settings can't say is tried before the old desk is given up."""
    with Desk(folder) as desk:
        (folder / "file").write_text("")
        desk.write(SETTINGS + "delivery: {maildir: file}\n")
        desk.child.send_signal(signal.SIGHUP)
        wait_for(lambda: desk.manager.count("READY=1") == 2)
        desk.put(1)
        check("settings that can't be opened change nothing either",
              "goes on with the old ones" in desk.said() and wait_for(lambda: desk.letters() == 2), desk.said())


def silent_server(greets):
    """Accepts, says `greets` and then nothing for ever."""
    server = socket.create_server(("127.0.0.1", 0))
    held = []

    def serve():
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            held.append(connection)
            threading.Thread(target=talk, args=(connection,), daemon=True).start()

    def talk(connection):
        answers = list(greets)
        try:
            if answers:
                connection.sendall(answers.pop(0))
            while answers and connection.recv(65536):
                connection.sendall(answers.pop(0))
        except OSError:
            pass

    threading.Thread(target=serve, daemon=True).start()
    return server, held


SILENCES = [
    ("before its greeting", []),
    ("after EHLO", [b"220 here\r\n"]),
    ("after MAIL", [b"220 here\r\n", b"250 here\r\n"]),
    ("after RCPT", [b"220 here\r\n", b"250 here\r\n", b"250 ok\r\n"]),
    ("after DATA", [b"220 here\r\n", b"250 here\r\n", b"250 ok\r\n", b"250 ok\r\n"]),
    ("after the end of the message",
     [b"220 here\r\n", b"250 here\r\n", b"250 ok\r\n", b"250 ok\r\n", b"354 go\r\n"]),
]


def check_silence(base, where, greets, number):
    folder = base / ("silent%d" % number)
    folder.mkdir()
    server, held = silent_server(greets)
    try:
        with Desk(folder, TO_SMTP % ("127.0.0.1", server.getsockname()[1])) as desk:
            desk.put(1)
            reached = wait_for(lambda: len(held) > 0)
            time.sleep(0.5)
            seconds = desk.end(signal.SIGTERM)
            check("SIGTERM ends within five seconds with an SMTP server silent %s" % where,
                  reached and seconds < 5 and desk.child.returncode == 0, (seconds, desk.said()))
        server.close()
        desk.write(SETTINGS + TO_MAILDIR)
        if "after the end" in where:
            desk.amends("once", "--no-send")
            check("and the next start knows which letters may have arrived",
                  desk.amends("list", "--letters", "unknown").stdout.count("@") >= 1, desk.said())
        else:
            again = desk.amends("once")
            check("and nothing is half done: the next start sends both letters",
                  again.returncode == 0 and desk.letters() == 2, (desk.letters(), again.stderr))
    finally:
        server.close()
        for connection in held:
            connection.close()


HANGING_RESOLVER = """
#include <netdb.h>
#include <unistd.h>
int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **out) {
    sleep(3600);
    return EAI_AGAIN;
}
"""


def check_hanging_resolver(folder):
    """As libc behaves when no name server answers."""
    library = folder / "hanging.so"
    compiler = os.environ.get("CC", "gcc").split()
    built = subprocess.run([*compiler, "-shared", "-fPIC", "-xc", "-", "-o", str(library)],
                           input=HANGING_RESOLVER.encode(), capture_output=True)
    if built.returncode:
        tap.skip("SIGTERM while names can't be resolved", "no compiler")
        return
    delivery = "delivery: {smtp: {host: smtp.example.com, port: 587, tls: starttls}}\n"
    with Desk(folder / "desk", delivery, environment={"LD_PRELOAD": str(library)}) as desk:
        desk.put(1)
        wait_for(lambda: any((folder / "desk/in/cur").iterdir()))
        time.sleep(0.5)
        seconds = desk.end(signal.SIGTERM)
        check("SIGTERM ends within five seconds while names can't be resolved",
              seconds < 5 and desk.child.returncode == 0 and "without waiting" in desk.said(), (seconds, desk.said()))


IMAP_SETTINGS = """  - name: far
    imap: {host: 127.0.0.1, port: %d, tls: none, user: u, password_file: password}
"""
GREETING = b"* OK [CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE] here\r\n"


class QuietImap:
    """Answers as an empty mailbox would, until it hears `verb`: from then on it is silent."""

    def __init__(self, verb):
        self.verb = verb
        self.reached = threading.Event()
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                connection, _ = self.server.accept()
            except OSError:
                return
            threading.Thread(target=self.talk, args=(connection,), daemon=True).start()

    def talk(self, connection):
        if self.verb == "greeting":
            self.reached.set()
            return time.sleep(600)
        connection.sendall(GREETING)
        for line in connection.makefile("rb"):
            words = line.decode("ascii", "replace").split()
            if len(words) < 2:
                continue
            tag, verb = words[0], words[1].upper()
            if verb == "UID":
                verb = words[2].upper()
            if verb == self.verb:
                self.reached.set()
                return time.sleep(600)
            connection.sendall(self.answer(tag, verb))

    def answer(self, tag, verb):
        said = {"CAPABILITY": "* CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE\r\n",
                "SELECT": "* 1 EXISTS\r\n* 0 RECENT\r\n* FLAGS ()\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 2] x\r\n",
                "SEARCH": "* SEARCH 1\r\n",
                "LIST": "* LIST () \"/\" INBOX\r\n* LIST () \"/\" Processed\r\n"}
        return (said.get(verb, "") + tag + " OK done\r\n").encode()


def check_silent_imap(base, verb):
    folder = base / ("imap-" + verb)
    folder.mkdir()
    (folder / "password").write_text("secret")
    (folder / "password").chmod(0o600)
    quiet = QuietImap(verb)
    with Desk(folder, IMAP_SETTINGS % quiet.port + TO_MAILDIR) as desk:
        reached = quiet.reached.wait(PATIENCE)
        desk.put(1)
        answered = wait_for(lambda: desk.letters() == 2)
        seconds = desk.end(signal.SIGTERM)
        check("SIGTERM ends within five seconds with an IMAP server silent at %s, others are served" % verb,
              reached and answered and seconds < 5 and desk.child.returncode == 0,
              (reached, answered, seconds, desk.child.returncode, desk.said()))
    quiet.server.close()


def check_second_signal(folder):
    server, held = silent_server([])
    with Desk(folder, TO_SMTP % ("127.0.0.1", server.getsockname()[1])) as desk:
        desk.put(1)
        wait_for(lambda: len(held) > 0)
        seconds = desk.end(signal.SIGTERM, signal.SIGTERM)
        check("a second SIGTERM ends at once", seconds < 2.2 and desk.child.returncode == 0, (seconds, desk.said()))
        listed = desk.amends("list", "--letters", "sending")
        check("and the letters are still there", listed.stdout.count("@") >= 1, listed.stdout + listed.stderr)
    with Desk(folder / "again") as desk:
        seconds = desk.end(signal.SIGINT)
        check("Ctrl-C ends as SIGTERM does", seconds < 2 and desk.child.returncode == 0, seconds)
    server.close()


def check_reload_with_silence(folder):
    """A letter under way is waited for by a reload, and not sent twice."""
    server, held = silent_server([])
    with Desk(folder, TO_SMTP % ("127.0.0.1", server.getsockname()[1])) as desk:
        desk.put(1)
        wait_for(lambda: len(held) > 0)
        desk.write(SETTINGS + TO_MAILDIR)
        desk.child.send_signal(signal.SIGHUP)
        wait_for(lambda: "settings were read again" in desk.said())
        for connection in held:
            connection.close()
        server.close()
        check("a reload waits for letters under way and goes on",
              wait_for(lambda: desk.manager.count("READY=1") == 2),
              desk.said())
        desk.put(2)
        check("and the mail that came meanwhile is answered", wait_for(lambda: desk.letters() >= 2), desk.said())


def main():
    with tempfile.TemporaryDirectory() as name:
        base = pathlib.Path(name)
        for part in (check_protocol, check_faulty_delivery, check_second_signal, check_hanging_resolver,
                     check_reload_with_silence):
            folder = base / part.__name__
            folder.mkdir()
            part(folder)
        for number, (where, greets) in enumerate(SILENCES):
            check_silence(base, where, greets, number)
        for verb in ("greeting", "LOGIN", "SELECT", "FETCH"):
            check_silent_imap(base, verb)
    tap.finish()


if __name__ == "__main__":
    main()
