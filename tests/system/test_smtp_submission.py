#!/usr/bin/env -S python3 -B
# test_smtp_submission.py - logins and addresses: against a server that is told to refuse, and a real Postfix
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import re
import subprocess
import time

from servers import ports
from servers.certificates import Certificates, is_available
from servers.dovecot import Dovecot
from servers.dovecot import why_not as why_no_dovecot
from servers.dovecot_settings import PASSWORD, Options
from servers.postfix import Postfix
from servers.postfix import why_not as why_no_postfix
from servers.processes import Child, Scratch
from servers.tap import Tap
from token_server import TokenServer

HERE = pathlib.Path(__file__).resolve().parent
SEND = pathlib.Path(os.environ.get("top_builddir", ".")) / "tests/system/send_one"
USER = "desk@desk.test"
tap = Tap()


def is_like(pattern, text):
    return re.fullmatch(pattern, text, re.S) is not None


class Sink:
    """smtp_server.py, with STARTTLS."""

    def __init__(self, folder, certificates, *words):
        self.folder = folder
        port_file = folder / "port"
        for old in (port_file, folder / "log"):
            old.unlink(missing_ok=True)
        self.child = Child(["/usr/bin/python3", "-B", HERE / "smtp_server.py", "--port-file", port_file,
                            "--store", folder / "store", "--log", folder / "log", "--lifetime", "600",
                            "--tls", "starttls", "--cert", certificates.good.chain, "--key",
                            certificates.good.key, "--ca", certificates.ca_file, *words],
                           folder / "output.log")
        if not ports.wait_for(port_file.exists):
            raise RuntimeError((folder / "output.log").read_text())
        self.port = int(port_file.read_text())

    def said(self, verb):
        log = self.folder / "log"
        return [line.split(" ", 1)[1] for line in (log.read_text().splitlines() if log.exists() else [])
                if line.split(" ", 1)[1].startswith(verb)]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.child.stop()


class Login:
    """A token server and the token file of a desk that has logged in there."""

    def __init__(self, folder, certificates, **record):
        self.server = TokenServer(certificates.good.chain, certificates.good.key)
        self.server.user = USER
        self.file = folder / "token.json"
        self.file.write_text(json.dumps({"refresh_token": "refresh-0"} | record))
        self.file.chmod(0o600)
        self.words = ["--user", USER, "--token-url", self.server.url("token"), "--token-file", self.file]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.close()


def send(certificates, port, *words):
    done = subprocess.run([SEND, "--host", "localhost", "--port", str(port), "--ca-file", certificates.ca_file,
                           *map(str, words)], capture_output=True, text=True, timeout=60)
    return done.stdout.splitlines()


def old(now, token):
    """A record whose token is two minutes old: young enough to be good, too old to be above suspicion."""
    return {"access_token": token, "refreshed_at": now - 120, "valid_until": now + 3000}


def test_tokens(folder, certificates):
    now = int(time.time())
    for name, record, script, sink_words, expected, logins, questions in (
            ("a good token, two letters, one login", {}, [], [], [r"sent 250.*", r"sent 250.*"], 1, 1),
            ("a token that was withdrawn is fetched anew, and the letter goes out", old(now, "access-withdrawn"),
             [], [], [r"sent 250.*", r"sent 250.*"], 2, 1),
            ("the token server does not answer", {}, ["500"], [], [r"later 0 - down 0 .*status 500.*"] * 2, 0, 1),
            ("the login is gone", {}, ["invalid_grant"], [],
             [r"later 0 - down login 0 .*invalid_grant.*amends oauth login work"] * 2, 0, 1),
            ("a withdrawn token and a login that is gone", old(now, "access-withdrawn"), ["invalid_grant"], [],
             [r"later 0 - down login 0 .*amends oauth login work"] * 2, 1, 1),
            ("no XOAUTH2 offered: never a password in its place", {}, [], ["--auth", "PLAIN", "--auth", "LOGIN"],
             [r"later 0 - down 0 .*"] * 2, 0, 1),
            ("a server that can't log anybody in now is not the token's fault", {}, [],
             ["--script", "AUTH=454 4.7.0 not now"], [r"later 454 4.7.0 down 0 .*"] * 2, 2, 1)):
        with Login(folder, certificates, **record) as login:
            login.server.script = script
            with Sink(folder, certificates, "--introspect", login.server.url("introspect"), *sink_words) as sink:
                lines = send(certificates, sink.port, *login.words, "one@example.com", "two@example.com")
                tap.check(name, len(lines) == len(expected) and all(map(is_like, expected, lines)) and
                          len(sink.said("AUTH")) == logins and len(login.server.questions) == questions,
                          "\n".join(lines + sink.said("")))
                tap.check(name + ": no token is shown", not re.search(r"access-|refresh-", "\n".join(lines)))
    with Login(folder, certificates) as login:
        login.server.user = "somebody-else@desk.test"
        with Sink(folder, certificates, "--introspect", login.server.url("introspect")) as sink:
            lines = send(certificates, sink.port, *login.words, "one@example.com")
            tap.check("a new token that is refused is not fetched again and again",
                      is_like(r"later 0 - down login 0 .*refuses a new token.*", "\n".join(lines)) and
                      len(login.server.questions) == 1, "\n".join(lines + sink.said("")))


def test_mechanisms(folder, certificates):
    for mechanism in ("PLAIN", "LOGIN"):
        with Sink(folder, certificates, "--user", USER, "--password", "pä s\"s", "--auth", mechanism) as sink:
            lines = send(certificates, sink.port, "--user", USER, "--password", "pä s\"s", "one@example.com")
            tap.check(mechanism + " is used where only it is offered", is_like("sent 250.*", "\n".join(lines)) and
                      sink.said("AUTH") == ["AUTH " + mechanism], lines)
            lines = send(certificates, sink.port, "--user", USER, "--password", "wrong", "one@example.com")
            tap.check(mechanism + ": a wrong password is told as one",
                      is_like("later 535 5.7.8 down login 0 .*", "\n".join(lines)), lines)


def test_international(folder, certificates):
    people = ["anna@example.com", "用户@例子.example", "bert@example.com"]
    with Sink(folder, certificates, "--utf8") as sink:
        lines = send(certificates, sink.port, *people)
        said = sink.said("RCPT") + sink.said("MAIL")
        tap.check("SMTPUTF8 is asked for where an address needs it, and only there",
                  [line[:8] for line in lines] == ["sent 250"] * 3 and
                  ["SMTPUTF8" in line for line in sink.said("MAIL")] == [False, True, False] and
                  "RCPT TO:<用户@xn--fsqu00a.example>" in said and len(sink.said("(connect)")) == 1,
                  "\n".join(lines + said))
        lines = send(certificates, sink.port, "--from", "投诉@example.com", "anna@example.com")
        tap.check("also where the sender's address does", lines[0].startswith("sent 250") and
                  "SMTPUTF8" in sink.said("MAIL")[-1], lines)
    with Sink(folder, certificates) as sink:
        lines = send(certificates, sink.port, *people)
        tap.check("without it the letter is refused in clear words, and nothing is said to the server",
                  lines[0].startswith("sent 250") and lines[2].startswith("sent 250") and
                  is_like(r"refused 0 5\.6\.7 up 0 localhost:\d+ takes no addresses .*SMTPUTF8.*", lines[1]) and
                  len(sink.said("RCPT")) == 2, "\n".join(lines + sink.said("")))


def test_rest(folder, certificates):
    with Sink(folder, certificates) as sink:
        lines = send(certificates, sink.port, "--rest", "one@example.com", "two@example.com")
        tap.check("a sender that has rested opens a new connection", [line[:8] for line in lines] ==
                  ["sent 250"] * 2 and len(sink.said("(connect)")) == 2 and len(sink.said("QUIT")) == 2, lines)
    with Sink(folder, certificates, "--script", "QUIT=stall") as sink:
        start = time.monotonic()
        lines = send(certificates, sink.port, "--timeout", "50", "one@example.com")
        tap.check("a farewell that is never answered costs a second, not the server's patience",
                  lines[0].startswith("sent 250") and time.monotonic() - start < 20, lines)


OAUTH2 = """
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = %s
}
"""


def test_real_servers(folder, certificates):
    with Login(folder, certificates) as login:
        settings = folder / "dovecot-oauth2.conf.ext"
        settings.write_text("introspection_mode = post\nintrospection_url = %s\ntls_ca_cert_file = %s\n"
                            "active_attribute = active\nactive_value = true\nusername_attribute = username\n"
                            % (login.server.url("introspect"), certificates.ca_file))
        settings.chmod(0o644)
        options = Options(mechanisms="plain login xoauth2", more=OAUTH2 % settings)
        people = [USER, "zhou@customer.test"]
        with Dovecot(folder / "dovecot", people, certificates.good, options) as dovecot, \
                Postfix(folder / "postfix", dovecot, certificates.good, ["desk.test", "customer.test"]) as postfix:
            for tls, port in (("starttls", postfix.submission_port), ("implicit", postfix.submissions_port)):
                def submit(*words):
                    return send(certificates, port, "--tls", tls, "--timeout", "20", "--from", USER, *words,
                                "zhou@customer.test", "zhou@customer.test")
                for name, words in (("a password", ["--user", USER, "--password", PASSWORD]),
                                    ("a token", login.words)):
                    lines = submit(*words)
                    tap.check("Postfix by %s: two letters with %s" % (tls, name),
                              [line[:14] for line in lines] == ["sent 250 2.0.0"] * 2, "\n".join(lines))
                lines = submit("--user", USER, "--password", "wrong")
                tap.check("Postfix by %s: a wrong password" % tls,
                          is_like(r"later 535 5\.7\.8 down login 0 .*", lines[0]), "\n".join(lines))
                login.server.access_tokens.clear()
                record = json.loads(login.file.read_text()) | {"refreshed_at": int(time.time()) - 120}
                login.file.write_text(json.dumps(record))
                asked = len(login.server.questions)
                lines = submit(*login.words)
                tap.check("Postfix by %s: a token that was withdrawn" % tls,
                          [line[:14] for line in lines] == ["sent 250 2.0.0"] * 2 and
                          len(login.server.questions) == asked + 1, "\n".join(lines))
            tap.check("all of it reached the mailbox", ports.wait_for(
                lambda: postfix.outcomes("zhou@customer.test") == ["sent"] * 12, 30),
                postfix.outcomes("zhou@customer.test"))


def main():
    tap.skip_all_if(None if is_available() else "needs gnutls-bin")
    with Scratch() as folder:
        certificates = Certificates(folder / "certificates")
        for test in (test_tokens, test_mechanisms, test_international, test_rest):
            test(folder, certificates)
        why = why_no_dovecot() or why_no_postfix()
        if why:
            tap.skip("a real Postfix with Dovecot behind it", why)
        else:
            test_real_servers(folder, certificates)
    tap.finish()


main()
