# desk.py - the program under test: its folder, its process, its time, and what its store says
# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import os
import pathlib
import signal
import sqlite3
import subprocess

from servers.dovecot_settings import PASSWORD
from servers.ports import PATIENCE, wait_for
from servers.processes import Child

from . import settings

AMENDS = pathlib.Path(os.environ.get("AMENDS", "build/amends")).resolve()


class Desk:
    def __init__(self, folder, address, text, program=AMENDS):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.address, self.program = folder, address, program
        self.config = folder / "amends.yaml"
        self.log = folder / "amends.log"
        self.config.write_text(text, encoding="utf-8")
        for name, content in (("key", settings.KEY), ("password", PASSWORD)):
            (folder / name).write_text(content)
            (folder / name).chmod(0o600)
        self.child = None
        self.environment = {}       # beside the test's own

    # --- the process -----------------------------------------------------------------------------
    def start(self, now=None, command="run"):
        """now: a time to pretend, as --now takes it. It stands still until the desk is started again."""
        opened = self.said().count("the desk is open")
        self.child = Child([self.program, command, "-c", self.config, *(["--now", now] if now else [])], self.log,
                           environment={**os.environ, **self.environment})
        if command == "run" and not wait_for(
                lambda: self.said().count("the desk is open") > opened or not self.child.is_running()) or \
                not self.child.is_running():
            raise RuntimeError("the desk does not open: " + self.said()[-1500:])
        return self

    def stop(self):
        """SIGTERM; the exit status."""
        status = self.child.stop()
        self.child = None
        return status

    def kill(self):
        self.child.kill()
        self.child = None

    def move_to(self, seconds, until=lambda: True, patience=PATIENCE):
        """Starts the desk again so many seconds from now, by the calendar; then waits for until()."""
        when = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
        if self.child:
            self.stop()
        self.start(when.isoformat(timespec="seconds"))
        return wait_for(until, patience)

    def reload(self):
        self.child.send(signal.SIGHUP)

    def said(self):
        return self.log.read_text("utf-8", "replace") if self.log.exists() else ""

    def run(self, *words):
        return subprocess.run([self.program, *words, "-c", self.config], capture_output=True, text=True,
                              timeout=PATIENCE)

    def __enter__(self):
        return self if self.child else self.start()

    def __exit__(self, *_):
        if self.child:
            self.stop()

    # --- the store -------------------------------------------------------------------------------
    def rows(self, query, *values):
        # Beside the running desk, as "amends list" reads.
        with sqlite3.connect("file:%s?mode=ro" % (self.folder / "amends.db"), uri=True, timeout=PATIENCE) as store:
            return store.execute(query, values).fetchall()

    def ticket(self, complainant):
        """{column: value} of the only ticket of an address; None without one."""
        columns = ("id", "subject", "stage", "waiting_on", "owner", "language", "reopened_count", "outcome")
        rows = self.rows("SELECT %s FROM ticket WHERE complainant = ?" % ", ".join(columns), complainant)
        if len(rows) > 1:
            raise AssertionError("%d tickets of %s" % (len(rows), complainant))
        return dict(zip(columns, rows[0])) if rows else None

    def mail_ids(self):
        """Message-IDs of the mails that are stored, each as often as it is."""
        return [row[0] for row in self.rows("SELECT message_id FROM mail")]

    def letters(self):
        """(recipient, Message-ID, state, kind) of all letters."""
        return self.rows("SELECT recipient, message_id, state, kind FROM letter ORDER BY id")

    def kinds_of(self, recipient):
        """{Message-ID: kind} of the letters to an address."""
        return {row[1]: row[3] for row in self.letters() if row[0] == recipient}

    def waiting_letters(self):
        return [row for row in self.letters() if row[2] not in ("sent", "failed", "refused", "dropped")]

    def doubted(self):
        """Message-IDs of letters of which once nobody could say whether they arrived: they may come again."""
        return {row[0] for row in self.rows("SELECT message_id FROM letter WHERE doubts > 0")}

    def end_doubts(self):
        """Lets the quarter of an hour pass after which letters in doubt are sent again."""
        wait_for(lambda: {row[2] for row in self.waiting_letters()} <= {"unknown"}, 5)
        if any(row[2] == "unknown" for row in self.letters()):
            self.move_to(20 * 60, lambda: not self.waiting_letters())
            self.move_to(0)

    def troubles(self):
        """Lines of the log that tell of a failure."""
        return [line for line in self.said().splitlines() if "level=error" in line or "CRITICAL" in line]
