#!/usr/bin/env python3
# test_clock_crash.py - ends the desk while clocks strike: each level of each clock is told once, also a week later
# SPDX-License-Identifier: GPL-3.0-or-later
"""Five complaints in two languages: one that nobody takes, one that is promised something, one that waits for its
complainant, one with an offer, one with a question to a department. The quiet run goes from one thing that is due to
the next, for sixteen days. At each of these times the desk dies at each step of each of its transactions, and is
started anew: the store and the letters are those of the quiet run. At every fifth it also dies while letters go out,
and comes up only a week later: the store is that of a desk that was down for the week, and staff gets one mail each.
Prints TAP."""
import collections, os, pathlib, re, shutil, sys, tempfile
from datetime import datetime, timedelta, timezone
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from test_crash import CRASHING, Desk, compare, difference

BEGIN = datetime(2026, 11, 3, 1, 0, tzinfo=timezone.utc)
DAYS, WEEK = timedelta(days=16), timedelta(days=7)
SETTINGS = """
desk: {name: Example Ltd, address: complaints@desk.example, key_file: key, store: amends.db, time_zone: Asia/Shanghai}
people:
  - {name: anna, display: Anna Berg, addresses: [anna@desk.example]}
  - {name: lina, display: Li Na, addresses: [lina@desk.example], language: zh}
  - {name: mia, display: Mia Wong, role: manager, addresses: [mia@desk.example]}
queues: [{name: quality, agents: [anna, lina], manager: mia}]
departments: [{name: finance, addresses: [finance@desk.example], language: zh, answer_within: 24h}]
mailboxes: [{name: complaints, maildir: in}]
delivery: {maildir: out}
promises: {legal_profile: cn-finance}
answers: {tone_check: off, collision_window: 0}
"""
WORDS = [("The kettle leaks", "The kettle leaks at the handle."), ("水壶漏水", "您好，我买的水壶把手处漏水，请尽快处理。"),
         ("Parcel is late", "My parcel has not come yet."), ("重复扣款", "您好，我的账户被重复扣款，请尽快处理。"),
         ("The lamp flickers", "The lamp flickers since Monday.")]
ORDERS = [None, "#promise 30h call back", "#assign me\n#pending\n\nThank you, and we are sorry. Which parcel is it?",
          "#assign me\n#offer A refund 20 CNY / B new card", "#assign me\n#forward finance\nWhich booking is right?"]
# For the commit, its middle and its end; among the letters; while they go out.
WATCH, OTHERS = (31, 32, 33), (14, 21, 22, 24, 25)
STAFF = ("anna@desk.example", "lina@desk.example", "mia@desk.example")
NEXT = """SELECT min(at) FROM (SELECT min(due_at) AS at FROM deadline
          UNION ALL SELECT min(next_at) FROM ticket_clock WHERE next_at > 0)"""


def mail(sender, to, name, subject, text):
    return ("From: <%s>\nTo: <%s>\nSubject: %s\nDate: Tue, 03 Nov 2026 01:00:00 +0000\nMessage-ID: <%s@example.org>\n"
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n%s\n"
            % (sender, to, subject, name, text))


class Clocks(Desk):
    """A desk whose clocks run."""
    def __init__(self, folder):
        super().__init__(folder)
        for path in (self.folder / "in/new").iterdir():
            path.unlink()
        (self.folder / "amends.yaml").write_text(SETTINGS, encoding="utf-8")

    def at(self, when, crash_at=None):
        """TRUE if it was killed"""
        return self.run(CRASHING, crash_at, when.isoformat()) != 0

    def next_due(self):
        return datetime.fromtimestamp(self.rows(NEXT)[0][0] or 2 ** 32, timezone.utc)

    def state(self):
        return super().state() + [
            self.rows("select * from ticket_clock order by ticket, clock"),
            self.rows("select ticket, at, name, detail from history order by event, ticket"),
            self.rows("select ticket, kind, state, due_at, reminded_at from promise order by ticket, due_at")]

    def struck(self):
        """How often each level of each clock was told: (ticket, "solution, passed", due) and so on"""
        return collections.Counter((ticket, detail.split(":")[0]) for ticket, detail in self.rows(
            "select ticket, detail from history where name = 'clock_struck'"))

    def letters_since(self, letter):
        return collections.Counter(self.rows("select kind, recipient, coalesce(ticket, 0) from letter where id > %d"
                                             % letter))

    def newest(self):
        return self.rows("select coalesce(max(id), 0) from letter")[0][0]


def copy(desk, name):
    """The same desk in another folder."""
    target = desk.folder.parent / name
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(desk.folder, target)
    other = Clocks.__new__(Clocks)
    other.folder, other.server = target, None
    return other


def begin(folder):
    """Complaints, and what the agent makes of them."""
    desk = Clocks(folder)
    for number, (subject, text) in enumerate(WORDS):
        desk.put("%02d" % number, mail("one%d@example.org" % number, "complaints@desk.example", "c%d" % number,
                                       subject, text))
        desk.at(BEGIN)
    for text in desk.texts():
        found = re.search(r"(?im)^Subject:.*\[AM-100(\d)\]", text)
        if found and re.search(r"(?im)^To:.*anna@", text) and ORDERS[int(found.group(1)) - 1]:
            reply_to = re.search(r"(?im)^Reply-To:\s*(?:.*<)?([^<>\s]+)>?\s*$", text).group(1)
            number = int(found.group(1)) - 1
            desk.put("a%02d" % number, mail("anna@desk.example", reply_to, "a%d" % number, "Re: yours", ORDERS[number]))
    desk.at(BEGIN + timedelta(minutes=1))
    return desk


def die_everywhere(before, after, when, steps):
    """At each of these steps, the first time and the second and so on until it is not reached any more."""
    wrong, deaths, state, letters = [], 0, after.state(), after.arrived()
    for step in steps:
        for nth in range(1, 4 if step in WATCH else 2):
            desk = copy(before, "dying")
            if not desk.at(when, "%d:%d" % (step, nth)):
                break
            deaths += 1
            desk.at(when)
            if desk.state() != state or desk.arrived() != letters:
                wrong.append("step %d:%d\n%s" % (step, nth, difference(state, desk.state())))
    return deaths, wrong


def die_for_a_week(before, when):
    """What was committed before the end is told, the rest a week later: once, and staff by one mail each."""
    wrong, later = [], when + WEEK
    down = copy(before, "down")
    down.at(later)
    for step in WATCH:
        desk = copy(before, "dying")
        desk.at(when, "%d:1" % step)
        committed = desk.newest()
        desk.at(later)
        told = desk.letters_since(committed)
        if step != WATCH[-1] and desk.state() != down.state():
            wrong.append("step %d\n%s" % (step, difference(down.state(), desk.state())))
        several = {key: count for key, count in told.items() if count > 1}
        mails = collections.Counter(who for (kind, who, _), count in told.items() if kind == "clocks-due")
        if several or any(count > 1 for count in mails.values()) or desk.arrived() != sorted(set(desk.arrived())):
            wrong.append("step %d: %s %s" % (step, several, mails))
    return wrong


def main():
    with tempfile.TemporaryDirectory() as folder:
        desk = begin(os.path.join(folder, "quiet"))
        times, deaths, wrong, wrong_later = 0, 0, [], []
        while (when := desk.next_due()) < BEGIN + DAYS:
            before = copy(desk, "before")
            desk.at(when)
            times += 1
            died, faults = die_everywhere(before, desk, when, (*WATCH, *OTHERS) if times % 5 == 0 else WATCH)
            deaths += died
            wrong += ["%s %s" % (when, fault) for fault in faults]
            if times % 5 == 0:
                wrong_later += ["%s %s" % (when, fault) for fault in die_for_a_week(before, when)]
        kinds = {row[3] for row in desk.rows("select id, ticket, state, kind from letter")}
        struck = desk.struck()
    compare("all letters that go by themselves are among those of the quiet run",
            kinds >= {"holding", "progress", "clocks-due", "promise-due", "reminder", "options-reminder",
                      "options-expired", "department-reminder", "department-late"}, kinds)
    twice = [key for key, count in struck.items() if count > 1 and not key[1].endswith("near")]
    compare("each level of each clock was told once", len(struck) > 30 and not twice, struck)
    compare("it died at %d times, %d deaths in all" % (times, deaths), times > 15 and deaths > 60)
    compare("wherever it dies, it goes on as if nothing had happened", not wrong, "\n".join(wrong))
    compare("after a week without it everything is told once, and staff by one mail", not wrong_later,
            "\n".join(wrong_later))
    print("1..%d" % compare.count)
    return 1 if compare.failed else 0


if __name__ == "__main__":
    sys.exit(main())
