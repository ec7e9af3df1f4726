#!/usr/bin/env -S python3 -B
# test_servers.py - the servers that other tests stand on do what those tests rely on; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import imaplib
import smtplib
import socket
import ssl

from servers import certificates, dovecot
from servers.certificates import Certificates
from servers.dovecot import Dovecot
from servers.dovecot_settings import PASSWORD, Options
from servers.ports import listens, wait_for
from servers.processes import Child, Scratch
from servers.tap import Tap

USER = "anna@desk.test"
MAIL = b"From: <zhou@customer.test>\r\nTo: <anna@desk.test>\r\nSubject: Kettle\r\n\r\nIt leaks.\r\n"


def handshake(port, ca_file, host="localhost"):
    """None, or why a verifying client refuses the server."""
    context = ssl.create_default_context(cafile=str(ca_file))
    try:
        with socket.create_connection(("127.0.0.1", port), 5) as plain:
            with context.wrap_socket(plain, server_hostname=host):
                return None
    except ssl.SSLCertVerificationError as fault:
        return fault.verify_message


def check_certificates(tap, folder, made):
    """The server is asked by a client that verifies: each certificate fails for its own reason."""
    server = Dovecot(folder / "tls", [USER], made.good)
    with server:
        tap.check("a good certificate is accepted by a client that verifies",
                  handshake(server.imaps_port, made.ca_file) is None)
        for name, words in (("wrong_host", "Hostname mismatch"), ("expired", "expired"),
                            ("untrusted", "unable to get local issuer")):
            server.certificate = getattr(made, name)
            server.kill()
            server.start()
            said = handshake(server.imaps_port, made.ca_file) or ""
            tap.check("a certificate that is %s is refused for that" % name, words in said, said)


def check_mail(tap, folder, made):
    for store in ("maildir", "mdbox"):
        with Dovecot(folder / store, [USER], made.good, Options(store=store)) as server:
            server.deliver("anna+more@desk.test", MAIL)
            server.deliver(USER, MAIL)
            found = server.mails(USER)
            tap.check("LMTP delivers into %s, with and without a plus-address" % store,
                      [raw.endswith(MAIL) for raw in found.values()] == [True, True], found)
    with Dovecot(folder / "maildir", [USER], made.good, Options(without=("IDLE", "MOVE"))) as server:
        with imaplib.IMAP4("localhost", server.imap_port) as session:
            session.starttls(ssl.create_default_context(cafile=str(made.ca_file)))
            session.login(USER, PASSWORD)
            _, said = session.capability()
            tap.check("STARTTLS works, and capabilities can be withheld",
                      b"UIDPLUS" in said[0] and b"IDLE" not in said[0] and b"MOVE" not in said[0], said)
        before = server.uidvalidity(USER)
        server.change_uidvalidity(USER)
        tap.check("UIDVALIDITY can be changed, and no mail is lost by it",
                  server.uidvalidity(USER) != before and len(server.mails(USER)) == 2)


def check_quota(tap, folder):
    with Dovecot(folder / "quota", {USER: "userdb_quota_rule=*:bytes=2k"}) as server:
        try:
            server.deliver(USER, MAIL + b"x" * 70 * 50)
            said = "taken"
        except smtplib.SMTPDataError as fault:
            said = "%d %s" % (fault.smtp_code, fault.smtp_error)
        tap.check("a full mailbox refuses mail with 5.2.2", "552" in said and "5.2.2" in said, said)


def check_ends(tap, folder):
    server = Dovecot(folder / "ends", [USER]).start()
    session = server.imap(USER)
    session.select()
    wait_for(lambda: server.sessions(USER))
    tap.check("one session can be killed", server.kill_sessions(USER) == 1)
    try:
        session.noop()
        told = False
    except (imaplib.IMAP4.abort, OSError):
        told = True
    tap.check("and its client notices", told)
    server.kill()
    tap.check("the server can be killed, and starts again on the same ports",
              wait_for(lambda: not listens(server.imap_port)) and server.start() and listens(server.imap_port))
    server.stop()
    tap.check("a stopped server leaves nobody behind", wait_for(lambda: not listens(server.imap_port)))
    child = Child(["sh", "-c", "trap '' TERM; echo deaf; sleep 60"], folder / "deaf.log")
    wait_for(lambda: (folder / "deaf.log").read_text())
    tap.check("a process that does not listen is killed", child.stop(0.2) == -9)


def main():
    tap = Tap()
    tap.skip_all_if(dovecot.why_not() or (None if certificates.is_available() else "needs gnutls-bin"))
    with Scratch() as folder:
        made = Certificates(folder / "certificates")
        check_certificates(tap, folder, made)
        check_mail(tap, folder, made)
        check_quota(tap, folder)
        check_ends(tap, folder)
    tap.finish()


main()
