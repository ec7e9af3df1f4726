#!/usr/bin/env -S python3 -B
# idle_mailboxes.py - what a desk costs that only waits: memory, processor time and wake-ups of many mailboxes
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a private Dovecot with many accounts and a desk that reads all of them by IMAP with TLS and IDLE, waits
until every one is idle, and looks at /proc for a while. Then the same with one mailbox.

    AMENDS=build/amends bench/idle_mailboxes.py                     300 mailboxes, a minute
    AMENDS=build/amends bench/idle_mailboxes.py --mailboxes 50 --seconds 20

Wake-ups are voluntary context switches of all threads. A server that says every now and then that it is still
there wakes its reader; Dovecot does it every two minutes unless told otherwise: --still-here "2 mins" shows that.
Dovecot needs a process a session, about 3 MB each.
Nothing is asserted but that a mail to the last of the mailboxes is answered at the end."""
import argparse
import os
import pathlib
import re
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/system"))
from desk import settings                                                    # noqa: E402
from desk.desk import Desk                                                   # noqa: E402
from servers.certificates import Certificates                                # noqa: E402
from servers.dovecot import Dovecot                                          # noqa: E402
from servers.dovecot_settings import Options                                 # noqa: E402
from servers.ports import wait_for                                           # noqa: E402
from servers.processes import Scratch                                        # noqa: E402
from servers.smtp_sink import SmtpSink                                       # noqa: E402

ADDRESS = "complaints@desk.test"
MAIL = (b"From: Min <min@customer.test>\r\nTo: <complaints@desk.test>\r\nSubject: Kettle\r\n"
        b"Message-ID: <kettle@customer.test>\r\n\r\nIt leaks.\r\n")


def memory(pid):
    """Resident MiB: all, with the process's part of what it shares, and what is its own."""
    text = pathlib.Path("/proc/%d/smaps_rollup" % pid).read_text()
    return [int(re.search(r"^%s:\s+(\d+)" % name, text, re.MULTILINE)[1]) / 1024
            for name in ("Rss", "Pss", "Private_Dirty")]


def spent(pid):
    """Seconds of processor time so far."""
    fields = pathlib.Path("/proc/%d/stat" % pid).read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wakeups(pid):
    """Voluntary context switches of all threads so far, by the thread's name."""
    found = {}
    for task in pathlib.Path("/proc/%d/task" % pid).iterdir():
        try:
            name = (task / "comm").read_text().strip()
            count = int(re.search(r"\nvoluntary_ctxt_switches:\s+(\d+)", (task / "status").read_text())[1])
        except OSError:
            continue
        found[name] = found.get(name, 0) + count
    return found


def measure(pid, count, seconds):
    begin, cpu, switches = time.monotonic(), spent(pid), wakeups(pid)
    time.sleep(seconds)
    took = time.monotonic() - begin
    after = wakeups(pid)
    # Of threads that are still there: one that has ended took its count along.
    total = sum(max(0, after[name] - switches.get(name, 0)) for name in after) / took
    print("%d mailboxes idle: %.1f MiB RSS, %.1f MiB PSS, %.1f MiB of its own; %.3f %% of one core, %.2f wake-ups "
          "a second" % (count, *memory(pid), 100 * (spent(pid) - cpu) / took, total), flush=True)
    busy = {name: (after[name] - switches.get(name, 0)) / took for name in after}
    print("    by thread, a second: " + ", ".join(
        "%s %.2f" % row for row in sorted(busy.items(), key=lambda row: -row[1])[:6]))
    print("    threads %d, descriptors %d" % (len(os.listdir("/proc/%d/task" % pid)),
                                              len(os.listdir("/proc/%d/fd" % pid))))


def run(folder, made, count, args):
    users = [ADDRESS] + ["box%03d@desk.test" % number for number in range(1, count)]
    options = Options(most_sessions=count + 50, idle_check="30 secs",
                      more="imap_idle_notify_interval = %s\n" % args.still_here)
    with Dovecot(folder / "dovecot", users, made.good, options) as server, \
            SmtpSink() as sink:
        rows = [settings.IMAP.format(name="box%03d" % number, port=server.imaps_port, tls="implicit",
                                     ca_file=made.ca_file, user=user) for number, user in enumerate(users)]
        smtp = "host: localhost, port: %d, tls: none, connections: 1" % sink.port
        with Desk(folder / "desk", ADDRESS, settings.text(ADDRESS, [settings.Agent], None, rows, smtp)) as desk:
            begin = time.monotonic()
            is_idle = wait_for(lambda: server.idling() >= count, 60 + count // 2, 0.5)
            print("%d of %d mailboxes idle after %.1f s" % (server.idling(), count, time.monotonic() - begin))
            time.sleep(10)
            measure(desk.child.pid, count, args.seconds)
            server.deliver(users[-1], MAIL)
            is_answered = wait_for(lambda: sink.taken, 60)
            print("a mail to the last of them was " + ("answered" if is_answered else "NOT ANSWERED"))
            return bool(is_idle and is_answered)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mailboxes", type=int, default=300)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--still-here", default="29 mins", help="how often the server speaks up (29 mins)")
    args = parser.parse_args()
    is_good = True
    with Scratch() as folder:
        made = Certificates(folder / "certificates")
        for count in sorted({1, args.mailboxes}):
            (folder / str(count)).mkdir()
            is_good = run(folder / str(count), made, count, args) and is_good
    sys.exit(not is_good)


if __name__ == "__main__":
    main()
