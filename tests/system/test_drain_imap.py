#!/usr/bin/env -S python3 -B
# test_drain_imap.py - more than a thousand mails wait in the mailbox, and more come meanwhile; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desk finds that was away for a week. A few of the mails stand there twice, as after a restored backup."""
import smtplib
from collections import Counter

from desk import checks, settings
from desk.desk import Desk
from servers import certificates, dovecot
from servers.certificates import Certificates
from servers.dovecot import Dovecot
from servers.ports import wait_for
from servers.processes import Scratch, give_away, unprivileged
from servers.smtp_sink import SmtpSink
from servers.tap import Tap

ADDRESS = "complaints@desk.test"
WAITING, TWICE, MEANWHILE = 1200, 7, 60
MAIL = ("From: <customer{0}@customer.test>\r\nTo: <complaints@desk.test>\r\nSubject: Kettle {0}\r\n"
        "Message-ID: <kettle.{0}@customer.test>\r\n\r\nKettle {0} leaks.\r\n")


def mail(number):
    return MAIL.format(number).encode()


def name(number):
    return "kettle.%d@customer.test" % number


def fill(server, numbers):
    """As files, which is how they lie there after a restart of the server."""
    with server.imap(ADDRESS) as session:
        session.select()
    box = server.folder / "mail" / ADDRESS / "Maildir"
    for place, number in enumerate(numbers):
        (box / "new" / ("%d.M%06dP1.test" % (1700000000 + place, place))).write_bytes(mail(number))
    give_away(box, unprivileged())


def deliver(server, numbers):
    with smtplib.LMTP(str(server.lmtp_socket)) as lmtp:
        for number in numbers:
            lmtp.sendmail("c@customer.test", [ADDRESS], mail(number))


def count(server, box):
    return len(server.doveadm("search", "-u", ADDRESS, "mailbox", box, "all").splitlines())


def check(tap, server, sink, desk):
    everybody = WAITING + MEANWHILE
    deliver(server, range(WAITING, everybody))
    answered = wait_for(lambda: len({one.answers for one in list(sink.taken) if one.answers}) >= everybody)
    put_away = wait_for(lambda: count(server, "INBOX") == 0, pause=0.2)
    stored = Counter(desk.mail_ids())
    tap.check("%d mails are stored, each once" % everybody,
              stored == Counter(map(name, range(everybody))), stored.most_common(3))
    tickets = desk.rows("SELECT count(*), count(DISTINCT complainant), min(stage), max(stage) FROM ticket")
    tap.check("each is a ticket of its own, in one stage",
              tickets[0][:2] == (everybody, everybody) and tickets[0][2] == tickets[0][3], tickets)
    answers = Counter(one.answers for one in list(sink.taken) if one.answers)
    tap.check("each is answered, once", answered and answers == Counter(map(name, range(everybody))),
              answers.most_common(3))
    tap.check("no mail is left in the folder that is read", put_away, count(server, "INBOX"))
    found = checks.message_ids(server.mails(ADDRESS, "Processed").values())
    tap.check("all stand in the folder for what is done, as often as they came",
              Counter(found) == Counter(map(name, [*range(everybody), *range(TWICE)])), len(found))
    tap.check("the log tells of no failure", not desk.troubles(), "\n".join(desk.troubles()))
    tap.check("the desk ends well", desk.stop() == 0)


def main():
    tap = Tap()
    tap.skip_all_if(dovecot.why_not() or (None if certificates.is_available() else "needs gnutls-bin"))
    with Scratch() as folder:
        made = Certificates(folder / "certificates")
        with Dovecot(folder / "dovecot", [ADDRESS], made.good) as server, SmtpSink() as sink:
            fill(server, [*range(WAITING), *range(TWICE)])
            mailbox = settings.IMAP.format(name="complaints", port=server.imaps_port, tls="implicit",
                                           ca_file=made.ca_file, user=ADDRESS)
            smtp = "host: localhost, port: %d, tls: none" % sink.port
            with Desk(folder / "desk", ADDRESS,
                      settings.text(ADDRESS, [settings.Agent], None, [mailbox], smtp)) as desk:
                check(tap, server, sink, desk)
    tap.finish()


main()
