#!/usr/bin/env python3
# test_broadcast_crash.py - ends the desk in the middle of a broadcast: nobody is told twice, nobody missed
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sixty complaints are a group case, Anna writes to all of them; that is more than one transaction. The desk
dies at each step that can be reached, again and again, and is started anew: in the end each complainant has
one letter, and the store is that of the run in which nothing went wrong. Prints TAP."""
import collections, os, pathlib, re, shutil, sys, tempfile
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from test_crash import CRASHING, Desk, compare

MEMBERS = 60
TIMES = ["2026-11-03T10:%02d:00+08:00" % minute for minute in range(0, 60, 5)]
WORDS = "The parcels of Tuesday are found"
# Among the letters of the mail's own transaction (13, 14), at its end (15 to 17), among those of the two
# that follow (13 and 14 again, 31 to 33), and while letters go out (21, 22, 24).
STEPS = ["13:12", "14:30", "15:1", "16:1", "17:1", "31:1", "13:70", "14:90", "32:1", "33:1", "31:2", "32:2", "33:2",
         "21:1", "22:5", "24:5"]


def complaint(number):
    return ("From: <one%d@example.org>\nTo: <complaints@desk.example>\nSubject: Parcel %d is lost\n"
            "Date: Tue, 03 Nov 2026 01:00:00 +0000\nMessage-ID: <many.%d@example.org>\n\nParcel %d never came.\n"
            % (number, number, number, number))


def order(name, to, lines, second=0):
    """the same words of the same second would count once"""
    return ("From: <anna@desk.example>\nTo: <%s>\nSubject: Re: yours\nMessage-ID: <%s@desk.example>\n"
            "Date: Tue, 03 Nov 2026 02:00:%02d +0000\n\n%s\n" % (to, name, second, lines))


def prepare(folder):
    """a desk whose group case is there, and Anna's broadcast in its mailbox"""
    desk = Desk(folder)
    for path in (desk.folder / "in/new").iterdir():
        path.unlink()
    settings = (desk.folder / "amends.yaml").read_text()
    (desk.folder / "amends.yaml").write_text(settings + "limits: {fuse_letters_per_hour: 10000}\n")
    for number in range(MEMBERS):
        desk.put("%03d" % number, complaint(number))
    desk.run(now=TIMES[0])
    tokens = {}
    for text in desk.texts():
        subject = re.search(r"(?im)^Subject:.*\[AM-(\d+)\]", text)
        if re.search(r"(?im)^To:.*anna@", text) and subject:
            tokens[int(subject.group(1))] = re.search(r"(?im)^Reply-To:\s*(?:.*<)?([^<>\s]+)>?\s*$", text).group(1)
    master = min(tokens)
    desk.put("a.master", order("master", tokens[master], "#assign me\n#group-case new"))
    desk.run(now=TIMES[1])
    for ticket, token in tokens.items():
        if ticket != master:
            desk.put("b.%d" % ticket, order("join.%d" % ticket, token, "#group-case %d" % master, ticket % 60))
    desk.run(now=TIMES[2])
    desk.put("c.broadcast", order("broadcast", tokens[master], "#broadcast\n#solved\n" + WORDS + "."))
    return desk


def copy(folder, source, name):
    """the same desk in another folder"""
    shutil.copytree(os.path.join(folder, source), os.path.join(folder, name))
    desk = Desk.__new__(Desk)
    desk.folder, desk.server = pathlib.Path(folder) / name, None
    return desk


def told(desk):
    """how often each complainant got the words"""
    return collections.Counter(re.search(r"(?im)^To:\s*(\S+)", text).group(1)
                               for text in desk.texts() if WORDS in text and "anna@" not in
                               re.search(r"(?im)^To:.*$", text).group(0))


def main():
    with tempfile.TemporaryDirectory() as folder:
        prepare(os.path.join(folder, "first"))
        undisturbed = copy(folder, "first", "quiet")
        undisturbed.run(now=TIMES[3])
        good = told(undisturbed)
        compare("each of %d complainants is told once" % MEMBERS,
                len(good) == MEMBERS and set(good.values()) == {1}, good)
        state = undisturbed.state()
        for step in STEPS:
            desk = copy(folder, "first", "step%s" % step.replace(":", "-"))
            killed = desk.run(CRASHING, step, now=TIMES[3]) != 0
            desk.run(now=TIMES[3])
            same = desk.state() == state
            compare("dies at %s: nobody twice, nobody missed" % step, killed and same and told(desk) == good,
                    "killed %s, same state %s, told %s" % (killed, same, told(desk) - good))
    print("1..%d" % compare.count)
    return 1 if compare.failed else 0


if __name__ == "__main__":
    sys.exit(main())
