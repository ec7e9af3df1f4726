#!/usr/bin/env -S python3 -B
# test_report.py - amends report: one page, right in its figures, from nowhere else, good at every width
# SPDX-License-Identifier: GPL-3.0-or-later
"""A year of 20,000 made-up tickets is reported as the operator would do it, and what the page says is compared with
counts of a query written here. The page is read by a parser that knows nothing of it, measured and printed in a
browser. Prints TAP."""
import html.parser, os, pathlib, re, shutil, sqlite3, subprocess, sys, tempfile
from datetime import datetime
from zoneinfo import ZoneInfo

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from browser import CHROMIUM, Browser
from servers.tap import Tap

AMENDS = os.environ.get("AMENDS", "build/amends")
tap = Tap()
check = tap.check
BUILD = pathlib.Path(os.environ.get("top_builddir", "build"))
ZONE = "Europe/Berlin"
NOW = 1800000000  # 2027-01-15 09:00 in Berlin
SETTINGS = """
desk: {name: Example Ltd, address: complaints@desk.example, key_file: key, store: amends.db, time_zone: %s}
people:
  - {name: anna, display: Anna Berg, addresses: [anna@desk.example]}
queues:
  - {name: quality, agents: [anna]}
  - {name: logistics, agents: [anna]}
  - {name: billing, agents: [anna]}
mailboxes:
  - {name: complaints, maildir: in}
delivery: {maildir: out}
""" % ZONE
VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(html.parser.HTMLParser):
    """What stands in a page: its elements, its tables, what is not closed"""
    def __init__(self, text):
        super().__init__()
        self.open, self.faults, self.elements, self.addresses, self.rows, self.cell = [], [], {}, [], [], None
        self.feed(text)
        self.close()
        self.faults += ["%s is not closed" % one for one in self.open]

    def handle_starttag(self, tag, attributes):
        self.elements[tag] = self.elements.get(tag, 0) + 1
        self.addresses += [value for name, value in attributes
                           if name in ("src", "href", "srcset", "action", "data", "poster") or name.startswith("on")]
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.cell = ""
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.elements[tag] = self.elements.get(tag, 0) + 1

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.faults.append("line %d: %s ends %s" % (self.getpos()[0], tag, self.open[-1:]))
        else:
            self.open.pop()
        if tag in ("td", "th") and self.cell is not None:
            self.rows[-1].append(" ".join(self.cell.split()))
            self.cell = None

    def handle_data(self, text):
        if self.cell is not None:
            self.cell += text if not self.cell or text.isspace() else "|" + text

    def row(self, label):
        return next((one[1:] for one in self.rows if one and one[0].split("|")[0] == label), None)


class Desk:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        for part in ("in/new", "in/cur", "in/tmp", "out/new", "out/cur", "out/tmp"):
            (self.folder / part).mkdir(parents=True)
        (self.folder / "key").write_text("jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q=")
        (self.folder / "key").chmod(0o600)
        (self.folder / "amends.yaml").write_text(SETTINGS)

    def report(self, *options):
        now = datetime.fromtimestamp(NOW, ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%SZ")
        return subprocess.run([AMENDS, "report", "-c", str(self.folder / "amends.yaml"), "--now", now, *options],
                              capture_output=True, text=True, timeout=120)

    def count(self, column, first, end, queue=None):
        """Tickets that count, of days of the desk's zone"""
        span = [int(datetime.fromisoformat(one).replace(tzinfo=ZoneInfo(ZONE)).timestamp()) for one in (first, end)]
        store = sqlite3.connect("file:%s?mode=ro" % (self.folder / "amends.db"), uri=True)
        query = "SELECT count(*) FROM ticket WHERE %s >= ? AND %s < ? AND merged_into IS NULL AND is_spam = 0" % (
            column, column)
        more = [queue] if queue else []
        return store.execute(query + (" AND queue = ?" if queue else ""), span + more).fetchone()[0]


def check_page(desk):
    out = desk.folder / "october.html"
    done = desk.report("--html", str(out), "--from", "2026-10", "--to", "2026-10")
    text = out.read_text("utf-8") if out.exists() else ""
    page = Page(text)
    check("a month of a year of 20,000 tickets is one page", done.returncode == 0 and "</html>" in text,
          done.stdout + done.stderr)
    check("only its owner may read it", out.exists() and out.stat().st_mode & 0o777 == 0o600)
    check("every element is closed where it should be", not page.faults, "\n".join(page.faults))
    found = set(re.findall(r"https?://[^\s\"'<)]+", text))
    check("it takes nothing from elsewhere and runs nothing",
          not page.addresses and "script" not in page.elements and not re.search(r"url\(|@import", text)
          and found <= {"http://www.w3.org/2000/svg"}, "%s %s" % (page.addresses, found))
    return page, text


def check_figures(desk, page):
    spans = [("2026-10-01", "2026-11-01"), ("2026-09-01", "2026-10-01")]
    for label, column in (("Received", "created_at"), ("Closed", "closed_at")):
        expected = [str(desk.count(column, *one)) for one in spans]
        got = page.row(label)
        check("%s is what a count finds, this month and the one before" % label.lower(),
              got is not None and got[:2] == expected and int(expected[0]) > 100, "%s, not %s" % (got, expected))
    check("no column says nothing of how old the open ones are", page.row("under a day") and
          "–" not in page.row("under a day"), page.row("under a day"))
    out = desk.folder / "logistics.html"
    desk.report("--html", str(out), "--from", "2026-10-01", "--to", "2026-10-31", "--queue", "logistics")
    got, expected = Page(out.read_text("utf-8")).row("Received"), str(desk.count("created_at", *spans[0], "logistics"))
    check("one department's page counts its complaints only", got and got[0] == expected and "logistics" in
          out.read_text("utf-8"), "%s, not %s" % (got, expected))


def check_choices(desk):
    chinese = desk.report("--html", "-", "--language", "zh", "--from", "2026-10-01", "--to", "2026-10-07")
    check("a Chinese page goes to standard output", chinese.returncode == 0 and "投诉报告" in chinese.stdout
          and "2026年10月1日至2026年10月7日" in chinese.stdout, chinese.stdout[:300] + chinese.stderr)
    usual = desk.report("--html", "-")
    check("without dates it is the thirty days until yesterday", "16 Dec 2026 to 14 Jan 2027" in usual.stdout,
          re.findall(r"<title>.*</title>", usual.stdout))
    empty = desk.report("--html", "-", "--from", "2019-01-01", "--to", "2019-01-31")
    check("a time without complaints is a page as well", empty.returncode == 0 and "</html>" in empty.stdout,
          empty.stderr)
    wrong = [("--from", "2026-13-01"), ("--from", "2026-10-02", "--to", "2026-10-01"), ("--from", "2027-02-01"),
             ("--queue", "kitchen"), ("--language", "tlh")]
    for options in wrong:
        done = desk.report("--html", "-", *options)
        check("refused with its reason: %s" % " ".join(options), done.returncode == 64 and
              done.stderr.startswith("amends report: ") and not done.stdout, "%d %s" % (done.returncode, done.stderr))
    unwritable = desk.report("--html", str(desk.folder / "nowhere" / "page.html"))
    check("a file that can't be written is said", unwritable.returncode == 73, unwritable.stderr)


def check_looks(text):
    if CHROMIUM is None:
        tap.skip("the page as a browser draws it", "there is no chromium")
        return
    with Browser() as browser:
        for width in (375, 800):
            needed, _ = browser.measure(text, width)
            check("the page holds in a window of %d pixels" % width, needed == width, "it needs %d" % needed)
        outside = browser.outside(text, 690)  # what A4 leaves between its margins
        check("nothing of it is cut off on paper", outside == 0, "%s pixels" % outside)
        printed = browser.print(text)
        pages = len(re.findall(rb"/Type\s*/Page[^s]", printed))
        check("it is printed on a few sheets, which are full", printed.startswith(b"%PDF") and 3 <= pages <= 7,
              "%d sheets" % pages)
        check_pictures(browser)


def check_pictures(browser):
    """Invented figures, so that the pictures stay the same"""
    folder = browser.folder / "pages"
    folder.mkdir()
    subprocess.run([str(BUILD / "tests/unit/compose/test_report_page")], capture_output=True,
                   env=dict(os.environ, PAGES=str(folder)), timeout=60)
    for name, width, height in (("report-en", 800, 6200), ("report-zh", 375, 5700)):
        kept = browser.kept("%s-%d.png" % (name, width))
        drawn = browser.draw((folder / (name + ".html")).read_text("utf-8"), width, height)
        off = browser.difference(drawn, kept)
        check("%s at %d pixels looks as it was kept" % (name, width), off is not None and off < 3,
              "it differs by %s" % off)


def main():
    folder = tempfile.mkdtemp(prefix="amends-report.")
    try:
        desk = Desk(folder)
        made = subprocess.run([str(BUILD / "tests/figures/make_past"), str(desk.folder / "amends.db"), "7", "20000",
                               "365", str(NOW)], capture_output=True, text=True, timeout=120)
        check("a year of a desk is made up", made.returncode == 0, made.stderr)
        page, text = check_page(desk)
        check_figures(desk, page)
        check_choices(desk)
        check_looks(text)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    tap.finish()


main()
