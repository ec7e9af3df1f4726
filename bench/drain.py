#!/usr/bin/env python3
# drain.py - how fast waiting mails become committed tickets, side by side with a floor, in turns
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a Maildir with mails, lets `amends once --no-send` drain it into a new store, and prints wall time,
CPU a mail, peak memory and syncs a mail. With --floor COMMAND (a shell command that does the least that any
such program must do with the same mails, {eml} and {db} filled in) both run in turns and ratios are printed.

    drain.py --amends ./amends --eml MAILS --turns 3 --floor './limits e2e {eml} {db} 100 unicode'
    drain.py --amends ./amends --eml MAILS --untold           acknowledgements only: no agent is told
    drain.py --amends ./amends --eml MAILS --one-by-one       mails come one at a time
    drain.py --amends ./amends --eml MAILS --stored 100000    how the cost changes with the tickets stored

Nothing is asserted: figures of one machine in one hour are compared by ratio only.
"""
import argparse, os, pathlib, re, shutil, sqlite3, statistics, subprocess, sys, tempfile, time

SETTINGS = """
desk: {{name: Bench, address: complaints@desk.test, key_file: key, store: {store}}}
people:
  - {{name: anna, display: Anna Berg, addresses: [anna@desk.test]}}
queues:
  - {{name: all, agents: [anna]}}
mailboxes:
  - {{name: in, maildir: in}}
delivery: {{maildir: out}}
limits: {{letters_per_address_day: 10000, letters_per_ticket: 1000, fuse_letters_per_hour: 1000000}}
"""


def leave_untold(amends, folder):
    """Every ticket is hidden from the only agent, so that nobody is told of any."""
    subprocess.run([amends, "check", "-c", str(folder / "amends.yaml")], check=True, capture_output=True)
    with sqlite3.connect(folder / "bench.db") as store:
        store.execute("CREATE TRIGGER untold AFTER INSERT ON ticket BEGIN "
                      "INSERT INTO ticket_conflict (ticket, person, mail) VALUES (new.id, 'anna', 0); END")


def make_desk(args, folder):
    for part in ("in/new", "in/cur", "in/tmp", "out/new", "out/cur", "out/tmp"):
        (folder / part).mkdir(parents=True)
    (folder / "key").write_text("jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q=")
    (folder / "key").chmod(0o600)
    (folder / "amends.yaml").write_text(SETTINGS.format(store="bench.db"))
    if args.untold:
        leave_untold(args.amends, folder)


def fill(folder, mails, renumber=None):
    for number, path in enumerate(mails):
        target = folder / "in/new" / ("%d.M%06d.bench" % (1700000000 + number, number))
        if renumber is None:
            os.link(path, target)
        else:
            raw = re.sub(rb"(?i)(\nMessage-ID: *<)", rb"\g<1>r%d." % renumber, path.read_bytes(), count=1)
            target.write_bytes(raw)


def timed(command, log):
    """(wall seconds, CPU seconds, peak MiB) of a command"""
    begin = time.monotonic()
    child = subprocess.Popen(command, stdout=log, stderr=log)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - begin
    if status != 0:
        sys.exit("%s ended with %d" % (" ".join(command), status))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def show(name, count, figures):
    wall, cpu, peak = figures
    print("%-10s n=%d wall=%.3f s  %.0f mails/s  cpu=%.4f ms/mail  peak=%.1f MiB"
          % (name, count, wall, count / wall, cpu * 1000 / count, peak), flush=True)


def drain(args, mails, log, one_by_one=False):
    with tempfile.TemporaryDirectory(dir=args.tmp) as name:
        folder = pathlib.Path(name)
        make_desk(args, folder)
        fill(folder, mails)
        command = [args.amends, "once", "--no-send", "-c", str(folder / "amends.yaml")]
        return timed(command, log)


def syncs(args, mails, log):
    """fdatasync and fsync calls a mail, counted in a run of its own"""
    with tempfile.TemporaryDirectory(dir=args.tmp) as name:
        folder = pathlib.Path(name)
        make_desk(args, folder)
        fill(folder, mails)
        trace = folder / "trace"
        subprocess.run(["strace", "-f", "-qq", "-e", "trace=fdatasync,fsync", "-o", str(trace), args.amends,
                        "once", "--no-send", "-c", str(folder / "amends.yaml")],
                       stdout=log, stderr=log, check=True)
        return sum(1 for line in trace.open() if "sync(" in line) / len(mails)


def in_turns(args, mails, log):
    ratios = []
    for turn in range(args.turns):
        ours = drain(args, mails, log)
        show("amends", len(mails), ours)
        if args.floor:
            with tempfile.TemporaryDirectory(dir=args.tmp) as name:
                floor = args.floor.format(eml=args.eml, db=os.path.join(name, "floor.db"))
                theirs = timed(["sh", "-c", "exec " + floor], log)
            show("floor", len(mails), theirs)
            ratios.append((ours[0] / theirs[0], ours[1] / theirs[1]))
    if ratios:
        ratios.sort()
        print("wall time of amends / floor: median %.2f (%s)" % (ratios[len(ratios) // 2][0],
              ", ".join("%.2f" % one for one, _ in ratios)))


def refill(folder, mails, renumber):
    for name in ("cur", "new"):
        shutil.rmtree(folder / "in" / name)
        (folder / "in" / name).mkdir()
    fill(folder, mails, renumber)


def growth(args, mails, log):
    """cost of a thousand mails with a thousand tickets stored and with args.stored, in turns"""
    small = [path for path in mails if path.stat().st_size < 20000][:1000]
    figures = {"few": [], "many": []}

    def run(folder, renumber):
        refill(folder, small, renumber)
        return timed([args.amends, "once", "--no-send", "-c", str(folder / "amends.yaml")], log)

    with tempfile.TemporaryDirectory(dir=args.tmp) as name:
        many = pathlib.Path(name) / "many"
        make_desk(args, many)
        for number in range(args.stored // len(small)):
            run(many, number)
            if number % 20 == 19:
                print("%d mails stored" % ((number + 1) * len(small)), flush=True)
        for turn in range(args.turns):
            few = pathlib.Path(name) / ("few%d" % turn)
            make_desk(args, few)
            run(few, 1)
            for label, folder in (("few", few), ("many", many)):
                figures[label].append(run(folder, args.stored + turn))
                show("with " + label, len(small), figures[label][-1])
    few, many = ([statistics.median(one[part] for one in figures[label]) for part in (0, 1)]
                 for label in ("few", "many"))
    print("many / few, medians: CPU %.2f, wall %.2f" % (many[1] / few[1], many[0] / few[0]))


def one_by_one(args, mails, log):
    with tempfile.TemporaryDirectory(dir=args.tmp) as name:
        folder = pathlib.Path(name)
        make_desk(args, folder)
        trace = folder / "trace"
        child = subprocess.Popen(["strace", "-f", "-qq", "-e", "trace=fdatasync,fsync", "-o", str(trace),
                                  args.amends, "run", "--no-send", "-c", str(folder / "amends.yaml")],
                                 stdout=log, stderr=log)
        time.sleep(1)
        for number, path in enumerate(mails[:500]):
            target = folder / "in/tmp" / str(number)
            shutil.copy(path, target)
            target.rename(folder / "in/new" / ("%d.one" % number))
            while any((folder / "in/new").iterdir()):
                time.sleep(0.0005)
        subprocess.run(["pkill", "-TERM", "-P", str(child.pid)], check=False)
        child.wait(10)
        count = sum(1 for line in trace.open() if "sync(" in line)
        print("one by one: %.3f syncs a mail over 500 mails" % (count / 500))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--amends", required=True)
    parser.add_argument("--eml", required=True, help="a folder of *.eml")
    parser.add_argument("--floor", help="a command to compare with; {eml} and {db} are filled in")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--untold", action="store_true", help="nobody is told of a new ticket")
    parser.add_argument("--stored", type=int, help="how the cost changes with so many mails stored")
    parser.add_argument("--one-by-one", action="store_true")
    parser.add_argument("--tmp", default=None)
    args = parser.parse_args()
    args.amends = os.path.abspath(args.amends)
    mails = sorted(pathlib.Path(args.eml).glob("*.eml"))
    with open(os.devnull, "w") as log:
        if args.stored:
            growth(args, mails, log)
        elif args.one_by_one:
            one_by_one(args, mails, log)
        else:
            in_turns(args, mails, log)
            print("syncs a mail: %.4f" % syncs(args, mails, log))


if __name__ == "__main__":
    main()
