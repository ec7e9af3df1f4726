#!/usr/bin/env -S python3 -B
# test_digest_looks.py - a manager's digest as mail programs show it: on a phone, on a screen, as plain text
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample digest in both languages, as it would go out and as a browser draws it at 375 and 800 pixels, beside the
pictures kept of it. Prints TAP."""
import email, email.policy, html.parser, os, re, subprocess, sys, unicodedata
import pathlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from browser import CHROMIUM, Browser
from servers.tap import Tap

AMENDS = os.environ.get("AMENDS", "build/amends")
tap = Tap()
check = tap.check
TOLERANCE = 1  # of 255, in the mean: figures that are not right-aligned differ by more
DARK = ("--blink-settings=preferredColorScheme=0",)
SIZES = ((375, 8200), (800, 6600))


def preview(*options):
    done = subprocess.run([AMENDS, "preview", "digest", *options], capture_output=True, timeout=60)
    return done.stdout if done.returncode == 0 else b""


def columns(line):
    return sum(0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
               for one in line)


class Outlook(html.parser.HTMLParser):
    """What Outlook, which draws mails as Word does, would leave out or show otherwise; round corners and the like are
    not so bad. Padding holds in cells only, a width as an attribute only."""
    IGNORED = re.compile(r"(^|;)\s*(position|float|flex|grid|gap|transform|opacity|box-shadow|background-image"
                         r"|object-fit|animation|filter|min-width)[\w-]*\s*:|display\s*:\s*(flex|grid|inline)"
                         r"|calc\(|var\(|url\(|\d(rem|em|vw|vh)\b")
    UNKNOWN = {"svg", "video", "button", "input", "form", "object", "picture", "section", "figure", "details", "link"}

    def __init__(self, page):
        super().__init__()
        self.faults, self.depth, self.has_frame = [], 0, "<!--[if mso]><table" in page
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        has = dict(attributes)
        style = has.get("style", "")
        faults = [what for what, is_fault in (
            ("is ignored", self.IGNORED.search(style)),
            ("is an unknown element", tag in self.UNKNOWN),
            ("has padding outside of a cell", "padding" in style and tag not in ("td", "body")),
            ("is a table without its attributes", tag == "table" and not
             {"role", "width", "cellpadding", "cellspacing", "border"} <= set(has)),
            ("is a picture without width or words", tag == "img" and not {"width", "alt"} <= set(has)),
            ("has a greatest width, and no frame for Outlook", tag == "table" and "max-width" in style and
             not self.has_frame),
            ("has a width by style only", re.search(r"(^|;)width", style) and "width" not in has)) if is_fault]
        self.faults += ["<%s style=\"%s\"> %s" % (tag, style, fault) for fault in faults]


GMAIL_CUTS_AT = 102400


def check_outlook(language, page):
    check("%s: Outlook draws all of it" % language, not Outlook(page).faults, "\n".join(Outlook(page).faults))
    spoilt = page.replace('<td class="line" align="right" style="', '<td class="line" style="display:flex;', 1)
    spoilt = spoilt.replace('role="presentation" class="ink" width="100%"', "", 1)
    check("%s: what Outlook ignores would be seen" % language, len(Outlook(spoilt).faults) == 2,
          "\n".join(Outlook(spoilt).faults))
    sheet = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}", "", re.findall(r"<style>(.*?)</style>", page, re.S)[0])
    check("%s: without its style sheet it looks the same" % language,
          sheet.strip() == ":root { color-scheme: light dark; }", sheet)
    check("%s: Gmail shows it whole" % language, 20000 < len(page.encode()) < GMAIL_CUTS_AT, len(page.encode()))


def figures(page):
    """What stands in each cell, without the small letters below it."""
    return [cell.split("<br>")[0] for cell in re.findall(r'<td class="line" align="right"[^>]*>(.*?)</td>', page)]


def starts(line):
    """The columns at which cells begin, two blanks apart; a wide character takes two."""
    return [columns(line[:one.start()]) for one in re.finditer(r"(?<=  )\S|^\S", line)]


def are_aligned(text):
    """In each table of three columns, under its heads."""
    tables = re.findall(r"(?m)^ {8,}(?:this period|本期) .*\n(?:    \S.*\n)+", text)
    heads = [[starts(line) for line in table.splitlines()] for table in tables]
    return len(tables) > 7 and all(row[1:4] == table[0][:3] or len(row) < 4 for table in heads for row in table[1:])


def check_mail(language):
    mail = email.message_from_bytes(preview("--raw", "--language", language), policy=email.policy.default)
    kinds = [part.get_content_type() for part in mail.walk()]
    wanted = ["multipart/alternative", "text/plain", "multipart/related", "text/html"]
    check("%s: text, and HTML with its pictures beside it" % language,
          kinds[:4] == wanted and set(kinds[4:]) == {"image/png"}, kinds)
    html = next((part.get_content() for part in mail.walk() if part.get_content_type() == "text/html"), "")
    text = next((part.get_content() for part in mail.walk() if part.get_content_type() == "text/plain"), "")
    pictures = {part["Content-ID"].strip("<>"): part.get_content() for part in mail.walk()
                if part.get_content_type() == "image/png"}
    shown = re.findall(r'<img src="cid:([^"]+)"[^>]*? alt="([^"]*)"', html)
    check("%s: each picture is shown once, and each one shown is there" % language,
          len(pictures) >= 4 and sorted(one for one, _ in shown) == sorted(pictures), "%s %s" % (shown, list(pictures)))
    check("%s: pictures are PNG, and small" % language, pictures and all(
        one.startswith(b"\x89PNG") and len(one) < 64 * 1024 for one in pictures.values()),
        {name: len(one) for name, one in pictures.items()})
    check("%s: who sees no pictures reads their figures" % language, shown and all(
        len(re.findall(r"\d+", alt)) >= 4 for _, alt in shown), shown)
    check_outlook(language, html)
    addresses = re.findall(r'(?:src|href)="([^"]*)"', html) + re.findall(r"url\(([^)]*)\)", html)
    check("%s: nothing is fetched, every link writes a mail" % language, addresses and all(
        one.startswith(("cid:", "mailto:")) for one in addresses), addresses)
    check("%s: no script, no form, no style sheet from elsewhere" % language,
          not re.search(r"<(script|form|link|iframe|object|svg)\b", html, re.I))
    wide = [line for line in text.splitlines() if columns(line) > 80]
    check("%s: no line of the text is wider than 80 columns" % language, text and not [
        one for one in wide if "@" not in one and "#" not in one], "\n".join(wide))
    check("%s: the text has the figures that the HTML has" % language, text and all(
        re.sub(r"<[^>]*>", "", cell).strip() in text for cell in figures(html)))
    check("%s: columns of the text begin below each other" % language, are_aligned(text), text)


def check_pictures(browser, language):
    page = preview("--html", "-", "--language", language).decode("utf-8")
    for width, height in SIZES:
        needed, tall = browser.measure(page, width)
        check("%s: it holds in a window of %d pixels" % (language, width), needed == width and 1500 < tall < height,
              "it needs %d to %d" % (needed, tall))
        for name, options in (("digest-%s-%d.png", ()), ("digest-%s-%d-dark.png", DARK)):
            name = name % (language, width)
            off = browser.difference(browser.draw(page, width, height, *options), browser.kept(name))
            check("%s looks as it was kept" % name, off is not None and off < TOLERANCE, "it differs by %s" % off)
        off = browser.difference(browser.draw(page.replace('align="right"', ""), width, height),
                                 browser.kept("digest-%s-%d.png" % (language, width)), False)
        check("%s: at %d pixels figures that stand elsewhere are seen" % (language, width),
              off is None or off > TOLERANCE, "it differs by %s" % off)
    bright = browser.difference(browser.draw(page, *SIZES[1], *DARK),
                                browser.kept("digest-%s-800.png" % language), False)
    check("%s: in a dark mail program it is dark" % language, bright is not None and bright > 100,
          "it differs by %s from the bright one" % bright)


def main():
    for language in ("en", "zh"):
        check_mail(language)
    if CHROMIUM is None:
        tap.skip("the digest as a browser draws it", "there is no chromium")
    else:
        with Browser() as browser:
            for language in ("en", "zh"):
                check_pictures(browser, language)
    tap.finish()


main()
