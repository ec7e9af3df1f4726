#!/usr/bin/env -S python3 -B
# test_first_desk.py - what amends init writes works with real servers as it stands; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import email
import email.policy
import os
import pathlib
import smtplib
import subprocess

from desk.world import ADDRESS, World, why_not
from servers.dovecot_settings import PASSWORD
from servers.ports import wait_for
from servers.tap import Tap

AMENDS = str(pathlib.Path(os.environ.get("AMENDS", "./amends")).resolve())
CUSTOMER, AGENT = "min@customer.test", "anna@agents.test"
MAIL = ("From: Zhou Min <%s>\r\nTo: <%%s>\r\nSubject: The kettle leaks\r\nMessage-ID: <%%d@customer.test>\r\n"
        "%%s\r\nIt leaks at the handle.\r\n" % CUSTOMER)


def amends(*words, stdin=""):
    return subprocess.run([AMENDS, *map(str, words)], input=stdin, capture_output=True, text=True, timeout=60)


def write(world, to, number, fields=""):
    with smtplib.SMTP("127.0.0.1", world.postfix.port) as smtp:
        smtp.sendmail(CUSTOMER, [to], MAIL % (to, number, fields))
    return wait_for(lambda: world.dovecot.mails(ADDRESS))


def letters(world, address, count):
    """of an address, when there are so many"""
    wait_for(lambda: len(world.dovecot.mails(address)) >= count)
    return [email.message_from_bytes(raw, policy=email.policy.default)
            for _, raw in sorted(world.dovecot.mails(address).items())]


def live(tap, world):
    folder = world.folder / "first"
    said = amends("init", "--yes", "--directory", folder, "--name", "Example Ltd", "--address", ADDRESS, "--mailbox",
                  "imap:localhost:%d" % world.dovecot.imaps_port, "--smtp",
                  "localhost:%d" % world.postfix.submission_port, "--ca-file", world.made.ca_file,
                  "--password-stdin", "--agent", "anna=" + AGENT, stdin=PASSWORD + "\n")
    tap.check("amends init writes a desk for these servers", said.returncode == 0, said.stderr)
    config = ("--config", folder / "amends.yaml")
    tap.check("a complaint reaches its mailbox", write(world, ADDRESS, 1))
    said = amends("once", *config)
    tap.check("one pass reads it", said.returncode == 0, said.stderr)
    got = letters(world, CUSTOMER, 1)
    tap.check("the customer gets an acknowledgement from the desk", len(got) == 1
              and got[0]["from"].addresses[0].addr_spec == ADDRESS and "AM-1001" in got[0]["subject"], got)
    tap.check("the agent is told", ["AM-1001" in one["subject"] for one in letters(world, AGENT, 1)] == [True])
    tap.check("the mail has moved to Processed", not world.dovecot.mails(ADDRESS)
              and len(world.dovecot.mails(ADDRESS, "Processed")) == 1)
    to = got[0]["reply-to"].addresses[0].addr_spec
    write(world, to, 2, "In-Reply-To: %s\r\n" % got[0]["message-id"].strip())
    said = amends("once", *config)
    listed = amends("list", *config)
    tap.check("the answer to it finds the same ticket", said.returncode == 0 and listed.stdout.count("AM-") == 1
              and len(letters(world, AGENT, 2)) == 2, listed.stdout + said.stderr)


def main():
    Tap.skip_all_if(why_not())
    tap = Tap()
    with World([CUSTOMER, AGENT]) as world:
        live(tap, world)
    tap.finish()


main()
