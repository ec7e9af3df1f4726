#!/usr/bin/env -S python3 -B
# test_faults_smtp.py - the mail server dies, forgets to answer, or is full; letters arrive all the same, once
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import signal

from desk.person import everything
from desk.world import World, why_not
from servers import swaks
from servers.line import Line
from servers.ports import PATIENCE, wait_for
from servers.tap import Tap

MINUTE = 60
MIN, FULL, ANNA, MIA = "min@customer.test", "full@customer.test", "anna@agents.test", "mia@agents.test"
number = 0


def complain(world, desk, address, text="It leaks.\n"):
    """A complaint; its Message-ID."""
    global number
    number += 1
    message_id = "<complaint.%d@customer.test>" % number
    swaks.bring(world.postfix.port, address, desk.address,
                {"From": address, "To": desk.address, "Subject": "Kettle %d" % number, "Message-ID": message_id}, text)
    return message_id


def kill_smtpd(world):
    """Postfix loses the processes that hold its connections, in the middle of whatever they do."""
    for pid in world.postfix.pids("smtpd"):
        os.kill(pid, signal.SIGKILL)


def copies(person, complaint):
    """Message-IDs of the acknowledgements of a complaint that arrived, a row for each copy."""
    return [one["message-id"] for one in person.mails() if one["in-reply-to"] == complaint]


def check_cut(tap, world, desk, line, customer):
    """The connection ends at four places of the talk about one letter."""
    rows = [("MAIL", "to_server", b"MAIL FROM", False, 1), ("DATA, in the middle of the mail", "to_server",
                                                            b"Auto-Submitted: auto-replied", True, 1),
            ("the end of the mail, which did not arrive", "to_server", b"\r\n.\r\n", False, 2),
            ("the end of the mail, before its answer", "to_client", b"250 2.0.0 Ok: queued", False, 2)]
    for name, direction, words, passes, most in rows:
        line.cut_at(direction, words, lambda: kill_smtpd(world), passes)
        complaint = complain(world, desk, customer.address)
        is_cut = line.was_cut.wait(PATIENCE) and wait_for(lambda: desk.waiting_letters())
        desk.move_to(20 * MINUTE, lambda: not desk.waiting_letters())
        found = wait_for(lambda: copies(customer, complaint))
        tap.check("the server is killed at %s: the letter arrives%s" % (
            name, ", once" if most == 1 else ", and a second copy has the same id"),
            is_cut and 1 <= len(found) <= most and len(set(found)) == 1, "%s\n%s" % (found, desk.said()[-1200:]))
        tap.check("and it is no second letter", desk.rows("SELECT count(*) FROM letter WHERE message_id = ?",
                                                          found[0].strip("<>") if found else "") == [(1,)])
        desk.move_to(0)


def check_dead_server(tap, world, desk, customer):
    world.postfix.kill()
    world.dovecot.deliver(desk.address, b"From: <min@customer.test>\r\nTo: <complaints@desk.test>\r\n"
                          b"Subject: Toaster\r\nMessage-ID: <toaster@customer.test>\r\n\r\nIt burns.\r\n")
    is_kept = wait_for(lambda: "toaster@customer.test" in desk.mail_ids())
    world.postfix.start()
    tap.check("without a mail server complaints are taken and letters wait", is_kept and desk.waiting_letters())
    desk.move_to(20 * MINUTE, lambda: not desk.waiting_letters())
    tap.check("they go out when it is back", len(wait_for(lambda: copies(customer, "<toaster@customer.test>"))) == 1)
    desk.move_to(0)


def check_full_customer(tap, world, desk):
    """Dovecot refuses, Postfix reports: a real 5.2.2."""
    complain(world, desk, FULL)
    is_filed = wait_for(lambda: desk.rows("SELECT ticket FROM mail WHERE kind = 'bounce'"))
    world.settle(desk)
    tap.check("a customer's mailbox is full: the report is filed on the ticket", is_filed
              and desk.rows("SELECT id FROM ticket WHERE complainant = ?", FULL) == is_filed, desk.said()[-600:])


def told_of_anna(mia, before):
    return [one for one in mia.mails()[before:] if ANNA in everything(one)]


def check_full_agent(tap, world, desk, anna, mia, customer):
    world.dovecot.users[ANNA] = "userdb_quota_rule=*:bytes=1"
    world.dovecot.write_settings()
    wait_for(lambda: "*:bytes=1" in world.dovecot.doveadm("user", "-u", ANNA), pause=0.2)
    world.settle(desk)
    before, told_before = len(anna.mails()), len(mia.mails())
    tickets = desk.rows("SELECT count(*) FROM ticket")[0][0]
    complaint = complain(world, desk, customer.address)
    is_answered = wait_for(lambda: copies(customer, complaint))
    is_bounced = wait_for(lambda: world.postfix.outcomes(ANNA)[-1:] == ["bounced"])
    # Min has complained so often that the manager hears of that, too.
    wait_for(lambda: told_of_anna(mia, told_before))
    world.settle(desk)
    told = told_of_anna(mia, told_before)
    tap.check("an agent's mailbox is full: the customer is answered, and the report opens no ticket",
              is_answered and is_bounced and len(anna.mails()) == before
              and desk.rows("SELECT count(*) FROM ticket") == [(tickets + 1,)], desk.said()[-1500:])
    tap.check("and the manager is told, once", len(told) == 1,
              [str(one["subject"]) for one in mia.mails()[told_before:]])


def main():
    tap = Tap()
    tap.skip_all_if(why_not(swaks))
    with World([MIN, ANNA, MIA]) as world:
        world.dovecot.add_user(FULL, "userdb_quota_rule=*:bytes=1")
        customer = world.person(MIN, "Zhou Min", "Gmail")
        anna, mia = world.person(ANNA, "Anna Berg", "Outlook"), world.person(MIA, "Mia Wong", "Outlook")
        with Line(world.postfix.port) as line:
            smtp = "host: localhost, port: %d, tls: none, connections: 1" % line.port
            with world.desk([anna], smtp=smtp, manager=mia) as desk:
                check_cut(tap, world, desk, line, customer)
                check_dead_server(tap, world, desk, customer)
                check_full_customer(tap, world, desk)
                check_full_agent(tap, world, desk, anna, mia, customer)
                tap.check("the desk ends well", desk.stop() == 0)
    tap.finish()


main()
