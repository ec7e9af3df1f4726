#!/usr/bin/env -S python3 -B
# test_init.py - amends init as a person at a terminal and as a script use it; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import base64
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import termios
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from servers.ports import PATIENCE
from servers.tap import Tap

AMENDS = str(pathlib.Path(os.environ.get("AMENDS", "./amends")).resolve())
ENVIRONMENT = {**os.environ, "TZ": "Europe/Berlin", "LC_ALL": "C.UTF-8"}
tap = Tap()


class Terminal:
    """amends init on a terminal of its own: it is waited for, typed at, and its screen is kept."""

    def __init__(self, *options):
        self.screen = ""
        self.seen = 0
        self.child, self.line = pty.fork()
        if self.child == 0:
            os.execve(AMENDS, [AMENDS, "init", *options], ENVIRONMENT)

    def read(self, seconds):
        ready, _, _ = select.select([self.line], [], [], seconds)
        try:
            part = os.read(self.line, 65536) if ready else None
        except OSError:     # Linux says so when the other side is closed
            part = b""
        self.screen += (part or b"").decode()
        return part

    def wait_for(self, words):
        """until `words` stand behind all that was waited for before"""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            at = self.screen.find(words, self.seen)
            if at >= 0:
                self.seen = at + len(words)
                return True
            if self.read(0.1) == b"":
                break
        return False

    def answer(self, question, words):
        if not self.wait_for(question):
            raise AssertionError("waited for %r on:\n%s" % (question, self.screen))
        os.write(self.line, words.encode())

    def echoes(self):
        return bool(termios.tcgetattr(self.line)[3] & termios.ECHO)

    def end(self):
        """the exit status as of wait(); ended by force if it does not end"""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self.read(0.05)
            done, status = os.waitpid(self.child, os.WNOHANG)
            if done:
                self.child = 0
                while self.read(0.05):
                    pass
                return status
        os.kill(self.child, signal.SIGKILL)
        return os.waitpid(self.child, 0)[1]


def init(*options, stdin=b""):
    return subprocess.run([AMENDS, "init", *map(str, options)], input=stdin, capture_output=True,
                          timeout=PATIENCE, env=ENVIRONMENT)


def check(folder):
    return subprocess.run([AMENDS, "check", "-c", str(folder / "amends.yaml")],
                          capture_output=True, timeout=PATIENCE)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def names(folder):
    return sorted(one.name for one in folder.iterdir()) if folder.exists() else []


def value(folder, key):
    """the first value of a key, as it is written"""
    found = re.search(r"^ *(?:- )?%s: (.*)$" % key, (folder / "amends.yaml").read_text(), re.M)
    return found.group(1) if found else None


def check_terminal(top):
    desk = top / "asked"
    person = Terminal("--directory", str(desk))
    person.answer("[Complaints desk] ", "Example Ltd, the desk\n")
    person.answer("customers write?", "nobody\n")
    person.answer("Not so:", "complaints@gmail.com\n")
    person.answer("[imap] ", "\n")
    shown = person.wait_for("It is not shown")
    tap.check("the provider is known from the address, and where its password comes from",
              shown and "imap.gmail.com (Google" in person.screen and "apppasswords" in person.screen, person.screen)
    end = time.monotonic() + PATIENCE
    while person.echoes() and time.monotonic() < end:
        time.sleep(0.01)
    tap.check("a password is asked for without echo", not person.echoes())
    os.write(person.line, b"corr ect horse\n")
    person.answer("Who answers complaints?", "anna\n")
    tap.check("the echo is back afterwards", person.echoes())
    person.answer("Not so:", "complaints@gmail.com\n")
    person.answer("Not so:", "Anna Berg <anna@example.com>, 陈伟 <wei@example.com>\n")
    status = person.end()
    tap.check("five questions are asked and the desk is written", status == 0 and "5. " in person.screen
              and "6. " not in person.screen, person.screen)
    tap.check("the password never stands on the screen", "horse" not in person.screen)
    tap.check("it stands in a file of its own, and nowhere in amends.yaml",
              (desk / "imap.password").read_text() == "corr ect horse\n" and mode(desk / "imap.password") == 0o600
              and "horse" not in (desk / "amends.yaml").read_text())
    key = base64.b64decode((desk / "amends.key").read_text())
    tap.check("the key is 32 bytes that only their owner reads", len(key) == 32 and len(set(key)) > 12
              and mode(desk / "amends.key") == 0o600)
    tap.check("the time zone is the system's", value(desk, "time_zone") == "Europe/Berlin")
    tap.check("the settings say what was answered", value(desk, "name") == '"Example Ltd, the desk"'
              and value(desk, "host") == "imap.gmail.com" and value(desk, "display") == "Anna Berg",
              (desk / "amends.yaml").read_text())
    said = check(desk)
    tap.check("amends check is content with them", said.returncode == 0, said.stderr)
    tap.check("what to do next is said", "amends check --config" in person.screen, person.screen)
    return desk


def check_stopped(top):
    desk = top / "stopped"
    for key, name in (("\x03", "Ctrl-C"), ("\x04", "the end of input")):
        person = Terminal("-d", str(desk), "--name", "X", "--address", "a@shop.example", "--mailbox", "imap")
        person.wait_for("It is not shown.")
        end = time.monotonic() + PATIENCE
        while person.echoes() and time.monotonic() < end:
            time.sleep(0.01)
        os.write(person.line, key.encode())
        person.wait_for("othing was written")
        echoes = person.echoes()
        status = person.end()
        tap.check("%s at the password puts the echo back" % name, echoes)
        tap.check("%s leaves no file" % name, names(desk) == [] and "Nothing was written" in person.screen,
                  person.screen)
        if key == "\x03":
            tap.check("and the shell hears of the signal", os.WIFSIGNALED(status)
                      and os.WTERMSIG(status) == signal.SIGINT, status)
        else:
            tap.check("and it is no success", os.WIFEXITED(status) and os.WEXITSTATUS(status) == 64, status)


FIVE = (("called in letters?", "Shop"), ("customers write?", "a@shop.example"),
        ("mail arrive?", "imap:mail.shop.example"), ("It is not shown.", "secret"),
        ("Who answers complaints?", "anna@example.com"))


def check_stopped_anywhere(top):
    """Ctrl-C at each of the five questions, and other signals"""
    for number in range(len(FIVE)):
        desk = top / ("stopped-%d" % number)
        person = Terminal("-d", str(desk))
        for question, words in FIVE[:number]:
            person.answer(question, words + "\n")
        person.wait_for(FIVE[number][0])
        end = time.monotonic() + PATIENCE
        while person.echoes() == (number == 3) and time.monotonic() < end:
            time.sleep(0.01)
        os.write(person.line, b"\x03")
        person.wait_for("othing was written")
        echoes = person.echoes()
        status = person.end()
        tap.check("Ctrl-C at question %d leaves echo and folder as they were" % (number + 1), echoes
                  and os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGINT and not desk.exists(),
                  person.screen)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        person = Terminal("-d", str(top / "ended"), "--name", "X", "--address", "a@shop.example", "--mailbox", "imap")
        person.wait_for("It is not shown.")
        end = time.monotonic() + PATIENCE
        while person.echoes() and time.monotonic() < end:
            time.sleep(0.01)
        os.kill(person.child, number)
        person.wait_for("othing was written")
        echoes = person.echoes()
        status = person.end()
        tap.check("%s while a password is typed does the same" % signal.Signals(number).name, echoes
                  and os.WIFSIGNALED(status) and os.WTERMSIG(status) == number and not (top / "ended").exists(),
                  person.screen)


def check_places(top):
    given = ("--yes", "--address", "a@shop.example", "--agent", "anna@example.com", "--password-stdin")
    for name in ("amends.yaml", "imap.password", "smtp.password", "oauth.secret"):
        desk = top / ("there-" + name)
        desk.mkdir()
        (desk / name).write_text("precious")
        said = init("-d", desk, *given, stdin=b"secret")
        tap.check("%s that is there is named and stays" % name, said.returncode == 73 and name.encode() in said.stderr
                  and names(desk) == [name] and (desk / name).read_text() == "precious", said.stderr)
    link = top / "link"
    link.mkdir()
    (link / "amends.yaml").symlink_to(top / "elsewhere.yaml")
    said = init("-d", link, *given, stdin=b"secret")
    tap.check("a link that leads nowhere is not followed", said.returncode == 73 and names(link) == ["amends.yaml"]
              and not (top / "elsewhere.yaml").exists(), said.stderr)
    said = init("-d", top / "secret" / "below", *given, stdin=b"secret")
    tap.check("a folder below a file is refused", said.returncode == 73, said.stderr)

    locked = top / "locked"
    locked.mkdir(mode=0o500)
    # Root may write everywhere: a copy runs as somebody who may not.
    top.chmod(0o755)
    ordinary = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    program = shutil.copy(AMENDS, top / "program")
    said = subprocess.run([program, "init", "-d", locked / "desk", *given], input=b"secret", capture_output=True,
                          timeout=PATIENCE, env=ENVIRONMENT, **ordinary)
    tap.check("a folder of somebody else is told before anything is asked", said.returncode == 73
              and str(locked).encode() in said.stderr and b"sudo amends init" in said.stderr, said.stderr)

    open_to_all = top / "umask"
    subprocess.run([AMENDS, "init", "-d", open_to_all, *given], input=b"secret", capture_output=True,
                   timeout=PATIENCE, env=ENVIRONMENT, umask=0)
    tap.check("secrets stay secret whatever the umask", mode(open_to_all / "amends.key") == 0o600
              and mode(open_to_all / "imap.password") == 0o600 and mode(open_to_all / "amends.yaml") == 0o644)
    closed = top / "closed"
    subprocess.run([AMENDS, "init", "-d", closed, *given], input=b"secret", capture_output=True,
                   timeout=PATIENCE, env=ENVIRONMENT, umask=0o077)
    tap.check("and the service can read its settings", mode(closed) == 0o755 and mode(closed / "amends.yaml") == 0o644)
    here = top / "here"
    here.mkdir()
    said = subprocess.run([AMENDS, "init", "-d", "desk", *given], input=b"secret", capture_output=True, cwd=here,
                          timeout=PATIENCE, env=ENVIRONMENT)
    tap.check("a relative folder is one below this one", said.returncode == 0 and check(here / "desk").returncode == 0,
              said.stderr)
    said = subprocess.run([AMENDS, "init", "-d", top / "plain", *given, "--name", "示例公司"], input=b"secret",
                          capture_output=True, timeout=PATIENCE, env={**ENVIRONMENT, "LC_ALL": "C"})
    tap.check("a Chinese name needs no locale", said.returncode == 0 and value(top / "plain", "name") == "示例公司",
              said.stderr)
    said = init("-d", top / "broken", *given, "--name", b"a\xff".decode("utf-8", "surrogateescape"), stdin=b"secret")
    tap.check("a name that is no text is refused", said.returncode == 64 and b"--name: " in said.stderr, said.stderr)


def check_options(top):
    box, desk = top / "box", top / "by-options"
    said = init("--yes", "-d", desk, "--name", "Shop", "--address", "help@shop.example", "--mailbox",
                "maildir:%s" % box, "--agent", "anna=anna@shop.example", "--agent", "Bo Lund=bo@shop.example",
                "--language", "zh", "--time-zone", "Asia/Shanghai")
    tap.check("options alone make a desk", said.returncode == 0, said.stderr)
    tap.check("its Maildir is made", names(box) == ["cur", "new", "tmp"])
    tap.check("there is no password where nobody logs in", names(desk) == ["amends.key", "amends.yaml"])
    tap.check("language and time zone are taken", value(desk, "language") == "zh"
              and value(desk, "time_zone") == "Asia/Shanghai")
    tap.check("its settings are without fault", check(desk).returncode == 0)

    pipe = top / "pipe"
    said = init("--yes", "-d", pipe, "--address", "help@shop.example", "--mailbox", "pipe", "--agent",
                "anna@shop.example")
    taken = subprocess.run([AMENDS, "deliver", "-c", str(pipe / "amends.yaml")], capture_output=True,
                           input=b"From: <z@example.org>\nTo: <help@shop.example>\nSubject: x\n"
                                 b"Message-ID: <1@example.org>\n\nIt leaks.\n")
    tap.check("a desk behind a pipe takes mail at once", said.returncode == 0 and taken.returncode == 0,
              said.stderr + taken.stderr)

    secret = top / "secret"
    secret.write_text("from a file\r\nsecond line\n")
    for name, option, stdin, expected in (("a file", ("--password-file", secret), b"", "from a file\n"),
                                          ("standard input", ("--password-stdin",), b"piped", "piped\n")):
        given = top / ("password-of-" + option[0])
        said = init("--yes", "-d", given, "--address", "help@shop.example", "--agent", "anna@shop.example", *option,
                    stdin=stdin)
        tap.check("a password comes from %s" % name, said.returncode == 0
                  and (given / "imap.password").read_text() == expected, said.stderr)
    tap.check("servers that are guesses are called so", b"guesses" in said.stdout
              and "GUESS" in (given / "amends.yaml").read_text(), said.stdout)

    relay = top / "relay"
    said = init("--yes", "-d", relay, "--address", "help@shop.example", "--mailbox", "pipe", "--smtp",
                "smtp.shop.example:465", "--user", "desk", "--password-file", secret, "--agent", "anna@shop.example")
    tap.check("a desk behind a pipe may send by a server that asks who it is", said.returncode == 0
              and value(relay, "host") == "smtp.shop.example" and value(relay, "tls") == "implicit"
              and value(relay, "password_file") == "smtp.password"
              and (relay / "smtp.password").read_text() == "from a file\n", said.stderr)

    login = top / "google"
    said = init("--yes", "-d", login, "--address", "help@shop.example", "--mailbox", "imap:google", "--oauth",
                "client", "--oauth-secret-file", secret, "--agent", "anna@shop.example")
    tap.check("Google's login is told to go through a browser", said.returncode == 0
              and b"amends oauth login google --browser --config" in said.stdout, said.stdout + said.stderr)

    login = top / "oauth"
    said = init("--yes", "-d", login, "--address", "help@shop.example", "--mailbox", "imap:microsoft", "--oauth",
                "client", "--oauth-secret-file", secret, "--agent", "anna@shop.example")
    tap.check("a login by OAuth 2 needs no password", said.returncode == 0
              and names(login) == ["amends.key", "amends.yaml", "oauth.secret"]
              and b"amends oauth login microsoft" in said.stdout, said.stdout + said.stderr)


def check_refusals(top, desk):
    before = {name: (desk / name).read_bytes() for name in names(desk)}
    said = init("-d", desk)
    tap.check("a desk that is there is not overwritten, and the file is named",
              said.returncode == 73 and b"amends.yaml is there already" in said.stderr
              and {name: (desk / name).read_bytes() for name in names(desk)} == before, said.stderr)
    given = ("--yes", "--address", "new@shop.example", "--mailbox", "pipe", "--agent", "anna@shop.example")
    said = init("-d", desk, "--force", *given)
    tap.check("--force replaces it, and keeps the old settings and the key",
              said.returncode == 0 and (desk / "amends.yaml.old").read_bytes() == before["amends.yaml"]
              and (desk / "amends.key").read_bytes() == before["amends.key"]
              and value(desk, "address") == "new@shop.example", said.stderr)

    nowhere = top / "nowhere"
    rows = (
        ("an address that is missing is named", ("--yes",), b"--address is missing"),
        ("a missing password is named", ("--yes", "--address", "a@shop.example", "--agent", "b@shop.example"),
         b"--password-file is missing"),
        ("a missing client id is named", ("--yes", "--address", "a@outlook.com", "--agent", "b@shop.example"),
         b"--oauth is missing"),
        ("without a terminal a default is not taken unasked", given[1:], b"--name is missing"),
        ("an address is judged as in the settings", (*given, "--address", "a+b@shop.example"), b"--address: "),
        ("an agent with the desk's address is refused", (*given, "--agent", "new@shop.example"), b"own address"),
        ("a language without letters is refused", (*given, "--language", "tlh"), b"no letters in \"tlh\""),
        ("a time zone that is none is refused", (*given, "--time-zone", "Mars/Base"), b"--time-zone: "),
        ("a provider without IMAP is told", ("--yes", "--address", "a@tuta.com", "--mailbox", "imap"), b"no IMAP"),
        ("an empty password is refused", (*given[:3], "--agent", "b@shop.example", "--password-file", "/dev/null"),
         b"/dev/null can't be read, or is empty"),
        ("a word too many is refused", (*given, "more"), b"what is \"more\"?"),
    )
    for sentence, options, expected in rows:
        said = init("-d", nowhere, *options)
        tap.check(sentence, said.returncode == 64 and expected in said.stderr and names(nowhere) == [], said.stderr)
    helped = subprocess.run([AMENDS, "init", "--help"], capture_output=True)
    tap.check("--help shows examples", helped.returncode == 0 and b"Examples:" in helped.stdout)


def main():
    with tempfile.TemporaryDirectory(prefix="amends-init-") as name:
        top = pathlib.Path(name)
        desk = check_terminal(top)
        check_stopped(top)
        check_stopped_anywhere(top)
        check_options(top)
        check_refusals(top, desk)
        check_places(top)
    tap.finish()


main()
