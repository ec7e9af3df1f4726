# world.py - Dovecot and Postfix with the domains of a desk, of its agents and of its customers
# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib

from servers import certificates, dovecot, postfix
from servers.certificates import Certificates
from servers.dovecot import Dovecot
from servers.dovecot_settings import Options
from servers.ports import PATIENCE, wait_for
from servers.postfix import Postfix
from servers.processes import Scratch

from . import settings
from .desk import Desk
from .person import Person

DOMAINS = ["desk.test", "agents.test", "customer.test"]
ADDRESS = "complaints@desk.test"


def why_not(*programs):
    """Why this world can't be started here; None if it can. programs: modules of servers with why_not()."""
    for one in (dovecot, postfix, *programs):
        if one.why_not():
            return one.why_not()
    return None if certificates.is_available() else "needs gnutls-bin"


class World:
    def __init__(self, accounts=(), options=None, postfix_more="", validity=certificates.GOOD_DAYS):
        """accounts: addresses that there are from the start; others cost a second each. validity: of the servers'
        certificates."""
        self.accounts = [ADDRESS, *accounts]
        self.options, self.postfix_more = options or Options(), postfix_more
        self.validity = validity
        self.people = []

    def __enter__(self):
        with contextlib.ExitStack() as stack:
            self.folder = stack.enter_context(Scratch())
            self.made = Certificates(self.folder / "certificates", self.validity)
            self.dovecot = stack.enter_context(Dovecot(self.folder / "dovecot", self.accounts,
                                                       self.made.good, self.options))
            self.postfix = stack.enter_context(Postfix(self.folder / "postfix", self.dovecot, self.made.good,
                                                       DOMAINS, self.postfix_more))
            self.stack = stack.pop_all()
        return self

    def __exit__(self, *error):
        return self.stack.__exit__(*error)

    def settle(self, desk, seconds=PATIENCE):
        """Waits until nothing is under way: in the mailbox, in the outbox, in Postfix."""
        def is_quiet():
            return not desk.waiting_letters() and not self.postfix.queue() and \
                len(desk.mail_ids()) == len(self.mails_of(desk.address))
        return wait_for(lambda: is_quiet() and is_quiet(), seconds, 0.05)

    def mails_of(self, address):
        """All raw mails that an address has, also those that the desk has put away."""
        return [raw for box in ("INBOX", "Processed") for raw in self.dovecot.mails(address, box).values()]

    # --- who is in it ----------------------------------------------------------------------------
    def person(self, address, name, program, language="en"):
        if address not in self.dovecot.users:
            self.dovecot.add_user(address)
        self.people.append(Person(self, address, name, program, language))
        return self.people[-1]

    def customer(self, key, *rest):
        return self.person(key + "@customer.test", *rest)

    def agent(self, key, *rest):
        return self.person(key + "@agents.test", *rest)

    def desk(self, agents, manager=None, mailboxes=None, smtp=None, place=None):
        """A desk that is not started yet."""
        if mailboxes is None:
            mailboxes = [self.mailbox()]
        if smtp is None:
            smtp = settings.SMTP.format(port=self.postfix.submission_port, ca_file=self.made.ca_file, user=ADDRESS)
        return Desk(place or self.folder / "desk", ADDRESS, settings.text(ADDRESS, agents, manager, mailboxes, smtp))

    def mailbox(self, tls="implicit", port=None):
        """A row of the settings for the desk's own mailbox. port: of a line to the server."""
        usual = self.dovecot.imaps_port if tls == "implicit" else self.dovecot.imap_port
        return settings.IMAP.format(name="complaints", port=port or usual, tls=tls, ca_file=self.made.ca_file,
                                    user=ADDRESS)
