# complaints.py - complaints one after the other, each with a name of its own, and what became of each
# SPDX-License-Identifier: GPL-3.0-or-later
from servers.ports import PATIENCE, wait_for

from .checks import message_ids

MAIL = """From: {sender}\r
To: {desk}\r
Subject: Kettle {number}\r
Message-ID: <complaint.{number}@customer.test>\r
\r
{text}\r
"""


class Complaints:
    def __init__(self, world, desk, customer):
        self.world, self.desk, self.customer = world, desk, customer
        self.number = 0

    def arrive(self, text="It leaks."):
        """A complaint stands in the mailbox of the desk; its Message-ID without brackets."""
        self.number += 1
        raw = MAIL.format(sender=self.customer.address, desk=self.desk.address, number=self.number, text=text)
        self.world.dovecot.deliver(self.desk.address, raw.encode(), self.customer.address)
        return "complaint.%d@customer.test" % self.number

    def answers(self, complaint):
        """Acknowledgements that the customer got for it; a second copy only of what was never in doubt."""
        found = [one for one in self.customer.mails() if complaint in (one["in-reply-to"] or "")]
        doubted = self.desk.doubted()
        return list({number if one["message-id"].strip().strip("<>") not in doubted else one["message-id"]: one
                     for number, one in enumerate(found)}.values())

    def wrong(self, complaint, seconds=PATIENCE, box="Processed"):
        """None, or what is not as it must be in the end: answered once, one ticket, put away once."""
        wait_for(lambda: complaint in self.desk.mail_ids(), seconds, 0.1)
        self.desk.end_doubts()
        wait_for(lambda: self.answers(complaint), seconds, 0.1)
        is_put_away = wait_for(lambda: complaint in message_ids(self.world.dovecot.mails(
            self.desk.address, box).values()), seconds, 0.1)
        self.world.settle(self.desk)
        places = [message_ids(self.world.dovecot.mails(self.desk.address, one).values()).count(complaint)
                  for one in ("INBOX", "Processed")]
        tickets = self.desk.rows("SELECT count(DISTINCT ticket) FROM mail WHERE message_id = ?", complaint)[0][0]
        answers = len(self.answers(complaint))
        if is_put_away and sum(places) == 1 and tickets == 1 and answers == 1:
            return None
        return "%d answers, %d tickets, %d times in INBOX, %d in Processed\n%s" % (
            answers, tickets, *places, self.desk.said()[-1500:])
