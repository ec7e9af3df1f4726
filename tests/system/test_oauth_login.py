#!/usr/bin/env -S python3 -B
# test_oauth_login.py - amends oauth: a person logs in by a code or in a browser, and the desk uses it
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import re
import signal
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

from servers import ports
from servers.certificates import Certificates, is_available
from servers.dovecot import Dovecot
from servers.dovecot import why_not as why_no_dovecot
from servers.dovecot_settings import Options
from servers.postfix import Postfix
from servers.postfix import why_not as why_no_postfix
from servers.processes import Child, Scratch
from servers.tap import Tap
from token_server import TokenServer

HERE = pathlib.Path(__file__).resolve().parent
AMENDS = os.environ.get("AMENDS", "./amends")
USER = "complaints@desk.test"
tap = Tap()

SETTINGS = """
desk: {{name: Example Ltd, address: complaints@desk.test, key_file: key, store: amends.db}}
people:
  - {{name: anna, display: Anna Berg, addresses: [anna@desk.test]}}
queues:
  - {{name: quality, agents: [anna]}}
mailboxes:
  - {{name: complaints, maildir: in}}
delivery:
  smtp: {{host: localhost, port: {port}, tls: starttls, ca_file: {ca}, user: {user}, oauth: work}}
oauth:
  - name: work
    client_id: desk-client
    token_url: {token}
    device_url: {device}
    browser_url: {browser}
    scope: mail
    ca_file: {ca}
"""
MAIL = ("From: <zhou.min@example.org>\nTo: <complaints@desk.test>\nSubject: Kettle leaks\n"
        "Message-ID: <kettle@example.org>\n\nIt leaks at the handle.\n")


class Desk:
    def __init__(self, folder, certificates, port=1):
        self.folder, self.certificates = folder, certificates
        self.server = TokenServer(certificates.good.chain, certificates.good.key)
        self.server.user = USER
        for part in ("in/new", "in/cur", "in/tmp"):
            (folder / part).mkdir(parents=True)
        (folder / "key").write_text("jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q=")
        (folder / "key").chmod(0o600)
        self.write_settings(port)
        self.token_file = folder / "oauth-work.json"

    def write_settings(self, port):
        (self.folder / "amends.yaml").write_text(SETTINGS.format(
            port=port, ca=self.certificates.ca_file, user=USER, token=self.server.url("token"),
            device=self.server.url("device"), browser=self.server.url("authorize") + "?prompt=consent"))

    def start(self, *words):
        return subprocess.Popen([AMENDS, *words, "-c", self.folder / "amends.yaml"], text=True,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def run(self, *words):
        child = self.start(*words)
        said = child.communicate(timeout=60)[0]
        return child.returncode, said

    def is_untouched(self):
        return [path.name for path in self.folder.iterdir() if path.name.startswith("oauth-")] == []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.close()


def test_code(folder, certificates):
    for name, answers, code, pattern, least in (
            ("granted after a while", ["authorization_pending", "authorization_pending"], 0,
             r"log in as complaints@desk\.test.*https://login\.example\.com/device.*BDWP-HQPK.*may use", 3),
            ("denied", ["access_denied"], 78, r"access was denied", 1),
            ("too late", ["authorization_pending", "expired_token"], 75, r"the code is too old", 2),
            ("told to slow down", ["slow_down"], 0, r"may use", 7),
            ("a client that is not registered", ["invalid_client"], 78, r"invalid_client", 1)):
        with Desk(folder / name.replace(" ", "-"), certificates) as desk:
            desk.server.device_answers = list(answers)
            start = time.monotonic()
            returned, said = desk.run("oauth", "login", "work")
            took = time.monotonic() - start
            tap.check("by code: " + name, returned == code and re.search(pattern, said, re.S) and
                      least - 0.2 <= took < least + 5 and len(desk.server.questions) == len(answers) + (code == 0),
                      "%d after %.1f s\n%s" % (returned, took, said))
            if code:
                tap.check("by code, %s: nothing was written" % name, desk.is_untouched())
            else:
                record = json.loads(desk.token_file.read_text())
                tap.check("by code, %s: the login is kept, for nobody else to read" % name,
                          record["refresh_token"] == "refresh-1" and desk.token_file.stat().st_mode & 0o777 == 0o600)
                tap.check("by code, %s: no token is shown" % name, "refresh-1" not in said and "access-1" not in said)


def test_interrupt(folder, certificates):
    with Desk(folder / "interrupt", certificates) as desk:
        desk.server.device_answers = ["authorization_pending"] * 100
        child = desk.start("oauth", "login", "work")
        ports.wait_for(lambda: len(desk.server.questions) > 0)
        start = time.monotonic()
        child.send_signal(signal.SIGINT)
        said = child.communicate(timeout=ports.PATIENCE)[0]
        tap.check("Ctrl-C ends it at once and leaves nothing", child.returncode == 75 and desk.is_untouched() and
                  time.monotonic() - start < 8 and "nothing was changed" in said, said)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def consent(desk, url):
    """What a browser is sent to after its person has agreed."""
    context = urllib.request.ssl.create_default_context(cafile=desk.certificates.ca_file)
    opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context), NoRedirect)
    try:
        opener.open(url, timeout=ports.PATIENCE)
    except urllib.error.HTTPError as answer:
        return answer.headers["Location"]
    raise RuntimeError("no redirect")


def begin_in_browser(desk):
    child = desk.start("oauth", "login", "work", "--browser")
    lines = []
    while not any("https://" in line for line in lines):
        lines.append(child.stdout.readline())
    return child, lines[-1].strip()


def fetch(url):
    try:
        with urllib.request.urlopen(url, timeout=ports.PATIENCE) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode()


def test_browser(folder, certificates):
    with Desk(folder / "browser", certificates) as desk:
        child, url = begin_in_browser(desk)
        asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query))
        tap.check("the address asks with PKCE and keeps what the settings say", asked["code_challenge_method"] == "S256"
                  and asked["prompt"] == "consent" and asked["scope"] == "mail" and len(asked["state"]) > 20, asked)
        back = consent(desk, url)
        place = back.split("?")[0]
        wrong = [fetch(place + "/favicon.ico"), fetch(place + "?code=x&state=guessed"), fetch(place)]
        tap.check("what is no answer to this login is passed over", [status for status, _ in wrong] == [404] * 3 and
                  child.poll() is None, wrong)
        status, page = fetch(back)
        said = child.communicate(timeout=ports.PATIENCE)[0]
        tap.check("in a browser on this machine", status == 200 and "close this page" in page and
                  child.returncode == 0 and json.loads(desk.token_file.read_text())["refresh_token"], said)
    with Desk(folder / "paste", certificates) as desk:
        child, url = begin_in_browser(desk)
        said = child.communicate("what?\n" + consent(desk, url) + "\n", timeout=ports.PATIENCE)[0]
        tap.check("in a browser elsewhere, by pasting the address of the last page", child.returncode == 0 and
                  json.loads(desk.token_file.read_text())["refresh_token"], said)
    with Desk(folder / "refuse", certificates) as desk:
        child, url = begin_in_browser(desk)
        asked = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query))
        fetch(asked["redirect_uri"] + "?error=access_denied&state=" + asked["state"])
        said = child.communicate(timeout=ports.PATIENCE)[0]
        tap.check("refused in the browser", child.returncode == 78 and "access_denied" in said and
                  desk.is_untouched(), said)


def test_status(folder, certificates):
    with Desk(folder / "status", certificates) as desk:
        code, said = desk.run("oauth", "status")
        tap.check("status without a login says what to do", code == 1 and "DOES NOT WORK" in said and
                  "amends oauth login work" in said and USER in said, said)
        desk.run("oauth", "login", "work")
        code, said = desk.run("oauth", "status")
        tap.check("status with one says how long it is good", code == 0 and "work  works" in said and
                  re.search(r"valid until   20\d\d-", said) and "access-" not in said, said)
        code, said = desk.run("oauth", "login", "wrok")
        tap.check("a name that is not in the settings", code == 64 and "wrok" in said, said)
        code, said = desk.run("oauth", "login")
        tap.check("no name", code == 64, said)


def test_desk(folder, certificates):
    """The whole: no login, letters wait; a login is made while the desk runs; letters go out."""
    with Desk(folder / "whole", certificates) as desk:
        place = folder / "sink"
        place.mkdir()
        with Child(["/usr/bin/python3", "-B", HERE / "smtp_server.py", "--port-file", place / "port", "--store",
                    place / "store", "--lifetime", "600", "--tls", "starttls", "--cert", certificates.good.chain,
                    "--key", certificates.good.key, "--ca", certificates.ca_file, "--introspect",
                    desk.server.url("introspect")], place / "output.log"):
            ports.wait_for((place / "port").exists)
            desk.write_settings(int((place / "port").read_text()))
            (desk.folder / "in/new/1").write_text(MAIL)
            log = desk.folder / "log.txt"
            with Child([AMENDS, "run", "-c", desk.folder / "amends.yaml"], log) as amends:
                ports.wait_for(lambda: "letters wait" in log.read_text())
                tap.check("without a login the desk works, its letters wait, and the log says what to do",
                          amends.is_running() and "amends oauth login work" in log.read_text() and
                          "letters wait" in log.read_text() and
                          not list((place / "store").glob("*.eml")), log.read_text())
                code, said = desk.run("oauth", "login", "work")
                is_sent = ports.wait_for(lambda: len(list((place / "store").glob("*.json"))) == 2)
                users = {json.loads(path.read_text())["user"] for path in (place / "store").glob("*.json")}
                tap.check("a login made meanwhile is used by the running desk", code == 0 and is_sent and
                          users == {USER}, said + log.read_text())
                tap.check("no token is in the log", not re.search(r"access-\d|refresh-\d", log.read_text()))


OAUTH2 = """
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = %s
}
"""
REAL_SETTINGS = """
desk: {{name: Example Ltd, address: complaints@desk.test, key_file: key, store: amends.db}}
people:
  - {{name: anna, display: Anna Berg, addresses: [anna@desk.test]}}
queues:
  - {{name: quality, agents: [anna]}}
mailboxes:
  - name: complaints
    imap: {{host: localhost, port: {imap}, tls: implicit, ca_file: {ca}, user: {user}, oauth: work}}
delivery:
  smtp: {{host: localhost, port: {smtp}, tls: implicit, ca_file: {ca}, user: {user}, oauth: work}}
oauth:
  - {{name: work, client_id: desk-client, token_url: "{token}", device_url: "{device}", scope: mail, ca_file: {ca}}}
alarms:
  command: [/bin/sh, -c, "cat >> {folder}/alarm.txt"]
"""


def introspecting(desk, folder):
    settings = folder / "dovecot-oauth2.conf.ext"
    settings.write_text("introspection_mode = post\nintrospection_url = %s\ntls_ca_cert_file = %s\n"
                        "active_attribute = active\nactive_value = true\nusername_attribute = username\n"
                        % (desk.server.url("introspect"), desk.certificates.ca_file))
    return Options(mechanisms="plain login xoauth2", more=OAUTH2 % settings)


def answer_arrived(dovecot):
    with dovecot.imap("zhou.min@customer.test") as session:
        session.select("INBOX")
        return bool(session.search(None, "ALL")[1][0])


def check_connections(desk, when, is_good):
    """What amends check says of both servers; who logs in by OAuth has no password to correct."""
    code, said = desk.run("check", "--connect", "--wait", "0")
    tap.check("amends check --connect %s" % when, (code == 0) == is_good and "password_file" not in said and
              said.count("Run: amends oauth login work") == (0 if is_good else 2), said)


def test_real_servers(folder, certificates):
    """Dovecot and Postfix ask the token server: one login reads the mailbox and sends the letters."""
    place = folder / "real"
    place.mkdir()
    people = [USER, "zhou.min@customer.test", "anna@desk.test"]
    with Desk(place / "desk", certificates) as desk, \
            Dovecot(place / "dovecot", people, certificates.good, introspecting(desk, place)) as dovecot, \
            Postfix(place / "postfix", dovecot, certificates.good, ["desk.test", "customer.test"]) as postfix:
        (desk.folder / "amends.yaml").write_text(REAL_SETTINGS.format(
            imap=dovecot.imaps_port, smtp=postfix.submissions_port, ca=certificates.ca_file, user=USER,
            token=desk.server.url("token"), device=desk.server.url("device"), folder=desk.folder))
        check_connections(desk, "before anybody has logged in", False)
        desk.run("oauth", "login", "work")
        check_connections(desk, "with a login that works", True)
        dovecot.deliver(USER, MAIL.replace("zhou.min@example.org", "zhou.min@customer.test").encode())
        log = desk.folder / "log.txt"
        with Child([AMENDS, "run", "-c", desk.folder / "amends.yaml"], log):
            tap.check("by one login a mail is read from Dovecot and its answer goes out through Postfix",
                      ports.wait_for(lambda: answer_arrived(dovecot)), log.read_text())
            tap.check("the token was not even refreshed", len(desk.server.questions) == 1, desk.server.questions)
        desk.server.refresh_tokens.clear()
        desk.server.access_tokens.clear()
        record = json.loads(desk.token_file.read_text())
        desk.token_file.write_text(json.dumps(record | {"refreshed_at": int(time.time()) - 300}))
        alarm = desk.folder / "alarm.txt"
        with Child([AMENDS, "run", "-c", desk.folder / "amends.yaml"], log):
            is_told = ports.wait_for(lambda: alarm.exists() and "amends oauth login work" in alarm.read_text())
            tap.check("a login that was withdrawn raises the alarm within seconds", is_told,
                      log.read_text()[-3000:])
            code, said = desk.run("oauth", "status")
            tap.check("and amends oauth status says why", code == 1 and "invalid_grant" in said, said)


def main():
    tap.skip_all_if(None if is_available() else "needs gnutls-bin")
    with Scratch() as folder:
        certificates = Certificates(folder / "certificates")
        for test in (test_code, test_interrupt, test_browser, test_status, test_desk):
            test(folder, certificates)
        why = why_no_dovecot() or why_no_postfix()
        if why:
            tap.skip("one login at a real Dovecot and a real Postfix", why)
        else:
            test_real_servers(folder, certificates)
    tap.finish()


main()
