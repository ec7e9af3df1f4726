#!/usr/bin/env -S python3 -B
# test_imap_source.py - reading a mailbox of a real Dovecot: TLS, logins, filing, other clients, faults; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import os
import pathlib
import subprocess
import time

from servers import certificates, dovecot
from servers.certificates import Certificates
from servers.dovecot import Dovecot
from servers.dovecot_settings import PASSWORD, Options
from servers.line import Line
from servers.ports import PATIENCE, wait_for
from servers.processes import Scratch
from servers.tap import Tap

READ = pathlib.Path(os.environ.get("top_builddir", ".")).resolve() / "tests/system/read_imap"
USER = "anna@desk.test"
DONE, UNREADABLE = b"$AmendsDone", b"$AmendsQuarantine"


def mail(number, size=0):
    head = ("From: <zhou%d@customer.test>\r\nTo: <anna@desk.test>\r\nSubject: Kettle %d\r\n"
            "Message-ID: <%d@customer.test>\r\n\r\n" % (number, number, number)).encode()
    return head + b"It leaks.\r\n" * (1 + max(0, size - len(head)) // 11)


class Reader:
    """read_imap, started; what it has said so far as words of its lines"""

    def __init__(self, server, *words, tls="implicit", host="localhost", password=PASSWORD, ca=None):
        port = server.imaps_port if tls == "implicit" else server.imap_port
        command = [READ, "--host", host, "--port", port, "--tls", tls, "--user", USER, *words]
        command += ["--password", password] if password else []
        command += ["--ca", ca] if ca else []
        self.output = server.folder / "read.log"
        self.output.write_text("")
        with open(self.output, "ab") as log:
            self.child = subprocess.Popen(list(map(str, command)), stdout=log, stderr=log)

    def lines(self, word=None):
        lines = self.output.read_text("utf-8", "replace").splitlines()
        return [line for line in lines if word is None or line.split(" ")[0] == word]

    def stop(self):
        """Tells it to end; the seconds that it took."""
        begin = time.monotonic()
        self.child.terminate()
        self.wait()
        return time.monotonic() - begin

    def wait(self):
        try:
            self.child.wait(PATIENCE)
        finally:
            self.child.kill()
        return self

    def mails(self, verdict="done"):
        return [line.split(" ") for line in self.lines("mail") if line.split(" ")[6] == verdict]

    def sums(self):
        return [words[4] for words in self.mails()]

    def errors(self):
        return "\n".join(self.lines("error"))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.kill()
        self.child.wait()


def read(server, *words, **more):
    with Reader(server, *words, **more) as reader:
        return reader.wait()


def sha(raw):
    return hashlib.sha256(raw).hexdigest()


def fill(server, count, start=0, box="INBOX"):
    raws = [mail(number) for number in range(start, start + count)]
    with server.imap(USER) as session:
        for raw in raws:
            session.append(box, None, None, raw)
    return raws


def flags(server, box="INBOX"):
    with server.imap(USER) as session:
        session.select('"%s"' % box, readonly=True)
        return b" ".join(part for part in session.uid("FETCH", "1:*", "(FLAGS)")[1] if part)


def bodies(server, box="INBOX"):
    return sorted(server.mails(USER, box).values())


# --- connecting ------------------------------------------------------------------------------------------------
def check_tls(tap, server, made):
    for tls in ("implicit", "starttls"):
        for name, words in (("wrong_host", "is for other.example.com: write one of these names"),
                            ("expired", "expired on 2020-02-01"), ("untrusted", "CA that is not trusted here")):
            server.certificate = getattr(made, name)
            server.kill()
            server.start()
            said = read(server, "--once", tls=tls, ca=made.ca_file).errors()
            tap.check("%s: a certificate that is %s is refused in words" % (tls, name),
                      words in said and "error setting" in said, said)
        server.certificate = made.good
        server.kill()
        server.start()
        for host in ("localhost", "127.0.0.1"):
            said = read(server, "--once", tls=tls, host=host, ca=made.ca_file)
            tap.check("%s: a good certificate is accepted for %s" % (tls, host), not said.errors(), said.errors())
        said = read(server, "--once", tls=tls).errors()
        tap.check("%s: without the private CA its certificate is not trusted" % tls, "ca_file" in said, said)
    said = read(server, "--once", tls="none").errors()
    tap.check("without TLS loopback is allowed", not said, said)
    said = read(server, "--once", tls="none", host="192.0.2.1").errors()
    tap.check("without TLS another host is not even tried", "only loopback" in said, said)
    said = read(server, "--once", tls="none", password="wrong").errors()
    tap.check("a wrong password is a matter for the operator", "error setting" in said and "login" in said, said)


def check_logins(tap, server):
    for password in ('with "quotes" and \\ and %', "pass wort mit ü", "密码 很长"):
        server.users = {USER: "", "other@desk.test": ""}
        server.write_settings()
        users = server.folder / "users"
        users.write_text(users.read_text().replace("{PLAIN}" + PASSWORD, "{PLAIN}" + password))
        os.utime(users, (time.time() + 60 * len(password),) * 2)  # it is read again when its time changes,
        time.sleep(1.1)  # which Dovecot looks at once a second
        said = read(server, "--once", tls="none", password=password).errors()
        tap.check("a password such as %s logs in" % password, not said, said)
    server.restart()


def check_plain_only(tap, folder, made):
    with Dovecot(folder / "plain", [USER], made.good, Options(tls_needed=True)) as server:
        said = read(server, "--once", tls="starttls", ca=made.ca_file).errors()
        tap.check("a server that takes no password in clear takes it after STARTTLS", not said, said)


# --- order, filing ---------------------------------------------------------------------------------------------
def check_draining(tap, server):
    raws = fill(server, 300)
    with server.imap(USER) as session:
        session.select("INBOX")
        session.uid("STORE", "5", "+FLAGS", "(\\Seen)")
        session.uid("STORE", "6", "+FLAGS", "(\\Deleted)")
    reader = read(server, "--once", "--processed", "Processed", tls="none")
    wanted = [sha(raw) for raw in raws[:5] + raws[6:]]
    tap.check("all mails come once, oldest first, the seen one too, that marked as deleted not",
              reader.sums() == wanted, "%d %s" % (len(reader.sums()), reader.errors()))
    tap.check("they stand in the folder for what is done", len(bodies(server, "Processed")) == 299)
    tap.check("and nothing else in the inbox", bodies(server) == [raws[5]])
    tap.check("nobody's \\Seen was touched", flags(server, "Processed").count(b"\\Seen") == 1)
    with server.imap(USER) as session:
        tap.check("the new folder is subscribed", b"Processed" in b" ".join(session.lsub()[1]))
    tap.check("a second pass finds nothing", read(server, "--once", "--processed", "Processed",
                                                  tls="none").sums() == [])
    clean(server)


def clean(server, *boxes):
    with server.imap(USER) as session:
        session.select("INBOX")
        session.uid("STORE", "1:*", "+FLAGS.SILENT", "(\\Deleted)")
        session.expunge()
    for box in ("Processed", *boxes):
        if server.mails(USER, box):
            server.doveadm("mailbox", "delete", "-u", USER, box)


def check_names(tap, server):
    for box, wire in (("Erledigt/Für Später", "Erledigt/F&APw-r Sp&AOQ-ter"), ("已处理", "&XfJZBHQG-"),
                      ('Q&A "done"', 'Q&-A \\"done\\"')):
        fill(server, 3)
        reader = read(server, "--once", "--processed", box, tls="none")
        with server.imap(USER) as session:
            names = b" ".join(part if isinstance(part, bytes) else b" ".join(part)
                              for part in session.list()[1] if part).decode()
        tap.check("a folder can be called %s" % box, len(reader.sums()) == 3 and not reader.errors() and
                  bodies(server) == [] and (wire in names or wire.replace("/", ".") in names), names)
    with server.imap(USER) as session:
        session.create('"&XfJZBHQG-Z"')
    fill(server, 2, box='"&XfJZBHQG-Z"')
    reader = read(server, "--once", "--folder", "已处理Z", "--processed", "Processed", tls="none")
    tap.check("mail can be read from a folder with a Chinese name", len(reader.sums()) == 2, reader.errors())
    said = read(server, "--once", "--folder", "Nowhere", tls="none").errors()
    tap.check("a folder that is not there is named", 'the folder "Nowhere"' in said and "setting" in said, said)
    clean(server)


def check_filing(tap, folder, made):
    with Dovecot(folder / "nomove", [USER], made.good, Options(without=("MOVE",))) as server:
        raws = fill(server, 40)
        with server.imap(USER) as session:
            session.select("INBOX")
            session.uid("STORE", "7", "+FLAGS", "(\\Deleted)")
        reader = read(server, "--once", "--processed", "Processed", tls="none")
        tap.check("without MOVE mail is copied and then removed", len(reader.sums()) == 39 and
                  len(bodies(server, "Processed")) == 39, reader.errors())
        tap.check("and what somebody else marked as deleted is not removed with it", bodies(server) == [raws[6]])
    with Dovecot(folder / "nothing", [USER], made.good, Options(without=("MOVE", "UIDPLUS"))) as server:
        raws = fill(server, 40)
        reader = read(server, "--once", "--processed", "Processed", "--quarantine", "10", tls="none")
        tap.check("without MOVE and UIDPLUS mail stays and gets a keyword", len(reader.sums()) == 40 and
                  flags(server).count(DONE) == 40 and len(bodies(server)) == 40, flags(server))
        tap.check("an unreadable one is marked", flags(server).count(UNREADABLE) == 4, flags(server))
        fill(server, 2, 100)
        tap.check("and only new mail comes the next time", len(read(server, "--once", tls="none").sums()) == 2)
    with Dovecot(folder / "full", [USER], made.good) as server:
        raws = fill(server, 20)
        box = server.folder / "mail" / USER / "Maildir"
        (box / ".Processed").write_text("in its way")
        reader = read(server, "--once", "--processed", "Processed", tls="none")
        (box / ".Processed").unlink()
        tap.check("where the folder can't be made mail stays, marked", len(reader.sums()) == 20 and
                  flags(server).count(DONE) == 20, "%s %s" % (reader.errors(), flags(server)))
        tap.check("and the operator is told why", "stays in the folder" in reader.errors() and
                  'making the folder "Processed"' in reader.errors(), reader.errors())
        reader = read(server, "--once", "--processed", "Processed", tls="none")
        tap.check("and is moved as soon as that works, without being read again",
                  reader.sums() == [] and len(bodies(server, "Processed")) == 20, reader.errors())


def check_read_only(tap, folder, made):
    """the cursor alone"""
    with Dovecot(folder / "acl", [USER], made.good, Options(more=ACL % folder)) as server:
        raws = fill(server, 30)
        (folder / "acl/mail" / USER / "Maildir/dovecot-acl").write_text("owner lr\n")
        server.restart()
        reader = read(server, "--once", "--processed", "Processed", "--later", "12", tls="none")
        told = [line.split(" ")[1] for line in reader.lines("progress")]
        tap.check("in a folder that may only be read mail stays as it is",
                  len(reader.sums()) == 28 and bodies(server) == sorted(raws) and DONE not in flags(server),
                  reader.errors())
        tap.check("and that is told, once", reader.errors().count("may only be read") == 1, reader.errors())
        tap.check("the progress does not pass a mail that is to come later",
                  told and told[-1].endswith(":11"), reader.lines("progress"))
        reader = read(server, "--once", "--progress", told[-1], tls="none")
        tap.check("and says where to go on", len(reader.sums()) == 19 and
                  [line.split(":")[-1] for line in reader.lines("progress")] == ["30"], reader.lines())
        told = reader.lines("progress")[-1].split(" ")[1]
        tap.check("when all is read nothing comes again",
                  read(server, "--once", "--progress", told, tls="none").sums() == [])
        box = folder / "acl/mail" / USER / "Maildir"
        server.stop()
        for name in ("dovecot-uidlist", "dovecot.index.log", "dovecot.index", "dovecot.index.cache"):
            (box / name).unlink(missing_ok=True)
        time.sleep(1.1)  # UIDVALIDITY is the time in seconds
        server.start()
        reader = read(server, "--once", "--progress", told, tls="none")
        tap.check("another UIDVALIDITY reads all again", len(reader.sums()) == 30, reader.lines())


ACL = """
mail_plugins = acl
plugin {
  acl = vfile:%s/acl/global
}
protocol imap {
  mail_plugins = acl imap_acl
}
"""


# --- large mail ------------------------------------------------------------------------------------------------
def check_sizes(tap, server):
    raws = [mail(1), mail(2, 65536), mail(3, 65537), mail(4, 300000), mail(5, 65535)]
    with server.imap(USER) as session:
        for raw in raws:
            session.append("INBOX", None, None, raw)
    reader = read(server, "--once", "--processed", "Processed", "--max-bytes", "200000", tls="none")
    tap.check("mail of any size comes as it is", reader.sums()[:3] + reader.sums()[4:] ==
              [sha(raw) for raw in raws[:3] + raws[4:]], reader.lines())
    large = reader.mails()[3]
    tap.check("of one that is too large only the head, with its true size",
              large[3] == "head" and int(large[2]) == len(raws[3]) and large[4] == sha(raws[3][:65536]), large)
    peak = int(reader.lines("peak")[0].split(" ")[1])
    raw = mail(9, 50 * 1000 * 1000)
    with server.imap(USER) as session:
        session.append("INBOX", None, None, raw)
    reader = read(server, "--once", "--processed", "Processed", "--max-bytes", "60000000", tls="none")
    more = int(reader.lines("peak")[0].split(" ")[1]) - peak
    tap.check("a mail of 50 MB is fetched whole", reader.sums() == [sha(raw)], reader.lines())
    tap.check("and costs its size once in memory (%d KiB)" % more, more < 1.2 * len(raw) / 1024)
    clean(server)


# --- waiting ---------------------------------------------------------------------------------------------------
def check_waiting(tap, server, words, name):
    with Reader(server, "--processed", "Processed", "--seconds", "90", *words, tls="none") as reader:
        wait_for(lambda: reader.lines("empty"))
        for number in range(12):
            server.deliver(USER, mail(number))
            time.sleep((0.0, 0.03, 0.3, 0.6)[number % 4])
        wait_for(lambda: len(reader.sums()) == 12)
        tap.check("%s: what arrives while it waits comes, none is missed" % name, len(reader.sums()) == 12,
                  reader.lines())
        took = reader.stop()
        tap.check("%s: it stops at once when it is told to" % name, took < 2 and reader.lines("ended"), took)
    tap.check("%s: all are filed" % name, len(bodies(server, "Processed")) == 12 and bodies(server) == [])
    clean(server)


class Commands(Line):
    """A line that keeps what the reader says."""

    def __init__(self, port):
        super().__init__(port)
        self.said = b""

    def hear(self, direction, data):
        if direction == "to_server":
            self.said += data

    def fetches(self):
        return self.said.count(b" UID FETCH ")


def check_news(tap, server):
    """a few that come while it waits: as few commands as can be, and neither size nor gaps hide any"""
    with Commands(server.imap_port) as line, \
            Reader(server, "--processed", "Processed", "--seconds", "90", "--port", line.port, tls="none") as reader:
        wait_for(lambda: server.idling(USER))
        fill(server, 1)
        wait_for(lambda: reader.sums() and bodies(server) == [] and server.idling(USER), pause=0.1)
        tap.check("one that comes while it waits is one FETCH and no SEARCH behind the first",
                  line.fetches() == 1 and line.said.count(b" UID SEARCH ") == 2 and len(reader.sums()) == 1, line.said)
        mixed = [mail(1), mail(2, 200000), mail(3), mail(4, 65536), mail(5, 65535)]
        with server.imap(USER) as session:
            for raw in mixed:
                session.append("INBOX", None, None, raw)
        wait_for(lambda: len(reader.sums()) == 6)
        tap.check("large ones among them come whole, and in order", reader.sums()[1:] == list(map(sha, mixed)),
                  reader.lines())
        wait_for(lambda: bodies(server) == [] and server.idling(USER), pause=0.1)
        with server.imap(USER) as session:
            session.select("INBOX")
            for number in range(12):
                session.append("INBOX", None, None, mail(100 + number))
            session.store("1:*", "+FLAGS", "(\\Deleted)")
            session.expunge()
            session.append("INBOX", None, None, mail(6))
        tap.check("one behind a gap of UIDs comes, too", wait_for(lambda: sha(mail(6)) in reader.sums()),
                  reader.lines())
        tap.check("and nothing went wrong meanwhile", not reader.errors(), reader.errors())
    clean(server)


# --- others, and faults ----------------------------------------------------------------------------------------
def check_other_clients(tap, server):
    raws = fill(server, 300)
    with Reader(server, "--processed", "Processed", "--settle-late", "5", "--seconds", "90", tls="none") as reader:
        wait_for(lambda: len(reader.sums()) > 20)
        with server.imap(USER) as session:
            session.create("Elsewhere")
            session.select("INBOX")
            session.uid("MOVE", "150:200", "Elsewhere")
            session.uid("STORE", "30,40,250:260", "+FLAGS", "(\\Deleted)")
            session.expunge()
            session.uid("STORE", "1:*", "+FLAGS", "(\\Seen)")
        wait_for(lambda: bodies(server) == [], pause=0.3)
        reader.stop()
        seen = reader.sums()
    left = bodies(server) + bodies(server, "Elsewhere") + bodies(server, "Processed")
    missing = [raw for raw in raws if sha(raw) not in seen and raw in left and
               raw not in bodies(server, "Elsewhere")]
    tap.check("others may move and delete meanwhile: what is left comes, once",
              not missing and len(seen) == len(set(seen)) and not reader.errors(), reader.errors())
    tap.check("and the inbox is empty in the end", bodies(server) == [])
    clean(server, "Elsewhere")


def check_kills(tap, server):
    """the session of the server dies again and again, in whatever it is at"""
    raws = fill(server, 2000)
    kills = 0
    with Reader(server, "--processed", "Processed", "--settle-late", "1", "--seconds", "90", tls="none") as reader:
        while len(set(reader.sums())) < 2000 and reader.child.poll() is None:
            time.sleep(0.23)
            kills += server.kill_sessions(USER)
            if kills > 12:
                break
        wait_for(lambda: len(set(reader.sums())) == 2000)
        sums = reader.sums()
        wait_for(lambda: bodies(server) == [], pause=0.3)
    done, inbox = bodies(server, "Processed"), bodies(server)
    tap.check("killed %d times in FETCH and MOVE it loses no mail" % kills,
              set(sums) == {sha(raw) for raw in raws} and kills > 3, "%d of 2000" % len(set(sums)))
    # Dovecot moves by copying first: killed between, its copies stay beside the mails, which are moved again.
    tap.check("and hands none out twice", set(done) == set(raws) and inbox == [] and len(sums) == len(set(sums)),
              "%d %d %d" % (len(done), len(inbox), len(sums)))
    clean(server)


def check_restart(tap, server):
    with Reader(server, "--processed", "Processed", "--seconds", "90", tls="none") as reader:
        wait_for(lambda: server.idling(USER))
        server.kill()
        time.sleep(0.5)
        server.start()
        fill(server, 5)
        wait_for(lambda: len(reader.sums()) == 5)
        tap.check("after a restart of the server it is there again by itself", len(reader.sums()) == 5, reader.lines())
        tap.check("and has said what happened", "later" in reader.errors(), reader.errors())
    clean(server)


def check_uidvalidity(tap, server):
    raws = fill(server, 20)
    with Reader(server, "--settle-late", "100", "--seconds", "90", "--processed", "Processed", tls="none") as reader:
        wait_for(lambda: len(reader.lines("mail")) >= 5)
        server.change_uidvalidity(USER)
        wait_for(lambda: bodies(server) == [], pause=0.3)
        tap.check("UIDVALIDITY may change while it is connected: every mail comes, and is filed",
                  set(reader.sums()) == set(map(sha, raws)) and bodies(server) == [] and
                  set(bodies(server, "Processed")) == set(raws), reader.lines())
    clean(server)


def main():
    tap = Tap()
    tap.skip_all_if(dovecot.why_not() or (None if certificates.is_available() else "needs gnutls-bin"))
    with Scratch() as folder:
        made = Certificates(folder / "certificates")
        with Dovecot(folder / "main", [USER], made.good) as server:
            check_tls(tap, server, made)
            check_logins(tap, server)
            check_draining(tap, server)
            check_names(tap, server)
            check_sizes(tap, server)
            check_waiting(tap, server, (), "IDLE")
            check_news(tap, server)
            check_other_clients(tap, server)
            check_kills(tap, server)
            check_restart(tap, server)
            check_uidvalidity(tap, server)
        check_plain_only(tap, folder, made)
        with Dovecot(folder / "poll", [USER], made.good, Options(without=("IDLE",))) as server:
            check_waiting(tap, server, (), "polling")
        check_filing(tap, folder, made)
        check_read_only(tap, folder, made)
    tap.finish()


main()
