#!/usr/bin/env -S python3 -B
# test_downtime.py - after a week without a desk: mail that came meanwhile counts before time that passed; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import email
import email.policy
import os
import pathlib
import tempfile

from desk import wall_clock
from servers.ports import free_ports, wait_for
from servers.processes import Child
from servers.tap import Tap
from test_program import AMENDS, MAIL, SETTINGS, amends, make_desk, put

BEGIN, WEEK_LATER = "2026-11-03T09:00:00+08:00", "2026-11-10T09:00:00+08:00"
NO_CLOCKS = "clocks: {owner: 0, progress: 0, notices: no}\n"
ANSWER = ("From: <%s>\nTo: <%s>\nSubject: Re: Kettle\nMessage-ID: <%s>\nIn-Reply-To: %s\n"
          "Content-Type: text/plain; charset=utf-8\n\n%s\n")
CLOSED = """  - name: closed
    imap: {host: localhost, port: %d, tls: none, user: nobody, password_file: key}
"""


def letters(folder, kind):
    found = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
             for path in (folder / "out/new").iterdir()]
    return [one for one in found if kind in str(one["subject"])]


def answer(folder, letter, sender, text):
    reply_to = letter["reply-to"].addresses[0].addr_spec
    name = "answer.%d" % len(list((folder / "in/cur").iterdir()))
    put(folder, name, ANSWER % (sender, reply_to, name + "@test", letter["message-id"], text))


def ask(folder):
    """A complaint, and an agent's question to whom it is from."""
    put(folder, "1", MAIL % (1, 1))
    amends(folder, "once", "--now", BEGIN)
    answer(folder, letters(folder, "[AM-1001] Kettle")[0], "anna@desk.example",
           "#pending\n\nDear Ms Zhou, thank you. Please send us a photo.")
    amends(folder, "once", "--now", BEGIN)
    return [one for one in letters(folder, "Kettle 1") if str(one["subject"]).startswith("Re:")][0]


def make_asking_desk(folder, settings=SETTINGS):
    make_desk(folder)
    (folder / "amends.yaml").write_text(settings + NO_CLOCKS)
    return ask(folder)


def check_answered(tap, folder, command):
    """The complainant has answered while nobody was there."""
    asked = make_asking_desk(folder)
    answer(folder, asked, "zhou.min@example.org", "Here is the photo.")
    if command == "once":
        amends(folder, "once", "--now", WEEK_LATER)
    else:
        with Child([AMENDS, "run", "-c", folder / "amends.yaml", "--now", WEEK_LATER], folder / "log"):
            wait_for(lambda: len(list((folder / "in/cur").iterdir())) == 3)
    tap.check("%s: nobody is reminded who has answered meanwhile" % command,
              not letters(folder, "waiting for your answer") and len(list((folder / "in/cur").iterdir())) == 3,
              [str(one["subject"]) for one in letters(folder, "")])


def check_silent(tap, folder):
    make_asking_desk(folder)
    with Child([AMENDS, "run", "-c", folder / "amends.yaml", "--now", WEEK_LATER], folder / "log"):
        tap.check("who has not is reminded", wait_for(lambda: letters(folder, "waiting for your answer")))
    tap.check("and once", len(letters(folder, "waiting for your answer")) == 1)


def check_unreachable(tap, folder):
    """A mailbox that can't be reached holds time up for a minute, which takes a second here."""
    if wall_clock.why_not():
        tap.skip("a mailbox that can't be reached", wall_clock.why_not())
        return
    make_asking_desk(folder)
    closed = SETTINGS.replace("  - {name: complaints, maildir: in}\n",
                              "  - {name: complaints, maildir: in}\n" + CLOSED % free_ports(1)[0])
    (folder / "amends.yaml").write_text(closed + NO_CLOCKS)
    quick = {**os.environ, "LD_PRELOAD": wall_clock.FAKETIME, "FAKETIME": "+0 x60"}
    with Child([AMENDS, "run", "-c", folder / "amends.yaml", "--now", WEEK_LATER], folder / "log", environment=quick):
        tap.check("a mailbox that can't be reached holds nothing up for long",
                  wait_for(lambda: letters(folder, "waiting for your answer")), (folder / "log").read_text()[-800:])


def main():
    tap = Tap()
    for part in (lambda folder: check_answered(tap, folder, "run"), lambda folder: check_answered(tap, folder, "once"),
                 lambda folder: check_silent(tap, folder), lambda folder: check_unreachable(tap, folder)):
        with tempfile.TemporaryDirectory() as name:
            part(pathlib.Path(name))
    tap.finish()


main()
