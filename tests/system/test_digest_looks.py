#!/usr/bin/env -S python3 -B
# test_digest_looks.py - a manager's digest as mail programs show it: on a phone, on a screen, as plain text
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample digest in both languages, as it would go out and as a browser draws it at 375 and 800 pixels, beside the
pictures kept of it. Prints TAP."""
import email, email.policy, os, re, subprocess, sys, unicodedata
import pathlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from browser import CHROMIUM, Browser

AMENDS = os.environ.get("AMENDS", "build/amends")
SIZES = ((375, 7400), (800, 6000))


def preview(*options):
    done = subprocess.run([AMENDS, "preview", "digest", *options], capture_output=True, timeout=60)
    return done.stdout if done.returncode == 0 else b""


def check(name, good, detail=""):
    check.count += 1
    check.failed += not good
    print("%s %d - %s" % ("ok" if good else "not ok", check.count, name), flush=True)
    for line in [] if good else str(detail).splitlines()[:20]:
        print("# " + line)


check.count = check.failed = 0


def columns(line):
    return sum(0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
               for one in line)


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
    addresses = re.findall(r'(?:src|href)="([^"]*)"', html) + re.findall(r"url\(([^)]*)\)", html)
    check("%s: nothing is fetched, every link writes a mail" % language, addresses and all(
        one.startswith(("cid:", "mailto:")) for one in addresses), addresses)
    check("%s: no script, no form, no style sheet from elsewhere" % language,
          not re.search(r"<(script|form|link|iframe|object|svg)\b", html, re.I))
    wide = [line for line in text.splitlines() if columns(line) > 80]
    check("%s: no line of the text is wider than 80 columns" % language, text and not [
        one for one in wide if "@" not in one and "#" not in one], "\n".join(wide))
    check("%s: the text has the figures that the HTML has" % language, text and all(
        re.sub(r"<[^>]*>", "", cell).strip() in text for cell in re.findall(r'<td class="ink line" align="right"[^>]*>'
                                                                          r"([^<]*)</td>", html)))


def check_pictures(browser, language):
    page = preview("--html", "-", "--language", language).decode("utf-8")
    for width, height in SIZES:
        needed, tall = browser.measure(page, width)
        check("%s: it holds in a window of %d pixels" % (language, width), needed == width and 1500 < tall < height,
              "it needs %d to %d" % (needed, tall))
        name = "digest-%s-%d.png" % (language, width)
        off = browser.difference(browser.draw(page, width, height), browser.kept(name))
        check("%s: at %d pixels it looks as it was kept" % (language, width), off is not None and off < 3,
              "it differs by %s" % off)
    bright = browser.difference(browser.draw(page, 800, 6000, "--blink-settings=preferredColorScheme=0"),
                                browser.kept("digest-%s-800.png" % language), False)
    check("%s: in a dark mail program it is dark" % language, bright is not None and bright > 100,
          "it differs by %s from the bright one" % bright)


def main():
    for language in ("en", "zh"):
        check_mail(language)
    if CHROMIUM is None:
        check.count += 1
        print("ok %d - # SKIP there is no chromium" % check.count)
    else:
        with Browser() as browser:
            for language in ("en", "zh"):
                check_pictures(browser, language)
    print("1..%d" % check.count)
    sys.exit(1 if check.failed else 0)


main()
