# network.py - a network of the test's own, in which packets can get lost
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess

from . import namespace

NFT = "/usr/sbin/nft"
TABLE = "add table inet test; add chain inet test input { type filter hook input priority 0; };"


def why_not():
    """Why there can be no network of our own; None if there can. It asks the kernel."""
    if not os.path.exists(NFT):
        return "needs nftables"
    return None if namespace.works("net", NFT, TABLE) else \
        "needs root or a user namespace, and a kernel with nf_tables"


def enter():
    """Runs this very test once more, in a network that has nothing but loopback; only there it returns."""
    namespace.enter("net")
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    subprocess.run([NFT, TABLE], check=True)
    # A dead process's "good bye" is repeated for a second, not for minutes: then its side has forgotten.
    with open("/proc/sys/net/ipv4/tcp_orphan_retries", "w", encoding="ascii") as setting:
        setting.write("1")


def is_forgotten(port):
    """Whether this side has no connection left on a port, however the other side sees it."""
    said = subprocess.run(["ss", "-Htan", "sport = :%d" % port], capture_output=True, text=True, check=True).stdout
    return all(row.startswith(("LISTEN", "TIME-WAIT")) for row in said.splitlines())


def silence(port):
    """From now on packets to and from this port are lost: nobody hears of it, nothing is refused."""
    for side in ("dport", "sport"):
        subprocess.run([NFT, "add rule inet test input tcp %s %d drop" % (side, port)], check=True)


def restore():
    """Packets arrive again."""
    subprocess.run([NFT, "flush chain inet test input"], check=True)
