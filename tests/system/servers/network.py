# network.py - a network of the test's own, in which packets can get lost
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import shutil
import subprocess
import sys

from .processes import is_root

INSIDE = "AMENDS_TEST_NETWORK"
TABLE = "add table inet test; add chain inet test input { type filter hook input priority 0; };"


def namespace():
    user = [] if is_root() else ["--user", "--map-root-user", "--map-auto"]
    return ["unshare", "--net", *user, "--"]


def why_not():
    """Why there can be no network of our own; None if there can. It costs a look at the kernel."""
    if shutil.which("nft") is None and not os.path.exists("/usr/sbin/nft"):
        return "needs nftables"
    trial = subprocess.run([*namespace(), "/usr/sbin/nft", TABLE], capture_output=True)
    return None if trial.returncode == 0 else "needs root or a user namespace, and a kernel with nf_tables"


def enter():
    """Runs this very test once more, in a network that has nothing but loopback; returns there."""
    if os.environ.get(INSIDE):
        subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
        subprocess.run(["/usr/sbin/nft", TABLE], check=True)
        return
    command = [*namespace(), sys.executable, "-B", *sys.argv]
    os.execvpe(command[0], command, {**os.environ, INSIDE: "1"})


def silence(port):
    """From now on packets to and from this port are lost: nobody hears of it, nothing is refused."""
    for side in ("dport", "sport"):
        subprocess.run(["/usr/sbin/nft", "add rule inet test input tcp %s %d drop" % (side, port)], check=True)


def restore():
    """Packets arrive again."""
    subprocess.run(["/usr/sbin/nft", "flush chain inet test input"], check=True)
