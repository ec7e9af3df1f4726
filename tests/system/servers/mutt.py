# mutt.py - a person who writes and answers mail with mutt
# SPDX-License-Identifier: GPL-3.0-or-later
import shutil

from .mail_client import run, run_in_terminal

RC = """
set from="{address}" realname="{name}" use_from=yes use_envelope_from=yes
set imap_user="{address}" imap_pass="{password}" spoolfile="imaps://localhost:{imaps_port}/INBOX"
set folder="imaps://localhost:{imaps_port}/" ssl_ca_certificates_file="{ca_file}" ssl_force_tls=yes
set smtp_url="smtp://{address}@localhost:{submission_port}/" smtp_pass="{password}"
set editor="{editor}" autoedit=yes fast_reply=yes include=yes reply_to=yes abort_unmodified=no
set sort=mailbox-order charset=utf-8 send_charset="us-ascii:utf-8" record="" copy=no signature=""
set sleep_time=0 quit=yes delete=no move=no mark_old=no confirmappend=no wait_key=no header_cache=""
"""


def why_not():
    return None if shutil.which("mutt") else "needs mutt"


class Mutt:
    def __init__(self, account):
        self.account = account
        self.text = account.folder / "text"
        editor = account.file("editor", '#!/bin/sh\ncat "%s" "$1" >"$1.new" && mv "$1.new" "$1"\n' % self.text, 0o700)
        self.rc = account.file("muttrc", RC.format(editor=editor, **vars(account)))

    def send(self, recipient, subject, text):
        run(self.account, ["mutt", "-F", self.rc, "-s", subject, "--", recipient], text)

    def reply(self, number, text):
        """Answers the mail at this place of the inbox (from 1), quoting it below."""
        self.text.write_text(text + "\n\n", encoding="utf-8")
        keys = "<jump>%d<enter><reply><send-message><quit>" % number
        run_in_terminal(self.account, ["mutt", "-F", self.rc, "-e", 'push "%s"' % keys])
