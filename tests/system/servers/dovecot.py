# dovecot.py - a private Dovecot 2.3: IMAP in three ways, LMTP, accounts in a file; started, killed, changed
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything lies in one folder, nothing needs root: started by root it runs as nobody.

    Dovecot(folder, users=["anna@desk.test"], certificate=certificates.good)

listens on .imap_port (plain and STARTTLS) and .imaps_port (TLS); .lmtp_socket takes mail, .auth_socket
answers Postfix. Every account has the password PASSWORD. A test may change .options, .users or .certificate
and call restart(). Dovecot 2.4 has another language of settings and is not started (see why_not()).
"""
import imaplib
import os
import re
import shutil
import signal
import smtplib
import ssl
import subprocess

from . import ports
from .dovecot_settings import PASSWORD, Options, account_line, settings_text
from .processes import Child, give_away, unprivileged

BINARY = "/usr/sbin/dovecot"


def why_not():
    """Why no Dovecot can be started here; None if it can."""
    if not os.access(BINARY, os.X_OK) or not os.path.exists("/usr/lib/dovecot/lmtp"):
        return "needs dovecot-imapd and dovecot-lmtpd"
    said = subprocess.run([BINARY, "--version"], capture_output=True, text=True, timeout=ports.PATIENCE).stdout
    if not said.startswith("2.3."):
        return "needs Dovecot 2.3; here is " + said.strip()
    return None


class Dovecot:
    def __init__(self, folder, users=(), certificate=None, options=None):
        self.folder = folder
        self.users = {user: "" for user in users} if not isinstance(users, dict) else dict(users)
        self.certificate = certificate
        self.options = options or Options()
        self.imap_port, self.imaps_port = ports.free_ports(2)
        self.lmtp_socket = folder / "run/lmtp"
        self.auth_socket = folder / "run/auth-submission"
        self.log = folder / "dovecot.log"
        self.child = None

    # --- starting and ending ---------------------------------------------------------------------
    def start(self):
        for part in ("run", "state", "mail"):
            (self.folder / part).mkdir(parents=True, exist_ok=True)
        if self.certificate:
            shutil.copy(self.certificate.chain, self.folder / "server.pem")
            shutil.copy(self.certificate.key, self.folder / "server.key")
        self.write_settings()
        give_away(self.folder, unprivileged())
        self.child = Child([BINARY, "-F", "-c", self.folder / "dovecot.conf"], self.folder / "output.log",
                           unprivileged())
        if not ports.wait_for(lambda: not self.child.is_running() or self.is_ready()) or \
                not self.child.is_running():
            words = (self.folder / "output.log").read_text("utf-8", "replace")
            self.stop()
            raise RuntimeError("Dovecot does not start: " + words[-2000:])
        return self

    def is_ready(self):
        # By its port being taken: a test may have cut off who would connect.
        is_open = not self.certificate or not ports.is_free(self.imaps_port)
        return is_open and ports.listens(self.imap_port) and self.lmtp_socket.exists()

    def write_settings(self):
        """For accounts from the next second on, for the rest after restart()."""
        (self.folder / "users").write_text("".join(
            account_line(name, extra, self.folder) for name, extra in self.users.items()))
        (self.folder / "dovecot.conf").write_text(settings_text(self))

    def add_user(self, user, extra=""):
        """An account that works when this returns; Dovecot looks at its list once a second."""
        self.users[user] = extra
        self.write_settings()
        if not ports.wait_for(lambda: self.knows(user)):
            raise RuntimeError("Dovecot does not see the new account " + user)

    def knows(self, user):
        try:
            return self.doveadm("user", "-u", user) != ""
        except RuntimeError:
            return False

    def stop(self):
        if self.child:
            self.child.stop()
        self.child = None

    def kill(self):
        """Dies with all its connections, without a word."""
        self.child.kill()
        self.child = None

    def restart(self):
        self.stop()
        return self.start()

    def __enter__(self):
        return self if self.child else self.start()

    def __exit__(self, *_):
        # Not stop(): nobody reads from this server again, and a clean end takes a second.
        if self.child:
            self.kill()

    # --- connections -----------------------------------------------------------------------------
    def sessions(self, user=None):
        """{process id: what it does} of IMAP sessions past the login, such as "anna@desk.test ... IDLE"."""
        found = {}
        for name in os.listdir("/proc"):
            try:
                if not name.isdigit() or os.getpgid(int(name)) != self.child.pid:
                    continue
                with open("/proc/%s/cmdline" % name, encoding="utf-8", errors="replace") as line:
                    match = re.match(r"dovecot-amends-test/imap \[(.*)\]", line.read())
            except (OSError, ProcessLookupError):
                continue
            if match and (user is None or match[1].split(" ")[0] == user):
                found[int(name)] = match[1]
        return found

    def kill_sessions(self, user=None):
        """Ends connections in the middle of whatever they do; how many."""
        pids = self.sessions(user)
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        return len(pids)

    def idling(self, user=None):
        return sum("IDLE" in what for what in self.sessions(user).values())

    # --- mail ------------------------------------------------------------------------------------
    def deliver(self, user, raw, sender="sender@example.com"):
        """As a mail server does, by LMTP."""
        with smtplib.LMTP(str(self.lmtp_socket)) as lmtp:
            lmtp.sendmail(sender, [user], raw)

    def imap(self, user, password=PASSWORD):
        """A logged-in imaplib session, with TLS that is verified where there is a certificate."""
        if self.certificate:
            # Signed by whom the test made; who verifies is the program under test.
            context = ssl._create_unverified_context()
            session = imaplib.IMAP4_SSL("localhost", self.imaps_port, ssl_context=context, timeout=ports.PATIENCE)
        else:
            session = imaplib.IMAP4("localhost", self.imap_port, timeout=ports.PATIENCE)
        session.login(user, password)
        return session

    def mails(self, user, box="INBOX"):
        """The raw mails of a box by UID; {} where there is no such box."""
        with self.imap(user) as session:
            if session.select('"%s"' % box, readonly=True)[0] != "OK":
                return {}
            _, rows = session.uid("FETCH", "1:*", "(UID BODY.PEEK[])")
            return {int(re.search(rb"UID (\d+)", row[0])[1]): row[1] for row in rows if isinstance(row, tuple)}

    def doveadm(self, *words):
        done = subprocess.run(["doveadm", "-c", str(self.folder / "dovecot.conf"), *map(str, words)],
                              capture_output=True, text=True, timeout=ports.PATIENCE, **self.identity())
        if done.returncode:
            raise RuntimeError("doveadm %s: %s" % (" ".join(map(str, words)), done.stderr))
        return done.stdout

    @staticmethod
    def identity():
        user = unprivileged()
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}

    def change_uidvalidity(self, user, box="INBOX"):
        """What a restored backup or a moved server does to a client."""
        self.doveadm("mailbox", "update", "--uid-validity", self.uidvalidity(user, box) + 1, "-u", user, box)

    def uidvalidity(self, user, box="INBOX"):
        return int(self.doveadm("mailbox", "status", "-u", user, "uidvalidity", box).split("=")[1])
