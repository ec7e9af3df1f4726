# swaks.py - mail that comes from another mail server, as swaks(1) brings it
# SPDX-License-Identifier: GPL-3.0-or-later
import shutil
import subprocess

from .ports import PATIENCE


def why_not():
    return None if shutil.which("swaks") else "needs swaks"


def bring(port, sender, recipient, headers, body):
    """Hands a mail to the server that listens on a port; "" as the sender is the null sender. headers:
    {name: value}, in ASCII or encoded already."""
    lines = ["%s: %s" % pair for pair in headers.items()]
    done = subprocess.run(
        ["swaks", "--server", "127.0.0.1:%d" % port, "--from", sender or "<>", "--to", recipient,
         "--data", "-"], input="\n".join(lines) + "\n\n" + body + "\n", capture_output=True, text=True,
        timeout=PATIENCE)
    if done.returncode:
        raise RuntimeError("swaks: " + done.stdout[-1500:] + done.stderr[-500:])
