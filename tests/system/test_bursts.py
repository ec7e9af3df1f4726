#!/usr/bin/env python3
# test_bursts.py - amends bursts finds what many complain of at once, in English and Chinese
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk gets complaints of all kinds over two weeks, and in one morning seven of a leaking kettle and six of
a rice cooker whose coating comes off. `amends bursts` tells of these two, and before that morning of none.
Prints TAP."""
import os, pathlib, subprocess, tempfile

from servers.tap import Tap

AMENDS = os.environ.get("AMENDS", "build/amends")
tap = Tap()
check = tap.check
SETTINGS = """
desk: {name: Example Ltd, address: complaints@desk.example, key_file: key, store: amends.db}
people:
  - {name: anna, display: Anna Berg, addresses: [anna@desk.example]}
queues:
  - {name: quality, agents: [anna]}
mailboxes:
  - {name: complaints, maildir: in}
delivery: {maildir: out}
"""
USUAL = ["My parcel should have been here on Monday.", "The man on the telephone hung up on me.",
         "You have charged the lamp two times.", "快递说好周一到，到现在也没人知道在哪里。", "十元优惠券结账时用不了。",
         "The kettle leaks at the bottom.", "发票金额和订单不一样。", "I still have no refund for the blender."]
KETTLES = ["The kettle leaks at the bottom and the whole table was wet.", "My new kettle leaks at the bottom. Help!",
           "Since yesterday the kettle leaks water at the bottom.", "The kettle leaks at the bottom when it boils.",
           "I bought a kettle and it leaks at the bottom.", "Kettle leaks at the bottom, I want my money back.",
           "Why does the kettle leak? It leaks at the bottom."]
COOKERS = ["电饭煲内胆的涂层掉了，米饭里都是黑渣。", "新买的电饭煲内胆的涂层脱落，饭里有黑渣。", "电饭煲才用三次，内胆的涂层就掉了。",
           "你们的电饭煲内胆的涂层掉了，谁敢吃。", "电饭煲内胆的涂层掉了，要求退款。", "煮饭时电饭煲内胆的涂层掉了，都是黑渣。"]


class Desk:
    """A desk with a mailbox and a clock that the test sets"""
    def __init__(self, folder):
        self.folder, self.count = pathlib.Path(folder), 0
        for part in ("in/new", "in/cur", "in/tmp", "out/new", "out/cur", "out/tmp"):
            (self.folder / part).mkdir(parents=True)
        (self.folder / "key").write_text("jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q=")
        (self.folder / "key").chmod(0o600)
        (self.folder / "amends.yaml").write_text(SETTINGS)

    def put(self, text):
        self.count += 1
        (self.folder / "in/new" / ("%03d" % self.count)).write_text(
            "From: <one%d@example.org>\nTo: <complaints@desk.example>\nSubject: =?utf-8?Q?Nr?= %d\n"
            "Message-ID: <burst.%d@example.org>\nContent-Type: text/plain; charset=utf-8\n"
            "Content-Transfer-Encoding: 8bit\n\n%s\n" % (self.count, self.count, self.count, text))

    def run(self, command, now, *more):
        return subprocess.run([AMENDS, command, "-c", str(self.folder / "amends.yaml"), "--now", now, *more],
                              capture_output=True, text=True, timeout=60)


def check_by_itself():
    """As many at once as the desk sketches in one pass: they are compared all the same, and told once."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(folder)
        path = desk.folder / "amends.yaml"
        path.write_text(path.read_text().replace(
            "people:", "people:\n  - {name: ruth, display: Ruth Weiss, role: manager, addresses: [ruth@desk.example]}")
            .replace("agents: [anna]", "agents: [anna], manager: ruth"))
        for number in range(50):
            desk.put(KETTLES[number % 7])
        desk.run("once", "2026-11-15T09:00:00+08:00")
        desk.run("once", "2026-11-15T09:40:00+08:00")
        desk.run("once", "2026-11-15T11:40:00+08:00")
        told = [one for one in (path.read_text() for path in (desk.folder / "out/new").iterdir())
                if "To: \"Ruth Weiss\"" in one or "To: Ruth Weiss" in one]
        check("the manager hears of fifty once", len(told) == 1 and "50 like complaints in 6 h" in told[0],
              "\n".join(told)[:2000])


def main():
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(folder)
        for day in range(1, 15):
            for number in (0, 1, 2):
                desk.put(USUAL[(3 * day + number) % len(USUAL)])
            desk.run("once", "2026-11-%02dT09:00:00+08:00" % day)
        quiet = desk.run("bursts", "2026-11-14T10:00:00+08:00")
        check("usual complaints are no burst", quiet.returncode == 1 and quiet.stdout == "",
              quiet.stdout + quiet.stderr)
        for number in range(7):
            desk.put(KETTLES[number])
            if number < 6:
                desk.put(COOKERS[number])
            desk.run("once", "2026-11-15T%02d:30:00+08:00" % (8 + number // 2))
        told = desk.run("bursts", "2026-11-15T12:30:00+08:00")
        heads = [line for line in told.stdout.splitlines() if not line.startswith(" ")]
        check("two bursts are told of, the larger one first", told.returncode == 0 and len(heads) == 2 and
              heads[0].startswith("7 like complaints in 6 h, first AM-1043;") and
              heads[1].startswith("6 like complaints in 6 h, first AM-1044; 0 in the 28 days before"),
              told.stdout + told.stderr)
        check("each complaint of a burst is named", told.stdout.count("@example.org") == 13, told.stdout)
        later = desk.run("bursts", "2026-11-15T23:30:00+08:00")
        check("it is over when its hours are", later.returncode == 1, later.stdout)
        day = desk.run("bursts", "2026-11-15T23:30:00+08:00", "--hours", "24")
        check("a longer look finds it", day.returncode == 0 and "7 like complaints in 24 h" in day.stdout, day.stdout)
        wrong = desk.run("bursts", "2026-11-15T23:30:00+08:00", "--hours", "0")
        check("a wrong number of hours is refused", wrong.returncode not in (0, 1) and "--hours" in wrong.stderr,
              wrong.stderr)
    check_by_itself()
    tap.finish()


if __name__ == "__main__":
    main()
