# namespace.py - a network or a view of the disks of the test's own, for root and for users with /etc/subuid
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import sys

from .processes import is_root

INSIDE = "AMENDS_TEST_NAMESPACE"


def command(kind):
    """kind: "net" or "mount"."""
    user = [] if is_root() else ["--user", "--map-root-user", "--map-auto"]
    return ["unshare", "--" + kind, *user, "--"]


def works(kind, *trial):
    """Whether a command succeeds in there."""
    return subprocess.run([*command(kind), *trial], capture_output=True).returncode == 0


def enter(kind):
    """Runs this very test once more, inside; only there it returns."""
    if os.environ.get(INSIDE) != kind:
        words = [*command(kind), sys.executable, "-B", *sys.argv]
        os.execvpe(words[0], words, {**os.environ, INSIDE: kind})
