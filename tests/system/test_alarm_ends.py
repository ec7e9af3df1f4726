#!/usr/bin/env -S python3 -B
# test_alarm_ends.py - each alarm that ends by itself is told once and cleared once, whatever way it goes; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
"""A store that another program holds, a login that leaves the settings, a thread that is held as a debugger would hold
it while the clock goes on by hours. Each is told by a program and by a mail server."""
import pathlib, signal, sqlite3, sys, tempfile, time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from servers.ports import free_ports, wait_for
from test_alarms import MAILED, SILENT, Server, make_command, paged
from test_service import SETTINGS, TO_MAILDIR, Desk, check, tap
from test_watchdog import FAKETIME, Held, shift


class Ways:
    """A program and a mail server that are told, and what each has heard."""

    def __init__(self, folder, server):
        self.folder, self.server = folder, server
        command = make_command(folder, "cat >> %s/paged" % folder)
        self.settings = "alarms:\n" + MAILED % server.port + "  command: [%s]\n" % command + SILENT

    def raised(self, title):
        return wait_for(lambda: self.count("ALARM: ", title) == (1, 2))

    def cleared(self, title):
        return wait_for(lambda: self.count("All clear: ", title) == (1, 2))

    def count(self, sign, title):
        """How often the program heard of it, and how many mails of it there are, which go to two people."""
        by_mail = sum(one.startswith(sign) and title in one for one in self.server.subjects())
        return paged(self.folder).count(sign + title), by_mail

    def total(self):
        return paged(self.folder).count("ALARM: ") + paged(self.folder).count("All clear: "), len(self.server.mails())


def check_once(name, ways, title, raise_it, end_it):
    """Raised once and cleared once by each way, and nothing else is said, while it lasts or after."""
    before = ways.total()
    raise_it()
    check("%s is an alarm by each way" % name, ways.raised(title), (paged(ways.folder), ways.server.subjects()))
    time.sleep(5)
    check("%s is told once while it lasts" % name, ways.count("ALARM: ", title) == (1, 2), ways.server.subjects())
    end_it()
    check("%s has an all-clear by each way" % name, ways.cleared(title), (paged(ways.folder), ways.server.subjects()))
    time.sleep(4)
    after = ways.total()
    check("%s makes two messages a way, no more" % name, (after[0] - before[0], after[1] - before[1]) == (2, 4),
          (paged(ways.folder), ways.server.subjects()))


def check_locked_store(folder):
    with Server(folder) as server:
        ways = Ways(folder, server)
        with Desk(folder / "desk", TO_MAILDIR + ways.settings) as desk:
            other = sqlite3.connect(folder / "desk/amends.db", isolation_level=None)

            def lock():
                other.execute("BEGIN IMMEDIATE")
                desk.put(1)

            check_once("a store that can't be written", ways, "the store can't be written", lock,
                       lambda: other.execute("ROLLBACK"))
            other.close()
            check("and what waited meanwhile is answered, once", wait_for(lambda: desk.letters() == 2), desk.said())


def check_login(folder):
    mailbox = "  - {name: far, imap: {host: 127.0.0.1, port: %d, tls: none, user: u, oauth: work}}\n" % free_ports(1)[0]
    oauth = ("oauth:\n  - {name: work, provider: other, client_id: c, token_url: 'https://127.0.0.1:1/t',"
             " device_url: 'https://127.0.0.1:1/d', scope: mail}\n")
    with Server(folder) as server:
        ways = Ways(folder, server)
        slow = ways.settings.replace("3s", "1m")
        with Desk(folder / "desk", TO_MAILDIR + ways.settings) as desk:
            def use(text):
                desk.write(text)
                desk.child.send_signal(signal.SIGHUP)

            check_once("a login that nobody made", ways, "the login work",
                       lambda: use(SETTINGS + mailbox + TO_MAILDIR + oauth + slow),
                       lambda: use(SETTINGS + TO_MAILDIR + ways.settings))


def check_thread(folder):
    clock = folder / "clock"
    shift(clock, 0)
    environment = {"LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": str(clock), "FAKETIME_NO_CACHE": "1"}
    with Server(folder) as server:
        ways = Ways(folder, server)
        with Desk(folder / "desk", TO_MAILDIR + ways.settings, environment=environment) as desk:
            held = Held(desk.child.pid, "complaints")

            def hold():
                held.__enter__()
                shift(clock, 3)

            check_once("a thread that stands still", ways, "a part of the desk does not answer", hold,
                       lambda: held.__exit__())


def main():
    with tempfile.TemporaryDirectory() as name:
        base = pathlib.Path(name)
        for part in (check_locked_store, check_login) + ((check_thread,) if FAKETIME else ()):
            folder = base / part.__name__
            folder.mkdir()
            part(folder)
    tap.finish()


if __name__ == "__main__":
    main()
