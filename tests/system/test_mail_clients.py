#!/usr/bin/env -S python3 -B
# test_mail_clients.py - Postfix, and the mail programs that play customers and agents; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import email
import email.policy

from servers import certificates, dovecot, mutt, postfix, s_nail, swaks
from servers.certificates import Certificates
from servers.dovecot import Dovecot
from servers.mail_client import Account
from servers.ports import wait_for
from servers.postfix import Postfix
from servers.processes import Scratch
from servers.tap import Tap

MIN, BERTA = "min@customer.test", "berta@desk.test"


def read(server, user, count):
    """The mails of a user, as soon as there are so many, in the order of their arrival."""
    raw = wait_for(lambda: (lambda mails: mails if len(mails) >= count else None)(server.mails(user))) or {}
    return [email.message_from_bytes(one, policy=email.policy.default) for _, one in sorted(raw.items())]


def check_clients(tap, server, clients):
    clients[MIN].send(BERTA, "Kettle leaks 水壶漏水", "It leaks.\n请退款。\n")
    first = read(server, BERTA, 1)
    tap.check("mutt submits mail by STARTTLS, in two languages",
              first and first[0]["subject"] == "Kettle leaks 水壶漏水" and "请退款" in first[0].get_content())
    clients[BERTA].reply(1, "#assign me\n\nWe are sorry. 对不起")
    second = read(server, MIN, 1)
    tap.check("s-nail answers by its own threading", second and first
              and second[0]["in-reply-to"] == first[0]["message-id"]
              and second[0].get_content().startswith("#assign me"), second)
    clients[MIN].reply(1, "Thank you\n谢谢")
    third = read(server, BERTA, 2)
    tap.check("mutt answers with the whole chain, and quotes", len(third) == 2
              and third[1]["references"].split() == [first[0]["message-id"], second[0]["message-id"]]
              and "> We are sorry. 对不起" in third[1].get_content(), third)


def check_server(tap, server, post):
    swaks.bring(post.port, "", MIN, {"From": "<away@example.com>", "Subject": "Away",
                                     "Auto-Submitted": "auto-replied"}, "Back on Monday.")
    mails = read(server, MIN, 2)
    tap.check("mail with the null sender is taken", len(mails) == 2 and mails[1]["return-path"] == "<>")
    swaks.bring(post.port, MIN, "gone@desk.test", {"From": MIN, "Subject": "Lost"}, "Nobody reads this.")
    mails = read(server, MIN, 3)
    tap.check("mail to nobody comes back as a real delivery report", len(mails) == 3
              and mails[2].get_content_type() == "multipart/report"
              and post.outcomes("gone@desk.test") == ["bounced"], post.outcomes("gone@desk.test"))
    post.pause_delivery()
    swaks.bring(post.port, MIN, BERTA, {"From": MIN, "Subject": "Waiting"}, "Until the server is back.")
    post.kill()
    post.start()
    tap.check("what Postfix has taken survives it", len(read(server, BERTA, 3)) == 3)
    tap.check("at the end the queue is empty", wait_for(lambda: not post.queue()), post.queue())


def main():
    tap = Tap()
    tap.skip_all_if(dovecot.why_not() or postfix.why_not() or mutt.why_not() or s_nail.why_not()
                    or swaks.why_not() or (None if certificates.is_available() else "needs gnutls-bin"))
    with Scratch() as folder:
        made = Certificates(folder / "certificates")
        with Dovecot(folder / "dovecot", [MIN, BERTA], made.good) as server, \
                Postfix(folder / "postfix", server, made.good, ["desk.test", "customer.test"]) as post:
            clients = {one: program(Account(one, name, folder / one, server.imaps_port, post.submission_port,
                                            made.ca_file))
                       for one, name, program in ((MIN, "Zhou Min 周敏", mutt.Mutt), (BERTA, "Berta", s_nail.SNail))}
            check_clients(tap, server, clients)
            check_server(tap, server, post)
    tap.finish()


main()
