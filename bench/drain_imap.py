#!/usr/bin/env python3
# drain_imap.py - how fast mails that wait in an IMAP folder become committed tickets, beside a floor, in turns
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a private Dovecot with TLS, fills a mailbox as its LMTP server would, lets `amends once --no-send` drain it
into a new store, and prints wall time, CPU a mail and peak memory of amends. With --floor COMMAND (a shell command
that does the least that any such program must do with the same mails, as files; {eml} and {db} are filled in) both
run in turns and ratios are printed.

    drain_imap.py --amends ./amends --eml MAILS --floor './limits e2e {eml} {db} 100 unicode'
    drain_imap.py --amends ./amends --eml MAILS --untold          acknowledgements only: no agent is told
    drain_imap.py --amends ./amends --eml MAILS --untold --sink   and each of them is sent, over one connection

After each turn the mails are counted: every one has to be stored once, and to stand in the folder for what is done;
with --sink (Postfix's smtp-sink takes the letters) every letter has to be sent.
"""
import argparse
import contextlib
import os
import pathlib
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests/system"))
from servers.certificates import Certificates  # noqa: E402
from servers.dovecot import Dovecot  # noqa: E402
from servers.dovecot_settings import PASSWORD  # noqa: E402
from servers.ports import HOST, free_ports, listens, wait_for  # noqa: E402
from servers.processes import give_away, unprivileged  # noqa: E402
from drain import leave_untold  # noqa: E402

USER = "complaints@desk.test"
SETTINGS = """
desk: {{name: Bench, address: complaints@desk.test, key_file: key, store: bench.db}}
people:
  - {{name: anna, display: Anna Berg, addresses: [anna@desk.test]}}
queues:
  - {{name: all, agents: [anna]}}
mailboxes:
  - name: in
    imap: {{host: localhost, port: {port}, tls: {tls}, {ca} user: {user}, password_file: password}}
delivery: {delivery}
limits: {{letters_per_address_day: 10000, letters_per_ticket: 1000, fuse_letters_per_hour: 1000000}}
"""


def make_desk(args, folder, server, ca_file, sink_port):
    for part in ("out/new", "out/cur", "out/tmp"):
        (folder / part).mkdir(parents=True)
    for name, text in (("key", "jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q="), ("password", PASSWORD)):
        (folder / name).write_text(text)
        (folder / name).chmod(0o600)
    port = server.imaps_port if args.tls == "implicit" else server.imap_port
    smtp = "{smtp: {host: localhost, port: %d, tls: none, connections: 1}}"
    (folder / "amends.yaml").write_text(SETTINGS.format(
        port=port, tls=args.tls, user=USER, ca="ca_file: %s," % ca_file if args.tls != "none" else "",
        delivery=smtp % sink_port if args.sink else "{maildir: out}"))
    if args.untold:
        leave_untold(args.amends, folder)


def fill(server, mails):
    """Into cur/ with the sizes in the name, and seen by Dovecot once, as after delivery by LMTP."""
    box = server.folder / "mail" / USER / "Maildir"
    if box.exists():
        server.doveadm("expunge", "-u", USER, "mailbox", "*", "all")
    with server.imap(USER) as session:
        session.select()
    for number, path in enumerate(mails):
        size = path.stat().st_size
        whole = size + path.read_bytes().count(b"\n")
        name = "%d.M%06dP1.bench,S=%d,W=%d" % (1700000000 + number, number, size, whole)
        os.link(path, box / "new" / name)
    give_away(box, unprivileged())
    with server.imap(USER) as session:
        session.select()
    if len(server.doveadm("search", "-u", USER, "mailbox", "INBOX", "all").splitlines()) != len(mails):
        sys.exit("Dovecot does not see the mails")


def timed(command):
    """(wall seconds, CPU seconds, peak MiB) of a command"""
    with tempfile.TemporaryFile() as log:
        begin = time.monotonic()
        child = subprocess.Popen(command, stdout=log, stderr=log)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - begin
        log.seek(0)
        said = log.read().decode("utf-8", "replace")
    if status != 0 or "level=error" in said:
        sys.exit("%s ended with %d:\n%s" % (" ".join(map(str, command)), status, said[-2000:]))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def show(name, count, figures):
    wall, cpu, peak = figures
    print("%-10s n=%d wall=%.3f s  %.0f mails/s  cpu=%.4f ms/mail  peak=%.1f MiB"
          % (name, count, wall, count / wall, cpu * 1000 / count, peak), flush=True)


def cpu_of(server):
    """CPU seconds of Dovecot's processes, those that have ended too"""
    ticks = 0
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == server.child.pid:
            ticks += sum(int(one) for one in fields[11:15])
    return ticks / os.sysconf("SC_CLK_TCK")


@contextlib.contextmanager
def sink(args):
    """Takes letters and forgets them; gives its port."""
    if not args.sink:
        yield None
        return
    (port,) = free_ports(1)
    user = ["-u", "nobody"] if os.geteuid() == 0 else []
    child = subprocess.Popen([shutil.which("smtp-sink") or "/usr/sbin/smtp-sink", *user, "%s:%d" % (HOST, port), "64"])
    try:
        wait_for(lambda: listens(port), 10)
        yield port
    finally:
        child.terminate()
        child.wait()


def count(args, server, folder, mails):
    with sqlite3.connect(folder / "bench.db") as store:
        stored = store.execute("SELECT COUNT(*) FROM mail").fetchone()[0]
        letters = dict(store.execute("SELECT state, COUNT(*) FROM letter GROUP BY state"))
    moved = len(server.doveadm("search", "-u", USER, "mailbox", "Processed", "all").splitlines())
    left = len(server.doveadm("search", "-u", USER, "mailbox", "INBOX", "all").splitlines())
    print("stored %d, in Processed %d, left %d; letters: %s" % (stored, moved, left, letters))
    if moved != len(mails) or left or (args.sink and set(letters) != {"sent"}):
        sys.exit("mails are missing")


def turn(args, server, mails, ca_file):
    with tempfile.TemporaryDirectory(dir=args.tmp) as name, sink(args) as sink_port:
        folder = pathlib.Path(name)
        make_desk(args, folder, server, ca_file, sink_port)
        fill(server, mails)
        command = [*shlex.split(args.under), args.amends, "once", *([] if args.sink else ["--no-send"]),
                   "-c", folder / "amends.yaml"]
        before = cpu_of(server)
        ours = timed(command)
        show("amends", len(mails), ours)
        print("           Dovecot's cpu=%.4f ms/mail" % ((cpu_of(server) - before) * 1000 / len(mails)))
        count(args, server, folder, mails)
    if not args.floor:
        return None
    with tempfile.TemporaryDirectory(dir=args.tmp) as name:
        floor = args.floor.format(eml=args.eml, db=os.path.join(name, "floor.db"))
        theirs = timed(["sh", "-c", "exec " + floor])
    show("floor", len(mails), theirs)
    return ours[0] / theirs[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--amends", required=True)
    parser.add_argument("--eml", required=True, help="a folder of *.eml")
    parser.add_argument("--floor", help="a command to compare with; {eml} and {db} are filled in")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--tls", default="implicit", choices=("implicit", "starttls", "none"))
    parser.add_argument("--untold", action="store_true", help="nobody is told of a new ticket")
    parser.add_argument("--sink", action="store_true", help="send the letters")
    parser.add_argument("--under", default="", help="a command to run amends under, such as perf")
    parser.add_argument("--tmp", default=None)
    args = parser.parse_args()
    args.amends = os.path.abspath(args.amends)
    mails = sorted(pathlib.Path(args.eml).glob("*.eml"))
    with tempfile.TemporaryDirectory(dir=args.tmp) as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        made = Certificates(folder / "certificates")
        with Dovecot(folder / "dovecot", [USER], made.good) as server:
            ratios = sorted(filter(None, [turn(args, server, mails, made.ca_file) for _ in range(args.turns)]))
    if ratios:
        print("wall time of amends / floor: median %.2f (%s)" % (
            ratios[len(ratios) // 2], ", ".join("%.2f" % one for one in ratios)))


if __name__ == "__main__":
    main()
