#!/usr/bin/env -S python3 -B
# run_calendar_events.py - all letters that go by themselves, over each event of the calendar, in both languages
# SPDX-License-Identifier: GPL-3.0-or-later
"""calendar-events/everything.story is played by "amends simulate" from the eve of each event: who gets which letter
when, and each line of it that names a date, is compared with calendar-events/EVENT.txt; REWRITE_GOLDEN=1 writes
these anew.
What must be so in all of them is checked besides: each letter comes once, to readers of both languages, in their words,
and staff is told of clocks in hours that are worked. Prints TAP."""
import collections, difflib, os, pathlib, re, subprocess, sys, tempfile
from datetime import date, datetime, timedelta

HERE = pathlib.Path(__file__).resolve().parent / "calendar-events"
AMENDS = os.environ.get("AMENDS", "amends")
LETTER = re.compile(r"  (\d\d:\d\d)  (\S+) +(\S+)$")
# Of the letters' lines those that name a day; not the facts of a ticket, and not when something was.
DAY = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|\d月\d+日")
FACT = re.compile(r"^(?!接下来|What happens)[^，。;；]{0,60}[:：] ?"
                  r"(today|tomorrow|yesterday|[A-Z][a-z]{2} \d|\d+月|\d{4}年|今天|明天|昨天)")
PAST = re.compile(r"^ +((to|yester)day, )?\w{3} \d+ \w{3}( \d{4})?, \d\d:\d\d$|^ +[^，。]*日[^，。]*）\d+:\d\d$")
CHINESE = {"zhao.lei@example.cn", "sun.fei@example.cn", "qian.bo@example.cn", "li.jun@example.cn", "he.ping@example.cn",
           "wu.lan@example.cn", "lina@desk.example", "zhou@desk.example", "finance@example.cn"}
STAFF = {"anna@desk.example", "lina@desk.example", "mia@desk.example", "zhou@desk.example"}
# Who gets each letter, how often: nobody does anything after the first day.
ONCE = [("holding", ["emma.hall", "zhao.lei"]), ("progress", ["per.lund", "sun.fei"]),
        ("promise-due", ["anna", "lina"]), ("closed-unanswered", ["ida.berg", "qian.bo"]),
        ("options-reminder", ["tom.reed", "li.jun"]), ("options-expired", ["anna", "lina"]),
        ("department-reminder", ["laboratory", "finance"]), ("department-late", ["anna", "lina"]),
        ("still-well", ["amy.ross", "wu.lan"]), ("survey", ["amy.ross", "wu.lan"]),
        ("survey-reminder", ["amy.ross", "wu.lan"])]
TWICE = [("reminder", ["ida.berg", "qian.bo"])]
# After a week without a desk these are put off at once, and others hear something first.
LATER = {("a-week-down", "progress"): ["tom.reed", "li.jun"]}
UNASKED_ONCE = {kind for kind, _ in ONCE}
FIRST = {"new-ticket", "receipt", "answer", "options", "department-asked"}

# name: desk, first instant, what is added to the story, days on which nobody works besides weekends, made up
EVENTS = {
    "clocks-go-forward": ("london", "2026-03-27T15:00:00+00:00", "", ["2026-04-03", "2026-04-06"], []),
    "clocks-go-back": ("london", "2026-10-23T15:00:00+01:00", "", [], []),
    "new-year": ("shanghai", "2025-12-31T16:00:00+08:00", "", ["2026-01-01", "2026-01-02"], ["2026-01-04"]),
    "golden-week": ("shanghai", "2026-09-30T16:00:00+08:00", "",
                    ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"], ["2026-10-10"]),
    "a-clock-set-back": ("london", "2026-11-03T10:00:00+00:00",
                         "+2d\nat 2026-10-22T10:00:00+01:00\n+3h\nat 2026-11-05T10:00:00+00:00\n", [], []),
    "a-week-down": ("shanghai", "2026-11-03T09:00:00+08:00", "+1d\ndown +7d\n", [], []),
}
DAYS = timedelta(days=36)


class Event:
    """What one event has brought: (instant, kind, recipient, subject, words)"""
    def __init__(self, name):
        self.name = name
        desk, begin, more, closed, made_up = EVENTS[name]
        self.begin = datetime.fromisoformat(begin).replace(tzinfo=None)
        self.hours = {"london": [(9, 17)], "shanghai": [(9, 12), (13, 18)]}[desk]
        self.closed, self.made_up = (set(map(date.fromisoformat, days)) for days in (closed, made_up))
        with tempfile.TemporaryDirectory() as folder:
            story = pathlib.Path(folder) / "everything.story"
            story.write_text((HERE / "everything.story").read_text(encoding="utf-8") + more, encoding="utf-8")
            said = subprocess.run([AMENDS, "simulate", "--config", HERE / (desk + ".yaml"), "--letters", "--now", begin,
                                   "--until", "%dd" % DAYS.days, story], env={**os.environ, "TMPDIR": folder},
                                  stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False)
        self.error = said.stderr.decode("utf-8", "replace")
        self.letters = list(self.read(re.sub(r"\[(AM-\d+)-[A-Z0-9]+\]", r"[\1-TAG]", said.stdout.decode())))

    def read(self, text):
        day, letter = None, None
        for line in text.splitlines():
            found = LETTER.match(line)
            if re.match(r"\d{4}-\d\d-\d\d ", line):
                day = line[:10]
            elif found:
                letter = [datetime.fromisoformat("%s %s" % (day, found[1])), found[2], found[3], None, []]
                yield letter
            elif line.startswith("         |"):
                letter[4].append(line[11:])
            elif line.startswith("         ") and letter[3] is None:
                letter[3] = line.strip()

    def by_itself(self):
        return [letter for letter in self.letters if letter[1] not in FIRST]

    def is_worked(self, when):
        day = when.date()
        is_day = day in self.made_up or (when.weekday() < 5 and day not in self.closed)
        clock = when.hour + when.minute / 60
        return is_day and any(first <= clock <= last for first, last in self.hours)

    def count(self, kind, name):
        return sum(letter[1] == kind and letter[2].split("@")[0] == name for letter in self.letters)


def dated(words):
    """The lines that name a day, without what a letter says of the ticket as it stands."""
    return [line.strip() for line in words if DAY.search(line) and not FACT.match(line) and not PAST.match(line)]


def show(event):
    lines, day = [], None
    for when, kind, who, subject, words in event.by_itself():
        if when.date() != day:
            day = when.date()
            lines += ["", day.strftime("%Y-%m-%d %a")]
        lines.append("  %s  %-19s %s" % (when.strftime("%H:%M"), kind, who))
        lines.append("         " + subject)
        counted = collections.Counter(dated(words))
        lines += ["         | %s%s" % (line, " (%d times)" % times if times > 1 else "")
                  for line, times in counted.items()]
    return "\n".join(lines[1:]) + "\n"


def wrong_counts(event):
    rows = [(kind, LATER.get((event.name, kind), names), 1) for kind, names in ONCE]
    wrong = ["%s to %s: %d" % (kind, name, event.count(kind, name))
             for kind, names, wanted in rows + [(kind, names, 2) for kind, names in TWICE]
             for name in names if event.count(kind, name) != wanted]
    wrong += ["nothing of clocks to " + who for who in STAFF if not event.count("clocks-due", who.split("@")[0])]
    twice = collections.Counter((kind, who, subject) for _, kind, who, subject, _ in event.letters
                                if kind in UNASKED_ONCE)
    return wrong + ["%s to %s came %d times: %s" % (*key[:2], times, key[2])
                    for key, times in twice.items() if times > 1]


def wrong_words(event):
    """Dates in the words of another language; ISO dates, which are no words."""
    for when, kind, who, _, words in event.by_itself():
        for line in dated(words):
            is_chinese = bool(re.search(r"\d月\d+日", line))
            if is_chinese != (who in CHINESE) or re.search(r"\d{4}-\d\d-\d\d", line):
                yield "%s %s to %s: %s" % (when, kind, who, line)


def wrong_hours(event):
    return ["%s %s" % (letter[0], letter[2]) for letter in event.letters
            if letter[1] == "clocks-due" and not event.is_worked(letter[0])]


def several_mails(event):
    """Of clocks to one person at one time."""
    told = collections.Counter((letter[0], letter[2]) for letter in event.letters if letter[1] == "clocks-due")
    return [key for key, times in told.items() if times > 1]


def check(name, good, detail=""):
    check.count += 1
    check.failed += not good
    print("%s %d - %s" % ("ok" if good else "not ok", check.count, name), flush=True)
    for line in [] if good else str(detail).splitlines()[:60]:
        print("# " + line)


check.count = check.failed = 0


def main():
    for name in EVENTS:
        event, where = Event(name), name.replace("-", " ")
        got, golden = show(event), HERE / (name + ".txt")
        if os.environ.get("REWRITE_GOLDEN"):
            golden.write_text(got, encoding="utf-8")
        expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
        check("%s: letters and their dates, line for line" % where, got == expected, event.error + "\n".join(
            difflib.unified_diff(expected.splitlines(), got.splitlines(), lineterm="")))
        for what, wrong in [("each letter comes once, to readers of both languages", wrong_counts(event)),
                            ("dates are in the words of their reader", list(wrong_words(event))),
                            ("staff is told of clocks when it works", wrong_hours(event)),
                            ("and by one mail at a time", several_mails(event))]:
            check("%s: %s" % (where, what), not wrong, "\n".join(map(str, wrong)))
    print("1..%d" % check.count)
    return check.failed > 0


if __name__ == "__main__":
    sys.exit(main())
