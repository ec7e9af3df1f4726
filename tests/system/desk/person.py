# person.py - a customer or an agent: writes and answers by a mail program, reads what came
# SPDX-License-Identifier: GPL-3.0-or-later
import email
import email.policy
import smtplib
import ssl

from mail_programs import PROGRAMS, Draft
from servers.mail_client import Account
from servers.ports import PATIENCE, wait_for


def parse(raw):
    return email.message_from_bytes(raw, policy=email.policy.default)


def everything(letter):
    """All that a reader of a mail could find: headers and decoded texts of all parts."""
    found = ["%s: %s" % row for row in letter.items()]
    for part in letter.walk():
        if part.get_content_maintype() == "text":
            found.append(part.get_content())
    return "\n".join(found)


class Person:
    """program: a class of servers (Mutt, SNail) or a name of mail_programs."""

    def __init__(self, world, address, name, program, language="en"):
        self.world, self.address, self.name, self.language = world, address, name, language
        self.key = address.split("@")[0]
        self.account = Account(address, name, world.folder / "people" / self.key, world.dovecot.imaps_port,
                               world.postfix.submission_port, world.made.ca_file)
        self.client = None if isinstance(program, str) else program(self.account)
        self.write_with = PROGRAMS[program] if isinstance(program, str) else None
        self.seen = 0       # mails that expect() has handed out

    # --- reading ---------------------------------------------------------------------------------
    def mails(self):
        return [parse(raw) for _, raw in sorted(self.world.dovecot.mails(self.address).items())]

    def wait(self, count, seconds=PATIENCE):
        """The mails in order of arrival, as soon as there are so many."""
        return wait_for(lambda: (lambda found: found if len(found) >= count else None)(self.mails()), seconds,
                        0.05) or self.mails()

    def expect(self, desk, *kinds, seconds=PATIENCE):
        """The mails that came since the last time: one letter of each of these kinds, in their order, and
        nothing else. Anything else is a mistake of the desk (or of the test)."""
        fresh = self.wait(self.seen + len(kinds), seconds)[self.seen:]
        self.seen += len(fresh)
        known = desk.kinds_of(self.address)
        found = {known.get(letter["message-id"].strip().strip("<>"), str(letter["subject"])): letter
                 for letter in fresh}
        if len(fresh) != len(kinds) or set(found) != set(kinds):
            raise AssertionError("%s got %s, %s was expected" % (
                self.address, ", ".join(sorted(found)) or "nothing", ", ".join(kinds) or "nothing"))
        return [found[kind] for kind in kinds]

    # --- writing ---------------------------------------------------------------------------------
    def submit(self, raw, to):
        with smtplib.SMTP("localhost", self.account.submission_port, timeout=PATIENCE) as smtp:
            smtp.starttls(context=ssl.create_default_context(cafile=str(self.account.ca_file)))
            smtp.login(self.address, self.account.password)
            smtp.sendmail(self.address, [to], raw)

    def send(self, to, subject, text):
        if self.client:
            self.client.send(to, subject, text)
        else:
            self.submit(self.write_with(Draft(self.address, self.name, to, subject, text, self.language)), to)

    def answer(self, letter, text):
        """Answers a mail of the inbox by the program's own button."""
        if self.client:
            ids = [one["message-id"].strip() for one in self.mails()]
            self.client.reply(ids.index(letter["message-id"].strip()) + 1, text)
        else:
            draft = Draft.answer(letter, self.address, self.name, text, self.language)
            self.submit(self.write_with(draft), draft.to)
