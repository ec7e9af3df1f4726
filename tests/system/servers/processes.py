# processes.py - folders and child processes that end with the test, however the test ends
# SPDX-License-Identifier: GPL-3.0-or-later
import atexit
import ctypes
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from .ports import PATIENCE

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None)
running = []


def is_root():
    return os.geteuid() == 0


def unprivileged():
    """The user that servers run as: who started the test, or nobody in place of root."""
    return pwd.getpwnam("nobody") if is_root() else pwd.getpwuid(os.geteuid())


class Scratch:
    """A folder that everybody may enter, removed at the end; kept where KEEP_SCRATCH is set."""

    def __init__(self, prefix="amends-"):
        self.prefix = prefix

    def __enter__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix=self.prefix))
        self.path.chmod(0o755)
        return self.path

    def __exit__(self, *_):
        if os.environ.get("KEEP_SCRATCH"):
            print("# kept: %s" % self.path)
        else:
            shutil.rmtree(self.path, ignore_errors=True)


def give_away(path, user):
    """Makes a tree the property of a user, where that needs doing."""
    if not is_root():
        return
    os.chown(path, user.pw_uid, user.pw_gid)
    for folder, folders, files in os.walk(path):
        for name in folders + files:
            os.chown(os.path.join(folder, name), user.pw_uid, user.pw_gid, follow_symlinks=False)


class Child:
    """A process with all that it starts, in a process group of its own."""

    def __init__(self, command, log, user=None, environment=None):
        end_on_signals()
        self.log = log
        drop = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user and is_root() else {}
        with open(log, "ab") as output:
            self.process = subprocess.Popen(
                [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                env=environment, process_group=0,
                preexec_fn=lambda: LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM), **drop)
        self.pid = self.process.pid
        running.append(self)

    def is_running(self):
        return self.process.poll() is None

    def send(self, number):
        if self.is_running():
            self.process.send_signal(number)

    def wait(self, seconds):
        return self.process.wait(seconds)

    def stop(self, patience=PATIENCE):
        """SIGTERM, and SIGKILL to the whole group for whoever did not listen; its exit status."""
        self.send(signal.SIGTERM)
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            pass
        return self.kill()

    def kill(self):
        """SIGKILL to the whole group, at once."""
        if self in running:
            running.remove(self)
            try:
                os.killpg(self.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        status = self.process.wait()
        self.wait_for_group()
        return status

    def wait_for_group(self, seconds=2):
        """Children of a killed process still hold its ports for a moment."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                os.killpg(self.pid, 0)
            except OSError:
                return
            time.sleep(0.01)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


def end_all():
    for child in list(reversed(running)):
        child.stop(2)


def end_on_signals():
    """A test that is told to end leaves by the door, so that atexit and context managers work."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, lambda taken, _: sys.exit(128 + taken))


atexit.register(end_all)
