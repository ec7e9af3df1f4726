#!/usr/bin/env -S python3 -B
# test_faults_silence.py - packets get lost without a word, in a network of the test's own
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nobody refuses, nobody resets: the peer is just no longer heard. Takes a minute and a half, most of it asleep:
the kernel asks an idle connection after a minute whether the other side still knows of it."""
import time

from desk.complaints import Complaints
from desk.world import ADDRESS, World, why_not
from servers import network
from servers.ports import wait_for
from servers.tap import Tap

MIN, ANNA = "min@customer.test", "anna@agents.test"
MINUTE = 60


def check_smtp(tap, world, desk, complaints):
    tap.check("a complaint is answered", complaints.wrong(complaints.arrive()) is None, desk.said()[-1500:])
    network.silence(world.postfix.port)
    complaint = complaints.arrive()
    is_stored = wait_for(lambda: complaint in desk.mail_ids())
    is_noticed = wait_for(lambda: "letters wait: their server takes none" in desk.said())
    network.restore()
    desk.move_to(20 * MINUTE)
    wrong = complaints.wrong(complaint)
    tap.check("the mail server falls silent: letters wait, and go out when it is heard again",
              is_stored and is_noticed and wrong is None, wrong or desk.said()[-1500:])


def check_imap(tap, world, desk, complaints):
    wait_for(lambda: world.dovecot.idling(ADDRESS))
    network.silence(world.dovecot.imaps_port)
    world.dovecot.kill()
    is_forgotten = wait_for(lambda: network.is_forgotten(world.dovecot.imaps_port))
    world.dovecot.start()
    complaint = complaints.arrive()
    network.restore()
    begin = time.monotonic()
    wrong = complaints.wrong(complaint, 100)
    tap.check("the IMAP server forgets a waiting desk, which is never told: it notices by itself",
              is_forgotten and wrong is None, wrong)
    tap.check("which takes a minute", time.monotonic() - begin < 75, time.monotonic() - begin)


def main():
    tap = Tap()
    tap.skip_all_if(why_not() or network.why_not())
    network.enter()
    with World([MIN, ANNA]) as world:
        customer, anna = world.person(MIN, "Zhou Min", "Gmail"), world.person(ANNA, "Anna Berg", "Outlook")
        smtp = "host: localhost, port: %d, tls: none, connections: 1, timeout: 3s" % world.postfix.port
        with world.desk([anna], smtp=smtp) as desk:
            complaints = Complaints(world, desk, customer)
            check_smtp(tap, world, desk, complaints)
            check_imap(tap, world, desk, complaints)
            tap.check("the desk ends well", desk.stop() == 0)
    tap.finish()


main()
