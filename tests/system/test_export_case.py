#!/usr/bin/env python3
# test_export_case.py - the papers of one ticket: every byte that went to and fro, and nothing of the inside
# SPDX-License-Identifier: GPL-3.0-or-later
"""A complaint comes with a file, is noted on, answered, answered back and solved. Its mbox is read by its stated rule
and compared byte by byte with the mails and letters of the store; its page is searched for what may not be in it.
Prints TAP."""
import email, email.policy, hashlib, html.parser, mailbox, os, pathlib, re, sqlite3, subprocess, tempfile

from servers.tap import Tap

AMENDS = os.environ.get("AMENDS", "build/amends")
tap = Tap()
check = tap.check
SETTINGS = """
desk: {name: Example Ltd, address: complaints@desk.example, key_file: key, store: amends.db, time_zone: Asia/Shanghai}
people:
  - {name: anna, display: Anna Berg, addresses: [anna@private.example]}
queues:
  - {name: quality, agents: [anna]}
mailboxes:
  - {name: complaints, maildir: in}
delivery: {maildir: out}
clocks: {owner: 0, progress: 0, notices: no}
"""
FILE = bytes(range(256)) * 40
COMPLAINT = b"""From: Mei <mei@example.cn>
To: complaints@desk.example
Subject: The <b>kettle</b> leaks
Message-ID: <one@example.cn>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

From the first day on it leaks: <script>alert(1)</script>
>From what I see, the seal is thin.
See http://example.cn/kettle and mei+list@example.cn
--x
Content-Type: image/png; name="kettle.png"
Content-Disposition: attachment; filename="kettle.png"
Content-Transfer-Encoding: base64

%s
--x--"""


class Desk:
    def __init__(self, folder):
        self.folder, self.count = pathlib.Path(folder), 0
        for part in ("in/new", "in/cur", "in/tmp", "out/new", "out/cur", "out/tmp"):
            (self.folder / part).mkdir(parents=True)
        (self.folder / "key").write_text("jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q=")
        (self.folder / "key").chmod(0o600)
        (self.folder / "amends.yaml").write_text(SETTINGS)

    def run(self, *words):
        return subprocess.run([AMENDS, words[0], "-c", str(self.folder / "amends.yaml"), *words[1:]],
                              capture_output=True, timeout=60)

    def receive(self, raw, now):
        self.count += 1
        (self.folder / "in/new" / ("%03d" % self.count)).write_bytes(raw)
        return self.run("once", "--now", now)

    def newest_to(self, address):
        found = [email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
                 for path in sorted((self.folder / "out/new").iterdir(), key=lambda one: one.stat().st_mtime_ns)]
        return [mail for mail in found if address in (mail["To"] or "")][-1]

    def reply(self, sender, text, now):
        letter = self.newest_to(sender)
        return self.receive(("From: %s\nTo: %s\nSubject: Re: %s\nMessage-ID: <r%d@x.test>\nIn-Reply-To: %s\n"
                             "Content-Type: text/plain; charset=utf-8\n\n%s\n" % (
                                 sender, letter["Reply-To"], letter["Subject"], self.count, letter["Message-ID"],
                                 text)).encode(), now)


def mails_of(mbox):
    """By the rule of the manual: mails begin at lines "From ", one ">" is taken from quoted ones"""
    parts = re.split(rb"(?m)^From [^\n]*\n", mbox)
    assert parts[0] == b""
    return [re.sub(rb"(?m)^>(>*From )", rb"\1", part[:-1]) for part in parts[1:]]


def originals(desk, is_internal):
    """The mails of the store, and the letters as they were delivered, in order of time"""
    outside = "" if is_internal else " AND %s IN ('mei@example.cn', 'Mei <mei@example.cn>')"
    delivered = {}
    for path in (desk.folder / "out/new").iterdir():
        raw = path.read_bytes()
        letter = re.sub(rb"\A(?:(?:Return-Path|X-Envelope-To): [^\n]*\n)*", b"", raw)   # the delivery's own
        delivered[email.message_from_bytes(raw)["Message-ID"].strip("<>")] = letter
    with sqlite3.connect(desk.folder / "amends.db") as store:
        rows = store.execute("SELECT received_at, 0, id FROM mail WHERE ticket = 1001" + (
            outside % "sender" if outside else "") + " UNION ALL SELECT sent_at, 1, message_id FROM letter"
            " WHERE ticket = 1001 AND state = 'sent'" + (outside % "recipient" if outside else "") +
            " ORDER BY 1, 2").fetchall()
    return [delivered[key] if is_letter else desk.run("show", "--mail", str(key)).stdout for _, is_letter, key in rows]


class Links(html.parser.HTMLParser):
    """Everything by which a page could lead or load from elsewhere"""
    def __init__(self):
        super().__init__()
        self.found, self.text = [], ""

    def handle_starttag(self, tag, attributes):
        if tag in ("a", "img", "script", "link", "iframe", "object", "form", "base"):
            self.found.append(tag)
        self.found += [name for name, _ in attributes if name in ("href", "src", "srcset", "action") or
                       name.startswith("on")]

    def handle_data(self, data):
        self.text += data


def read_page(path):
    page = Links()
    page.feed(path.read_text("utf-8"))
    return page


def same(got, want):
    """A Maildir has LF where the wire has CRLF"""
    plain = lambda one: one.replace(b"\r\n", b"\n")
    return len(got) == len(want) and all(one in (other, other + b"\n") or plain(one) == other
                                         for one, other in zip(got, want))


def try_mbox(desk, path, is_internal):
    words = ["export", "--ticket", "AM-1001", "--mbox", str(path)] + (["--internal"] if is_internal else [])
    done = desk.run(*words)
    want, got = originals(desk, is_internal), mails_of(path.read_bytes())
    kind = "with" if is_internal else "without"
    check("the mbox %s the inside holds every byte, in order" % kind, done.returncode == 0 and len(want) > 3 and
          same(got, want), "%s %d %d" % (done.stderr, len(got), len(want)))
    check("and another program reads as many mails", len(mailbox.mbox(path)) == len(want), len(mailbox.mbox(path)))
    return want


def try_page(desk, folder):
    path = folder / "page.html"
    done = desk.run("export", "--ticket", "1001", "--html", str(path))
    page = read_page(path)
    check("a page is written that leads nowhere and runs nothing", done.returncode == 0 and not page.found,
          "%s %s" % (done.stderr, page.found))
    for what in ("The <b>kettle</b> leaks", "From the first day on it leaks: <script>alert(1)</script>",
                 "We send a new one.", "No, I want my money back.", "kettle.png", hashlib.sha256(FILE).hexdigest(),
                 "mei@example.cn", "AM-1001"):
        check("it shows %s" % what[:40], what in page.text, page.text[:1500])
    secret = [what for what in ("private.example", "only for us", "complaints+", "%2B") if what in page.text]
    check("it holds no address of staff, no note, no key", not secret and
          not re.search(r"AM-1001-[A-Z0-9]{4}\b", page.text), secret)
    inside = folder / "inside.html"
    desk.run("export", "--ticket", "1001", "--html", str(inside), "--internal", "--language", "zh")
    page = read_page(inside)
    check("with --internal it has the note, but still no key and no private address", "only for us" in page.text and
          "内部备注" in page.text and "private.example" not in page.text and "complaints+" not in page.text and
          not re.search(r"AM-1001-[A-Z0-9]{4}\b", page.text), page.text[:1500])


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        desk = Desk(folder / "desk")
        encoded = subprocess.run(["base64"], input=FILE, capture_output=True).stdout.strip()
        desk.receive(COMPLAINT % encoded, "2026-11-02T09:00:00+08:00")
        desk.reply("anna@private.example", "#note\nonly for us: the batch is known", "2026-11-02T10:00:00+08:00")
        desk.reply("anna@private.example", "Dear Mei, thank you, and sorry. We send a new one.",
                   "2026-11-02T11:00:00+08:00")
        desk.reply("mei@example.cn", "No, I want my money back.", "2026-11-02T12:00:00+08:00")
        desk.reply("anna@private.example", "#solved\nDear Mei, thank you. You have your money back on 5 November.",
                   "2026-11-03T11:00:00+08:00")
        outside = try_mbox(desk, folder / "outside.mbox", False)
        inside = try_mbox(desk, folder / "inside.mbox", True)
        check("agents' mails and notes are only among those of the inside", not any(b"only for us" in one
              for one in outside) and any(b"only for us" in one for one in inside))
        try_page(desk, folder)
        none = desk.run("export", "--ticket", "AM-9", "--mbox", str(folder / "none.mbox"))
        check("a ticket that is not there is named", none.returncode == 1 and b"AM-9" in none.stderr and
              not (folder / "none.mbox").exists(), none.stderr)
        alone = desk.run("export", "--ticket", "AM-1001")
        check("without a file to write there is nothing to do", alone.returncode == 64 and b"--mbox" in alone.stderr,
              alone.stderr)
    tap.finish()


if __name__ == "__main__":
    main()
