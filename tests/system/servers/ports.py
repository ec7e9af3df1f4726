# ports.py - free TCP ports on loopback, and waiting until somebody listens there
# SPDX-License-Identifier: GPL-3.0-or-later
import random
import socket
import time

HOST = "127.0.0.1"
FIRST, LAST = 12000, 31000  # below the range from which the kernel takes ports of clients


def is_free(port):
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError:
            return False
        return True


def free_ports(count):
    """So many different ports that nobody listens on now."""
    found = []
    for port in random.sample(range(FIRST, LAST), LAST - FIRST):
        if len(found) == count:
            return found
        if is_free(port):
            found.append(port)
    raise RuntimeError("no free ports on loopback")


def listens(port):
    with socket.socket() as trial:
        trial.settimeout(1)
        return trial.connect_ex((HOST, port)) == 0


def wait_for(condition, seconds=10, pause=0.02):
    """The first true answer of condition(), or its last answer when the time is over."""
    end = time.monotonic() + seconds
    answer = condition()
    while not answer and time.monotonic() < end:
        time.sleep(pause)
        answer = condition()
    return answer
