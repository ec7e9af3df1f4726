#!/usr/bin/env -S python3 -B
# test_check_connect.py - amends check --connect: what is wrong with each server, and whether mail comes back
# SPDX-License-Identifier: GPL-3.0-or-later
import ssl
import warnings

from desk.settings import Agent
from desk.world import ADDRESS, World, why_not
from hostile_imap import Hostile
from servers.ports import free_ports
from servers.tap import Tap

PLUS = "complaints+check@desk.test"


class Case:
    """A desk of its own whose settings differ in one place."""
    count = 0

    def __init__(self, world, old="", new="", password=None):
        Case.count += 1
        self.desk = world.desk([Agent()], place=world.folder / ("desk%d" % Case.count))
        text = self.desk.config.read_text()
        assert old in text, old
        self.desk.config.write_text(text.replace(old, new, 1) if old else text)
        if password is not None:
            (self.desk.folder / "password").write_text(password)

    def check(self, *words):
        said = self.desk.run("check", "--connect", *words)
        return said.returncode, said.stdout + said.stderr


def check_good(tap, world):
    case = Case(world)
    code, said = case.check("--wait", "20")
    tap.check("a desk whose servers are well is told so", code == 0 and "can be read" in said
              and "the login is good" in said, said)
    tap.check("mail to itself arrives, at the plus address too", "arrives, at the plus address too" in said, said)
    tap.check("all of it is still in the mailbox", len(world.dovecot.mails(ADDRESS)) == 2)
    with case.desk:
        code, said = case.check("--wait", "20")
        tap.check("beside a running desk that takes the mail it says the same",
                  code == 0 and "arrives, at the plus address too" in said, said)
        world.settle(case.desk)
    tap.check("what it sent opens no ticket and brings no letter",
              case.desk.rows("SELECT (SELECT COUNT(*) FROM ticket), (SELECT COUNT(*) FROM letter)") == [(0, 0)])
    before = len(world.mails_of(ADDRESS))
    code, said = case.check("--wait", "0")
    tap.check("--wait 0 sends nothing", code == 0 and len(world.mails_of(ADDRESS)) == before, said)


def check_faults(tap, world):
    nobody = free_ports(1)[0]
    imaps, submission = world.dovecot.imaps_port, world.postfix.submission_port
    rows = (("a wrong password", {"password": "wrong"}, "login", "password made for programs"),
            ("a folder that is not there", {"old": "folder: INBOX", "new": "folder: Complaints"},
             "opening the folder", "make that folder"),
            ("an IMAP port where nobody is", {"old": "port: %d" % imaps, "new": "port: %d" % nobody},
             "mailbox complaints (localhost:%d): " % nobody, "Correct host and port"),
            ("an SMTP port where nobody is", {"old": "port: %d" % submission, "new": "port: %d" % nobody},
             "delivery (localhost:%d): " % nobody, "Correct host and port"),
            ("a host that there is not", {"old": "imap: {host: localhost", "new": "imap: {host: nowhere.invalid"},
             "mailbox complaints (nowhere.invalid:%d): " % imaps, "no such name"),
            ("TLS of the wrong kind", {"old": "port: %d" % imaps, "new": "port: %d" % world.dovecot.imap_port},
             "mailbox complaints", "Correct tls and port"))
    for name, change, words, remedy in rows:
        code, said = Case(world, **change).check("--wait", "2")
        tap.check("%s is named, with what to do" % name, code == 78 and words in said and remedy in said, said)
        tap.check("and nothing is sent then (%s)" % name, "mail to ourselves" not in said, said)


def check_certificates(tap, world):
    world.dovecot.certificate = world.made.expired
    world.dovecot.kill()
    world.dovecot.start()
    code, said = Case(world).check("--wait", "0")
    tap.check("a certificate of IMAP that has expired is told with its date", code == 78 and "2020-02-01" in said
              and "has to renew it. " not in said and "has to renew it" in said, said)
    world.dovecot.certificate = world.made.good
    world.dovecot.kill()
    world.dovecot.start()
    world.postfix.stop()
    world.postfix.certificate = world.made.expired
    world.postfix.start()
    code, said = Case(world).check("--wait", "0")
    tap.check("a certificate of SMTP that has expired is told with its date",
              code == 78 and "delivery" in said and "2020" in said and "renew the certificate" in said, said)


def check_old_tls(tap, world):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(world.made.good.chain, world.made.good.key)
    warnings.simplefilter("ignore", DeprecationWarning)
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    with Hostile({}) as server:
        plain = server.talk
        server.talk = lambda peer: plain(context.wrap_socket(peer, server_side=True))
        code, said = Case(world, old="port: %d" % world.dovecot.imaps_port, new="port: %d" % server.port).check(
            "--wait", "0")
    tap.check("a server that knows only old TLS is told to be the fault", code == 78 and "older than 1.2" in said
              and "TLS 1.2 or newer" in said and "Correct tls and port" not in said, said)


def check_strangers(tap, world):
    for name, sign in (("wrong_host", "is for other.example.com: write one of these names as host"),
                       ("untrusted", "name the file of a private CA as ca_file")):
        world.dovecot.certificate = getattr(world.made, name)
        world.dovecot.kill()
        world.dovecot.start()
        code, said = Case(world).check("--wait", "0")
        tap.check("a certificate that is %s is told with what to do" % name.replace("_", " "), code == 78 and
                  sign + "\n" in said, said)
    world.dovecot.certificate = world.made.good
    world.dovecot.kill()
    world.dovecot.start()


def check_plus(tap, world, how):
    code, said = Case(world).check("--wait", "3")
    tap.check("mail to plus addresses that %s is told" % how, code == 78 and PLUS in said
              and "recipient_delimiter" in said, said)


def main():
    Tap.skip_all_if(why_not())
    tap = Tap()
    with World() as world:
        check_good(tap, world)
        check_faults(tap, world)
        check_certificates(tap, world)
        check_strangers(tap, world)
        check_old_tls(tap, world)
    with World(["else@customer.test"],
               postfix_more="virtual_alias_maps = inline:{ { %s = else@customer.test } }\n" % PLUS) as world:
        check_plus(tap, world, "goes elsewhere")
    with World(postfix_more="recipient_delimiter =\nvirtual_mailbox_maps = inline:{ %s=x }\n" % ADDRESS) as world:
        check_plus(tap, world, "is refused")
    tap.finish()


main()
