#!/usr/bin/env -S python3 -B
# test_oauth.py - access tokens: refreshed early, once, durably; what every failure leads to
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from servers.tap import Tap
from token_server import TokenServer

BUILD = pathlib.Path(os.environ.get("top_builddir", "."))
tap = Tap()
check = tap.check


def make_certificates(folder):
    """a CA, a certificate of it for localhost, and a CA that nobody trusts"""
    def certtool(*words):
        subprocess.run(["certtool", *map(str, words)], check=True, capture_output=True, timeout=60)
    for name, text in (("ca", "cn = ca\nca\ncert_signing_key\nexpiration_days = 2\n"),
                       ("stranger", "cn = stranger\nca\ncert_signing_key\nexpiration_days = 2\n"),
                       ("good", "cn = localhost\ndns_name = localhost\ntls_www_server\n"
                                "signing_key\nexpiration_days = 2\n")):
        (folder / f"{name}.cfg").write_text(text)
        certtool("--generate-privkey", "--key-type", "ecdsa", "--outfile", folder / f"{name}.key")
        own = ["--generate-certificate", "--load-ca-certificate", folder / "ca.pem",
               "--load-ca-privkey", folder / "ca.key"] if name == "good" else [
                   "--generate-self-signed"]
        certtool(*own, "--load-privkey", folder / f"{name}.key", "--template",
                 folder / f"{name}.cfg", "--outfile", folder / f"{name}.pem")


class Probe:
    """A process that holds one OauthToken."""

    def __init__(self, desk, ca="ca.pem", timeout=20, url=None):
        self.process = subprocess.Popen(
            [BUILD / "tests/system/oauth_probe", url or desk.server.url("token"), desk.file,
             desk.folder / ca, str(timeout)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.greeting = self.process.stdout.readline().strip()

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(timeout=30)
        self.process.stdout.close()


class Desk:
    """A token server, and a login at it."""

    def __init__(self, folder, certificates, **record):
        self.folder = certificates
        self.server = TokenServer(certificates / "good.pem", certificates / "good.key")
        self.file = folder / "oauth-work.json"
        for old in folder.iterdir():
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        if record is not None:
            self.write({"refresh_token": "refresh-0"} | record)

    def write(self, record):
        part = self.file.with_suffix(".part")
        part.write_text(json.dumps(record))
        part.chmod(0o600)
        os.rename(part, self.file)

    def read(self):
        return json.loads(self.file.read_text())

    def asked(self):
        return len(self.server.questions)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.close()


def is_like(pattern, line):
    return re.fullmatch(pattern, line) is not None


def test_life(desk):
    with Probe(desk) as probe:
        first = probe.ask("get")
        again = probe.ask("get")
        check("a token is fetched with the refresh token", is_like(r"access-1 \d+", first), first)
        check("it is kept as long as it is good",
              again.startswith("access-1 ") and desk.asked() == 1, again)
    record = desk.read()
    check("it is in the file, which nobody else may read",
          record["access_token"] == "access-1" and desk.file.stat().st_mode & 0o777 == 0o600
          and abs(record["valid_until"] - time.time() - 3600) < 60, record)
    with Probe(desk) as probe:
        line = probe.ask("get")
        check("another process uses it without asking", line.startswith("access-1 ")
              and desk.asked() == 1, line)
        check("a login that works is alive", is_like(r"alive 3\d\d\d -", probe.ask("state")))


def test_rotation(desk):
    desk.server.rotates = True
    desk.server.lifetime = 1
    for number in (1, 2, 3):
        with Probe(desk) as probe:
            line = probe.ask("get")
            check(f"token {number} comes with a new refresh token",
                  line.startswith(f"access-{number} ")
                  and desk.read()["refresh_token"] == f"refresh-{number}", line)
        time.sleep(1.1)
    check("each refresh token was used once",
          [one["refresh_token"] for one in desk.server.questions]
          == ["refresh-0", "refresh-1", "refresh-2"])


def test_disk(desk):
    desk.server.rotates = True
    blocker = pathlib.Path(str(desk.file) + ".new")
    blocker.mkdir()
    with Probe(desk) as probe:
        lines = [probe.ask("get"), probe.ask("get")]
        check("a token whose successor is not on the disk is not used",
              all(one.startswith("later ") for one in lines) and desk.asked() == 1, lines)
        blocker.rmdir()
        line = probe.ask("get")
        check("once it is written it is, without another question", line.startswith("access-1 ")
              and desk.asked() == 1 and desk.read()["refresh_token"] == "refresh-1", line)


def test_early(desk):
    desk.server.lifetime = 8
    desk.server.script = ["ok", "500"]
    with Probe(desk) as probe:
        probe.ask("get")
        time.sleep(1)
        probe.ask("get")
        check("a young token is not refreshed", desk.asked() == 1)
        time.sleep(4.2)
        line = probe.ask("get")
        check("it is refreshed before its end; if that fails, it is good to its end",
              line.startswith("access-1 ") and desk.asked() == 2, line)
        probe.ask("get")
        check("the server is not asked again at once", desk.asked() == 2)
        check("the state tells of it", is_like(r"alive \d .*status 500", probe.ask("state")))


def test_slow(desk, now):
    desk.write({"refresh_token": "refresh-0", "access_token": "access-old", "refreshed_at": now - 3500,
                "valid_until": now + 100})
    desk.server.script = ["slow 1.5"]
    with Probe(desk) as probe:
        lines = probe.ask("threads 8").split("; ")
        waited = [one for one in lines if int(one.split()[1]) > 500]
        check("while one thread refreshes, the others go on with the old token",
              len(waited) == 1 and waited[0].startswith("access-1 ")
              and sum(one.startswith("access-old ") for one in lines) == 7, lines)


def test_threads(desk):
    desk.server.script = ["slow 0.5"]
    with Probe(desk) as probe:
        lines = probe.ask("threads 20").split("; ")
        check("twenty threads without a token: one refreshes, all get it",
              all(one.startswith("access-1 ") for one in lines) and desk.asked() == 1, lines)


def test_processes(desk):
    desk.server.rotates = True
    desk.server.script = ["slow 1"]
    probes = [Probe(desk) for _ in range(4)]
    for probe in probes:
        probe.process.stdin.write("get\n")
        probe.process.stdin.flush()
    lines = [probe.process.stdout.readline() for probe in probes]
    for probe in probes:
        probe.__exit__()
    check("four processes: one refreshes, all get it",
          all(one.startswith("access-1 ") for one in lines) and desk.asked() == 1, lines)


def test_refused(desk, now):
    desk.write({"refresh_token": "refresh-0", "access_token": "access-old", "refreshed_at": now - 120,
                "valid_until": now + 3000})
    with Probe(desk) as probe:
        lines = probe.ask("all 8").split("; ")
        check("eight threads whose token was refused: one refreshes, all get the new one",
              all(one.startswith("access-1 ") for one in lines) and desk.asked() == 1, lines)
        probe.ask("get")
        line = probe.ask("refused")
        check("a new token that is refused is not fetched again",
              is_like(r"setting \d+ .*refuses a new token.*", line) and desk.asked() == 1, line)
        check("and the login counts as dead", probe.ask("state").startswith("dead "))
        check("the token itself is still tried", probe.ask("get").startswith("access-1 "))


def test_gone(desk):
    desk.server.script = ["invalid_grant Token has been expired or\nrevoked."]
    with Probe(desk) as probe:
        line = probe.ask("get")
        check("a login that is gone is told with its remedy", is_like(
            r"setting \d+ .*invalid_grant: Token has been expired or revoked\..*"
            r"Run: amends oauth login work", line), line)
        check("it is dead", probe.ask("state").startswith("dead "))
        for _ in range(5):
            probe.ask("get")
        check("the server is not asked again", desk.asked() == 1)
        check("the file says why", "invalid_grant" in desk.read()["problem"])
        desk.server.refresh_tokens.add("refresh-new")
        desk.write({"refresh_token": "refresh-new"})
        line = probe.ask("get")
        check("a login made meanwhile is found", line.startswith("access-1 "), line)
        check("it is alive", probe.ask("state").startswith("alive "))


def test_none(desk):
    desk.file.unlink()
    with Probe(desk) as probe:
        line = probe.ask("get")
        check("without a login nothing is asked", is_like(
            r"setting \d+ .*there was no login yet.*amends oauth login work", line)
            and desk.asked() == 0, line)


TROUBLES = (
    ("500", r"later .*status 500.*"), ("503", r"later .*status 503.*"),
    ("429 120", r"later .*status 429.*asked again in 1[12]\d s.*"),
    ("404", r"later .*status 404.*"), ("garbage", r"later .*no token.*"),
    ("oversize", r"later .*too long.*"), ("redirect", r"later .*status 307.*"),
    ("drop", r"later .*"), ("slow 4", r"later .*"), ("type mac", r"later .*can't be used.*"),
    ("control", r"later .*can't be used.*"), ("temporarily_unavailable", r"later .*"),
    ("invalid_client", r"setting .*invalid_client.*"),
    ("invalid_scope", r"setting .*invalid_scope.*"),
    ("interaction_required", r"setting .*interaction_required.*"),
)


def test_troubles(folder, certificates):
    for action, pattern in TROUBLES:
        with Desk(folder, certificates) as desk:
            desk.server.script = [action]
            with Probe(desk, timeout=2) as probe:
                line = probe.ask("get")
                again = probe.ask("get")
                check(f"{action}: {pattern[:7].split()[0]}, and left alone",
                      is_like(pattern, line) and again.split()[0] == line.split()[0]
                      and desk.asked() == 1 and "refresh-0" not in line, line + "\n" + again)


def test_settings(desk):
    with Probe(desk, ca="stranger.pem") as probe:
        line = probe.ask("get")
        check("a certificate of a stranger is refused", is_like(r"later .*certificate.*", line)
              and desk.asked() == 0, line)
    with Probe(desk, url="http://localhost/token") as probe:
        check("an address without TLS is refused", "no https:// address" in probe.greeting,
              probe.greeting)
    desk.file.chmod(0o640)
    with Probe(desk) as probe:
        check("a file that others may read is refused", "chmod 600" in probe.greeting, probe.greeting)
    desk.file.chmod(0o600)
    desk.file.write_text("[" * 100000)
    with Probe(desk) as probe:
        check("a file that holds no login is refused", "log in again" in probe.greeting, probe.greeting)


def test_cancel(desk):
    desk.server.script = ["slow 8"]
    with Probe(desk) as probe:
        line = probe.ask("cancel")
        check("cancelling ends the wait within a second or so",
              is_like(r"later \d+ .*stopped.*", line) and int(line.split()[1]) < 5000, line)


def main():
    tap.skip_all_if(None if shutil.which("certtool") else "needs gnutls-bin")
    with tempfile.TemporaryDirectory() as name:
        folder, certificates = pathlib.Path(name) / "desk", pathlib.Path(name) / "certificates"
        folder.mkdir()
        certificates.mkdir()
        make_certificates(certificates)
        now = int(time.time())
        for test in (test_life, test_rotation, test_disk, test_early, test_threads, test_processes,
                     test_gone, test_none, test_settings, test_cancel):
            with Desk(folder, certificates) as desk:
                test(desk)
        for test in (test_slow, test_refused):
            with Desk(folder, certificates) as desk:
                test(desk, now)
        test_troubles(folder, certificates)
    tap.finish()


main()
