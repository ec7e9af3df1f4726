#!/usr/bin/env -S python3 -B
# test_manager_mail.py - what goes to a manager by mail is without the tickets that name her, to the last number
# SPDX-License-Identifier: GPL-3.0-or-later
"""A week's tickets, of which one names the manager: others came out of it, belong to its group case, were merged into
it. Her weekly digest and its workbook are opened and searched. Another manager gets all of it. Prints TAP."""
import email, email.policy, io, os, pathlib, re, sqlite3, subprocess, tempfile, zipfile
from datetime import datetime, timezone

from servers.tap import Tap

AMENDS = os.environ.get("AMENDS", "build/amends")
tap = Tap()
check = tap.check
SETTINGS = """
desk: {name: Example Ltd, address: complaints@desk.example, key_file: key, store: amends.db, time_zone: Asia/Shanghai}
people:
  - {name: anna, display: Anna Berg, addresses: [anna@desk.example]}
  - {name: mia, display: Mia Wong, role: manager, addresses: [mia@desk.example]}
  - {name: hua, display: Lin Hua, role: manager, addresses: [hua@desk.example], language: zh}
queues:
  - {name: quality, agents: [anna, hua], manager: mia}
digests:
  - person: mia
  - person: hua
mailboxes:
  - {name: complaints, maildir: in}
delivery: {maildir: out}
clocks: {owner: 0, progress: 0, notices: no}
"""
HIDDEN, CAME_OUT, IN_GROUP, MERGED, PLAIN = range(1001, 1006)


def at(text):
    return int(datetime.fromisoformat(text).timestamp())


class Desk:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        for part in ("in/new", "in/cur", "in/tmp", "out/new", "out/cur", "out/tmp"):
            (self.folder / part).mkdir(parents=True)
        (self.folder / "key").write_text("jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q=")
        (self.folder / "key").chmod(0o600)
        (self.folder / "amends.yaml").write_text(SETTINGS)

    def once(self, now):
        return subprocess.run([AMENDS, "once", "-c", str(self.folder / "amends.yaml"), "--now", now],
                              capture_output=True, timeout=60)

    def fill(self):
        opened = at("2026-11-04T10:00:00+08:00")
        with sqlite3.connect(self.folder / "amends.db") as store:
            for ticket in range(HIDDEN, PLAIN + 1):
                is_hidden = ticket == HIDDEN
                store.execute(
                    "INSERT INTO ticket (id, subject, complainant, complainant_key, language, queue, owner, category,"
                    " cause, stage, waiting_on, outcome, created_at, updated_at, answer_by, solve_by,"
                    " first_answered_at, resolved_at, closed_at, merged_into, linked_to, reopened_count,"
                    " automatic_letters, is_spam) VALUES (?, ?, ?, ?, 'en', 'quality', 'anna', ?, ?, 'closed', 'agent',"
                    " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1, 0)",
                    (ticket, "Zebra" if is_hidden else "Kettle", *["zebra@x.test" if is_hidden else "p@x.test"] * 2,
                     "privacy" if is_hidden else "billing", "service/rude" if is_hidden else None,
                     "dismissed" if is_hidden else "upheld", opened + ticket, opened, opened + 86400, opened + 172800,
                     opened + 9000, opened + 9000, opened + 9000, HIDDEN if ticket == MERGED else None,
                     HIDDEN if ticket == CAME_OUT else None))
            store.execute("INSERT INTO group_case VALUES (?, ?, 0)", (HIDDEN, opened))
            for ticket in (HIDDEN, IN_GROUP):
                store.execute("INSERT INTO group_member VALUES (?, ?, ?)", (ticket, HIDDEN, opened))
            store.execute("INSERT INTO ticket_conflict (ticket, person, mail) VALUES (?, 'mia', 0)", (HIDDEN,))
            store.execute("INSERT INTO offer VALUES (1, ?, 'accepted', 'anna', NULL, 0, ?, 0, 0, 0, 0, 0, ?, 0)",
                          (HIDDEN, opened, opened + 100))
            store.execute("INSERT INTO offer_option VALUES (1, 0, 'refund', 'w', 77777, 'EUR')")
            store.execute("INSERT INTO survey (ticket, address, address_key, sent_at, until, reminded_at, voted_at,"
                          " score, kind, vote) VALUES (?, 'a', 'a', ?, 0, 0, ?, 1, 'csat', 1)",
                          (HIDDEN, opened + 9001, opened + 9002))

    def letters_to(self, person):
        found = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
                 for path in sorted((self.folder / "out/new").iterdir())]
        return [letter for letter in found if person in letter["To"]]


def sheets(letter):
    """Name -> rows of cells of the workbook, as text"""
    book = next((part for part in letter.walk() if (part.get_filename() or "").endswith(".xlsx")), None)
    if book is None:
        return {}
    found = {}
    with zipfile.ZipFile(io.BytesIO(book.get_content())) as parts:
        names = re.findall(r'<sheet name="([^"]+)"', parts.read("xl/workbook.xml").decode())
        for place, name in enumerate(names, 1):
            text = parts.read("xl/worksheets/sheet%d.xml" % place).decode()
            found[name] = [re.findall(r"<(?:v|t)[^>]*>([^<]*)</(?:v|t)>", row)
                           for row in re.findall(r"<row .*?</row>", text, re.S)]
    return found


def words_of(letter):
    """All that can be read in it: both bodies, the subject, and every cell"""
    bodies = [letter.get_body((kind,)).get_content() for kind in ("plain", "html")]
    cells = [cell for rows in sheets(letter).values() for row in rows for cell in row]
    return "\n".join([letter["Subject"], *bodies, *cells])


SECRETS = ("Zebra", "zebra@", "777.77", "privacy", "dismissed", "不予受理", "service/rude")


def main():
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(folder)
        begun = desk.once("2026-11-01T10:00:00+08:00")
        desk.fill()
        done = desk.once("2026-11-09T09:00:00+08:00")
        hers, his = ([letter for letter in desk.letters_to(one) if sheets(letter)] for one in ("mia@", "hua@"))
        check("both managers get a digest of the week with a workbook", len(hers) == 1 and len(his) == 1,
              "%s %s" % (begun.stderr, done.stderr))
        told, all_of_it = words_of(hers[0]), words_of(his[0])
        check("his has the ticket that names her", all(one in all_of_it for one in ("Zebra", "zebra@", "777.77")) and
              str(HIDDEN) in all_of_it, all_of_it)
        check("hers has nothing of it", not [one for one in SECRETS if one in told],
              [one for one in SECRETS if one in told])
        check("nor its number beside tickets that came out of it or are in its group case",
              str(HIDDEN) not in told, [line for line in told.splitlines() if str(HIDDEN) in line])
        check("what was merged into it is a part of it, the others are there", "AM-%d" % MERGED not in told and
              all("AM-%d" % one in told for one in (CAME_OUT, IN_GROUP, PLAIN)), told)
        figures = {row[0]: row[1] for row in sheets(hers[0])["Summary"] if len(row) > 1}
        check("and it is in no sum", (figures["Received"], figures["Closed"], figures.get("Surveys answered")) ==
              ("3", "3", "0") and not sheets(hers[0])["Remedies"][1:], figures)
    tap.finish()


if __name__ == "__main__":
    main()
