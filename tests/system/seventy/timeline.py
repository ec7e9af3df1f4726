# timeline.py - what everybody got in the end: the timeline as text, and whether each letter came once
# SPDX-License-Identifier: GPL-3.0-or-later
import re
from collections import Counter

from servers.ports import wait_for

ROLES = ["complainant", "agent", "manager"]
DATE = re.compile(r"\d\d:\d\d|\d+月\d+日|\b\d{1,2} (Jan|Feb|Oct|Nov|Dec|Sep)\b")
DATED = {"acknowledgement", "new-ticket", "clocks-due", "progress", "holding", "promise-due", "receipt"}
WHOLE = {"final", "commands-refused"}
LAST_WORDS = re.compile(r"Correct the line|请改正")      # of a refusal; what may be typed follows


def arrived(life):
    """(instant, role, kind, letter) of all mails that came to people."""
    found = []
    for role in ROLES:
        person = life.people[role]
        for letter in person.mails():
            found.append((letter["date"].datetime, role, life.kind_of(person, letter) or "?", letter))
    return found


def wrong_letters(life):
    """Letters that were written and did not come, or came twice; mails that nobody wrote."""
    wrote = Counter((row[0], row[1]) for row in life.desk.letters())

    def difference():
        got = Counter((life.people[role].address, letter["message-id"].strip().strip("<>"))
                      for _, role, _, letter in arrived(life))
        return {"lost": dict(wrote - got), "doubled": dict(got - wrote)} if got != wrote else None
    wait_for(lambda: not difference())
    return difference()


def promises(letter):
    """The lines of a letter that name a date or a time of day, without what is quoted from its author."""
    text = letter.get_body(("plain",)).get_content()
    return [" ".join(line.split()) for line in text.splitlines()
            if DATE.search(line) and not line.startswith(">")]


def words_of(kind, letter):
    """What of a letter is compared."""
    if kind in WHOLE:
        text = LAST_WORDS.split(letter.get_body(("plain",)).get_content())[0]
        return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    return promises(letter) if kind in DATED else []


def without_tag(text):
    """Tags are signed with a key, and are nobody's business."""
    return re.sub(r"\[(AM-\d+)-[A-Z0-9]+\]", r"[\1-TAG]", text)


def show(life):
    """Day by day, by the clock of the desk's wall: what was written, and which letter went to whom."""
    zone = life.course.zone
    rows = [(when, 0, "  " + what, []) for when, what in life.notes]
    for when, role, kind, letter in arrived(life):
        subject = " ".join(str(letter["subject"]).split())
        rows.append((when, 1 + ROLES.index(role), "%-18s to the %s" % (kind, role),
                     [without_tag(line) for line in [subject, *words_of(kind, letter)]]))
    lines, day = [], None
    for when, _, what, more in sorted(rows, key=lambda row: row[:3]):
        local = when.astimezone(zone)
        if local.date() != day:
            day = local.date()
            lines += ["", "%s, day %d" % (local.strftime("%Y-%m-%d %a %Z"), (day - life.course.begin).days)]
        lines.append(("  %s  %s" % (local.strftime("%H:%M"), what)).rstrip())
        lines += ["           " + line for line in more]
    return "\n".join(lines[1:]) + "\n"
