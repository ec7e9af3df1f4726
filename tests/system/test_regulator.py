#!/usr/bin/env -S python3 -B
# test_regulator.py - the report to a supervisor: right in its figures, the same in every form
# SPDX-License-Identifier: GPL-3.0-or-later
"""A year of 20,000 made-up tickets is reported under each legal profile. The figures are compared with counts written
here, every form with every other (the workbook as LibreOffice reads it), and the names of lines and columns with the
manual page. Prints TAP."""
import csv, html.parser, io, json, os, pathlib, re, shutil, sqlite3, subprocess, sys, tempfile
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from browser import CHROMIUM, Browser
from servers.tap import Tap

AMENDS = os.environ.get("AMENDS", "build/amends")
tap = Tap()
check = tap.check
BUILD = pathlib.Path(os.environ.get("top_builddir", "build"))
MANUAL = pathlib.Path(__file__).resolve().parents[2] / "doc" / "amends-reports.7"
ZONE = ZoneInfo("Europe/Berlin")
NOW = 1800000000  # 2027-01-15 09:00 in Berlin
SETTINGS = """
desk: {name: Example Ltd, address: complaints@desk.example, key_file: key, store: amends.db, time_zone: Europe/Berlin}
people:
  - {name: anna, display: Anna Berg, addresses: [anna@desk.example]}
queues:
  - {name: quality, agents: [anna]}
  - {name: logistics, agents: [anna]}
  - {name: billing, agents: [anna]}
mailboxes:
  - {name: complaints, maildir: in}
delivery: {maildir: out}
promises: {legal_profile: %s}
"""
EACH_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
DECIDED = "CASE WHEN resolved_at <> 0 THEN resolved_at ELSE closed_at END"


class Desk:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        for part in ("in/new", "in/cur", "in/tmp", "out/new", "out/cur", "out/tmp"):
            (self.folder / part).mkdir(parents=True)
        (self.folder / "key").write_text("jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q=")
        (self.folder / "key").chmod(0o600)
        self.bind("disp")

    def bind(self, profile):
        (self.folder / "amends.yaml").write_text(SETTINGS % profile)

    def report(self, *options):
        now = datetime.fromtimestamp(NOW, ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%SZ")
        return subprocess.run([AMENDS, "export", "-c", str(self.folder / "amends.yaml"), "--now", now, "--regulator",
                               *options], capture_output=True, timeout=120)

    def lines(self, *options):
        done = self.report("--format", "csv", *options)
        return {row["line"]: row for row in csv.DictReader(io.StringIO(done.stdout.decode("utf-8"), newline=""))}

    def rows(self, query):
        store = sqlite3.connect("file:%s?mode=ro" % (self.folder / "amends.db"), uri=True)
        return store.execute(query).fetchall()


def span(first, end):
    return [int(datetime.fromisoformat(one).replace(tzinfo=ZONE).timestamp()) for one in (first, end)]


def due(received, amount, unit):
    """The last second of the last day"""
    day = datetime.fromtimestamp(received, ZONE).replace(hour=0, minute=0, second=0)
    while amount:
        day += timedelta(days=1)
        amount -= unit == "calendar" or day.weekday() < 5
    return int((day + timedelta(days=1)).timestamp()) - 1


def expected(desk, times, first, end, queue=None):
    """Every count again, from rows and definitions"""
    begin, until = span(first, end)
    tickets = [row for row in desk.rows(
        "SELECT created_at, %s, first_answered_at, outcome, queue FROM ticket WHERE merged_into IS NULL AND"
        " is_spam = 0" % DECIDED) if queue in (None, row[4])]
    within = lambda at: begin <= at < until
    is_open = lambda row, at: row[0] < at and (row[1] == 0 or row[1] >= at)
    decided = [row for row in tickets if within(row[1])]
    left = [row for row in tickets if is_open(row, until)]
    found = {"open_before": (sum(is_open(row, begin) for row in tickets), ""),
             "received": (sum(within(row[0]) for row in tickets), ""), "decided": (len(decided), ""),
             "open_after": (len(left), ""),
             "upheld_share": (sum(row[3] in ("upheld", "partly") for row in decided), len(decided))}
    for name, amount, unit, is_answer in times:
        done = [row for row in tickets if within(row[2 if is_answer else 1])]
        late = [row for row in left if due(row[0], amount, unit) < until and not (is_answer and 0 < row[2] < until)]
        words = ("answered_within", "unanswered_beyond") if is_answer else ("decided_within", "open_beyond")
        found["%s/%s" % (words[0], name)] = (sum(row[2 if is_answer else 1] <= due(row[0], amount, unit)
                                                 for row in done), len(done))
        found["%s/%s" % (words[1], name)] = (len(late), len(left))
    return {name: (str(number), str(of)) for name, (number, of) in found.items()}


PROFILES = {
    "disp": [("third-business-day", 3, "working", False), ("final-response", 56, "calendar", False)],
    "cfpb": [("response", 15, "calendar", True), ("final-response", 60, "calendar", False)],
    "cn-finance": [("decision", 15, "calendar", False), ("decision-complex", 30, "calendar", False),
                   ("decision-approved", 60, "calendar", False)],
    "basic": [],
}


def check_figures(desk):
    for profile, times in PROFILES.items():
        desk.bind(profile)
        lines = desk.lines("--from", "2026-04", "--to", "2026-09-30")
        wanted = expected(desk, times, "2026-04-01", "2026-10-01")
        wrong = ["%s: %s, not %s" % (name, lines.get(name), want) for name, want in wanted.items()
                 if name not in lines or (lines[name]["number"], lines[name]["of"]) != want]
        check("%s: every figure is what a count finds" % profile, not wrong and int(wanted["decided"][0]) > 1000,
              "\n".join(wrong))
        asked = {name for name in lines if re.match("(decided|answered)_within|(open|unanswered)_beyond", name)}
        check("%s: its times are asked about, and no others" % profile, asked == set(wanted) & asked and
              len(asked) == 2 * len(times), asked)
        check("%s: every line says what it means and whence it is" % profile,
              all(row["definition"] and row["counted_from"] and (row["source"] or profile == "cfpb")
                  for row in lines.values()), lines)
    desk.bind("disp")
    lines = desk.lines("--from", "2026-04", "--to", "2026-09", "--queue", "billing")
    wanted = expected(desk, PROFILES["disp"], "2026-04-01", "2026-10-01", "billing")
    check("one department alone", all((lines[name]["number"], lines[name]["of"]) == want
                                      for name, want in wanted.items()), "%s\n%s" % (lines, wanted))


def check_money(desk, lines):
    begin, until = span("2026-07-01", "2027-01-01")
    sums = dict((currency or "none", (count, minor)) for currency, count, minor in desk.rows(
        "SELECT p.currency, count(*), sum(p.minor) FROM offer o JOIN offer_option p ON p.offer = o.event AND p.place ="
        " o.chosen JOIN ticket t ON t.id = o.ticket WHERE o.state = 'accepted' AND o.ended_at >= %d AND o.ended_at < %d"
        " AND t.merged_into IS NULL AND t.is_spam = 0 GROUP BY 1" % (begin, until)))
    digits = {"CNY": 2, "EUR": 2, "JPY": 0}
    for currency, (count, minor) in sums.items():
        row = lines["redress/" + currency]
        amount = "" if currency == "none" else "%.*f" % (digits[currency], minor / 10 ** digits[currency])
        check("redress in %s is what was accepted" % currency, row["number"] == str(count) and row["amount"] == amount
              and row["currency"] == ("" if currency == "none" else currency), "%s, not %s %s" % (row, count, amount))
    oldest = [row for name, row in lines.items() if name.startswith("oldest/")]
    want = desk.rows("SELECT id, created_at FROM ticket WHERE merged_into IS NULL AND is_spam = 0 AND created_at < %d"
                     " AND (%s = 0 OR %s >= %d) ORDER BY created_at LIMIT 10" % (until, DECIDED, DECIDED, until))
    check("the ten oldest are named, by number and day", [(row["line"], row["since"], row["number"])
          for row in oldest] == [("oldest/AM-%d" % ticket,
                                  datetime.fromtimestamp(at, ZONE).strftime("%Y-%m-%d"),
                                  str((until - 1 - at) // 86400)) for ticket, at in want], oldest)


def check_rows(desk, lines):
    first = next(iter(lines.values()))
    check("without dates it is the last half year", (first["from"], first["to"]) == ("2026-07-01", "2026-12-31"), first)
    manual = MANUAL.read_text("utf-8").split(".Sh THE REPORT TO A SUPERVISOR")[1].split(".Sh SEE ALSO")[0]
    check("the manual page names every column", re.findall(r"^\.It Va (\S+)", manual, re.M) == list(first), list(first))
    kinds = {name.split("/")[0] + ("/" if "/" in name else "") for name in lines}
    told = {name.split("/")[0] + ("/" if "/" in name else "") for name in re.findall(r"^\.It Li (\S+)", manual, re.M)}
    check("and every line", kinds <= told and told - kinds == {"answered_within/", "unanswered_beyond/"},
          "%s\n%s" % (kinds - told, told - kinds))
    shares = [row for row in lines.values() if row["share"]]
    check("a share is the number of how many", len(shares) > 15 and all(
        abs(float(row["share"]) - int(row["number"]) / int(row["of"])) <= 0.00005 for row in shares), shares)
    with_bom, without = desk.report("-f", "csv", "--bom").stdout, desk.report("-f", "csv").stdout
    check("CSV has a mark for Excel only where it is asked for", with_bom == b"\xef\xbb\xbf" + without and
          without.startswith(b"profile,"), with_bom[:20])
    spoken = [json.loads(line) for line in desk.report("--format", "jsonl").stdout.splitlines()]
    as_text = [{name: "" if value is None else str(value) for name, value in row.items()} for row in spoken]
    check("JSON lines say the same, numbers as numbers", as_text == list(lines.values()) and
          all(isinstance(row["number"], int) for row in spoken), spoken[:2])


def check_text(desk, lines):
    english, chinese = (desk.report("--language", one).stdout.decode("utf-8") for one in ("en", "zh"))
    for row in lines.values():
        found = re.findall(r"^  %s +(\d+)(?:  of (\d+))?" % re.escape(row["title"]), english, re.M)
        if (row["number"], row["of"] if not row["amount"] else "") not in found:
            check("the text says %s" % row["line"], False, english)
            break
    else:
        check("the text has every figure", len(lines) > 30)
    check("in Chinese, too", "投诉监管报告：英国金融行为监管局投诉规则（DISP）" in chinese and "期初未办结" in chinese and
          "2026-07-01 至 2026-12-31" in chinese and not re.search("Received|Decided", chinese), chinese)
    wide = lambda line: sum(2 if one > "\u1100" else 1 for one in line)
    wrong = [line for line in (english + chinese).splitlines() if wide(line) > 78 or line.endswith(" ")]
    check("no line is wider than 78 columns or ends with a blank", not wrong, "\n".join(wrong))
    small = desk.report("--from", "2026-01-16", "--to", "2026-01-16", "--queue", "billing").stdout.decode("utf-8")
    check("of fewer than ten no per cent are said", re.search(r"of [1-9]$", small, re.M) and
          not re.search(r"of \d +[\d.]+ %", small), small)
    check("it names no complainant", b"@" not in desk.report().stdout + desk.report("-f", "csv").stdout)


def check_workbook(desk, lines):
    book = desk.folder / "report.xlsx"
    done = desk.report("--format", "xlsx", "--output", str(book))
    check("a workbook is written, for its owner alone", done.returncode == 0 and book.stat().st_mode & 0o777 == 0o600,
          done.stderr)
    subprocess.run(["soffice", "-env:UserInstallation=file://%s" % (desk.folder / "profile"), "--headless",
                    "--convert-to", EACH_SHEET, "--outdir", str(desk.folder / "sheets"), str(book)],
                   capture_output=True, timeout=300)
    path = desk.folder / "sheets" / "report-Report.csv"
    rows = list(csv.DictReader(open(path, encoding="utf-8", newline=""))) if path.exists() else []
    wrong = []
    for row, want in zip(rows, lines.values()):
        number = lambda text: float(text.replace(",", "")) if text else None
        share = number(row["Share"].rstrip("%"))
        if row["Share"].endswith("%"):
            share /= 100
        if (row["Figure"], number(row["Number"]), number(row["Of"]), number(row["Amount"]), row["Currency"],
            row["Since"][:10], row["What it means"], row["Source"]) != (
                want["title"], number(want["number"]), number(want["of"]), number(want["amount"]), want["currency"],
                want["since"], want["definition"], want["source"]) or (share is None) != (not want["share"]) or (
                    share is not None and abs(share - float(want["share"])) > 0.0006):
            wrong.append("%s, not %s" % (row, want))
    check("LibreOffice reads the same values", len(rows) == len(lines) and not wrong, "\n".join(wrong) or len(rows))


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.text = [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag in ("a", "img", "script", "link", "iframe", "object", "form", "base"):
            self.found.append(tag)
        self.found += [name for name, _ in attributes if name in ("href", "src", "srcset", "action") or
                       name.startswith("on")]

    def handle_data(self, data):
        self.text += data


def check_page(desk, lines):
    out = desk.folder / "report.html"
    done = desk.report("--format", "html", "-o", str(out))
    text = out.read_text("utf-8") if out.exists() else ""
    page = Page(text)
    check("the page leads nowhere and runs nothing", done.returncode == 0 and text and not page.found and
          not re.search(r"url\(|@import|https?:", text), "%s %s" % (done.stderr, page.found))
    check("it has every line and its meaning", all(row["title"] in page.text and row["definition"] in page.text and
          row["source"] in page.text for row in lines.values()))
    if CHROMIUM is None:
        tap.skip("the digest as a browser draws it", "there is no chromium")
        return
    with Browser() as browser:
        for width in (375, 800):
            needed, _ = browser.measure(text, width)
            check("the page holds in a window of %d pixels" % width, needed == width, "it needs %d" % needed)
        outside = browser.outside(text, 690)
        check("nothing of it is cut off on paper", outside == 0, "%s pixels" % outside)
        printed = browser.print(text)
        pages = len(re.findall(rb"/Type\s*/Page[^s]", printed))
        check("it is printed on a few sheets", printed.startswith(b"%PDF") and 2 <= pages <= 6, "%d sheets" % pages)


def check_refusals(desk):
    for words, said in ((("--format", "ods"), b'no format "ods"'), (("--queue", "none"), b'no queue "none"'),
                        (("letters",), b"a report of its own"), (("--ticket", "AM-1"), b"a report of its own"),
                        (("--from", "2026-02", "--to", "2026-01"), b"before it begins"),
                        (("--output", "/nowhere/x.csv"), b"/nowhere/x.csv")):
        done = desk.report(*words)
        check("%s is refused by its name" % " ".join(words), done.returncode not in (0, 1) and said in done.stderr and
              not done.stdout, done.stderr)


def main():
    folder = tempfile.mkdtemp(prefix="amends-regulator.")
    try:
        desk = Desk(folder)
        made = subprocess.run([str(BUILD / "tests/figures/make_past"), str(desk.folder / "amends.db"), "7", "20000",
                               "365", str(NOW)], capture_output=True, text=True, timeout=120)
        check("a year of a desk is made up", made.returncode == 0, made.stderr)
        check_figures(desk)
        lines = desk.lines()
        check_money(desk, lines)
        check_rows(desk, lines)
        check_text(desk, lines)
        check_workbook(desk, lines)
        check_page(desk, lines)
        check_refusals(desk)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tap.finish()


main()
