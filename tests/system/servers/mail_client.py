# mail_client.py - an account of a person, and a terminal in which that person's mail program runs
# SPDX-License-Identifier: GPL-3.0-or-later
import dataclasses
import os
import pathlib
import pty
import select
import signal
import subprocess
import time

from .dovecot_settings import PASSWORD
from .ports import PATIENCE


@dataclasses.dataclass
class Account:
    """Where a mail program finds its servers. The folder is for its files."""
    address: str
    name: str
    folder: pathlib.Path
    imaps_port: int
    submission_port: int
    ca_file: pathlib.Path
    password: str = PASSWORD

    def __post_init__(self):
        self.folder.mkdir(parents=True, exist_ok=True)

    def file(self, name, text, mode=0o600):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)
        return path

    def environment(self):
        """Nothing of the user who runs the test gets in."""
        home = str(self.folder)
        return {"HOME": home, "TMPDIR": home, "MAILRC": home + "/mailrc", "EMAIL": self.address,
                "LC_ALL": "C.UTF-8", "TERM": "vt100", "PATH": "/usr/bin:/bin", "TZ": os.environ.get("TZ", "UTC")}


def run(account, command, text):
    """Lets a program work without a terminal; fails with what it said."""
    done = subprocess.run([str(word) for word in command], input=text, capture_output=True, text=True,
                          timeout=PATIENCE, env=account.environment(), cwd=account.folder)
    if done.returncode:
        raise RuntimeError("%s: %s%s" % (command[0], done.stdout[-1000:], done.stderr[-1000:]))
    return done.stdout


def run_in_terminal(account, command):
    """The same for a program that wants to see a terminal; what it drew there."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(account.folder)
        os.execvpe(command[0], [str(word) for word in command], account.environment())
    drawn, end, status = b"", time.monotonic() + PATIENCE, None
    try:
        while time.monotonic() < end:
            if select.select([terminal], [], [], 0.1)[0]:
                try:
                    drawn += os.read(terminal, 65536)
                except OSError:
                    break
        else:
            os.kill(pid, signal.SIGKILL)
    finally:
        os.close(terminal)
        _, status = os.waitpid(pid, 0)
    if status != 0:
        raise RuntimeError("%s: status %d, %r" % (command[0], status, drawn[-1500:]))
    return drawn
