#!/usr/bin/env -S python3 -B
# test_program.py - the real program as an operator and a mail server use it; prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
import email, email.policy, os, pathlib, re, signal, sqlite3, subprocess, tempfile, time

from servers.ports import PATIENCE, wait_for
from servers.tap import Tap

AMENDS = os.environ.get("AMENDS", "./amends")
SETTINGS = """
desk: {name: Example Ltd, address: complaints@desk.example, key_file: key, store: amends.db}
people:
  - {name: anna, display: Anna Berg, addresses: [anna@desk.example]}
queues:
  - {name: quality, agents: [anna]}
mailboxes:
  - {name: complaints, maildir: in}
delivery: {maildir: out}
"""
RULES = """
rules:
  - name: lots
    when: {pattern: 'LOT('}
    then: {category: safety}
    examples: [LOT-1 is bad]
    counter_examples: [see LOT-1]
  - name: leaks
    when: {words: ["leak*"]}
    then: {tags: [leak]}
    examples: [It drips]
"""
MAIL = ("From: <zhou.min@example.org>\nTo: <complaints@desk.example>\nSubject: Kettle %d leaks 退款\n"
        "Message-ID: <kettle.%d@example.org>\nContent-Type: text/plain; charset=utf-8\n\n"
        "It leaks at the handle. 请退款。\n")
BOUNCE = ("From: <mailer-daemon@mx.example.org>\nTo: <complaints@desk.example>\nSubject: Undelivered\n"
          "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
          "--b\nContent-Type: text/plain\n\nNobody is here.\n\n--b\nContent-Type: message/delivery-status\n\n"
          "Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; %s\nAction: failed\nStatus: 5.1.1\n\n"
          "--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <%s>\n\n--b--\n")
KEY = "jFLmNL6T29kZGT8TzybvojP/9lubUAEmbTSCHUVo+5Q="
tap = Tap()
check = tap.check


def make_desk(folder):
    for part in ("in/new", "in/cur", "in/tmp", "out/new", "out/cur", "out/tmp"):
        (folder / part).mkdir(parents=True)
    (folder / "key").write_text(KEY)
    (folder / "key").chmod(0o600)
    (folder / "amends.yaml").write_text(SETTINGS)


def amends(folder, *words, stdin=b""):
    return subprocess.run([AMENDS, *words, "-c", str(folder / "amends.yaml")], input=stdin, capture_output=True,
                          timeout=60)


def put(folder, name, text):
    """as a delivery agent does: written in tmp/, renamed into new/"""
    (folder / "in/tmp" / name).write_text(text)
    os.rename(folder / "in/tmp" / name, folder / "in/new" / name)


def letters(folder):
    return [path.read_text("utf-8", "replace") for path in (folder / "out/new").iterdir()]


def check_dead_mailbox(folder):
    """An agent's address does not exist: nothing is written to it until the settings name the person otherwise."""
    to_anna = lambda: [letter for letter in letters(folder) if "To: Anna" in letter and "anna@" in letter]
    put(folder, "1", MAIL % (1, 1))
    amends(folder, "once")
    first = to_anna()
    name = re.search(r"^Message-ID: <(.*)>", first[0], re.M | re.I).group(1)
    put(folder, "2", BOUNCE % ("anna@desk.example", name))
    put(folder, "3", MAIL % (2, 2))
    said = amends(folder, "once")
    check("to a mailbox that does not exist nothing more is written", len(to_anna()) == len(first) == 1, said.stderr)
    check("and status says so", b"letters to anna@desk.example come back: there is no such mailbox"
          in amends(folder, "status").stdout)
    settings = folder / "amends.yaml"
    settings.write_text(settings.read_text().replace("display: Anna Berg", "display: Anna Berg-Li"))
    put(folder, "4", MAIL % (3, 3))
    said = amends(folder, "once")
    check("until the settings name the person otherwise", len(to_anna()) == 2, said.stderr)


def check_long_list(folder):
    """More open tickets than a letter has room for: the first are shown, the others counted"""
    for number in range(1, 36):
        mail = MAIL % (number, number)  # of as many customers: who complains again is answered sooner
        put(folder, "mail%d" % number, mail.replace("zhou.min", "customer%d" % number))
    amends(folder, "once")
    to_anna = next(letter for letter in letters(folder) if "To: Anna" in letter)
    key = re.search(r"complaints\+t[^@]*@desk\.example", to_anna).group(0)
    put(folder, "question", "From: <anna@desk.example>\nTo: <%s>\nSubject: list\nMessage-ID: <q@desk.example>\n\n"
                            "#list all\n" % key)
    said = amends(folder, "once")
    listed = [email.message_from_string(letter, policy=email.policy.default).get_body(("plain",)).get_content()
              for letter in letters(folder) if "] All open tickets: 35" in letter]
    check("a list of many tickets shows thirty and says how many more there are",
          len(listed) == 1 and "5 more are not shown" in listed[0], listed or said.stderr)
    shown = set(re.findall(r"AM-\d+", listed[0])) if listed else set()
    check("what is due first is shown first", {"AM-1001", "AM-1030"} <= shown and "AM-1031" not in shown, shown)


def check_rules(folder):
    settings = folder / "amends.yaml"
    settings.write_text(settings.read_text() + RULES.replace("LOT(", "LOT-"))
    put(folder, "1", MAIL % (1, 1))
    amends(folder, "once")
    why = amends(folder, "why", "kettle.1@example.org").stdout
    check("why tells which rule fitted, by what, and what it did",
          b'rule "leaks" fits (words "leak"): tags leak' in why and b'rule "lots"' not in why, why.decode())


def check_pipe(folder):
    said = amends(folder, "deliver", stdin=(MAIL % (1, 1)).encode())
    check("deliver commits a mail and says so with 0", said.returncode == 0, said.stderr)
    check("deliver takes the same mail again without a second ticket",
          amends(folder, "deliver", stdin=(MAIL % (1, 1)).encode()).returncode == 0
          and amends(folder, "list").stdout.count(b"AM-") == 1)
    check("deliver without a mail is a data error", amends(folder, "deliver").returncode == 65)
    check("deliver to a mailbox that is not there keeps the mail with the server",
          amends(folder, "deliver", "--mailbox", "nobody", stdin=b"From: a@b.example\n\nx\n").returncode == 75)
    good = (folder / "amends.yaml").read_text()
    (folder / "amends.yaml").write_text(good.replace("quality", "qualty", 1) + "nonsense: 1\n")
    check("deliver with faulty settings keeps the mail with the server",
          amends(folder, "deliver", stdin=(MAIL % (2, 2)).encode()).returncode == 75)
    faults = amends(folder, "check")
    check("check names each fault with its line", faults.returncode == 78 and b"amends.yaml:" in faults.stderr,
          faults.stderr)
    (folder / "amends.yaml").write_text(good + RULES)
    faults = amends(folder, "check")
    check("check names a pattern that is none, and an example that does not fit",
          faults.returncode == 78 and b"rule \"lots\": the pattern is none" in faults.stderr, faults.stderr)
    (folder / "amends.yaml").write_text(good + RULES.replace("LOT(", "LOT-"))
    faults = amends(folder, "check")
    check("check tries each rule on its examples, with their lines",
          faults.returncode == 78 and faults.stderr.count(b"own example") == 1
          and b"rule \"lots\" fits what it must not fit" in faults.stderr, faults.stderr)
    (folder / "amends.yaml").write_text(good + RULES.replace("LOT(", "^LOT-").replace("It drips", "It leaks"))
    check("check is content with good rules", amends(folder, "check").returncode == 0)
    (folder / "amends.yaml").write_text(
        good.replace("store: amends.db}", "store: amends.db, templates: own}")
        + "rules:\n  - {name: recall, then: {letter: recall}}\n")
    (folder / "own" / "en").mkdir(parents=True)
    faults = amends(folder, "check")
    check("check names a letter of a rule that is not there", faults.returncode == 78
          and b"rule \"recall\": there is no letter \"recall\"" in faults.stderr, faults.stderr)
    (folder / "own" / "en" / "acknowledgement-recall.txt").write_text("Subject: Unplug it\n\n{{reference}}\n")
    (folder / "own" / "en" / "acknowledgement-recall.html").write_text("<p>{{reference}}</p>")
    check("check is content with a letter of a rule that is there", amends(folder, "check").returncode == 0)
    (folder / "amends.yaml").write_text(good + "sorting: {folder: sorting}\n")
    (folder / "sorting" / "en").mkdir(parents=True)
    (folder / "sorting" / "en" / "severity.txt").write_text("[media]\npress\n")
    faults = amends(folder, "check")
    check("check names a faulty file of terms with its line",
          faults.returncode == 78 and b"en/severity.txt:2: \"press\" has no weight" in faults.stderr, faults.stderr)
    (folder / "amends.yaml").write_text(good)
    check("check is content with good settings", amends(folder, "check").returncode == 0)
    (folder / "tone").mkdir()
    (folder / "tone" / "en.txt").write_text("[forbid blame]\nsay en: it blames\n...\n")
    (folder / "amends.yaml").write_text(good + "answers: {tone_rules: tone}\n")
    faults = amends(folder, "check")
    check("check names a faulty rule of tone with file and line",
          faults.returncode != 0 and b"tone/en.txt:3: " in faults.stderr, faults.stderr)
    (folder / "amends.yaml").write_text(good)


def check_commands(folder):
    check("once sends the letters that deliver queued", amends(folder, "once").returncode == 0
          and len(letters(folder)) == 2, letters(folder))
    check("a second pass sends nothing", amends(folder, "once").returncode == 0 and len(letters(folder)) == 2)
    check("list shows the open ticket", b"AM-1001" in amends(folder, "list").stdout)
    check("list finds a Chinese word of two characters", b"AM-1001" in amends(folder, "list", "--find", "退款").stdout)
    check("list does not find what nobody wrote", amends(folder, "list", "--find", "赔偿").returncode == 1)
    shown = amends(folder, "show", "AM-1001").stdout
    check("show tells the timeline", b"complaint_arrived" in shown)
    check("show tells which clocks run until when",
          re.search(rb"^  clock first-answer: due at \d{4}-\d\d-\d\d \w+ \d\d:\d\d, running$", shown, re.M), shown)
    check("why tells what a mail looks like, and by which words",
          b"looks like product-quality" in amends(folder, "why", "kettle.1@example.org").stdout)
    check("why tells what a mail led to", b"AM-1001" in amends(folder, "why", "kettle.1@example.org").stdout)
    check("show --mail gives the very bytes back",
          amends(folder, "show", "--mail", "1").stdout == (MAIL % (1, 1)).encode())
    check("an unknown command is a usage error", amends(folder, "lsit").returncode == 64)
    check("every command has help", all(
        subprocess.run([AMENDS, one, "--help"], capture_output=True).returncode == 0 for one in
        "init run once deliver check status list show why preview quarantine fuse inspect demo simulate".split()))


def check_daemon(folder):
    log = folder / "run.log"
    child = subprocess.Popen([AMENDS, "run", "-c", str(folder / "amends.yaml")], stderr=log.open("w"))
    try:
        put(folder, "9.mail", MAIL % (9, 9))
        check("a running desk answers a mail that arrives", wait_for(lambda: len(letters(folder)) == 4))
        check("and moves it to cur/", wait_for(lambda: any((folder / "in/cur").iterdir())))
        amends(folder, "deliver", stdin=(MAIL % (10, 10)).encode())
        check("and sends what another process queued", wait_for(lambda: len(letters(folder)) == 6))
        check("a second desk on the same store is refused", amends(folder, "run").returncode == 78)
        good = (folder / "amends.yaml").read_text()
        (folder / "amends.yaml").write_text("nonsense: 1\n")
        child.send_signal(signal.SIGHUP)
        put(folder, "11.mail", MAIL % (11, 11))
        check("SIGHUP with a faulty file changes nothing", wait_for(lambda: len(letters(folder)) == 8))
        (folder / "amends.yaml").write_text(good.replace("Example Ltd", "Renamed Ltd"))
        child.send_signal(signal.SIGHUP)
        wait_for(lambda: "settings were read again" in log.read_text())
        put(folder, "12.mail", MAIL % (12, 12))
        check("SIGHUP with a good file takes it at once",
              wait_for(lambda: len(letters(folder)) == 10) and any("Renamed Ltd" in text for text in letters(folder)),
              "%d letters" % len(letters(folder)))
        (folder / "amends.yaml").write_text(good)
        begin = time.monotonic()
        child.send_signal(signal.SIGTERM)
        child.wait(PATIENCE)
        check("SIGTERM ends it within five seconds, with 0",
              child.returncode == 0 and time.monotonic() - begin < 5, child.returncode)
    finally:
        child.kill()
        child.wait()


def check_quarantine(folder):
    bomb = "From: <b@example.org>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n" * 7000
    (folder / "in/new/bomb").write_text(bomb)
    amends(folder, "once")
    listed = amends(folder, "quarantine", "list").stdout.decode()
    check("a mail with thousands of parts goes to quarantine", "quarantined" in listed, listed)
    number = listed.split()[0] if listed.split() else "0"
    check("its bytes can be shown", amends(folder, "quarantine", "show", number).stdout == bomb.encode())
    check("trying again says why not", amends(folder, "quarantine", "retry", number).returncode == 65)
    check("it can be dropped", amends(folder, "quarantine", "drop", number).returncode == 0
          and number not in amends(folder, "quarantine", "list").stdout.decode().split())


def check_empty(folder):
    put(folder, "empty", "")
    amends(folder, "once")
    listed = amends(folder, "quarantine", "list").stdout.decode()
    check("a mail without a byte goes to quarantine and opens no ticket", "the mail is empty" in listed, listed)


def check_poison(folder):
    """A mail that fails must not keep its companions back."""
    with sqlite3.connect(folder / "amends.db") as store:
        store.execute("CREATE TRIGGER poison BEFORE INSERT ON mail WHEN NEW.subject = 'poison' "
                      "BEGIN SELECT RAISE(ABORT, 'poison'); END")
    before = len(letters(folder))
    for number in (31, 32, 33):
        text = MAIL % (number, number)
        put(folder, "%d.mail" % number, text.replace("Subject: ", "Subject: poison\nX-Was: ") if number == 32 else text)
    done = amends(folder, "once")
    waiting = [path.name for path in (folder / "in/new").iterdir()]
    check("a mail that fails stays in its mailbox, and its companions are handled",
          waiting == ["32.mail"] and len(letters(folder)) == before + 4, (waiting, len(letters(folder)) - before))
    check("and the log says why", b"could not be handled" in done.stderr, done.stderr.decode())
    with sqlite3.connect(folder / "amends.db") as store:
        store.execute("DROP TRIGGER poison")
    amends(folder, "once")
    check("it is handled as soon as it can be",
          len(letters(folder)) == before + 6 and not any((folder / "in/new").iterdir()))


def check_oversize(folder):
    good = (folder / "amends.yaml").read_text()
    (folder / "amends.yaml").write_text(good + "limits: {max_mail: 64KB}\n")
    before = len(letters(folder))
    for number in (21, 22):
        (folder / ("in/new/%d" % number)).write_text(MAIL % (number, number) + "x" * 79 + "\n" * 1 + "y" * 200000)
    amends(folder, "once")
    told = [text for text in letters(folder) if "too large" in text]
    check("the sender of two mails over the limit is told once", len(letters(folder)) == before + 1
          and len(told) == 1, letters(folder)[before:])
    check("mails over the limit stay whole in cur/ and are listed in quarantine",
          sum(path.stat().st_size > 200000 for path in (folder / "in/cur").iterdir()) == 2
          and amends(folder, "quarantine", "list").stdout.count(b"limits.max_mail") == 2)
    (folder / "amends.yaml").write_text(good)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        make_desk(folder)
        for part in (check_pipe, check_commands, check_daemon, check_quarantine, check_empty,
                     check_oversize, check_poison):
            part(folder)
    with tempfile.TemporaryDirectory() as name:
        make_desk(pathlib.Path(name))
        check_dead_mailbox(pathlib.Path(name))
    with tempfile.TemporaryDirectory() as name:
        make_desk(pathlib.Path(name))
        check_long_list(pathlib.Path(name))
    with tempfile.TemporaryDirectory() as name:
        make_desk(pathlib.Path(name))
        check_rules(pathlib.Path(name))
    tap.finish()


if __name__ == "__main__":
    main()
