#!/usr/bin/env python3
# test_export.py - amends export: whole files, of one moment, in little memory, and none when it is stopped
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk with a store full of invented tickets: its export is read back with other people's readers of CSV and JSON
and compared with what was put in. Prints TAP."""
import csv, io, json, os, pathlib, pty, re, resource, signal, sqlite3, subprocess, tempfile, time

from servers.tap import Tap

AMENDS = os.environ.get("AMENDS", "build/amends")
tap = Tap()
check = tap.check
SETTINGS = """
desk: {name: Example Ltd, address: complaints@desk.example, key_file: key, store: amends.db,
  time_zone: Asia/Shanghai}
people:
  - {name: anna, display: Anna Berg, addresses: [anna@desk.example]}
queues:
  - {name: quality, agents: [anna]}
  - {name: shop, agents: [anna]}
mailboxes:
  - {name: complaints, maildir: in}
delivery: {maildir: out}
"""
SUBJECTS = ["Kettle leaks", "=1+1", "水壶坏了", 'the "new" one, again', "two\nlines", "+86 21 5555", "a; b", "@home",
            "-5 %"]
FIRST, DAY, START = 1001, 86400, 1767196800   # 2026-01-01 00:00 in Shanghai
LITTLE, MUCH = 2000, 60000


class Desk:
    """A desk whose store the test fills by itself"""
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        for part in ("in/new", "in/cur", "in/tmp", "out/new", "out/cur", "out/tmp"):
            (self.folder / part).mkdir(parents=True)
        (self.folder / "key").write_text("jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q=")
        (self.folder / "key").chmod(0o600)
        (self.folder / "amends.yaml").write_text(SETTINGS)
        self.run("once")

    def command(self, *words):
        return [AMENDS, words[0], "-c", str(self.folder / "amends.yaml"), *words[1:]]

    def run(self, *words):
        return subprocess.run(self.command(*words), capture_output=True, timeout=300)

    def database(self):
        return sqlite3.connect(self.folder / "amends.db", timeout=30)

    def fill(self, count):
        """Tickets up to `count` in all, each received ten minutes after the one before"""
        with self.database() as store:
            there = store.execute("SELECT count(*) FROM ticket").fetchone()[0]
            store.executemany(
                "INSERT INTO ticket (id, subject, complainant, complainant_key, language, queue, stage, waiting_on,"
                " outcome, created_at, updated_at, answer_by, solve_by, first_answered_at, resolved_at, closed_at,"
                " reopened_count, automatic_letters) VALUES (?, ?, ?, ?, 'en', ?, 'received', 'agent', 'none', ?, ?,"
                " 0, 0, ?, 0, 0, 0, 1)",
                ((FIRST + n, SUBJECTS[n % len(SUBJECTS)], "p%d@example.org" % n, "p%d@example.org" % n,
                  "shop" if n % 3 == 0 else "quality", START + 600 * n, START + 600 * n,
                  START + 600 * n + 60 if n % 2 else 0) for n in range(there, count)))

    def beside(self, name):
        return sorted(path.name for path in self.folder.glob(name + "*"))


def as_csv(raw):
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8"), newline="")))


def try_values(desk):
    rows = as_csv(desk.run("export").stdout)
    check("every ticket is a row", [row["ticket"] for row in rows] == [str(FIRST + n) for n in range(LITTLE)],
          len(rows))
    marked = ["'" + one if one[0] in "=+-@" else one for one in SUBJECTS]
    check("a reader of CSV reads the words, and no formula", [row["subject"] for row in rows[:len(SUBJECTS)]] == marked,
          rows[:len(SUBJECTS)])
    lines = [json.loads(line) for line in desk.run("export", "--format", "jsonl").stdout.splitlines()]
    check("a reader of JSON reads the same, without marks",
          [line["subject"] for line in lines[:len(SUBJECTS)]] == SUBJECTS and
          lines[1]["first_answer_seconds"] == 60 and lines[0]["first_answer_seconds"] is None and
          lines[0]["reference"] == "AM-1001", lines[:2])
    check("both have the same columns in the same order", list(rows[0]) == list(lines[0]),
          "%s\n%s" % (list(rows[0]), lines[0]))
    bom = desk.run("export", "--bom").stdout
    check("--bom marks the text as UTF-8, and nothing else does", bom.startswith(b"\xef\xbb\xbfreference,ticket,") and
          desk.run("export").stdout == bom[3:], bom[:40])


def try_choices(desk):
    day = as_csv(desk.run("export", "--from", "2026-01-03", "--to", "2026-01-03").stdout)
    check("a day goes by the clocks of the desk", [row["ticket"] for row in day] ==
          [str(FIRST + n) for n in range(2 * 144, 3 * 144)], [row["received_at"] for row in day][:1])
    shop = as_csv(desk.run("export", "--queue", "SHOP", "--from", "2026-01-03", "--to", "2026-01-04").stdout)
    check("a queue alone", len(shop) == 96 and {row["queue"] for row in shop} == {"shop"}, len(shop))
    empty = desk.run("export", "--from", "2030")
    check("a period without tickets is a heading", empty.returncode == 0 and len(empty.stdout.splitlines()) == 1,
          empty.stdout)
    for words, said in ((("--format", "ods"), b'no format "ods"'), (("--queue", "none"), b'no queue "none"'),
                        (("cats",), b'no export of "cats"'), (("--from", "1.1.2026"), b'"1.1.2026" is no date'),
                        (("--from", "2026-02", "--to", "2026-01"), b"before it begins"),
                        (("--output", "/nowhere/x.csv"), b"/nowhere/x.csv"),
                        (("--output", "/dev/null"), b"no regular file")):
        done = desk.run("export", *words)
        check("%s is refused by its name" % " ".join(words), done.returncode not in (0, 1) and said in done.stderr and
              not done.stdout, done.stderr)


def try_file(desk):
    path = desk.folder / "tickets.csv"
    path.write_text("old")
    done = desk.run("export", "--output", str(path))
    check("a file takes the place of the old one, for its owner alone", done.returncode == 0 and
          path.stat().st_mode & 0o777 == 0o600 and path.read_bytes() == desk.run("export").stdout, done.stderr)
    check("nothing stays beside it", desk.beside("tickets.csv") == ["tickets.csv"], desk.beside("tickets.csv"))


def wait_until(what):
    end = time.monotonic() + 60
    while not what() and time.monotonic() < end:
        time.sleep(0.01)
    return what()


def try_stopping(desk):
    path = desk.folder / "stopped.csv"
    for number in (signal.SIGINT, signal.SIGTERM):
        run = subprocess.Popen(desk.command("export", "--output", str(path)), stderr=subprocess.PIPE)
        wait_until(lambda: desk.beside("stopped.csv"))
        run.send_signal(number)
        said = run.communicate(timeout=60)[1]
        check("%s leaves no half file" % number.name, run.returncode == 128 + number and
              b"nothing was written" in said and not desk.beside("stopped.csv"),
              "%s %s %s" % (run.returncode, said, desk.beside("stopped.csv")))


def try_moment(desk):
    """The export waits for its reader while the desk goes on"""
    run = subprocess.Popen(desk.command("export"), stdout=subprocess.PIPE)
    begun = run.stdout.read(100)
    started = time.monotonic()
    with desk.database() as store:
        store.execute("UPDATE ticket SET subject = 'changed meanwhile'")
    took = time.monotonic() - started
    rows = as_csv(begun + run.stdout.read())
    run.wait(timeout=60)
    check("it is of one moment, whatever is written meanwhile", len(rows) == MUCH and
          not any(row["subject"] == "changed meanwhile" for row in rows), len(rows))
    check("and keeps nobody waiting", took < 9, took)


def memory_of(desk):
    """KiB of one export"""
    run = subprocess.Popen(desk.command("export"), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = status
    return usage.ru_maxrss if status == 0 else 0


def try_terminal(desk):
    """Progress is for a terminal; a file gets none"""
    master, slave = pty.openpty()
    run = subprocess.Popen(desk.command("export"), stdout=subprocess.PIPE, stderr=slave)
    os.close(slave)
    run.stdout.read(1000)
    time.sleep(1.5)
    out = run.stdout.read()
    run.wait(timeout=60)
    said = os.read(master, 10000)
    os.close(master)
    check("a terminal is told how far it is", re.search(rb"\d+ rows, \d+ %", said) and len(out) > 1000, said)
    check("a file of messages is not", desk.run("export").stderr == b"")


def main():
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(folder)
        desk.fill(LITTLE)
        try_values(desk)
        try_choices(desk)
        try_file(desk)
        little = memory_of(desk)
        desk.fill(MUCH)
        much = memory_of(desk)
        check("thirty times as many tickets need no more memory", 0 < much < little + 4096,
              "%d, %d KiB" % (little, much))
        try_stopping(desk)
        try_terminal(desk)
        try_moment(desk)
    tap.finish()


if __name__ == "__main__":
    main()
