# s_nail.py - a person who writes and answers mail with s-nail (mailx)
# SPDX-License-Identifier: GPL-3.0-or-later
import shutil
from urllib.parse import quote

from .mail_client import run

RC = """
set v15-compat=yes
set from="{name} <{address}>"
set tls-ca-file={ca_file} tls-ca-no-defaults tls-verify=strict
set mta=smtp://{user}:{secret}@localhost:{submission_port} smtp-use-starttls smtp-auth=plain
set sendwait sendcharsets=utf-8 ttycharset=utf-8 mime-encoding=quoted-printable
set indentprefix="> " norecord nosave emptystart
"""


def why_not():
    return None if shutil.which("s-nail") else "needs s-nail"


class SNail:
    def __init__(self, account, quotes=False):
        """quotes: above its answers, as s-nail does it when it is told to quote."""
        self.account = account
        user, secret = quote(account.address, safe=""), quote(account.password, safe="")
        self.inbox = "imaps://%s:%s@localhost:%d/INBOX" % (user, secret, account.imaps_port)
        account.file("mailrc", RC.format(user=user, secret=secret, **vars(account)) + "set quote\n" * quotes)

    @staticmethod
    def command(*words):
        return ["s-nail", "-:u", *words]

    def send(self, recipient, subject, text):
        run(self.account, self.command("-s", subject, recipient), text)

    def reply(self, number, text):
        """Answers the mail at this place of the inbox (from 1)."""
        script = "reply %d\n%s\n~.\nexit\n" % (number, text)
        run(self.account, self.command("-#", "-~", "-f", self.inbox), script)
