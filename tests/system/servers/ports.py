# ports.py - free TCP ports on loopback, and waiting until somebody listens there or something holds
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import socket
import time

HOST = "127.0.0.1"
FIRST, LAST = 12000, 31000  # below the range from which the kernel takes ports of clients
PATIENCE = 60       # seconds for what is bound to come: it costs nothing where it comes, and machines may be slow
claims = []


def claim(port):
    """Whether the port is this test's from now on: others that look for one at the same time ask here too."""
    mark = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    try:
        mark.bind("\0amends-test-port-%d" % port)
    except OSError:
        mark.close()
        return False
    claims.append(mark)
    return True


def is_free(port):
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError:
            return False
        return True


def free_ports(count):
    """So many different ports that nobody listens on now, and no other test is about to."""
    found = []
    for port in random.sample(range(FIRST, LAST), LAST - FIRST):
        if len(found) == count:
            return found
        if claim(port) and is_free(port):
            found.append(port)
    raise RuntimeError("no free ports on loopback")


def listens(port):
    with socket.socket() as trial:
        trial.settimeout(1)
        return trial.connect_ex((HOST, port)) == 0


def wait_for(condition, seconds=PATIENCE, pause=0.02):
    """The first true answer of condition(), or its last answer when the time is over. What is dear to ask is asked
    less often: what is waited for needs the processor, too."""
    end = time.monotonic() + seconds
    while True:
        asked = time.monotonic()
        answer = condition()
        now = time.monotonic()
        if answer or now >= end:
            return answer
        time.sleep(max(pause, min(0.5, 4 * (now - asked))))
