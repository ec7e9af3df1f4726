#!/usr/bin/env python3
# test_workbook.py - a workbook opens in LibreOffice, and its sums are those of its rows
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk with a year of 20,000 random tickets is exported as a workbook, two months of it and the whole, in both
languages. LibreOffice reads it and writes each sheet as CSV; the sheet of tickets is compared with the store, every sum
is worked out again, naively, from that sheet, and what kind of value LibreOffice takes each cell for is looked at.
Prints TAP."""
import collections, csv, datetime, math, os, pathlib, random, re, shutil, sqlite3, subprocess, tempfile, zipfile
import xml.etree.ElementTree, zoneinfo

from servers.tap import Tap

AMENDS = os.environ.get("AMENDS", "build/amends")
tap = Tap()
check = tap.check
SETTINGS = """
desk: {name: Example Ltd, address: complaints@desk.example, key_file: key, store: amends.db,
  time_zone: Europe/London}
people:
  - {name: anna, display: Anna Berg, addresses: [anna@desk.example]}
queues:
  - {name: quality, agents: [anna]}
  - {name: shop, agents: [anna]}
mailboxes:
  - {name: complaints, maildir: in}
delivery: {maildir: out}
"""
ZONE = zoneinfo.ZoneInfo("Europe/London")
FROM, UNTIL = (datetime.datetime(2026, month, 1, tzinfo=ZONE) for month in (3, 5))
BEGUN, ENDED = (datetime.datetime(year, 10, 1, tzinfo=ZONE) for year in (2025, 2026))
NOW = "2026-11-01T00:00:00Z"
HOUR, FIRST, COUNT = 3600, 1001, 20000
# All sheets, one file each; cells as they are and not as they are shown; dates in the form of their format.
EACH_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,%s,false,false,false,-1"
SUBJECTS = ["Kettle leaks", "=1+1", "水壶坏了", 'the "new" one, again', "two\nlines", "+86 21 5555", "_x0041_ stays",
            "-5 %",
            "2026-01-01", "TRUE", "007"]


def stamp(when):
    return int(when.timestamp())


class Desk:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        for part in ("in/new", "in/cur", "in/tmp", "out/new", "out/cur", "out/tmp"):
            (self.folder / part).mkdir(parents=True)
        (self.folder / "key").write_text("jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q=")
        (self.folder / "key").chmod(0o600)
        (self.folder / "amends.yaml").write_text(SETTINGS)
        self.run("once")

    def run(self, *words):
        return subprocess.run([AMENDS, words[0], "-c", str(self.folder / "amends.yaml"), *words[1:]],
                              capture_output=True, timeout=120)

    def fill(self, seed):
        """Tickets of a year, of which some are answered, closed, spam, merged, voted on"""
        chance = random.Random(seed)
        start, apart = stamp(BEGUN), (stamp(ENDED) - stamp(BEGUN)) // COUNT
        with sqlite3.connect(self.folder / "amends.db") as store:
            for n in range(COUNT):
                ticket, at = FIRST + n, start + n * apart + chance.randrange(apart)
                answered = at + chance.randrange(60 * HOUR) if chance.random() < 0.8 else 0
                resolved = answered + chance.randrange(300 * HOUR) if answered and chance.random() < 0.8 else 0
                closed = resolved + 72 * HOUR if resolved and chance.random() < 0.9 else 0
                if not resolved and chance.random() < 0.1:
                    closed = at + chance.randrange(90 * HOUR)
                store.execute(
                    "INSERT INTO ticket (id, subject, complainant, complainant_key, language, queue, owner, category,"
                    " cause, stage, waiting_on, outcome, created_at, updated_at, answer_by, solve_by,"
                    " first_answered_at, resolved_at, closed_at, merged_into, reopened_count, automatic_letters,"
                    " is_spam)"
                    " VALUES (?,?,?,?,'en',?,?,?,?,?,'agent',?,?,?,?,?,?,?,?,?,?,1,?)",
                    (ticket, chance.choice(SUBJECTS), "p%d@example.org" % n, "p%d@example.org" % n,
                     chance.choice(["quality", "shop"]), chance.choice(["anna", None]),
                     chance.choice(["billing", "safety", "logistics", None]),
                     chance.choice(["logistics/late", None]) if closed else None,
                     "closed" if closed else "investigating",
                     chance.choice(["upheld", "partly", "rejected"]) if closed else "none", at, at, at + 24 * HOUR,
                     at + 72 * HOUR, answered, resolved, closed, FIRST if n and chance.random() < 0.03 else None,
                     chance.choice([0, 0, 0, 1, 2]), 1 if chance.random() < 0.05 else 0))
                if closed and chance.random() < 0.4:
                    self.add_offer(store, chance, ticket, n)
                if closed and chance.random() < 0.6:
                    kind, least, most = chance.choice([("csat", 1, 5), ("nps", 0, 10)])
                    vote = chance.randint(least, most) if chance.random() < 0.5 else None
                    store.execute("INSERT INTO survey (ticket, address, address_key, sent_at, until, reminded_at,"
                                  " voted_at, score, kind, vote) VALUES (?, 'a', 'a', ?, 0, 0, ?, 0, ?, ?)",
                                  (ticket, closed + 1, 0 if vote is None else closed + 2, kind, vote or 0))

    @staticmethod
    def add_offer(store, chance, ticket, number):
        currency = chance.choice(["CNY", "EUR", "JPY", "KWD", None])
        store.execute("INSERT INTO offer VALUES (?, ?, 'accepted', 'anna', NULL, 0, 1, 0, 0, 0, 0, 0, 2, 0)",
                      (number, ticket))
        store.execute("INSERT INTO offer_option VALUES (?, 0, ?, 'w', ?, ?)",
                      (number, chance.choice(["refund", "voucher"]) if currency else "apology",
                       chance.randrange(1, 900000) if currency else 0, currency))


def sheets_of(workbook, shown):
    """Sheet -> rows, as LibreOffice has them"""
    out = workbook.parent / ("sheets-%s" % workbook.stem)
    shutil.rmtree(out, ignore_errors=True)
    done = subprocess.run(["soffice", "-env:UserInstallation=file://%s" % (workbook.parent / "profile"), "--headless",
                           "--convert-to", EACH_SHEET % ("true" if shown else "false"), "--outdir", str(out),
                           str(workbook)], capture_output=True, text=True, timeout=300)
    found = {path.stem.split("-", 1)[1]: list(csv.DictReader(open(path, encoding="utf-8", newline="")))
             for path in sorted(out.glob("*.csv"))}
    if not found:
        print("# LibreOffice: %s %s" % (done.stdout, done.stderr))
    return found


def local(text):
    """A time of the store as the sheet has it"""
    if not text:
        return ""
    when = datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(ZONE)
    return when.strftime("%Y-%m-%d %H:%M")


def within(text, period=(FROM, UNTIL)):
    return bool(text) and period[0].strftime("%Y-%m-%d") <= text[:10] < period[1].strftime("%Y-%m-%d")


HEADINGS = [("reference", "Reference"), ("subject", "Subject"), ("queue", "Department"), ("owner", "Owner"),
            ("cause", "Cause"), ("stage", "Stage"), ("remedy", "Remedy"), ("remedy_currency", "Currency"),
            ("reopened_count", "Times reopened"), ("merged_into", "Merged into"), ("vote", "Vote")]
TIMES = [("received_at", "Received"), ("answer_by", "Answer promised by"), ("first_answered_at", "First answered"),
         ("resolved_at", "Resolved"), ("closed_at", "Closed"), ("voted_at", "Voted")]
HOURS = [("first_answer_seconds", "Hours to first answer"), ("solution_seconds", "Hours to solution")]
WORDS = {"logistics/late": "delivery: late"}


def same_number(cell, value):
    return (cell == "") == (value == "") and (cell == "" or math.isclose(float(cell), float(value), rel_tol=1e-12))


def differences(rows, expected):
    """Between the sheet of tickets and the export of the same tickets as CSV"""
    for row, want in zip(rows, expected):
        for column, heading in HEADINGS:
            value = want[column].removeprefix("'") if column == "subject" else want[column]
            if row[heading] != WORDS.get(value, value):
                yield "%s %s: %r, not %r" % (want["reference"], heading, row[heading], value)
        for column, heading in TIMES:
            if row[heading][:16] != local(want[column]):
                yield "%s %s: %r, not %r" % (want["reference"], heading, row[heading], local(want[column]))
        for column, heading in HOURS:
            value = str(int(want[column]) / HOUR) if want[column] else ""
            if not same_number(row[heading], value):
                yield "%s %s: %r, not %r" % (want["reference"], heading, row[heading], value)
        if not same_number(row["Amount"], want["remedy_amount"]):
            yield "%s amount: %r, not %r" % (want["reference"], row["Amount"], want["remedy_amount"])
        for column, heading in (("is_spam", "Spam"), ("is_answered_in_time", "Answered in time")):
            if row[heading] != {"1": "TRUE", "0": "FALSE", "": ""}[want[column]]:
                yield "%s %s: %r, not %r" % (want["reference"], heading, row[heading], want[column])


def day_or_week(day, period):
    """The day, or of a long period the Monday before it"""
    date = datetime.date.fromisoformat(day)
    return day if (period[1] - period[0]).days <= 62 else str(date - datetime.timedelta(days=date.weekday()))


def rank(times, part):
    return sorted(times)[math.ceil(len(times) * part) - 1] if times else ""


def naive(rows, period):
    """Every sum, worked out again from the rows of the sheet"""
    counted = [row for row in rows if row["Spam"] == "FALSE" and row["Merged into"] == ""]
    received = [row for row in counted if within(row["Received"], period)]
    closed = [row for row in counted if within(row["Closed"], period)]
    answered = [row for row in received if row["First answered"]]
    solved = [row for row in closed if row["Hours to solution"]]
    asked = [row for row in closed if row["Survey"]]
    figures = {
        "Received": (len(received), None), "Closed": (len(closed), None),
        "Received and closed": (sum(within(row["Closed"], period) for row in received), None),
        "Closed after being reopened": (sum(row["Times reopened"] != "0" for row in closed), None),
        "Answered in time": (sum(row["Answered in time"] == "TRUE" for row in answered), len(answered)),
        "Solved in time": (sum(row["Solved in time"] == "TRUE" for row in solved), len(solved)),
        "Surveys answered": (sum(row["Vote"] != "" for row in asked), len(asked))}
    for name, among, column in (("first answer", answered, "Hours to first answer"), ("solution", solved,
        "Hours to solution")):
        times = [float(row[column]) for row in among]
        figures["Hours to %s, median" % name] = (rank(times, 0.5), None)
        figures["Hours to %s, 90 in 100" % name] = (rank(times, 0.9), None)
    count = lambda among, column: collections.Counter(row[column] or "(none)" for row in among)
    money = collections.defaultdict(lambda: [0, 0])
    for row in closed:
        if row["Remedy"]:
            money[row["Remedy"], row["Currency"]][0] += 1
            money[row["Remedy"], row["Currency"]][1] += float(row["Amount"] or 0)
    days = collections.defaultdict(lambda: [0, 0])
    for place, among, column in ((0, received, "Received"), (1, closed, "Closed")):
        for row in among:
            days[day_or_week(row[column][:10], period)][place] += 1
    votes = collections.Counter((row["Survey"], row["Vote"]) for row in closed if row["Vote"] != "")
    return figures, count(closed, "Outcome"), count(received, "Category"), count(closed, "Cause"), money, days, votes


def try_sums(sheets, period=(FROM, UNTIL)):
    figures, outcomes, categories, causes, money, days, votes = naive(sheets["Tickets"], period)
    wrong = []
    for row in sheets["Summary"]:
        number, of = figures.pop(row["Figure"])
        if not same_number(row["Number"], str(number)) or row["Of"] != ("" if of is None else str(of)):
            wrong.append("%s, not %s of %s" % (dict(row), number, of))
    check("every figure is the one of the rows", not wrong and not figures, "\n".join(wrong) + str(figures))
    for name, heading, counted in (("Outcomes", "Outcome", outcomes), ("Categories", "Category", categories),
                                   ("Causes", "Cause", causes)):
        found = {row[heading]: int(row["Number"]) for row in sheets[name]}
        numbers = list(found.values())
        shares = sum(float(row["Share"].rstrip("%")) for row in sheets[name])
        check("%s are those of the rows, the most first" % name.lower(), found == counted and
              numbers == sorted(numbers, reverse=True) and len(found) >= 2, "%s\n%s" % (found, counted))
        check("shares of %s make a whole" % name.lower(), math.isclose(shares,
            100 if "%" in sheets[name][0]["Share"] else 1,
                                                                     rel_tol=1e-6), shares)
    found = {(row["Remedy"], row["Currency"]): [int(row["Number"]), float(row["Sum"] or
        0)] for row in sheets["Remedies"]}
    check("remedies and their sums are those of the rows", found.keys() == money.keys() and all(
        found[key][0] == money[key][0] and math.isclose(found[key][1], money[key][1],
                                                        rel_tol=1e-9) for key in found) and
        len(found) > 6, "%s\n%s" % (found, dict(money)))
    is_short = "Days" in sheets
    name, heading = ("Days", "Day") if is_short else ("Weeks", "Week of Monday")
    listed = {row[heading][:10]: [int(row["Received"]), int(row["Closed"])] for row in sheets[name]}
    first, last = (day_or_week(str(day), period)
                   for day in (period[0].date(), period[1].date() - datetime.timedelta(days=1)))
    length = (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days // (1 if is_short else 7) + 1
    check("each of the %s is a row, those without tickets too" % name.lower(), len(listed) == length and
          {day: both for day, both in listed.items() if both != [0, 0]} == days, listed)
    found = {(row["Survey"], row["Vote"]): int(row["Number"]) for row in sheets["Satisfaction"]}
    check("votes are those of the rows", found == votes and len(found) > 10, "%s\n%s" % (found, votes))


def try_rows(desk, sheets, period=(FROM, UNTIL), older_least=20):
    rows = list(csv.DictReader(desk.run("export", "--now", NOW).stdout.decode("utf-8").splitlines(keepends=True)))
    expected = [row for row in rows if within(local(row["received_at"]), period) or within(local(row["closed_at"]),
                                                                                          period)]
    older = [row for row in expected if not within(local(row["received_at"]), period)]
    check("each ticket that was received or closed in the period is a row", len(older) >= older_least and
          [row["Reference"] for row in sheets["Tickets"]] == [row["reference"] for row in expected],
          "%d rows, %d expected" % (len(sheets["Tickets"]), len(expected)))
    wrong = list(differences(sheets["Tickets"], expected))
    check("every cell is what the store holds, text is text", not wrong, "\n".join(wrong))


OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DIGITS = {"CNY": 2, "EUR": 2, "JPY": 0, "KWD": 3}


def cells_of(workbook):
    """Rows of the sheet of tickets: heading -> (kind of value, what is shown), as LibreOffice has them"""
    out = workbook.parent / "typed"
    subprocess.run(["soffice", "-env:UserInstallation=file://%s" % (workbook.parent / "profile"), "--headless",
                    "--convert-to", "fods", "--outdir", str(out), str(workbook)], capture_output=True, timeout=300)
    headings = None
    for _, table in xml.etree.ElementTree.iterparse(out / (workbook.stem + ".fods")):
        if table.tag != TABLE + "table" or table.get(TABLE + "name") != "Tickets":
            continue
        for row in table.iter(TABLE + "table-row"):
            cells = []
            for cell in row:
                one = (cell.get(OFFICE + "value-type"), "".join(cell.itertext()).strip())
                cells += [one] * min(int(cell.get(TABLE + "number-columns-repeated", "1")), 60)
            if headings is None:
                headings = [shown for _, shown in cells]
            elif cells and cells[0][0] is not None:
                yield dict(zip(headings, cells))


def try_kinds(workbook):
    """A number that is text adds up to nothing, a date that is text is in no order"""
    wrong, rows, wanted = [], 0, {heading: {"date"} for _, heading in TIMES}
    wanted.update({heading: {"float"} for _, heading in HOURS + [("", "Times reopened"), ("", "Vote"),
                                                                 ("", "Merged into")]})
    yes_or_no = {"boolean", "float"}
    wanted.update({"Amount": {"float", "currency"}, "Spam": yes_or_no, "Answered in time": yes_or_no,
                   "Subject": {"string"}, "Reference": {"string"}, "Currency": {"string"}})
    for row in cells_of(workbook):
        rows += 1
        for heading, kinds in wanted.items():
            if row[heading][0] not in kinds | {None}:
                wrong.append("%s: %s is %s" % (row["Reference"][1], heading, row[heading]))
        shown, currency = row["Amount"][1], row["Currency"][1]
        fraction = r"\.\d{%d}" % DIGITS[currency] if DIGITS.get(currency) else ""
        if shown and not re.fullmatch(r"[\d,]+" + fraction, shown):
            wrong.append("%s: %s %s" % (row["Reference"][1], shown, currency))
        if row["Spam"][1] not in ("TRUE", "FALSE"):
            wrong.append("%s: %s" % (row["Reference"][1], row["Spam"]))
        if not re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", row["Received"][1]):
            wrong.append("%s: %s" % (row["Reference"][1], row["Received"]))
    check("times are times, money is money with its digits, numbers are numbers, and text is text", rows > 1000 and
          not wrong, "%d rows\n%s" % (rows, "\n".join(wrong)))


def try_year(desk, folder):
    book = folder / "year.xlsx"
    done = desk.run("export", "--format", "xlsx", "--now", NOW, "--from", "2025-10", "--to", "2026-09", "--output",
                    str(book))
    sheets = sheets_of(book, False)
    check("a year of 20,000 tickets is a workbook", done.returncode == 0 and len(sheets["Tickets"]) == COUNT,
          done.stderr)
    try_rows(desk, sheets, (BEGUN, ENDED), 0)
    try_sums(sheets, (BEGUN, ENDED))


def try_parts(workbook):
    with zipfile.ZipFile(workbook) as parts:
        names = parts.namelist()
        text = {name: parts.read(name).decode("utf-8") for name in names if name.endswith(".xml")}
    sheets = re.findall(r'<sheet name="([^"]+)"', text["xl/workbook.xml"])
    charts = {name: body for name, body in text.items() if name.startswith("xl/charts/chart")}
    place = sheets.index("Tickets") + 1
    tickets = text["xl/worksheets/sheet%d.xml" % place]
    check("the heading stays and the columns can be filtered", 'state="frozen"' in tickets and "<autoFilter" in tickets)
    check("no cell is a formula", not any("<f>" in body for name, body in text.items() if "worksheets/" in name))
    named = {name for body in charts.values() for name in re.findall(r"<c:f>'?([^!']+)'?!", body)}
    check("charts are of sheets that are there", len(charts) == 6 and named <= set(sheets), "%d %s" % (len(charts),
        named))


def try_chinese(desk, folder):
    book = folder / "zh.xlsx"
    done = desk.run("export", "--format", "xlsx", "--language", "zh", "--now", NOW, "--from", "2026", "--to", "2026",
                    "--queue", "shop", "--output", str(book))
    sheets = sheets_of(book, True)
    check("a workbook in Chinese has its sheets", list(sheets) == sorted(
        ["总览", "按周", "处理结果", "投诉类别", "原因", "补救", "满意度", "投诉明细"]), "%s %s" % (list(sheets), done.stderr))
    rows = sheets["投诉明细"]
    check("its values are Chinese, too", {row["处理结果"] for row in rows} == {"投诉成立", "部分成立", "投诉不成立", ""} and
          {row["部门"] for row in rows} == {"shop"} and "账单费用" in {row["投诉类别"] for row in rows}, rows[:2])
    monday = [datetime.date.fromisoformat(row["周（周一日期）"][:10]).weekday() for row in sheets["按周"]]
    received = [row for row in rows if row["垃圾邮件"] == "FALSE" and row["已并入"] == "" and
                row["收到时间"].startswith("2026")]
    check("a long period goes by weeks", set(monday) == {0} and
          sum(int(row["收到"]) for row in sheets["按周"]) == len(received), "%s %d" % (set(monday), len(received)))


def try_refusals(desk, folder):
    for words, said in ((("letters",), b'no workbook of "letters"'), (("--from", "x"), b'"x" is no date'),
                        (("--output", str(folder / "none" / "x.xlsx")), b"x.xlsx")):
        done = desk.run("export", "--format", "xlsx", *words)
        check("%s is refused by its name" % words[0], done.returncode not in (0, 1) and said in done.stderr,
              done.stderr)
    piped = desk.run("export", "--format", "xlsx", "--now", NOW, "--from", "2026-03")
    check("a workbook goes through a pipe", piped.returncode == 0 and piped.stdout[:2] == b"PK", piped.stderr)
    shown = subprocess.run(["script", "-qec", "%s export -c %s --format xlsx" % (AMENDS, desk.folder / "amends.yaml"),
                            "/dev/null"], capture_output=True, timeout=60)
    check("but never to a terminal", shown.returncode == 64 and b"--output" in shown.stdout and
          b"PK" not in shown.stdout,
          shown.stdout[:300])
    left = [path.name for path in folder.iterdir() if ".xlsx." in path.name]
    check("nothing is left beside the files", not left, left)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        desk = Desk(folder / "desk")
        desk.fill(20261128)
        book = folder / "en.xlsx"
        done = desk.run("export", "--format", "xlsx", "--now", NOW, "--from", "2026-03", "--to", "2026-04", "--output",
                        str(book))
        check("a workbook is written, for its owner alone", done.returncode == 0 and
              book.stat().st_mode & 0o777 == 0o600,
              done.stderr)
        sheets = sheets_of(book, False)
        check("LibreOffice opens it", len(sheets) == 8, list(sheets))
        try_rows(desk, sheets)
        try_sums(sheets)
        try_parts(book)
        try_kinds(book)
        try_year(desk, folder)
        try_chinese(desk, folder)
        try_refusals(desk, folder)
        if os.environ.get("KEEP_WORKBOOKS"):
            for path in folder.glob("*.xlsx"):
                shutil.copy(path, os.environ["KEEP_WORKBOOKS"])
    tap.finish()


if __name__ == "__main__":
    main()
